namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>A reckoning in an editor's signs: 25家÷20家.</summary>
internal static class Reckoned
{
    /// <summary>What the number should be.</summary>
    public static string Should(Suspect suspect, string right) => $"“{suspect.Number.Told.Quantity.Figure.Text}”与前后数字对不上：{Told(suspect)}，应为{right}，请核对。";

    /// <summary>That the numbers disagree, where nothing tells which of them is wrong.</summary>
    public static string Disagree(Suspect suspect) => $"这几个数字对不上：{Told(suspect)}不是{suspect.Number.Told.Quantity.Figure.Text}，请逐项核对。";

    /// <summary>How the number follows from the others.</summary>
    public static string Told(Suspect suspect)
    {
        var (relation, at) = (suspect.Relation, suspect.Member);
        string Of(int member) => relation.Members[member].Told.Quantity.Figure.Text;
        string Without(string between, int first = 1) => string.Join(between, Enumerable.Range(first, relation.Members.Length - first).Where(i => i != at).Select(Of));
        return relation.Kind switch
        {
            RelationKind.Pair or RelationKind.Sum or RelationKind.Turns => at == 0 ? Without("＋") : $"{Of(0)}－{Without("－")}",
            RelationKind.Hundred => $"100%－{Without("－", 0)}",
            RelationKind.Same => $"另一处为{Of(1 - at)}",
            RelationKind.Ratio or RelationKind.Times => at switch { 0 => $"{Of(1)}÷{Of(2)}", 1 => $"{Of(2)}×{Of(0)}", _ => $"{Of(1)}÷{Of(0)}" },
            RelationKind.Growth or RelationKind.Fall => at switch { 0 => $"由{Of(2)}到{Of(1)}", 1 => $"原为{Of(2)}、变化{Of(0)}", _ => $"现为{Of(1)}、变化{Of(0)}" },
            RelationKind.Product or RelationKind.Cube => at == 0 ? Without("×") : $"{Of(0)}÷{Without("÷")}",
            _ => $"与{string.Join("、", Enumerable.Range(0, relation.Members.Length).Where(i => i != at).Select(Of))}",
        };
    }
}

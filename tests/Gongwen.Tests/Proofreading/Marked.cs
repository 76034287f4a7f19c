namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Findings as short lines: “rule place → suggestion”, without those of words and figures.</summary>
internal static class Marked
{
    private static readonly Gongwen.Proofreader Reader = new(Sample.Knowledge);

    // Measures and collocations are tables of the vocabulary.
    private static readonly Gongwen.Proofreader WithTables = new(Sample.Knowledge with { Vocabulary = Characters.Proofs.Vocabulary });

    private static readonly HashSet<FindingClass> Others =
    [
        FindingClass.WrongChar, FindingClass.TraditionalChar, FindingClass.MissingChar, FindingClass.ExtraText, FindingClass.RepeatedWord,
        FindingClass.FigureInconsistent, FindingClass.Term,
    ];

    public static IReadOnlyList<Finding> In(string text, decimal least = Gongwen.Proofreader.Thankful) =>
        [.. Reader.Read(text, least).Findings.Where(IsOurs)];

    public static string Lines(string text, decimal least = Gongwen.Proofreader.Thankful)
    {
        var proof = WithTables.Read(text, least);
        return string.Join("\n", proof.Findings.Where(IsOurs).Select(f => Line(proof, f)));
    }

    // 的, 地, 得 are wrong characters that grammar finds.
    private static bool IsOurs(Finding finding) => !Others.Contains(finding.Class) || finding.Rule.StartsWith("grammar.", StringComparison.Ordinal);

    private static string Line(Proof proof, Finding finding) =>
        $"{finding.Rule} {finding.Place.Of(proof.Outline.Text)} → {finding.Suggestion ?? "?"}";
}

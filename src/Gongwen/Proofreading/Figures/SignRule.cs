namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A sign against its verb: “增长-5%”, “下降-3%”.</summary>
internal static class SignRule
{
    private static readonly string[] Verbs = ["增长", "提高", "上升", "提升", "下降", "减少", "降低", "回落"];

    public static void Check(ProofText text, Findings found)
    {
        foreach (var figure in text.Outline.Figures)
        {
            if (figure.Value is < 0 && Array.Find(Verbs, v => figure.Before.EndsWith(v, StringComparison.Ordinal)) is { } verb)
            {
                var suggestion = "下降" + figure.Text.TrimStart('-', '－', '−');
                found.Add(
                    figure.Place.Start - verb.Length, figure.Place.End, FindingClass.FigureInconsistent, suggestion, 0.7m, "figure.direction",
                    $"“{verb}{figure.Text}”的方向与正负号不合，应为“{suggestion}”，请核对。");
            }
        }
    }
}

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Two figures that stand together twice, “签约项目23个总投资18.6亿元” in the title and “签约科技合作项目23个，总投资16.8亿元” in the text: where the
/// first is the same number of the same thing, the second of the same words must be too.
/// </summary>
internal static class PairedRule
{
    private const int Shared = 2, SharedName = 3;

    private readonly record struct Two(Passage Passage, int Index, Quantity First, Quantity Second);

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var pairs = paragraphs.SelectMany(p => Enumerable.Range(0, Math.Max(0, p.Items.Count - 1)).Select(i => new Two(p, i, p.Items[i], p.Items[i + 1])))
            .Where(t => t.First.IsExact && t.Second.IsExact && t.First.Value > 2 && t.First.Measure != t.Second.Measure && !t.First.IsPercent && !EachOf(t.Passage.Gap(t.Index + 1)) && !t.Passage.Gap(t.Index + 1).AsSpan().ContainsAny("。；"));
        foreach (var same in pairs.GroupBy(t => (t.First.Measure, t.First.Value, t.Second.Measure)).Where(g => g.Count() is 2 or 3))
        {
            var told = same.ToList();
            foreach (var other in told.Skip(1).Where(t => !t.Second.Range.Meets(told[0].Second.Range) && IsSame(told[0], t)))
            {
                Report.Add(
                    found, other.Second, Written.As(other.Second, told[0].Second.Value), 0.78m, "figure.repeat",
                    $"同一数字前后不一：一处为{told[0].Second.Figure.Text}，此处为{other.Second.Figure.Text}，请核对。", told[0].Second);
            }
        }
    }

    // “每家奖补10万元”: what each gets is another thing for another kind.
    private static bool EachOf(string gap) => gap.Contains('每') || gap.Contains('均');

    private static bool IsSame(Two a, Two b) =>
        Naming.Common(Naming.Around(a.Passage, a.Index), Naming.Around(b.Passage, b.Index)) >= SharedName
        && Naming.Common(Naming.Around(a.Passage, a.Index + 1), Naming.Around(b.Passage, b.Index + 1)) >= Shared + (a.Second.IsPercent ? 2 : 0);
}

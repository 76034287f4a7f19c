using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>The same quantity stated twice with different values, also where only 万 and 亿 were mixed up.</summary>
internal static partial class RepeatRule
{
    public static void Check(ProofText text, List<Passage> passages, int? year, Findings found)
    {
        var stated = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        var (heading, under, within) = (-1, false, false);
        foreach (var passage in passages)
        {
            while (heading + 1 < text.Outline.Headings.Count && text.Outline.Headings[heading + 1].Place.Start <= passage.Start)
            {
                var next = text.Outline.Headings[++heading];
                within = Plans().IsMatch(next.Title.Length > 60 ? next.Title[..60] : next.Title);
                under = next.Level == 1 ? within : under;
            }

            // What stands under 目标 or 打算 is to come: it differs from what has been reached. So do the dashes of a list of aims.
            if (under || within || text.Text[passage.Start] is '—' or '－' or '-')
            {
                continue;
            }

            for (var i = 0; i < passage.Items.Count; i++)
            {
                if (!IsShare().IsMatch(passage.Tail(i)) && Statement.Of(passage, i, year) is { } statement)
                {
                    (stated.TryGetValue(statement.Key, out var same) ? same : stated[statement.Key] = []).Add(statement);
                }
            }
        }

        foreach (var same in stated.Values.Where(s => s.Count > 1))
        {
            Compare(same, found);
        }
    }

    private static void Compare(List<Statement> same, Findings found)
    {
        // Single events are told one by one; only wholes can contradict one another.
        var comparable = same.Exists(s => s.Event) ? same.Where(s => s.Whole).ToList() : same.Exists(s => s.Whole || s.Quantity.IsPercent) ? same : [];
        if (comparable.Count < 2 || comparable.Count > 6)
        {
            return;
        }

        var right = Right(comparable);
        foreach (var other in comparable.Where(o => !o.Quantity.Range.Meets(right.Quantity.Range)))
        {
            Say(right.Quantity, other.Quantity, found);
        }
    }

    // What most of them say; of two the first.
    private static Statement Right(List<Statement> same) =>
        same.MaxBy(s => same.Count(o => o.Quantity.Range.Meets(s.Quantity.Range)))!;

    private static void Say(Quantity right, Quantity other, Findings found)
    {
        if (IsSlip(right, other))
        {
            Report.Add(
                found, other, right.Figure.Text, 0.85m, "figure.unit-slip",
                $"同一数字前后单位不一：一处为{right.Figure.Text}，此处为{other.Figure.Text}，相差{Times(right, other)}倍，请核对。", right);
            return;
        }

        var ratio = Math.Min(right.Value, other.Value) / Math.Max(1, Math.Max(right.Value, other.Value));
        Report.Add(
            found, other, Written.As(other, right.Value), ratio > 0.4m ? 0.8m : 0.55m, "figure.repeat",
            $"同一数字前后不一：一处为{right.Figure.Text}，此处为{other.Figure.Text}，请核对。", right);
    }

    // “东部地区……实际到位447.96亿元，占全部到位资金的比重达”: a part of what is told elsewhere.
    [GeneratedRegex("^[，,]占(全[部县市区省州旗]|总)", RegexOptions.CultureInvariant)]
    private static partial Regex IsShare();

    private static bool IsSlip(Quantity a, Quantity b) =>
        a.Scale != b.Scale && a.Value / a.Scale == b.Value / b.Scale;

    private static decimal Times(Quantity a, Quantity b) => Math.Max(a.Scale, b.Scale) / Math.Min(a.Scale, b.Scale);

    [GeneratedRegex("^(?!.*(完成|情况|成效|进展)).*(目标|打算|思路|安排|展望|下一步|下步|明年|规划|计划$)", RegexOptions.CultureInvariant)]
    private static partial Regex Plans();
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// A number told again in other words with two digits changed round: “培训农民3290人次” and below “虽培训农民3920人次”; a number of a table told in
/// the text with another digit. Two numbers of one measure that have the same words about them are such a pair by chance very rarely.
/// </summary>
internal static partial class TwinRule
{
    private const int Words = 4, FewWords = 2, Digits = 3, ManyDigits = 4, Most = 12;

    public static void Check(ProofText text, List<Passage> paragraphs, Findings found)
    {
        var all = Told.All(paragraphs).Where(t => t.Quantity.IsExact && !t.Quantity.IsPercent).ToList();
        foreach (var like in all.Where(t => Number(t).Length >= FewWords).GroupBy(t => (t.Quantity.Measure, t.Quantity.Scale, string.Concat(Number(t).Order()))).Where(g => g.Count() is > 1 and <= Most))
        {
            var told = like.ToList();
            for (var k = 1; k < told.Count; k++)
            {
                if (told.Take(k).Where(t => Swapped(Number(t), Number(told[k])) && SameThing(t, told[k])).ToList() is [.., var first])
                {
                    Say(first, told[k], told, found);
                }
            }
        }

        InTable(TableValues.Of(text), all, found);
    }

    private static void Say(Told first, Told second, List<Told> all, Findings found)
    {
        // What the text says more often stands; of two the first.
        var (right, wrong) = all.Count(t => t.Quantity.Value == second.Quantity.Value) > all.Count(t => t.Quantity.Value == first.Quantity.Value) ? (second, first) : (first, second);
        if (!found.Holds(FindingClass.FigureInconsistent, right.Quantity.Start))
        {
            Report.Add(
                found, wrong.Quantity, right.Quantity.Figure.Text, 0.76m, "figure.repeat",
                $"同一数字前后不一：一处为{right.Quantity.Figure.Text}，此处为{wrong.Quantity.Figure.Text}，请核对。", right.Quantity);
        }
    }

    // Few digits come back by chance: then the second must refer to what was told, “走访的45家企业中”.
    private static bool SameThing(Told a, Told b)
    {
        if (Other().IsMatch(a.Passage.Gap(a.Index)) || Other().IsMatch(b.Passage.Gap(b.Index)) || Year(a) is { } one && Year(b) is { } two && one != two)
        {
            return false;
        }

        var common = Naming.Common(a.Name, b.Name);
        var digits = Number(b).Length;
        return digits < Digits ? common >= FewWords && Refers().IsMatch(b.Passage.Gap(b.Index)) && Within().IsMatch(b.Passage.Tail(b.Index))
            : common >= (digits >= ManyDigits ? FewWords : Words - 1);
    }

    private static string? Year(Told told) => Years().Matches(told.Passage.Gap(told.Index)) is { Count: > 0 } years ? years[^1].Value : null;

    [GeneratedRegex("(19|20)[0-9]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // “科技型中小企业入库68家” where the line 科技型中小企业入库数 of the table has 66.
    private static void InTable(List<TableValues> rows, List<Told> all, Findings found)
    {
        foreach (var told in rows.Count == 0 ? [] : all)
        {
            var clause = told.Passage.Clause(told.Index);
            var row = rows.Find(r => r.Measure == told.Quantity.Measure && r.Name.Length >= Words && clause.EndsWith(r.Name, StringComparison.Ordinal));
            if (row is not null && row.Values.TrueForAll(v => Math.Abs(v - told.Quantity.Value) > told.Quantity.Step / 2) && !Other().IsMatch(clause)
                && row.Values.Where(v => Slipped.Like(told.Quantity, v) == 2).ToList() is [.., var right])
            {
                Report.Unless(found, told.Quantity, new Interval(right, right), right, "figure.repeat", 0.78m, $"表中{row.Name}无此数");
            }
        }
    }

    // The digits without the zeros at the end.
    private static string Number(Told told) => string.Concat(told.Quantity.Figure.Text.Where(char.IsAsciiDigit)).TrimEnd('0');

    private static bool Swapped(string a, string b)
    {
        var at = 0;
        while (at < a.Length && a[at] == b[at])
        {
            at++;
        }

        return at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    [GeneratedRegex("上年|去年|前年|同期|目标|任务|计划|力争|预计|[从由]|增加|净增|减少", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex("[在对这][^，。；0-9]{0,8}的$", RegexOptions.CultureInvariant)]
    private static partial Regex Refers();

    [GeneratedRegex("^[^，。；0-9]{0,8}中", RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>All quantities of a text, to ask which of several figures the rest of the text bears out.</summary>
internal sealed partial class Witnesses
{
    // Smaller numbers come back by chance.
    private const decimal Telling = 20;
    private const int Near = 4;

    private readonly ILookup<(string Measure, decimal Value), Quantity> all;
    private readonly Dictionary<int, (Passage Passage, int Index)> places;

    public Witnesses(IEnumerable<Passage> passages)
    {
        all = passages.SelectMany(p => p.Items.Select((q, i) => (q, p, i))).ToLookup(x => (x.q.Measure, x.q.Value), x => x.q);
        places = passages.SelectMany(p => p.Items.Select((q, i) => KeyValuePair.Create(q.Start, (p, i)))).ToDictionary();
    }

    /// <summary>
    /// The part to blame for a sum that does not come out; null: the total. What else the text says decides; where it says nothing, the
    /// figure that closes the reckoning: the total where it stands last or is led by 共 or 合计, else the last part.
    /// </summary>
    public Quantity? WrongPart(Quantity whole, List<Quantity> parts)
    {
        var (first, last) = (Math.Min(whole.Start, parts[0].Start), Math.Max(whole.End, parts[^1].End));
        var sum = parts.Sum(p => p.Value);
        var right = parts.Where(p => IsTold(p, whole.Value - (sum - p.Value), first, last) && !IsTold(p, p.Value, first, last)).ToList();
        var exactly = whole with { Value = sum, Range = new Interval(sum, sum) };
        var (wholeTold, sumTold) = (IsTold(whole, whole.Value, first, last) || Fits(whole, whole, parts), IsTold(whole, sum, first, last) || Fits(whole, exactly, parts));
        if (right.Count == 1 && !sumTold)
        {
            return right[0];
        }

        // Where only one of them is a digit away from what would be right, that one slipped.
        var slipped = parts.Where(p => Slipped.Like(p, whole.Value - (sum - p.Value)) > 0).ToList();
        var wholeSlipped = Slipped.Like(whole, sum) > 0;
        if (!wholeTold && !sumTold && wholeSlipped != slipped.Count > 0 && slipped.Count < 2)
        {
            return wholeSlipped ? null : slipped[0];
        }

        var closes = whole.Start > parts[0].Start || Led().IsMatch(whole.Figure.Before);
        var total = wholeTold == sumTold ? closes : sumTold;
        return total || !whole.IsExact || whole.Value <= sum - parts[^1].Value ? null : parts[^1];
    }

    private bool IsTold(Quantity of, decimal value, int first, int last) =>
        value >= Telling && all[(of.Measure, value)].Any(q => q.End <= first || q.Start >= last);

    [GeneratedRegex("(?<!公)共[^，。；0-9]{0,3}$|(合计|总计|总数|总额)(为|达到?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    // “12家，完成任务10家的120%”, “58名，占42.6%”: a rate beside it comes out with the total as it stands.
    private bool Fits(Quantity at, Quantity whole, List<Quantity> parts)
    {
        var (passage, index) = places[at.Start];
        var near = Enumerable.Range(Math.Max(0, index - Near), Math.Min(passage.Items.Count, index + 2 * Near) - Math.Max(0, index - Near)).Select(i => passage.Items[i]).ToList();
        var rates = near.Where(q => q.IsPercent && q.Value > 0).ToList();
        var others = near.Where(q => q.Measure == whole.Measure && q != at && q.Value > 0).ToList();
        return rates.Exists(z => others.Exists(o =>
            (!parts.Contains(o) && Interval.Ratio(whole.Range, o.Range) is { } r && ((r * 100).Meets(z.Range) || ((r * 100) - new Interval(100, 100)).Meets(z.Range)))
            || (parts.Contains(o) && z.Start > o.End && z.Start - o.End < 8 && Interval.Ratio(o.Range, whole.Range) is { } share && (share * 100).Meets(z.Range))));
    }
}

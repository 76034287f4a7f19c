using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// So much for each, and what it comes to, where other figures stand between: “新认定每家奖励20万元……认定的有7家，共兑现140万元”,
/// “2.4万亩，平均亩产520公斤，总产1.248万吨”, “项目180万元，选派150名，每名补助1.2万元”, “每家20万元、……每家10万元，共1590万元”.
/// </summary>
internal static partial class PriceRule
{
    private const int Back = 12, Before = 60, Near = 2;
    private const decimal Most = 1.25m, MostCounted = 100_000_000;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var earlier = new List<Quantity>();
        foreach (var passage in paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var z = passage.Items[i];
                if (z.IsPercent || z.Value <= 0 || Coming().IsMatch(passage.Gap(i)))
                {
                    continue;
                }

                if (Each().IsMatch(passage.Gap(i)))
                {
                    First(passage, i, found);
                }
                else if (Total().IsMatch(passage.Gap(i)))
                {
                    Last(passage, i, earlier, found);
                }
            }

            earlier.AddRange(passage.Items);
        }
    }

    // The total stands after what each gets.
    private static void Last(Passage passage, int i, List<Quantity> earlier, Findings found)
    {
        var z = passage.Items[i];
        var first = Math.Max(0, i - Back);
        var each = Enumerable.Range(first, i - first).Where(k => passage.Items[k].Measure == z.Measure && Each().IsMatch(passage.Gap(k))).ToList();
        var sentence = each.Where(k => !passage.Text.AsSpan(passage.Items[k].End, z.Start - passage.Items[k].End).Contains('。')).ToList();
        each = sentence.Count > 0 ? sentence : each;
        if (each.Count == 0)
        {
            return;
        }

        var before = passage.Items[first..i];
        var counts = Counts(before, passage, each[^1]);
        var products = (from e in Enumerable.Reverse(each) from c in Enumerable.Reverse(counts) select Times(c, passage.Items[e])).ToList();
        var sums = (from a in products from b in products where a.Of[1].Start < b.Of[1].Start && a.Of[0] != b.Of[0] select Plus(a, b)).ToList();
        if (products.Concat(sums).Any(p => z.Range.Meets(p.Range)) || before.Exists(q => q.Measure == z.Measure && q.Value == z.Value) || IsSum(before, z))
        {
            return;
        }

        var clause = each.Count == 1 ? products.Where(p => Math.Abs(passage.Items.IndexOf(p.Of[0]) - each[0]) <= Near)
            : each.Count == 2 ? sums.Where(s => s.Of[0].Start < s.Of[2].Start && s.Of[0].Measure == s.Of[2].Measure) : [];
        NearMissRule.Nearest(z, clause.Select(p => (p.Value, p.How, p.Of)), "figure.product", 0.78m, found);
        if (each.Count == 2 && counts.Count < 2)
        {
            Elsewhere(passage, z, (each[0], each[1]), earlier, found);
        }
    }

    // “通过97家，其中首次认定62家、重新认定35家”, and in the next paragraph what each of them gets.
    private static void Elsewhere(Passage passage, Quantity z, (int First, int Second) each, List<Quantity> earlier, Findings found)
    {
        var (one, other) = (passage.Items[each.First], passage.Items[each.Second]);
        var near = earlier.TakeLast(Before).ToList();
        var sums = Enumerable.Range(1, Math.Max(0, near.Count - 1)).Where(k => near[k].Measure == near[k - 1].Measure && Unit(passage.Gap(each.First), near[k].Measure))
            .Select(k => Plus(Times(near[k - 1], one), Times(near[k], other))).ToList();
        if (z.Figure.Text.Count(char.IsAsciiDigit) > 2 && !sums.Exists(s => s.Range.Meets(z.Range)) && sums.Where(s => Slipped.Like(z, s.Value) == 2).ToList() is [var sum])
        {
            Report.Unless(found, z, sum.Range, sum.Value, "figure.product", 0.76m, sum.How, sum.Of);
        }
    }

    // The total stands before: “项目168万元，选派150名，每名补助1.2万元”.
    private static void First(Passage passage, int i, Findings found)
    {
        var e = passage.Items[i];
        if (i < 2 || passage.Items[i - 1] is not { IsPercent: false } count || count.Measure == e.Measure || !Unit(passage.Gap(i), count.Measure) || passage.Gap(i).AsSpan().ContainsAny("。；"))
        {
            return;
        }

        var product = Times(count, e);
        var whole = passage.Items.Take(i - 1).Reverse().TakeWhile(q => !passage.Text.AsSpan(q.End, e.Start - q.End).ContainsAny("。；")).FirstOrDefault(q => q.Measure == e.Measure);
        var told = passage.Items.Skip(i + 1).Take(Near).Any(q => q.Measure == e.Measure) || passage.Items.Take(i).Any(q => q.Measure == e.Measure && q.Range.Meets(product.Range));
        var bound = whole == passage.Items[i - 2] && product.Value < whole?.Value * Most && whole?.Value < product.Value * Most;
        if (whole is not null && !told && (bound || Slipped.Like(whole, product.Value) == 2))
        {
            Report.Unless(found, whole, product.Range, product.Value, "figure.product", 0.78m, product.How, product.Of);
        }
    }

    // What the words for each name (每名, 亩产); of nothing so named, all that is counted.
    private static List<Quantity> Counts(List<Quantity> before, Passage passage, int each)
    {
        var e = passage.Items[each];
        var all = before.Where(q => q.Measure != e.Measure && !q.IsPercent && q.Value > 1 && q.Value < MostCounted).ToList();
        var named = all.Where(q => Unit(passage.Gap(each), q.Measure)).ToList();
        return named.Count > 0 ? named : all;
    }

    private static bool Unit(string gap, string measure) => Each().Match(gap) is { Success: true } words && (AverageRule.Counts(measure, words.Value) || (words.Value.StartsWith('亩') && measure == "亩"));

    private readonly record struct Reckoned(decimal Value, Interval Range, string How, Quantity[] Of);

    private static Reckoned Times(Quantity count, Quantity each) =>
        new(Math.Min(count.Value, MostCounted) * Math.Min(each.Value, 10_000_000), new Interval(Math.Min(count.Range.Low, MostCounted) * Math.Min(each.Range.Low, 10_000_000), Math.Min(count.Range.High, MostCounted) * Math.Min(each.Range.High, 10_000_000)), $"{count.Figure.Text}×{each.Figure.Text}", [count, each]);

    private static Reckoned Plus(Reckoned a, Reckoned b) => new(a.Value + b.Value, a.Range + b.Range, $"{a.How}+{b.How}", [.. a.Of, .. b.Of]);

    private static bool IsSum(List<Quantity> before, Quantity z)
    {
        var sum = 0m;
        foreach (var q in Enumerable.Reverse(before).Where(q => q.Measure == z.Measure))
        {
            sum += q.Value;
            if (sum == z.Value)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("确保|力争|争取|计划|目标|达到20|不低于|以上$|每年", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex("((共|共计|合计|总计|[，,]计|需|兑现|发放|安排|支出|节约|节省|增收|增产|总产量?|总额|产量|拨付|配套)[^0-9，。；、每均]{0,8}|[，,]合?计[^0-9，。；、每均]{0,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("((平均)?每[一-龥]{1,3}?|[户项人村场企件亩]均|亩产|各)[^0-9，。；]{0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Shares that make up the whole by what they mean: “风险资金分担40%、银行承担60%”; a share told as a fraction: “占全县84名的四分之一”.</summary>
internal static partial class WholeRule
{
    private const decimal Loose = 0.04m;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 0; i < passage.Items.Count; i++)
            {
                if (passage.Items[i].IsPercent && Bears().IsMatch(passage.Gap(i)) && !(i > 0 && passage.Items[i - 1].IsPercent && Bears().IsMatch(passage.Gap(i - 1))))
                {
                    Borne(passage, i, found);
                }
            }

            Fractions(passage, found);
        }
    }

    private static void Borne(Passage passage, int first, Findings found)
    {
        var shares = new List<Quantity> { passage.Items[first] };
        for (var i = first + 1; i < passage.Items.Count && passage.Items[i].IsPercent && Bears().IsMatch(passage.Gap(i)) && !passage.Gap(i).AsSpan().ContainsAny("。；"); i++)
        {
            shares.Add(passage.Items[i]);
        }

        var others = shares.SkipLast(1).ToList();
        if (others.Count > 0 && others.Sum(s => s.Value) < 100 && shares.TrueForAll(s => s.IsExact))
        {
            var rest = others.Aggregate(new Interval(100, 100), (r, s) => r - s.Range);
            Report.Unless(found, shares[^1], rest, 100 - others.Sum(s => s.Value), "figure.share-sum", 0.8m, $"{string.Join("、", others.Select(s => s.Figure.Text))}之外", [.. others]);
        }
    }

    private static void Fractions(Passage passage, Findings found)
    {
        for (var match = Fraction().Match(passage.Text, passage.Start, passage.End - passage.Start); match.Success; match = match.NextMatch())
        {
            var last = passage.Items.FindLastIndex(q => q.End <= match.Index);
            if (last < 1 || !Base().IsMatch(passage.Gap(last)) || match.Index - passage.Items[last].End > 14 || passage.Text.AsSpan(passage.Items[last].End, match.Index - passage.Items[last].End).ContainsAny("，。；")
                || passage.Items[last - 1] is not { } part || part.Measure != passage.Items[last].Measure || passage.Items[last].Value <= 0)
            {
                continue;
            }

            var written = Reading.ChineseNumber.Parse(match.Groups["n"].Value) / Reading.ChineseNumber.Parse(match.Groups["d"].Value);
            var share = part.Value / passage.Items[last].Value;
            if (written is { } told && Math.Abs(told - share) > Loose)
            {
                found.Add(
                    match.Index, match.Index + match.Length, FindingClass.FigureInconsistent, Nearest(share), 0.8m, "figure.share",
                    $"{part.Figure.Text}÷{passage.Items[last].Figure.Text}为{share * 100:0.#}%，不是{match.Value}，请核对。", [part.Figure.Place, passage.Items[last].Figure.Place]);
            }
        }
    }

    private static string? Nearest(decimal share)
    {
        const string Digits = "零一二三四五六七八九十";
        for (var whole = 2; whole <= 10; whole++)
        {
            var part = Math.Round(share * whole);
            if (part > 0 && Math.Abs(share - (part / whole)) < 0.005m)
            {
                return $"{Digits[whole]}分之{Digits[(int)part]}";
            }
        }

        return null;
    }

    [GeneratedRegex("(分担|承担|负担|分摊)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bears();

    [GeneratedRegex("占[^，。；0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    [GeneratedRegex("(?<!百)(?<d>[二三四五六七八九十])分之(?<n>[一二三四五六七八九])(?![0-9十])", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Figures;

namespace Kechuang.Gongwen;

/// <summary>A value known from elsewhere: the county's records, or last year's text.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Value">The value in its unit.</param>
/// <param name="Unit">The unit, such as “万元”.</param>
/// <param name="Year">The year it belongs to; null: that of the report.</param>
/// <param name="Role">Value, target or completion.</param>
/// <param name="Source">Where it is known from, in the reader's words: “台账”, “上年总结”.</param>
public sealed record KnownValue(string Indicator, decimal Value, string Unit, int? Year, FigureRole Role, string Source);

/// <summary>Compares the figures of a text with values known from elsewhere.</summary>
public static partial class FigureCheck
{
    private const decimal Confidence = 0.85m;

    /// <summary>The figures that contradict a known value, in the order of the text; the suggestion is the known value in the figure's rounding and unit.</summary>
    /// <param name="outline">The text, read with the catalogue whose indicators the values are of.</param>
    /// <param name="values">What is known; of one indicator, year and role the first counts.</param>
    /// <param name="leastScore">How surely a figure must be of the indicator, 0 to 1.</param>
    public static IReadOnlyList<Finding> Against(Outline outline, IReadOnlyList<KnownValue> values, decimal leastScore = 0.8m)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(values);
        var year = YearRule.Of(new ProofText(outline));
        var known = values.GroupBy(v => (v.Indicator, v.Year ?? year, v.Role)).ToDictionary(g => g.Key, g => g.First());
        var found = new List<Finding>();
        foreach (var figure in outline.Figures)
        {
            if (Quantity.Of(figure) is { } quantity && Bound(figure, leastScore) is { } indicator
                && known.TryGetValue((indicator, Year(figure, year), figure.Role), out var value) && Compare(quantity, value) is { } finding)
            {
                found.Add(finding);
            }
        }

        return found;
    }

    /// <summary>The values that a text states of indicators it is sure of: last year's, to compare this year's “上年” with.</summary>
    public static IReadOnlyList<KnownValue> ValuesOf(Outline outline, string source, decimal leastScore = 0.8m)
    {
        ArgumentNullException.ThrowIfNull(outline);
        var year = YearRule.Of(new ProofText(outline));
        var values = new List<KnownValue>();
        foreach (var figure in outline.Figures)
        {
            if (figure.Value is { } value && figure.Unit is { } unit && Quantity.Of(figure) is { IsExact: true } && Bound(figure, leastScore) is { } indicator)
            {
                values.Add(new KnownValue(indicator, value, unit, Year(figure, year), figure.Role, source));
            }
        }

        return values;
    }

    private static string? Bound(Figure figure, decimal least) =>
        figure.Suggestions.Count > 0 && figure.Suggestions[0].Score >= least ? figure.Suggestions[0].Indicator : null;

    private static Finding? Compare(Quantity quantity, KnownValue known)
    {
        var (scale, measure) = Quantity.Measured(known.Unit);
        var value = known.Value * scale;
        if (measure != quantity.Measure || quantity.Range.Meets(new Interval(value, value)))
        {
            return null;
        }

        var stated = known.Value.ToString("0.####", CultureInfo.InvariantCulture) + known.Unit;
        return new Finding(
            quantity.Figure.Place, FindingClass.FigureInconsistent, Written.As(quantity, value), Confidence,
            $"“{quantity.Figure.Text}”与{known.Source}不符：{known.Source}为{stated}，请核对。", "figure.record", []);
    }

    // The year a figure speaks of: the one beside it, the year before after 上年, else the report's.
    private static int? Year(Figure figure, int? report)
    {
        var before = figure.Before[(figure.Before.AsSpan().LastIndexOfAny("，,。；;") + 1)..];
        return Named().Match(before) is { Success: true } named ? int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : LastYear().IsMatch(before) ? report - 1 : report;
    }

    [GeneratedRegex("((?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("上年|去年", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Years that do not fit the report's: “截至2024年12月” in the report of 2023, “2203年”.</summary>
internal static partial class YearRule
{
    private const int Oldest = 1840;
    private const int Farthest = 40;

    /// <summary>The year reported on: that of the title, else the one most dates name.</summary>
    public static int? Of(ProofText text)
    {
        foreach (var paragraph in text.Body.Take(4))
        {
            var title = paragraph.Length <= 60 ? Title().Match(text.Text, paragraph.Start, paragraph.End - paragraph.Start) : Match.Empty;
            if (title.Success)
            {
                return int.Parse(title.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        var years = text.Outline.Figures.Where(f => f.Claim == Claim.Date).Select(Year).OfType<int>().GroupBy(y => y).OrderByDescending(g => g.Count()).ToList();
        return years.Count > 0 && years[0].Count() >= 3 && years[0].Count() * 2 > years.Sum(g => g.Count()) ? years[0].Key : null;
    }

    public static void Check(ProofText text, int? year, Findings found)
    {
        foreach (var date in text.Outline.Figures)
        {
            if (date.Claim != Claim.Date || Year(date) is not { } written)
            {
                continue;
            }

            if (written < Oldest || (year is { } report && written > report + Farthest))
            {
                Say(found, date, null, 0.8m, $"“{date.Text}”的年份不合常理，请核对。");
            }
            else if (year is { } of && date.Before.EndsWith("截至", StringComparison.Ordinal) | date.Before.EndsWith("截止", StringComparison.Ordinal)
                | date.Before.EndsWith("截至到", StringComparison.Ordinal))
            {
                AsOf(found, date, written, of);
            }
        }
    }

    // A report of 2023 may count up to January of the next year, not to its December; what it counts to the end of 2022 it compares with.
    private static void AsOf(Findings found, Figure date, int written, int year)
    {
        var month = Month().Match(date.Text) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 12;
        var late = written > year + 1 || (written == year + 1 && month > 6);
        var early = written == year - 1 && month >= 6 && !Compares().IsMatch(date.Sentence) && !date.Sentence.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (late || early)
        {
            Say(found, date, date.Text.Replace(written.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), late ? 0.8m : 0.5m, $"全文报告{year}年，此处截至{date.Text}，请核对年份。");
        }
    }

    private static void Say(Findings found, Figure date, string? suggestion, decimal confidence, string message) =>
        found.Add(date.Place.Start, date.Place.End, FindingClass.FigureInconsistent, suggestion, confidence, "figure.year", message);

    private static int? Year(Figure date) =>
        Written().Match(date.Text) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(20[0-9]{2})年(?!.*[至—-].*年).*(总结|报告|汇报|情况|小结|要点完成)", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("^([0-9]{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("年([0-9]{1,2})月", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("上年|去年|同期|年初|相比|增长|较|比|原有|底子|基础|以来", RegexOptions.CultureInvariant)]
    private static partial Regex Compares();
}

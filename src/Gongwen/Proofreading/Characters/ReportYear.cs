using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The year a report is of: that of its title, else of its first lines, else of the date it is signed with.</summary>
internal static partial class ReportYear
{
    private const int Opening = 3;

    public static int? Of(ProofText text)
    {
        foreach (var paragraph in text.Body.Take(Opening).Concat(text.Body.TakeLast(1)))
        {
            var first = Year().Match(text.Text, paragraph.Start, Math.Min(paragraph.End - paragraph.Start, 400));
            if (first.Success)
            {
                return int.Parse(first.ValueSpan[..4], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    [GeneratedRegex("20[0-4][0-9](?=年)")]
    private static partial Regex Year();
}

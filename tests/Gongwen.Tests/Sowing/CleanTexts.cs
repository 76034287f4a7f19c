using Kechuang.Gongwen.Tests.Corpus;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>Texts without slips of the hand: the tuning reports, mended, and texts in the styles of many provinces that no table was made from.</summary>
internal static class CleanTexts
{
    /// <summary>Names and texts.</summary>
    public static IReadOnlyList<(string Name, string Text)> All() =>
    [
        .. Report.All(Report.Tuning).Select(r => (r.Name, Mended(r))),
        .. Directory.GetFiles(Sample.At("tests/Gongwen.Tests/Sowing/clean"), "*.txt").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))),
    ];

    /// <summary>A report as its editor would leave it; what has no single right text is kept: it is no slip of the hand.</summary>
    public static string Mended(Report report)
    {
        var text = report.Text;
        foreach (var fault in report.Faults.Where(f => f.Suggestion is not null).OrderByDescending(f => f.Start))
        {
            text = $"{text[..fault.Start]}{fault.Suggestion}{text[fault.End..]}";
        }

        return text;
    }
}

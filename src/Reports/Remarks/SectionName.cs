using System.Text.RegularExpressions;

namespace Kechuang.Reports;

/// <summary>What a section of a document is called: number and title of its heading.</summary>
internal static partial class SectionName
{
    /// <summary>The headings of the first two levels, in the order of the text.</summary>
    internal static IReadOnlyDictionary<string, string> All(Draft? draft) =>
        (draft?.Paragraphs ?? []).Where(p => p.Level is 1 or 2).ToDictionary(p => p.Key, Named);

    /// <summary>The heading's name; the key where the template has changed meanwhile.</summary>
    internal static string Of(Draft? draft, string key) => draft?.Paragraphs.FirstOrDefault(p => p.Key == key) is { } heading ? Named(heading) : key;

    private static string Named(DraftParagraph paragraph)
    {
        var stop = paragraph.Text.IndexOf('。', StringComparison.Ordinal);
        return paragraph.Number + Token().Replace(stop < 0 ? paragraph.Text : paragraph.Text[..stop], "…");
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Token();
}

using System.Text.RegularExpressions;

namespace Kechuang.Reports;

/// <summary>A paragraph's words with its figures as tokens, in forms people can read; pure.</summary>
internal static partial class ParagraphText
{
    /// <summary>As edited: {s19} becomes {s19:23家}.</summary>
    internal static string WithValues(string source, IReadOnlyList<ComposedSlot> slots) => Token().Replace(source, m => Named(slots, m.Groups[1].Value) is { } slot
        ? $"{{{slot.Key}:{(slot.Kind == PieceKind.Blank ? "待填" : slot.Text)}}}" : m.Value);

    /// <summary>As read: {s19} becomes 23家, a blank 〔待填〕.</summary>
    internal static string Readable(string source, IReadOnlyList<ComposedSlot> slots) => Token().Replace(source, m => Named(slots, m.Groups[1].Value) is { } slot
        ? slot.Kind == PieceKind.Blank ? "〔待填〕" : slot.Text
        : m.Groups[1].Value.StartsWith('a') ? "〔按数据选用的措辞〕" : "〔数字〕");

    private static ComposedSlot? Named(IReadOnlyList<ComposedSlot> slots, string key) => slots.FirstOrDefault(s => s.Key == key);

    [GeneratedRegex(@"\{([^{}:]+)(?::[^{}]*)?\}")]
    private static partial Regex Token();
}

using System.Text;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>A fault put into a text on purpose.</summary>
/// <param name="Start">First UTF-16 position of its place.</param>
/// <param name="End">Position after its place.</param>
/// <param name="Class">Its class.</param>
/// <param name="Suggestion">What an editor would write; empty deletes; null where no single text is right.</param>
/// <param name="Note">What was done, or how a figure follows from the others.</param>
internal sealed record Seeded(int Start, int End, FindingClass Class, string? Suggestion, string Note)
{
    public bool Overlaps(Slice place) => place.Start < End && Start < Math.Max(place.End, place.Start + 1);

    public bool Covers(Slice place) => place.Start == Start && place.End == End;
}

/// <summary>
/// A text with its faults marked where they stand, so that no offset can be wrong: 〖class|as it stands|suggestion|note〗,
/// the suggestion “-” where no single text is right. 〖?class|as it stands〗 is the further occurrence of a habit already
/// marked: a finding of that class there counts neither for nor against. Lines that begin with “#!” say what the text is
/// and are no part of it.
/// </summary>
internal sealed class MarkedText
{
    private readonly StringBuilder text = new();
    private readonly List<Seeded> faults = [];
    private readonly List<Seeded> tolerated = [];

    private MarkedText(string marked)
    {
        var body = string.Join('\n', marked.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Where(l => !l.StartsWith("#!", StringComparison.Ordinal)));
        var at = 0;
        for (int open; (open = body.IndexOf('〖', at)) >= 0;)
        {
            text.Append(body, at, open - at);
            var close = body.IndexOf('〗', open);
            Mark(close < 0 ? throw new FormatException($"〖 without 〗: {body[open..]}") : body[(open + 1)..close]);
            at = close + 1;
        }

        text.Append(body, at, body.Length - at);
        Text = text.ToString();
        if (Text.Contains('〗', StringComparison.Ordinal))
        {
            throw new FormatException("〗 without 〖");
        }
    }

    public string Text { get; }

    public IReadOnlyList<Seeded> Faults => faults;

    public IReadOnlyList<Seeded> Tolerated => tolerated;

    public static MarkedText Parse(string marked) => new(marked);

    private void Mark(string mark)
    {
        var parts = mark.Split('|');
        var habit = parts[0].StartsWith('?');
        if (parts.Length < (habit ? 2 : 3) || parts[1].Length == 0 || parts.Length > 4)
        {
            throw new FormatException($"not class|text|suggestion|note: {mark}");
        }

        var start = text.Length;
        text.Append(parts[1]);
        var fault = new Seeded(start, text.Length, ClassOf(parts[0].TrimStart('?')), habit || parts[2] == "-" ? null : parts[2], parts.Length > 3 ? parts[3] : "");
        (habit ? tolerated : faults).Add(fault);
    }

    private static FindingClass ClassOf(string name) =>
        Enum.TryParse<FindingClass>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var found)
            ? found
            : throw new FormatException($"no such class: {name}");
}

using System.Text;

namespace Kechuang.Reports;

/// <summary>A stretch of the printed text and where it stands.</summary>
/// <param name="Start">UTF-16 position in the printed text.</param>
/// <param name="Line">The composed paragraph it belongs to; -1 for the title.</param>
/// <param name="Source">Position in the paragraph's source; -1 for what was composed: figures, numbers of headings, status words.</param>
/// <param name="Blank">Nobody has filled it.</param>
internal sealed record PlacedPiece(int Start, int End, int Line, int Source, bool Blank = false);

/// <summary>
/// A composed document as one printed text that knows for each character whether somebody wrote it and where: a finding of the
/// proofreader on written words can be put right in the paragraph's source, one on a figure cannot. Pure.
/// </summary>
internal sealed class PlacedText
{
    private readonly List<PlacedPiece> pieces;
    private readonly IReadOnlyList<ComposedParagraph> paragraphs;

    private PlacedText(IReadOnlyList<ComposedParagraph> paragraphs, List<PlacedPiece> pieces, string text) =>
        (this.paragraphs, this.pieces, Text) = (paragraphs, pieces, text);

    /// <summary>Title, then a line for each paragraph.</summary>
    internal string Text { get; }

    internal static PlacedText Of(Composed composed)
    {
        var text = new StringBuilder();
        List<PlacedPiece> pieces = [];
        foreach (var line in composed.Title)
        {
            pieces.Add(new PlacedPiece(text.Length, text.Length + line.Length, -1, -1));
            text.Append(line).Append('\n');
        }
        var seen = new Dictionary<string, int>();
        foreach (var (index, paragraph) in composed.Paragraphs.Index())
        {
            var at = seen.GetValueOrDefault(paragraph.Key);
            foreach (var piece in paragraph.Title.Concat(paragraph.Body))
            {
                var from = Find(paragraph.Source, ref at, piece);
                pieces.Add(new PlacedPiece(text.Length, text.Length + piece.Printed.Length, index, from, piece.Kind == PieceKind.Blank));
                text.Append(piece.Printed);
            }
            seen[paragraph.Key] = at;
            text.Append('\n');
        }
        return new PlacedText(composed.Paragraphs, pieces, text.ToString());
    }

    /// <summary>The paragraph a position stands in, and how many printed characters of it stand before; null in the title and between lines.</summary>
    internal (int Line, int Offset)? LineAt(int position) =>
        pieces.Find(p => p.Start <= position && position < p.End) is { Line: >= 0 } at ? (at.Line, position - pieces.Find(p => p.Line == at.Line)!.Start) : null;

    /// <summary>True when a part of the stretch waits to be filled: what stands there is a mark, not the text.</summary>
    internal bool Waits(int start, int end) => pieces.Exists(p => p.Blank && p.Start < end && start < p.End);

    internal string KeyOf(int line) => paragraphs[line].Key;

    /// <summary>Where the written words of a stretch stand in their paragraph's source; null where a part of it was composed.</summary>
    internal (string Paragraph, int Start, int End)? SourceOf(int start, int end)
    {
        (string Key, int Start, int End)? found = null;
        foreach (var piece in pieces.Where(p => p.Start < end && start < p.End))
        {
            var (from, to) = (Math.Max(start, piece.Start), Math.Min(end, piece.End));
            if (piece.Source < 0 || found is { } before && before.End != piece.Source)
                return null;
            found = (paragraphs[piece.Line].Key, found?.Start ?? piece.Source + from - piece.Start, piece.Source + to - piece.Start);
        }
        return found;
    }

    // Words stand in the source as printed; a figure stands there as its token; the rest was put in by the composer.
    private static int Find(string source, ref int at, Piece piece)
    {
        if (piece.Text.Length == 0)
            return -1;
        while (at < source.Length && source[at] is '\n' or ' ' && !source.AsSpan(at).StartsWith(piece.Printed, StringComparison.Ordinal))
            at++;
        if (piece.Slot.Length > 0)
        {
            if (at < source.Length && source[at] == '{' && source.IndexOf('}', at) is > 0 and var close)
                at = close + 1;
            return -1;
        }
        if (piece.Kind != PieceKind.Blank && source.AsSpan(at).StartsWith(piece.Text, StringComparison.Ordinal))
        {
            at += piece.Text.Length;
            return at - piece.Text.Length;
        }
        if (piece.Kind == PieceKind.Blank)
            while (at < source.Length && source[at] is 'x' or 'X' or '×' or '.')
                at++;
        return -1;
    }
}

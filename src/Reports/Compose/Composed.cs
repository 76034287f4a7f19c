using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>What a stretch of a composed text is.</summary>
public enum PieceKind
{
    /// <summary>Plain words.</summary>
    Text,
    /// <summary>Words or a number of last year's text that no record supports.</summary>
    Carried,
    /// <summary>A figure that opens.</summary>
    Figure,
    /// <summary>A figure that holds only if everything pending passes.</summary>
    Conditional,
    /// <summary>A blank nobody filled.</summary>
    Blank,
    /// <summary>A year or place name filled in.</summary>
    Name,
    /// <summary>A number typed into the text, without a source.</summary>
    Typed,
}

/// <summary>A stretch of a composed text.</summary>
/// <param name="Slot">Key of the slot it shows; empty for words.</param>
/// <param name="Why">Why it is marked.</param>
public sealed record Piece(PieceKind Kind, string Text, string Slot = "", string Why = "")
{
    /// <summary>As printed: a blank is marked, never left as xx.</summary>
    public string Printed => Kind == PieceKind.Blank ? $"〔待填：{Text}〕" : Text;
}

/// <summary>A paragraph of a composed document.</summary>
/// <param name="Key">Key of the paragraph it comes from; lines added to it share it.</param>
/// <param name="Level">Heading level, 0 for text.</param>
/// <param name="Title">Number and title of a heading of the first two levels.</param>
/// <param name="Source">Words with tokens, as they are edited.</param>
/// <param name="CheckedBy">Who wrote or confirmed it this year; empty while it is last year's.</param>
public sealed record ComposedParagraph(string Key, int Level, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Body, string Source, string CheckedBy)
{
    /// <summary>Rows of a table, the head first; null for words.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>>? Table { get; init; }

    /// <summary>Every stretch of it, those in cells too.</summary>
    internal IEnumerable<Piece> Pieces => Title.Concat(Body).Concat((Table ?? []).SelectMany(row => row));

    /// <summary>The paragraph as printed.</summary>
    public string Printed => string.Concat(Title.Concat(Body).Select(p => p.Printed));
}

/// <summary>A blank or number of the text with what stands behind it.</summary>
/// <param name="Text">As printed: 23家.</param>
/// <param name="Value">The printed value; null for blanks, names and typed text.</param>
/// <param name="Problem">Why nothing fills it, with the next step.</param>
public sealed record ComposedSlot(
    string Key, PieceKind Kind, string Text, string Label, string Paragraph, string Sentence,
    string Indicator, string Role, string Level, FigureView? Figure, TargetView? Target,
    decimal? Value, int Scale, string Unit, Guid? Paper, string Problem, IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>True when a figure or paper stands behind it.</summary>
    public bool Opens => Figure is not null && Value is not null;

    /// <summary>It stands in a table, which fills itself.</summary>
    public bool InTable { get; init; }
}

/// <summary>A document composed for a year from its text and today's figures.</summary>
/// <param name="Seal">SHA-256 over text and figures: two compositions with the same seal say the same on the same records.</param>
public sealed record Composed(
    string Kind, string Name, int Year, IReadOnlyList<string> Title, string Signature, DateOnly AsOf, Instant KnownAt, string PackPin,
    IReadOnlyList<ComposedParagraph> Paragraphs, IReadOnlyList<ComposedSlot> Slots, IReadOnlyList<Finding> Findings, string Seal)
{
    /// <summary>Blanks nobody filled.</summary>
    public int Blanks => Paragraphs.Sum(p => p.Pieces.Count(x => x.Kind == PieceKind.Blank));
}

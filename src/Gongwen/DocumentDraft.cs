using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen;

/// <summary>What a draft mends of the text it is made from.</summary>
/// <param name="DropNoise">Leave out what a web site added.</param>
/// <param name="FullWidth">Full-width punctuation.</param>
/// <param name="Numbers">Heading numbers in their right form.</param>
public sealed record DraftOptions(bool DropNoise = true, bool FullWidth = true, bool Numbers = true);

/// <summary>A stretch of a draft.</summary>
public abstract record DraftPiece;

/// <summary>Words that stay.</summary>
public sealed record Literal(string Text) : DraftPiece;

/// <summary>The place of a figure: an index in <see cref="Outline.Figures"/>.</summary>
public sealed record FigureSlot(int Figure) : DraftPiece;

/// <summary>The place of a name left open: an index in <see cref="Outline.Placeholders"/>.</summary>
public sealed record NameSlot(int Placeholder) : DraftPiece;

/// <summary>A paragraph of a draft.</summary>
/// <param name="Heading">Index in <see cref="Outline.Headings"/> of the heading it begins with, or null.</param>
/// <param name="Level">The heading's level where it is set as one; null for text, numbered sentences included.</param>
/// <param name="Title">The heading's pieces, with its final mark if it runs in.</param>
/// <param name="Body">The rest of the paragraph.</param>
public sealed record DraftBlock(int? Heading, int? Level, IReadOnlyList<DraftPiece> Title, IReadOnlyList<DraftPiece> Body);

/// <summary>Last year's text with its figures and names taken out: what a composer fills to get this year's.</summary>
/// <param name="Outline">What the slots point into.</param>
/// <param name="Title">The title's lines, where the text has one.</param>
/// <param name="Blocks">The paragraphs.</param>
/// <param name="Signature">The signing office, where the text ends with one and a date.</param>
public sealed record DocumentDraft(
    Outline Outline, IReadOnlyList<string> Title, IReadOnlyList<DraftBlock> Blocks, string? Signature)
{
    /// <summary>Takes a text apart.</summary>
    public static DocumentDraft From(Outline outline, DraftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return new DraftReader(outline, options ?? new DraftOptions()).Read();
    }

    /// <summary>Puts runs into the slots; the answer is the blocks of an <see cref="OfficialDocument"/>.</summary>
    public IReadOnlyList<Block> Fill(Func<int, Figure, Run> figure, Func<int, Placeholder, Run> name)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(name);
        Run Put(DraftPiece piece) => piece switch
        {
            FigureSlot slot => figure(slot.Figure, Outline.Figures[slot.Figure]),
            NameSlot slot => name(slot.Placeholder, Outline.Placeholders[slot.Placeholder]),
            _ => new TextRun(((Literal)piece).Text),
        };
        return
        [
            .. Blocks.Select(block => block.Level is { } level
                ? (Block)new HeadingBlock(level, [.. block.Title.Select(Put)], [.. block.Body.Select(Put)])
                : new ParagraphBlock([.. block.Body.Select(Put)])),
        ];
    }
}

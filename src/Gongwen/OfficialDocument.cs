namespace Kechuang.Gongwen;

/// <summary>Where page numbers stand.</summary>
public enum PageNumbers
{
    /// <summary>Odd pages right, even pages left, one character in (GB/T 9704-2012, 7.5).</summary>
    Outside,

    /// <summary>In the middle, for texts printed on one side.</summary>
    Centred,

    /// <summary>None.</summary>
    None,
}

/// <summary>An official document as it is to be set; the writer knows the form, the document only the words.</summary>
public sealed record OfficialDocument
{
    /// <summary>The title, one string per line, broken where the sense allows.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>The office addressed (主送机关), without the colon; null for summaries and the like.</summary>
    public string? Addressee { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The signing office, set without seal.</summary>
    public string? Signature { get; init; }

    /// <summary>The day of the document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Annexes, each on a new page and named below the text.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>Where page numbers stand.</summary>
    public PageNumbers PageNumbers { get; init; } = PageNumbers.Outside;

    /// <summary>Who made the file, for its properties.</summary>
    public string? Creator { get; init; }

    /// <summary>When the file was made, for its properties; the only time in the file.</summary>
    public required DateTimeOffset Created { get; init; }
}

/// <summary>A paragraph, heading or table.</summary>
public abstract record Block;

/// <summary>A heading; with a body it runs in: the body goes on in the same paragraph.</summary>
/// <param name="Level">1 to 5, which chooses the font.</param>
/// <param name="Title">Number and title, with the final mark if the heading runs in.</param>
/// <param name="Body">What follows in the same paragraph.</param>
public sealed record HeadingBlock(int Level, IReadOnlyList<Run> Title, IReadOnlyList<Run> Body) : Block;

/// <summary>A paragraph of text.</summary>
public sealed record ParagraphBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>A table over the full width; its head is repeated on each page.</summary>
/// <param name="Columns">Titles and relative widths.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Run>> Rows) : Block;

/// <summary>A column's title and its share of the width.</summary>
public sealed record Column(string Title, int Width);

/// <summary>A stretch of text.</summary>
public abstract record Run;

/// <summary>Plain words.</summary>
public sealed record TextRun(string Text) : Run;

/// <summary>A figure; the file gets a bookmark around it, so that it can be found again.</summary>
/// <param name="Id">The figure's id; each figure of a document has its own.</param>
/// <param name="Text">As printed.</param>
public sealed record FigureRun(string Id, string Text) : Run;

/// <summary>A blank nobody filled: printed marked, as 〔待填：…〕.</summary>
/// <param name="Label">What is missing.</param>
public sealed record BlankRun(string Label) : Run;

/// <summary>Words that lead to a figure of this document.</summary>
/// <param name="Figure">The figure's id.</param>
/// <param name="Text">As printed.</param>
public sealed record ReferenceRun(string Figure, string Text) : Run;

/// <summary>An annex.</summary>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>The annex that opens every figure: what it says, by which indicator, from how many records, with which hash.</summary>
    public static Annex OfFigures(string title, IEnumerable<FigureTrace> traces) => new(title,
    [
        new TableBlock(
            [new("序号", 10), new("文中数字", 18), new("指标", 32), new("数值", 17), new("记录数", 13), new("校验码", 20)],
            [
                .. traces.Select((trace, i) => (IReadOnlyList<Run>)
                [
                    new TextRun((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), new ReferenceRun(trace.Figure, trace.Text),
                    new TextRun(trace.Indicator), new TextRun(trace.Value), new TextRun(trace.Records), new TextRun(trace.Hash),
                ]),
            ]),
    ]);
}

/// <summary>Where a figure comes from, one line of the annex.</summary>
/// <param name="Figure">The figure's id in the document.</param>
/// <param name="Text">As printed in the document.</param>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Value">The frozen value with its unit.</param>
/// <param name="Records">How many records stand behind it, or the paper that reports it.</param>
/// <param name="Hash">The digest of the records, shortened as the caller likes.</param>
public sealed record FigureTrace(string Figure, string Text, string Indicator, string Value, string Records, string Hash);

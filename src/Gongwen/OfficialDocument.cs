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

    /// <summary>The issuing mark above the title; null for documents on plain paper.</summary>
    public Masthead? Masthead { get; init; }

    /// <summary>The office addressed (主送机关), without the colon; null for summaries and the like.</summary>
    public string? Addressee { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>份号 of a numbered copy, printed with six digits (7.2.1); null for others.</summary>
    public int? Copy { get; init; }

    /// <summary>密级和保密期限 as printed: 秘密★5年 (7.2.2); null for what is not secret.</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度: 特急 or 加急 (7.2.3).</summary>
    public string? Urgency { get; init; }

    /// <summary>The signing office.</summary>
    public string? Signature { get; init; }

    /// <summary>Whether a seal goes over signature and date (7.3.5.1): the signature stands centred over the date, the date four characters in.</summary>
    public bool Sealed { get; init; }

    /// <summary>附注 in brackets below the date, without the brackets (7.3.6): 联系人：张三，联系电话：0000-0000000.</summary>
    public string? Note { get; init; }

    /// <summary>版记 at the foot of the last page (7.4); null for texts that are not issued.</summary>
    public Imprint? Imprint { get; init; }

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

/// <summary>The forms of GB/T 9704-2012 that begin with a mark in red.</summary>
public enum MastheadForm
{
    /// <summary>文件格式 (7.2): “…文件” over the number and a line.</summary>
    Paper,

    /// <summary>信函格式 (10.1): the sender over a double line, another at the foot of the first page.</summary>
    Letter,

    /// <summary>纪要格式 (10.3): “…纪要” and its number over a line.</summary>
    Minutes,
}

/// <summary>The mark in red above the title.</summary>
/// <param name="Mark">The sender's full name, or the name of the minutes.</param>
/// <param name="Number">发文字号 or 期号; null where there is none.</param>
public sealed record Masthead(MastheadForm Form, string Mark, string? Number)
{
    /// <summary>签发人 of what goes to a higher office (7.2.6); the number then stands left.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];
}

/// <summary>版记 (7.4).</summary>
/// <param name="CopyTo">抄送 offices, separated as printed, without the final mark; empty: none.</param>
/// <param name="Office">印发机关.</param>
/// <param name="On">印发日期.</param>
public sealed record Imprint(string CopyTo, string Office, DateOnly On);

/// <summary>A paragraph, heading or table.</summary>
public abstract record Block;

/// <summary>A heading; with a body it runs in: the body goes on in the same paragraph.</summary>
/// <param name="Level">1 to 5, which chooses the font.</param>
/// <param name="Title">Number and title, with the final mark if the heading runs in.</param>
/// <param name="Body">What follows in the same paragraph.</param>
public sealed record HeadingBlock(int Level, IReadOnlyList<Run> Title, IReadOnlyList<Run> Body) : Block;

/// <summary>A paragraph of text.</summary>
public sealed record ParagraphBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>出席：…: a name in 黑体 and what it lists; turned lines stand under the list (GB/T 9704-2012, 10.3).</summary>
/// <param name="Name">Two characters or more, without the colon.</param>
public sealed record ListedBlock(string Name, string Text) : Block;

/// <summary>A table over the full width; its head is repeated on each page.</summary>
/// <param name="Columns">Titles and relative widths.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Run>> Rows) : Block;

/// <summary>A picture in the middle of its own line: a chart, or the code that leads to the page where a document is verified.</summary>
/// <param name="Png">The bytes of a .png.</param>
/// <param name="Width">Width in mm, at most 156.</param>
/// <param name="Height">Height in mm.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
public sealed record PictureBlock(byte[] Png, decimal Width, decimal Height, string Words) : Block;

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

namespace Kechuang.Gongwen;

/// <summary>What is wrong with a place of a text. The names in the output are these in snake case (docs/proofreading.md).</summary>
public enum FindingClass
{
    /// <summary>A wrong character in a word: 战路 for 战略.</summary>
    WrongChar,

    /// <summary>A character in its traditional form: 發展.</summary>
    TraditionalChar,

    /// <summary>A character left out of a word: 高技术企业 for 高新技术企业.</summary>
    MissingChar,

    /// <summary>Words too many: 深入正文学习.</summary>
    ExtraText,

    /// <summary>A word written twice: 的的.</summary>
    RepeatedWord,

    /// <summary>A bracket without its other half.</summary>
    BracketUnpaired,

    /// <summary>A title mark 《 or 》 without its other half.</summary>
    BooktitleUnpaired,

    /// <summary>A quotation mark without its other half.</summary>
    QuoteUnpaired,

    /// <summary>A mark that GB/T 15834-2011 does not have in this place.</summary>
    Punctuation,

    /// <summary>Half-width for full-width or the other way round.</summary>
    Width,

    /// <summary>A heading number of the wrong form or out of sequence.</summary>
    Numbering,

    /// <summary>A document number (发文字号) that lacks a part or has a wrong form.</summary>
    Docnum,

    /// <summary>A date that is not in the calendar or not in the form asked for.</summary>
    Date,

    /// <summary>A wrong unit or measure word.</summary>
    Unit,

    /// <summary>A figure that contradicts another of the text or of the records.</summary>
    FigureInconsistent,

    /// <summary>A sentence cut off.</summary>
    Truncated,

    /// <summary>What a web site or a template left in the text.</summary>
    Boilerplate,

    /// <summary>A term out of date, renamed or not the standard one.</summary>
    Term,

    /// <summary>A construction that does not hold: 截止12月底 for 截至12月底.</summary>
    Grammar,

    /// <summary>Levels and parts out of order.</summary>
    Structure,
}

/// <summary>A place that an editor should look at.</summary>
/// <param name="Place">The place as docs/proofreading.md defines it for the class.</param>
/// <param name="Class">What is wrong.</param>
/// <param name="Suggestion">What to write instead; empty deletes; null where no single text is right.</param>
/// <param name="Confidence">0 to 1: how often a finding of this kind is right.</param>
/// <param name="Message">What is wrong and what would be right, in an editor's words.</param>
/// <param name="Rule">The rule's id, such as “gbt15834.booktitle-between”; each rule cites its source in docs/proofreading.md.</param>
/// <param name="Others">Other places that belong to it: the figures it contradicts, the further occurrences of a habit.</param>
public sealed record Finding(
    Slice Place, FindingClass Class, string? Suggestion, decimal Confidence, string Message, string Rule, IReadOnlyList<Slice> Others)
{
    /// <summary>Code points before the place.</summary>
    public int Offset => Place.Offset;

    /// <summary>Code points of the place.</summary>
    public int Length => Place.Length;
}

namespace Kechuang.Gongwen;

/// <summary>What a figure claims.</summary>
public enum Claim
{
    /// <summary>So many firms, people, sessions.</summary>
    Count,

    /// <summary>Money, or a measured quantity such as 亩 or 吨.</summary>
    Amount,

    /// <summary>A share of a whole.</summary>
    Ratio,

    /// <summary>Done over what was to be done.</summary>
    CompletionRate,

    /// <summary>Change against an earlier period.</summary>
    GrowthRate,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A day, month, quarter or year.</summary>
    Date,
}

/// <summary>Which number of an indicator a figure gives.</summary>
public enum FigureRole
{
    /// <summary>The value reached.</summary>
    Value,

    /// <summary>The value to be reached: “市定任务5家”.</summary>
    Target,

    /// <summary>Value over target: “完成任务的125%”.</summary>
    Completion,
}

/// <summary>An indicator that a figure may be bound to, and how well its words fit (0 to 1).</summary>
public sealed record Suggestion(string Indicator, decimal Score);

/// <summary>A number with its unit, or the blank left for one.</summary>
/// <param name="Place">Number and unit.</param>
/// <param name="Text">As written: “5家”, “xx.xx万元”, “xxxx年xx月xx日”, “2024—2026年”.</param>
/// <param name="Unit">The measure; of a date the finest part given; null where the text gives none (“排名第二”).</param>
/// <param name="Claim">What is claimed.</param>
/// <param name="Role">Value, target or completion.</param>
/// <param name="Blank">Whether a digit is left open.</param>
/// <param name="Value">The number in its unit; null for blanks, dates and ranges.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Heading">Index in <see cref="Outline.Headings"/> of the section it stands in, or null.</param>
/// <param name="Before">Up to 16 characters before it in the same paragraph.</param>
/// <param name="After">Up to 16 characters after it in the same paragraph.</param>
/// <param name="Suggestions">Indicators that fit, best first.</param>
public sealed record Figure(
    Slice Place, string Text, string? Unit, Claim Claim, FigureRole Role, bool Blank, decimal? Value,
    string Sentence, int? Heading, string Before, string After, IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>Code points before the figure.</summary>
    public int Offset => Place.Offset;

    /// <summary>Code points of number and unit.</summary>
    public int Length => Place.Length;

    /// <summary>The best suggestion, or null.</summary>
    public string? Indicator => Suggestions.Count > 0 ? Suggestions[0].Indicator : null;
}

/// <summary>A blank that stands for a name, not for a number: the “xx” of “xx县”.</summary>
/// <param name="Place">The blank alone.</param>
/// <param name="Text">As written: “xx”.</param>
/// <param name="Kind">省, 市, 州, 县, 区, 旗, 镇, 乡, 村, 街道, 文号 or 名称.</param>
public sealed record Placeholder(Slice Place, string Text, string Kind)
{
    /// <summary>Code points before the blank.</summary>
    public int Offset => Place.Offset;

    /// <summary>Code points of the blank.</summary>
    public int Length => Place.Length;
}

using System.Globalization;
using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>A template taken apart: paragraphs whose blanks are tokens, and what each token is. Made once per pack version.</summary>
internal sealed record Draft(
    string Pin, DocumentPack Pack, IReadOnlyList<DraftParagraph> Paragraphs, IReadOnlyDictionary<string, DraftSlot> Slots, IReadOnlyList<Finding> Findings)
{
    /// <summary>Passages with several wordings, by the key of their token.</summary>
    internal required IReadOnlyDictionary<string, (Alternative Rule, string Template)> Passages { get; init; }

    /// <summary>Month or number of the document; empty where there is one a year.</summary>
    internal string Part { get; init; } = "";

    /// <summary>Its name without the year: 年度总结, 月度工作简报（3月）.</summary>
    internal string Name => DocumentName.MonthOf(Part) is { } month && Pack.Monthly ? $"{Pack.Name}（{month.ToString(CultureInfo.InvariantCulture)}月）" : Pack.Name;

    /// <summary>Its name with the year; a document of the county's own is called by its title alone.</summary>
    internal string NameIn(int year) => Pack.Id == DocumentName.Own ? Pack.Name : $"{year.ToString(CultureInfo.InvariantCulture)} 年{Name}";
}

/// <summary>A paragraph of the template.</summary>
/// <param name="Key">p1, p2 … in the order of the template.</param>
/// <param name="Level">Heading level, 0 for text.</param>
/// <param name="Number">Number of the heading in the form of GB/T 9704-2012, 7.3.3.</param>
/// <param name="Text">Words with tokens {s19}; {a1} stands for a passage with several wordings.</param>
internal sealed record DraftParagraph(string Key, int Level, string Number, string Text)
{
    /// <summary>Level of the targets that stand here as a table: 市定; empty for words.</summary>
    internal string Table { get; init; } = "";
}

/// <summary>A blank, a name left open, or a number the template states.</summary>
/// <param name="Tail">What is printed behind the number: 家.</param>
/// <param name="Original">As the template has it; empty for a blank.</param>
internal sealed record DraftSlot(
    string Key, Bound? Bound, string Fact, string Label, string Tail, string Original, Claim? Claim, IReadOnlyList<Suggestion> Suggestions);

/// <summary>Something to check before signing.</summary>
/// <param name="Kind">待填, 条件措辞, 沿用待核, 数据冲突, 非最终数, 改错, 手填数字, 绑定失效.</param>
public sealed record Finding(string Kind, string Paragraph, string Slot, string Message);

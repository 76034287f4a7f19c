using System.Globalization;

namespace Kechuang.Kernel;

/// <summary>What kind of answer an element takes.</summary>
public enum ElementKind
{
    Text,
    Number,
    Boolean,
    Date,
}

/// <summary>By what of the county's own records an element is answered.</summary>
public enum KnownBy
{
    /// <summary>The unit holds the title of a scheme.</summary>
    Title,
    /// <summary>A case of the unit came to a stage: <c>scheme/stage</c>.</summary>
    Stage,
    /// <summary>The unit hosts a platform of that level or above.</summary>
    Platform,
}

/// <summary>An answer that the county's records give.</summary>
/// <param name="What">Scheme id, scheme/stage, or level.</param>
/// <param name="YearsBack">For stages: 0 = the year of application, -1 the year before.</param>
public sealed record KnownFact(KnownBy By, string What, int YearsBack);

/// <summary>
/// A data element (数据元): one column that schemes, imports and check-ups speak of, with the unit, period
/// and caliber that make two figures comparable.
/// </summary>
public sealed record DataElement
{
    // What forms write in a cell they leave blank: not answered, which is not zero and not 否.
    private static readonly HashSet<string> Blanks = ["", "-", "--", "—", "——", "/", "N/A", "#N/A"];

    private static readonly Dictionary<string, string[]> AlsoCounted = new()
    {
        ["人"] = ["名", "个"],
        ["件"] = ["个", "项"],
        ["项"] = ["个", "件"],
    };

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ElementKind Kind { get; init; }

    public string? Unit { get; init; }

    /// <summary>Decimals kept; stored numbers are integers at this scale.</summary>
    public int Scale { get; init; }

    public string? Period { get; init; }

    public string? Caliber { get; init; }

    /// <summary>True synonyms.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Words that may mean this element or another one: 口径待确认.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>Whether a number below zero can be right.</summary>
    public bool Negative { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Where the county's own records answer it; null where only the unit can.</summary>
    public KnownFact? Known { get; init; }

    /// <summary>The unit as money, null for counts and scores.</summary>
    public MoneyUnit? Money => MoneyUnit.All.FirstOrDefault(unit => unit.Name == Unit);

    /// <summary>
    /// Reads a cell. A money unit in the cell wins over the column's, the column's over the element's;
    /// amounts are converted exactly and kept to the element's scale.
    /// </summary>
    /// <param name="text">The cell as text.</param>
    /// <param name="unit">The unit that the column's title or the sheet states.</param>
    public Result<ElementValue> Read(string? text, string? unit = null)
    {
        var compact = TextForm.Compact(text);
        if (Blanks.Contains(compact.ToUpperInvariant()))
            return ElementValue.NotAnswered;
        if (compact.StartsWith('=') || compact.StartsWith('#'))
            return Refuse("cell", compact[0] == '='
                ? "单元格是公式文本，请改为公式算出的值"
                : $"单元格是 Excel 错误值 {TextForm.Short(compact)}，请更正或留空");
        return Kind switch
        {
            ElementKind.Number => ReadNumber(compact, unit),
            ElementKind.Boolean => ReadTruth(compact),
            ElementKind.Date => About(Dates.Parse(text)).Map(ElementValue.Of),
            _ => ReadText(text!),
        };
    }

    /// <summary>The integer that is stored: the number at the element's scale.</summary>
    public long Stored(decimal number) => checked((long)Math.Round(number * Tens(Scale), MidpointRounding.AwayFromZero));

    public decimal FromStored(long stored) => stored / Tens(Scale);

    private Result<ElementValue> ReadText(string text)
    {
        var clean = string.Concat(text.Where(c => !char.IsControl(c)
            && char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim();
        return clean.Length <= 500
            ? ElementValue.Of(clean)
            : Refuse("length", $"文字不超过 500 字，现为 {clean.Length} 字");
    }

    private Result<ElementValue> ReadTruth(string compact) => compact.ToUpperInvariant() switch
    {
        "是" or "有" or "√" or "✓" or "✔" or "Y" or "YES" or "TRUE" or "1" => ElementValue.Of(true),
        "否" or "无" or "没有" or "×" or "✗" or "✘" or "N" or "NO" or "FALSE" or "0" => ElementValue.Of(false),
        _ => Refuse("truth", $"应填 是 或 否，现为“{TextForm.Short(compact)}”"),
    };

    private Result<ElementValue> ReadNumber(string compact, string? unit) => Money is { } own
        ? ReadMoney(compact, unit, own)
        : ReadCount(compact, unit);

    private Result<ElementValue> ReadMoney(string compact, string? unit, MoneyUnit own)
    {
        var (digits, written) = MoneyUnit.Split(compact);
        var stated = written ?? own;
        if (written is null && unit is not null && !MoneyUnit.Parse(unit).TryValue(out stated))
            return Refuse("unit", $"单位应为{string.Join("、", MoneyUnit.All)}之一，现为“{TextForm.Short(unit)}”");
        return About(TextForm.Number(digits)).Then(number => Math.Abs(number) > long.MaxValue / (decimal)stated!.Fen
            ? Refuse("range", $"{TextForm.Grouped(number)} 过大，请核对数字和单位")
            : Kept(Math.Round(stated.To(own, number), Scale, MidpointRounding.AwayFromZero)));
    }

    private Result<ElementValue> ReadCount(string compact, string? unit)
    {
        string[] own = Unit is null ? [] : [Unit, .. AlsoCounted.GetValueOrDefault(Unit, [])];
        if (unit is not null && !own.Contains(TextForm.Compact(unit)))
            return Refuse("unit", $"单位应为{Unit}，现为“{TextForm.Short(unit)}”");
        var digits = own.FirstOrDefault(name => compact.EndsWith(name, StringComparison.Ordinal)) is { } written
            ? compact[..^written.Length]
            : compact;
        return About(TextForm.Number(digits)).Then(number => number == Math.Round(number, Scale)
            ? Kept(number)
            : Refuse("scale", Scale == 0
                ? $"应为整数，现为 {TextForm.Grouped(number)}"
                : $"最多 {Scale} 位小数，现为 {TextForm.Grouped(number)}"));
    }

    private Result<ElementValue> Kept(decimal number)
    {
        if (number < 0 && !Negative)
            return Refuse("negative", $"不应为负数，现为 {TextForm.Grouped(number)}");
        if (number > Max)
            return Refuse("max", $"应在 0–{TextForm.Grouped(Max.Value)} 之间，现为 {TextForm.Grouped(number)}");
        return Math.Abs(number) <= long.MaxValue / Tens(Scale)
            ? ElementValue.Of(number)
            : Refuse("range", $"{TextForm.Grouped(number)} {Unit} 过大，请核对数字和单位");
    }

    private Result<T> About<T>(Result<T> result) => result.Match(
        Result.Of,
        refusals => Result.Not<T>(refusals.Select(refusal => refusal with { Message = $"{Name}：{refusal.Message}" })));

    private Refusal Refuse(string code, string message) => new($"element.{code}", $"{Name}：{message}");

    private static decimal Tens(int scale)
    {
        var tens = 1m;
        for (var i = 0; i < scale; i++)
            tens *= 10m;
        return tens;
    }
}

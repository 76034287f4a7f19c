using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>Numbers of an assessment as kept: JSON of exact text.</summary>
internal static class AssessmentNumbers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Dictionary<string, string> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    internal static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Plain);

    /// <summary>Those that are answered, as numbers.</summary>
    internal static Dictionary<string, decimal> Numbers(string json) =>
        Parse(json).Where(v => v.Value.Length > 0).ToDictionary(v => v.Key, v => decimal.Parse(v.Value, NumberStyles.Number, CultureInfo.InvariantCulture));

    internal static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>What was typed, as exact text; empty stays empty, what is no such number is refused beside its field.</summary>
    internal static Result<string> Read(PlatformFact fact, string typed)
    {
        var text = TextForm.Narrow(typed).Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return "";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new Refusal("fact.number", $"{fact.Name}应是数，单位{fact.Unit}，只填数字，如 {(fact.Whole ? "120" : "56.8")}；没有就留空。", fact.Id);
        return Check(fact, number) is { } refusal ? refusal : Text(number);
    }

    /// <summary>Is it a number that such a fact can have?</summary>
    internal static Refusal? Check(PlatformFact fact, decimal number)
    {
        if (number < 0)
            return new Refusal("fact.negative", $"{fact.Name}不应为负数。", fact.Id);
        if (number > 999_999_999)
            return new Refusal("fact.large", $"{fact.Name} {TextForm.Grouped(number)} {fact.Unit}太大，请核对单位。", fact.Id);
        return fact.Whole && number != decimal.Truncate(number) ? new Refusal("fact.whole", $"{fact.Name}以{fact.Unit}计，应是整数。", fact.Id) : null;
    }

    /// <summary>A part is not more than the whole.</summary>
    internal static IEnumerable<Refusal> Parts(AssessmentRules rules, IReadOnlyDictionary<string, string> values)
    {
        foreach (var fact in rules.Facts.Where(f => f.AtMost.Length > 0))
            if (Number(values, fact.Id) is { } part && Number(values, fact.AtMost) is { } whole && part > whole)
                yield return new Refusal("fact.part", $"{fact.Name} {TextForm.Grouped(part)} 不应多于{rules.Facts.First(f => f.Id == fact.AtMost).Name} {TextForm.Grouped(whole)}。", fact.Id);
    }

    private static decimal? Number(IReadOnlyDictionary<string, string> values, string id) =>
        values.GetValueOrDefault(id) is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
}

using System.Globalization;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>Reads what was typed into a box: a data element by the dictionary's own rules, an own field by those of the pack.</summary>
internal static class AnswerText
{
    private const int Line = 200, Area = 4000;

    /// <summary>Longest text that a save takes, right or wrong.</summary>
    internal const int Longest = 8000;

    /// <summary>The answer, not answered, or what would be right.</summary>
    internal static Result<ElementValue> Read(AskedField field, string text)
    {
        if (field.Element is { } element)
            return element.Read(text);
        if (string.IsNullOrWhiteSpace(text))
            return ElementValue.NotAnswered;
        return field.Kind switch
        {
            "number" or "money" => Number(field, text),
            "date" => Dates.Parse(text).Map(ElementValue.Of),
            "yes-no" => text is "是" or "否" ? ElementValue.Of(text == "是") : Not("请选 是 或 否。"),
            "choice" => field.Choices.Contains(text) ? ElementValue.Of(text) : Not($"请在{string.Join("、", field.Choices)}中选一项。"),
            _ => Text(text.Trim(), field.Max ?? (field.Kind == "long-text" ? Area : Line)),
        };
    }

    /// <summary>As it is typed: what an answer from the ledger looks like in its box.</summary>
    internal static string Typed(ElementValue value) => value is ElementValue.Number number
        ? number.Value.ToString("0.############", CultureInfo.InvariantCulture)
        : value.ToString();

    /// <summary>As FEEL sees it; what cannot be read is not answered.</summary>
    internal static FeelValue Feel(AskedField field, string text) => Read(field, text).TryValue(out var value) ? value.ToFeel() : FeelValue.Null;

    private static Result<ElementValue> Number(AskedField field, string text) => TextForm.Number(text).Then<ElementValue>(number =>
        number < 0 ? Not($"应不小于零，现为 {TextForm.Grouped(number)}。")
        : number > field.Max ? Not($"应不超过 {TextForm.Grouped(field.Max.Value)}{field.Unit}，现为 {TextForm.Grouped(number)}。")
        : ElementValue.Of(number));

    private static Result<ElementValue> Text(string text, int max) => text.Length <= max
        ? ElementValue.Of(text)
        : Not($"不超过 {max} 字，现为 {text.Length} 字，请删减。");

    private static Result<ElementValue> Not(string words) => new Refusal("answer", words);
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.Registry;

/// <summary>One value of one year with the entry it comes from.</summary>
public sealed record YearValue(DataElement Element, int Year, ElementValue Value, YearlyData Entry);

/// <summary>
/// What entries of <see cref="YearlyData"/> say together: per year and element the value entered last, and before it the
/// corrected ones. Values are kept as exact text in the element's unit.
/// </summary>
public sealed class YearValues
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<(int Year, string Element), List<YearValue>> values = [];

    /// <summary>Over the entries of one firm.</summary>
    public YearValues(IEnumerable<YearlyData> entries, ElementDictionary dictionary)
    {
        foreach (var entry in entries.OrderBy(e => e.EnteredAt.Microseconds).ThenBy(e => e.Id))
            foreach (var (id, text) in Parse(entry.Values))
                if (dictionary.Find(id) is { } element && Read(element, text) is { } value)
                    History(entry.Year, element.Id, add: true)!.Add(new(element, entry.Year, value, entry));
    }

    /// <summary>Years with any value, newest first.</summary>
    public IEnumerable<int> Years => values.Keys.Select(k => k.Year).Distinct().OrderDescending();

    /// <summary>Elements with any value, in dictionary order.</summary>
    public IEnumerable<DataElement> Elements(ElementDictionary dictionary) =>
        dictionary.Elements.Where(e => values.Keys.Any(k => k.Element == e.Id));

    /// <summary>The current value; null when not answered, also when the last entry took the answer back.</summary>
    public YearValue? this[int year, string element] =>
        History(year, element, add: false)?[^1] is { Value.Answered: true } last ? last : null;

    /// <summary>All values ever entered, oldest first.</summary>
    public IReadOnlyList<YearValue> Of(int year, string element) => History(year, element, add: false) ?? [];

    internal static Dictionary<string, string> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    internal static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Plain);

    /// <summary>Exact text of an answer, as kept; empty takes an earlier answer back.</summary>
    internal static string Text(ElementValue value) => value switch
    {
        ElementValue.Number number => number.Value.ToString("0.############", CultureInfo.InvariantCulture),
        ElementValue.Truth truth => truth.Value ? "true" : "false",
        ElementValue.Date date => date.Value.Iso(),
        ElementValue.Text text => text.Value,
        _ => "",
    };

    /// <summary>What was kept; null when damaged or of an element whose kind has changed.</summary>
    internal static ElementValue? Read(DataElement element, string text) => text.Length == 0 ? ElementValue.NotAnswered : element.Kind switch
    {
        ElementKind.Number => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? ElementValue.Of(number) : null,
        ElementKind.Boolean => text is "true" or "false" ? ElementValue.Of(text == "true") : null,
        ElementKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? ElementValue.Of(day) : null,
        _ => ElementValue.Of(text),
    };

    private List<YearValue>? History(int year, string element, bool add)
    {
        if (values.TryGetValue((year, element), out var list) || !add)
            return list;
        return values[(year, element)] = [];
    }
}

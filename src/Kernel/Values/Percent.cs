using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>An exact ratio, shown as per cent to one decimal, half up (四舍五入). 0.125 is 12.5%.</summary>
[JsonConverter(typeof(PercentJson))]
public readonly record struct Percent(decimal Ratio) : IComparable<Percent>
{
    /// <summary>Part of a whole; null where the whole is nothing, because there is no such share.</summary>
    public static Percent? Of(decimal part, decimal whole) => whole == 0 ? null : new(part / whole);

    public static Percent? Of(Money part, Money whole) => Of(part.Fen, whole.Fen);

    /// <summary>Growth over an earlier value; null from zero or from below it, where a rate says nothing.</summary>
    public static Percent? Growth(decimal now, decimal before) => before <= 0 ? null : new((now / before) - 1);

    public static Percent FromPoints(decimal points) => new(points / 100m);

    /// <summary>The number before the sign: 12.5 for 12.5%, unrounded.</summary>
    public decimal Points => Ratio * 100m;

    public static bool operator <(Percent left, Percent right) => left.Ratio < right.Ratio;

    public static bool operator >(Percent left, Percent right) => left.Ratio > right.Ratio;

    public static bool operator <=(Percent left, Percent right) => left.Ratio <= right.Ratio;

    public static bool operator >=(Percent left, Percent right) => left.Ratio >= right.Ratio;

    public int CompareTo(Percent other) => Ratio.CompareTo(other.Ratio);

    /// <summary>Rounded half up to so many decimals of the per-cent number, always that many shown.</summary>
    public string Text(int decimals) => Math.Round(Points, decimals, MidpointRounding.AwayFromZero)
        .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";

    public override string ToString() => Text(1);

    /// <summary>Reads "12.5%"; the sign is required, since 0.6 and 60 would both be guesses.</summary>
    public static Result<Percent> Parse(string? text)
    {
        var compact = TextForm.Compact(text);
        return compact.EndsWith('%')
            ? TextForm.Number(compact[..^1]).Map(FromPoints)
            : new Refusal("percent.sign", $"“{TextForm.Short(text)}”缺百分号，应写成 12.5%");
    }

    public static bool TryParse(string? text, out Percent percent) => Parse(text).TryValue(out percent);

    // In JSON a per cent is its ratio as a number: 0.125.
    private sealed class PercentJson : JsonConverter<Percent>
    {
        public override Percent Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var ratio)
                ? new Percent(ratio)
                : throw new JsonException("比例应为数字，例如 0.125 表示 12.5%");

        public override void Write(Utf8JsonWriter writer, Percent value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Ratio);
    }
}

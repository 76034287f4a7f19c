using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>
/// An amount of money, held as whole fen so that sums are exact and translate to SQL
/// (mapped as an EF complex type with one bigint column). Arithmetic is checked.
/// </summary>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Zero => default;

    public bool IsNegative => Fen < 0;

    /// <summary>An amount that is a whole number of fen; a finer one is misuse: see <see cref="Rounded"/>.</summary>
    public static Money FromYuan(decimal yuan) => Exact(yuan, MoneyUnit.Yuan);

    /// <inheritdoc cref="FromYuan"/>
    public static Money FromWan(decimal wan) => Exact(wan, MoneyUnit.Wan);

    /// <summary>The nearest fen, half up (四舍五入): for computed amounts such as 10 % of an increase.</summary>
    public static Money Rounded(decimal yuan) => new((long)Math.Round(yuan * 100m, MidpointRounding.AwayFromZero));

    public decimal ToYuan() => Fen / 100m;

    public decimal ToWan() => Fen / 1_000_000m;

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money money) => new(checked(-money.Fen));

    public static Money operator *(Money money, int times) => new(checked(money.Fen * times));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>A share of the amount, to the nearest fen, half up.</summary>
    public Money Times(decimal factor) => Rounded(ToYuan() * factor);

    public Money AtMost(Money cap) => this <= cap ? this : cap;

    /// <summary>
    /// Reads "12.5万元", "1,234.00元" or, with the unit of the column given, "1,234.00".
    /// A unit written in the text wins. Without any unit the text is refused: guessing is off by 10,000.
    /// </summary>
    public static Result<Money> Parse(string? text, MoneyUnit? unit = null)
    {
        var (digits, written) = MoneyUnit.Split(TextForm.Compact(text));
        return TextForm.Number(digits).Then(number => (written ?? unit) is { } known
            ? Of(number, known)
            : new Refusal("money.unit-missing", $"“{TextForm.Short(text)}”没有写明单位，应写成 12.5万元 或 125,000元"));
    }

    public static bool TryParse(string? text, out Money money) => Parse(text).TryValue(out money);

    /// <summary>A number of units as money; refused when finer than a fen or beyond the range.</summary>
    public static Result<Money> Of(decimal number, MoneyUnit unit)
    {
        if (Math.Abs(number) > long.MaxValue / (decimal)unit.Fen)
            return new Refusal("money.range", $"金额 {TextForm.Grouped(number)} {unit} 过大，请核对单位");
        var fen = number * unit.Fen;
        return fen == decimal.Truncate(fen)
            ? new Money((long)fen)
            : new Refusal("money.fraction", $"金额 {TextForm.Grouped(number)} {unit} 不足一分，最多精确到分");
    }

    /// <summary>"12.34 万元", as many decimals as the amount has.</summary>
    public string WanText => TextForm.Grouped(ToWan()) + " 万元";

    /// <summary>"1,234,567.89 元".</summary>
    public override string ToString() => ToYuan().ToString("#,0.00", CultureInfo.InvariantCulture) + " 元";

    private static Money Exact(decimal number, MoneyUnit unit) => Of(number, unit).Match(
        money => money,
        refusals => throw new ArgumentOutOfRangeException(nameof(number), number, refusals[0].Message));

    // In JSON an amount is the exact text of its yuan, "1234567.89": JavaScript numbers would round it.
    private sealed class MoneyJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            (reader.TokenType switch
            {
                JsonTokenType.String => Parse(reader.GetString(), MoneyUnit.Yuan),
                JsonTokenType.Number when reader.TryGetDecimal(out var yuan) => Of(yuan, MoneyUnit.Yuan),
                _ => new Refusal("money.json", "金额应为以元计的文本，例如 \"1234567.89\""),
            }).Match(money => money, refusals => throw new JsonException(refusals[0].Message));

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToYuan().ToString("0.00", CultureInfo.InvariantCulture));
    }
}

/// <summary>Sums over money in memory.</summary>
public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    public static Money Sum<T>(this IEnumerable<T> rows, Func<T, Money> amount) => rows.Select(amount).Sum();
}

namespace Kechuang.Kernel;

/// <summary>A unit in which tables state money. Only the five that returns and ledgers use exist.</summary>
public sealed record MoneyUnit
{
    private MoneyUnit(string name, long fen, params string[] alsoWritten)
    {
        Name = name;
        Fen = fen;
        this.alsoWritten = alsoWritten;
    }

    private readonly string[] alsoWritten;

    public static MoneyUnit Yuan { get; } = new("元", 100, "人民币元", "圆", "RMB");
    public static MoneyUnit ThousandYuan { get; } = new("千元", 100_000, "仟元", "千");
    public static MoneyUnit Wan { get; } = new("万元", 1_000_000, "万", "萬元");
    public static MoneyUnit MillionYuan { get; } = new("百万元", 100_000_000, "百万");
    public static MoneyUnit Yi { get; } = new("亿元", 10_000_000_000, "亿", "億元");

    public static IReadOnlyList<MoneyUnit> All { get; } = [Yuan, ThousandYuan, Wan, MillionYuan, Yi];

    public string Name { get; }

    /// <summary>How many fen one unit is.</summary>
    public long Fen { get; }

    /// <summary>A number of this unit in another unit; exact.</summary>
    public decimal To(MoneyUnit other, decimal number) => number * Fen / other.Fen;

    public static Result<MoneyUnit> Parse(string? text)
    {
        var name = TextForm.Compact(text);
        return All.FirstOrDefault(unit => unit.IsNamed(name)) is { } found
            ? found
            : new Refusal("money.unit", $"“{TextForm.Short(text)}”不是金额单位，应为{string.Join("、", All)}之一");
    }

    /// <summary>Parts "12.5万元" into the number's text and the unit, null where none is written.</summary>
    internal static (string Number, MoneyUnit? Unit) Split(string compact)
    {
        if (compact.Length == 0 || char.IsAsciiDigit(compact[^1]))
            return (compact, null);
        var written = All.SelectMany(unit => unit.alsoWritten.Append(unit.Name), (unit, name) => (unit, name))
            .Where(pair => compact.EndsWith(pair.name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(pair => pair.name.Length)
            .FirstOrDefault();
        return written.unit is null ? (compact, null) : (compact[..^written.name.Length], written.unit);
    }

    private bool IsNamed(string name) => name == Name || alsoWritten.Contains(name, StringComparer.OrdinalIgnoreCase);

    public bool Equals(MoneyUnit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Fen.GetHashCode();

    public override string ToString() => Name;
}

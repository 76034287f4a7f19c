using System.Diagnostics;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions;

/// <summary>
/// One FEEL value. Numbers, booleans, dates and durations live in the struct itself, so that a table over numbers allocates nothing.
/// A null may carry the reason it came from (<see cref="Why"/>); reasons never take part in equality.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct FeelValue : IEquatable<FeelValue>
{
    // Marks boolean true, since comparing decimals costs more than comparing references.
    private const string Truth = "true";

    internal readonly object? Ref;
    internal readonly decimal Num;
    private readonly FeelKind kind;

    internal FeelValue(FeelKind kind, object? reference, decimal number = 0)
    {
        this.kind = kind;
        Ref = reference;
        Num = number;
    }

    /// <summary>FEEL null.</summary>
    public static FeelValue Null => default;

    /// <summary>An input nobody has answered; any value of its declared type could still come.</summary>
    public static FeelValue Unknown => new(FeelKind.Unknown, null);

    /// <summary>Boolean true.</summary>
    public static FeelValue True { get; } = new(FeelKind.Boolean, Truth, 1);

    /// <summary>Boolean false.</summary>
    public static FeelValue False { get; } = new(FeelKind.Boolean, null, 0);

    /// <summary>The kind of value.</summary>
    public FeelKind Kind => kind;

    /// <summary>True for null and for unknown.</summary>
    public bool IsNull => kind is FeelKind.Null or FeelKind.Unknown;

    /// <summary>True for boolean true only.</summary>
    public bool IsTrue => kind == FeelKind.Boolean && Ref is not null;

    /// <summary>True for boolean false only.</summary>
    public bool IsFalse => kind == FeelKind.Boolean && Ref is null;

    /// <summary>The number; throws when the value is not a number.</summary>
    public decimal AsNumber => kind == FeelKind.Number ? Num : throw Wrong(FeelKind.Number);

    /// <summary>The boolean; throws when the value is not a boolean.</summary>
    public bool AsBoolean => kind == FeelKind.Boolean ? Num != 0 : throw Wrong(FeelKind.Boolean);

    /// <summary>The text; throws when the value is not a string.</summary>
    public string AsText => kind == FeelKind.String ? (string)Ref! : throw Wrong(FeelKind.String);

    /// <summary>The date; throws when the value is not a date or lies outside the years 1 to 9999.</summary>
    public DateOnly AsDate => kind == FeelKind.Date ? DateOnly.FromDayNumber(checked((int)Num)) : throw Wrong(FeelKind.Date);

    /// <summary>The items; throws when the value is not a list.</summary>
    public IReadOnlyList<FeelValue> AsList => kind == FeelKind.List ? (FeelValue[])Ref! : throw Wrong(FeelKind.List);

    /// <summary>The entries; throws when the value is not a context.</summary>
    public FeelContext AsContext => kind == FeelKind.Context ? (FeelContext)Ref! : throw Wrong(FeelKind.Context);

    /// <summary>For a null that came from an error: why.</summary>
    public Reason? Why => kind == FeelKind.Null ? Ref as Reason : null;

    /// <summary>A number.</summary>
    public static FeelValue From(decimal value) => new(FeelKind.Number, null, value);

    /// <summary>A boolean.</summary>
    public static FeelValue From(bool value) => value ? True : False;

    /// <summary>A string, or null.</summary>
    public static FeelValue From(string? value) => value is null ? default : new(FeelKind.String, value);

    /// <summary>A date.</summary>
    public static FeelValue From(DateOnly value) => new(FeelKind.Date, null, value.DayNumber);

    /// <summary>A list.</summary>
    public static FeelValue List(params FeelValue[] items) => new(FeelKind.List, items);

    /// <summary>A list.</summary>
    public static FeelValue List(IEnumerable<FeelValue> items) => new(FeelKind.List, items.ToArray());

    /// <summary>A context.</summary>
    public static FeelValue Context(FeelContext context) => new(FeelKind.Context, context);

    /// <summary>A context of the named entries, in order.</summary>
    public static FeelValue Context(params (string Name, FeelValue Value)[] entries) => new(FeelKind.Context, FeelContext.Of(entries));

    /// <summary>An unanswered number that is known to lie between two bounds, such as an expert's score.</summary>
    public static FeelValue UnknownIn(decimal low, decimal high, string? name = null) =>
        new(FeelKind.Unknown, new UnknownDomain(low, high, null, name));

    /// <summary>An unanswered input that can only take one of these values.</summary>
    public static FeelValue UnknownAmong(IReadOnlyList<FeelValue> values, string? name = null) =>
        new(FeelKind.Unknown, new UnknownDomain(null, null, values, name));

    /// <summary>An unanswered input under a name of its own, for elements inside lists and contexts.</summary>
    public static FeelValue UnknownNamed(string name) => new(FeelKind.Unknown, new UnknownDomain(null, null, null, name));

    internal static FeelValue Because(Reason reason) => new(FeelKind.Null, reason);

    internal static FeelValue FromTime(FeelTime time) => new(FeelKind.Time, time);

    internal static FeelValue FromDateTime(FeelDateTime value) => new(FeelKind.DateTime, value);

    internal static FeelValue FromDays(decimal dayNumber) => new(FeelKind.Date, null, dayNumber);

    internal static FeelValue FromSeconds(decimal seconds) => new(FeelKind.DaysTimeDuration, null, seconds);

    internal static FeelValue FromMonths(decimal months) => new(FeelKind.YearsMonthsDuration, null, months);

    internal static FeelValue FromRange(FeelRange range) => new(FeelKind.Range, range);

    internal static FeelValue FromFunction(FeelFunction function) => new(FeelKind.Function, function);

    internal string Text => (string)Ref!;

    internal FeelValue[] Items => (FeelValue[])Ref!;

    internal FeelContext Entries => (FeelContext)Ref!;

    internal FeelRange Range => (FeelRange)Ref!;

    internal FeelFunction Function => (FeelFunction)Ref!;

    internal FeelTime Time => (FeelTime)Ref!;

    internal FeelDateTime DateTime => (FeelDateTime)Ref!;

    /// <summary>Same kind and same value; two nulls are equal.</summary>
    public bool Equals(FeelValue other) => kind == other.kind && (kind is FeelKind.Null || Equality.Same(this, other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => kind switch
    {
        FeelKind.String => HashCode.Combine(kind, Ref),
        FeelKind.List => HashCode.Combine(kind, Items.Length, HashOfFirst(Items)),
        FeelKind.Context => HashCode.Combine(kind, Entries.Count),
        FeelKind.Range or FeelKind.Function or FeelKind.Time or FeelKind.DateTime or FeelKind.Unknown or FeelKind.Null => (int)kind,
        _ => HashCode.Combine(kind, Num),
    };

    // Lists of one length differ in what they hold; a null and an unknown are equal inside a list.
    private static int HashOfFirst(FeelValue[] items) =>
        items.Length == 0 || items[0].IsNull ? 0
        : items[0].kind == FeelKind.List ? items[0].Items.Length
        : items[0].kind is FeelKind.Context ? items[0].Entries.Count : items[0].GetHashCode();

    /// <summary>The value as a FEEL literal.</summary>
    public override string ToString() => Literals.Write(this);

    /// <summary>Equality of kind and value.</summary>
    public static bool operator ==(FeelValue left, FeelValue right) => left.Equals(right);

    /// <summary>Inequality of kind or value.</summary>
    public static bool operator !=(FeelValue left, FeelValue right) => !left.Equals(right);

    private InvalidOperationException Wrong(FeelKind wanted) => new($"The value is a {kind}, not a {wanted}.");
}

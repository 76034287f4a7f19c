namespace Kechuang.Decisions;

/// <summary>What an expression could still give once its unknown inputs are answered.</summary>
public sealed class Possible
{
    internal Possible(IReadOnlyList<FeelValue>? values, decimal? low, decimal? high, bool canBeNull, IReadOnlyList<string> unknown)
    {
        Values = values;
        Low = low;
        High = high;
        CanBeNull = canBeNull;
        UnknownInputs = unknown;
    }

    /// <summary>Whatever the answers, the result is the same.</summary>
    public bool Decided => Values is { Count: 1 };

    /// <summary>The result when decided, otherwise unknown.</summary>
    public FeelValue Value => Values is { Count: 1 } ? Values[0] : FeelValue.Unknown;

    /// <summary>The least number that can come; null when there is no bound or the result is no number.</summary>
    public decimal? Low { get; }

    /// <summary>The greatest number that can come; null when there is no bound or the result is no number.</summary>
    public decimal? High { get; }

    /// <summary>All values that can come, when they are few; otherwise null.</summary>
    public IReadOnlyList<FeelValue>? Values { get; }

    /// <summary>The unknown inputs that the result hangs on; empty when decided.</summary>
    public IReadOnlyList<string> UnknownInputs { get; }

    /// <summary>Could the condition turn out true?</summary>
    public bool CanBeTrue => Values is null ? Low is null && High is null : Values.Any(v => v.IsTrue);

    /// <summary>Could the condition turn out false?</summary>
    public bool CanBeFalse => Values is null ? Low is null && High is null : Values.Any(v => v.IsFalse);

    /// <summary>Could the result be null, because of an error or a missing rule?</summary>
    public bool CanBeNull { get; }

    /// <inheritdoc/>
    public override string ToString() => Decided ? Value.ToString()
        : Values is not null ? string.Join(" | ", Values)
        : Low is null && High is null ? "?" : $"{(Low is { } l ? FeelValue.From(l) : "…")}–{(High is { } h ? FeelValue.From(h) : "…")}";
}

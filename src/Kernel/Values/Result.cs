using System.Diagnostics.CodeAnalysis;

namespace Kechuang.Kernel;

/// <summary>A value, or the reasons why there is none. Return the value or the refusal itself: both convert.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        Refusals = refusals;
    }

    /// <summary>Empty exactly when there is a value.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool Succeeded => Refusals.Count == 0;

    public bool Refused => Refusals.Count > 0;

    /// <summary>The value; asking a refused result for it is misuse and throws.</summary>
    public T Value => Succeeded
        ? value!
        : throw new InvalidOperationException($"Refused, there is no value: {string.Join("; ", Refusals)}");

    internal static Result<T> Of(T value) => new(value, []);

    internal static Result<T> Not(IEnumerable<Refusal> refusals)
    {
        IReadOnlyList<Refusal> reasons = [.. refusals];
        return reasons.Count > 0
            ? new(default, reasons)
            : throw new ArgumentException("A refused result needs at least one refusal.", nameof(refusals));
    }

    public static implicit operator Result<T>(T value) => Of(value);

    public static implicit operator Result<T>(Refusal refusal) => Not([refusal]);

    public static implicit operator Result<T>(Refusal[] refusals) => Not(refusals);

    public static implicit operator Result<T>(List<Refusal> refusals) => Not(refusals);

    /// <summary>The value, without an exception in sight.</summary>
    public bool TryValue([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return Succeeded;
    }

    public TOut Match<TOut>(Func<T, TOut> succeeded, Func<IReadOnlyList<Refusal>, TOut> refused) =>
        Succeeded ? succeeded(value!) : refused(Refusals);

    /// <summary>Goes on with the value; refusals pass through.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> next) =>
        Succeeded ? Result<TOut>.Of(next(value!)) : Result<TOut>.Not(Refusals);

    /// <summary>Goes on with a step that may refuse itself; refusals pass through.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) =>
        Succeeded ? next(value!) : Result<TOut>.Not(Refusals);

    /// <summary>The same result, its refusals said about a place.</summary>
    public Result<T> At(string where) => Succeeded ? this : Not(Refusals.Select(refusal => refusal.At(where)));

    public override string ToString() => Succeeded ? $"{value}" : string.Join("; ", Refusals);
}

/// <summary>Makes results where the conversions cannot: interfaces, sequences, acts without an answer.</summary>
public static class Result
{
    /// <summary>Done, with nothing to hand back.</summary>
    public static Result<Done> Done { get; } = Result<Done>.Of(default);

    public static Result<T> Of<T>(T value) => Result<T>.Of(value);

    /// <summary>Refused for the given reasons, at least one.</summary>
    public static Result<T> Not<T>(IEnumerable<Refusal> refusals) => Result<T>.Not(refusals);
}

/// <summary>The answer of an act that has none.</summary>
public readonly record struct Done;

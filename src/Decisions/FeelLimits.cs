namespace Kechuang.Decisions;

/// <summary>What one evaluation may cost. Models come from outside; each limit ends in a diagnostic, never in a crash.</summary>
public sealed record FeelLimits
{
    /// <summary>Loop turns and function calls of one evaluation.</summary>
    public int Steps { get; init; } = 2_000_000;

    /// <summary>Nested function calls.</summary>
    public int Recursion { get; init; } = 256;

    /// <summary>Items of one list made by an evaluation.</summary>
    public int ListItems { get; init; } = 1_000_000;

    /// <summary>Characters of one string made by an evaluation.</summary>
    public int TextLength { get; init; } = 4_000_000;

    /// <summary>Characters of one expression's source.</summary>
    public int SourceLength { get; init; } = 200_000;

    /// <summary>Characters of one model file.</summary>
    public int ModelLength { get; init; } = 20_000_000;

    /// <summary>Depth of nesting of an expression.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Elements of one model: inputs, decisions, knowledge models and services, imported ones among them.</summary>
    public int Elements { get; init; } = 5_000;

    /// <summary>Wall time of one evaluation.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes one evaluation may ask for, whether it keeps them or not.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Where now() and today() look. Without a clock they are null: a policy states its date of reference.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The limits used when none are given.</summary>
    public static FeelLimits Default { get; } = new();
}

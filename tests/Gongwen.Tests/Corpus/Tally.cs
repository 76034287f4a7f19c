namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>How many faults of one class were seeded and found.</summary>
internal sealed record Tally
{
    /// <summary>Faults put into the texts.</summary>
    public int Seeded { get; init; }

    /// <summary>Faults met by a finding of their class that overlaps their place.</summary>
    public int Met { get; init; }

    /// <summary>Of those, with just their place.</summary>
    public int Exact { get; init; }

    /// <summary>Of those, with the same suggestion or the same absence of one.</summary>
    public int Agreed { get; init; }

    /// <summary>Findings of the class, but for those on tolerated places.</summary>
    public int Found { get; init; }

    /// <summary>Findings that meet a fault of their class.</summary>
    public int Right { get; init; }

    /// <summary>Findings of the class over a fault of another class; they are not right.</summary>
    public int OtherClass { get; init; }

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Seeded == 0 ? 1 : (double)Met / Seeded;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new()
    {
        Seeded = a.Seeded + b.Seeded,
        Met = a.Met + b.Met,
        Exact = a.Exact + b.Exact,
        Agreed = a.Agreed + b.Agreed,
        Found = a.Found + b.Found,
        Right = a.Right + b.Right,
        OtherClass = a.OtherClass + b.OtherClass,
    };
}

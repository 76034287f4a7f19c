namespace Kechuang.Demo;

/// <summary>How much is made; the story is the same, its counts grow.</summary>
public enum DemoSize
{
    /// <summary>A quarter of a county, for quick tests.</summary>
    Small,

    /// <summary>A county as it is: some 320 firms.</summary>
    County,

    /// <summary>Ten counties' worth of firms in one, to see how lists and boards bear it.</summary>
    City,
}

/// <summary>What to make. The same seed, size and day give the same rows (see <see cref="DemoDigest"/>).</summary>
/// <param name="Today">The demo's own day: nothing is told that happens later.</param>
public sealed record DemoArguments(long Seed, DemoSize Size, DateOnly Today)
{
    /// <summary>The seed that is used when none is given.</summary>
    public const long UsualSeed = 2025;

    /// <summary>The day the story is told for.</summary>
    public static readonly DateOnly UsualDay = new(2025, 12, 10);

    /// <summary>A county on its usual day.</summary>
    public static DemoArguments Usual { get; } = new(UsualSeed, DemoSize.County, UsualDay);

    private int Percent => Size switch { DemoSize.Small => 25, DemoSize.City => 1000, _ => 100 };

    /// <summary>A county's count at this size, rounded up so that nothing of the story is lost.</summary>
    internal int Scaled(int count) => ((count * Percent) + 99) / 100;
}

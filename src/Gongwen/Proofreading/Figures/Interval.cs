namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>The values that a figure may stand for, given how it is rounded. Both ends belong to it.</summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>Beyond this no report counts; products of two such still fit a decimal.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    public static Interval operator +(Interval a, Interval b) => new(Cap(a.Low + b.Low), Cap(a.High + b.High));

    public static Interval operator -(Interval a, Interval b) => new(Cap(a.Low - b.High), Cap(a.High - b.Low));

    public static Interval operator *(Interval a, decimal factor) => new(Cap(a.Low * factor), Cap(a.High * factor));

    /// <summary>The quotient of two that are not negative; null where the divisor may be zero.</summary>
    public static Interval? Ratio(Interval a, Interval b) =>
        b.Low <= 0 || a.Low < -b.Low * 1000 ? null
        : new Interval(Cap(a.Low / (a.Low < 0 ? b.Low : b.High)), Cap(a.High / (a.High < 0 ? b.High : b.Low)));

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public Interval Widened(decimal by) => new(Low - by, High + by);

    private static decimal Cap(decimal value) => Math.Clamp(value, -Limit, Limit);
}

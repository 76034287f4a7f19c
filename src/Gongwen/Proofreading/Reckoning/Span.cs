namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>What a number may be that follows from others: its value from them as written, and the bounds their rounding leaves.</summary>
internal readonly record struct Span(double Value, double Low, double High)
{
    public static Span Of(Number number) => new(number.Value, number.Low, number.High);

    public static Span operator +(Span a, Span b) => new(a.Value + b.Value, a.Low + b.Low, a.High + b.High);

    public static Span operator -(Span a, Span b) => new(a.Value - b.Value, a.Low - b.High, a.High - b.Low);

    /// <summary>The product of two that are not negative.</summary>
    public static Span operator *(Span a, Span b) => new(a.Value * b.Value, a.Low * b.Low, a.High * b.High);

    public static Span operator *(Span a, double factor) => new(a.Value * factor, a.Low * factor, a.High * factor);

    /// <summary>The quotient of two that are positive.</summary>
    public static Span operator /(Span a, Span b) => new(a.Value / b.Value, a.Low / b.High, a.High / b.Low);

    public static Span One { get; } = new(1, 1, 1);

    public bool Meets(double low, double high) => Low <= high + (Math.Abs(high) * Rounding) && low <= High + (Math.Abs(High) * Rounding);

    // Binary fractions are off by some 1e-16 at each step.
    private const double Rounding = 1e-11;
}

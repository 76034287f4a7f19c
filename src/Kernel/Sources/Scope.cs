namespace Kechuang.Kernel;

/// <summary>What a computation sees: the area and period it is about, what was true on a day, and what had been entered by an instant.</summary>
/// <param name="County">Six-digit county code.</param>
/// <param name="Period">The period it covers.</param>
/// <param name="AsOf">What was true on this day.</param>
/// <param name="KnownAt">What had been entered by this instant.</param>
public sealed record Scope(string County, Period Period, DateOnly AsOf, Instant KnownAt);

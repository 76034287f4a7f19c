using System.Diagnostics;
using System.Globalization;

namespace Kechuang.Bench;

/// <summary>One line of the table: what was measured, what it should reach, and whether it does.</summary>
internal sealed record Measure(string What, double Value, string Unit, double Goal, bool AtLeast, string How)
{
    private bool Reached => AtLeast ? Value >= Goal : Value <= Goal;

    internal string Line => string.Create(CultureInfo.InvariantCulture,
        $"| {What} | {Value:0.##} {Unit} | {(AtLeast ? "≥" : "≤")} {Goal:0.##} {Unit} | {(Reached ? "yes" : "NO")} | {How} |");

    internal static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

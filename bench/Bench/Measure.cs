using System.Diagnostics;
using System.Globalization;

namespace Kechuang.Bench;

/// <summary>One line of the table: what was measured and what it should reach.</summary>
/// <param name="Name">One word, so that other programs can read the line.</param>
/// <param name="Target">Null for what is measured for comparison only.</param>
internal sealed record Measure(string Name, double Value, string Unit, double? Target, bool AtLeast, string How)
{
    internal const string Header = "# name value unit target ratio (1 or more: reached) # how";

    private double? Ratio => AtLeast ? Value / Target : Value <= 0 ? 1 : Target / Value;

    internal string Line => string.Create(CultureInfo.InvariantCulture,
        $"{Name} {Value:0.###} {Unit} {(Target is null ? "-" : AtLeast ? "≥" : "≤")}{Target:0.###} {(Target is null ? "-" : "")}{(Target is null ? null : Ratio):0.00} # {How}");

    internal static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    internal static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

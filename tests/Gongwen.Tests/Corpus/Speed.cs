using System.Diagnostics;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>What reading costs on this machine; printed, never asserted, for other work shares the processor.</summary>
/// <param name="Load">Seconds to make the proofreader.</param>
/// <param name="Warm">Milliseconds per 1,000 code points, best of the passes after the first.</param>
internal sealed record Speed(double Load, double Warm)
{
    private const int Passes = 3;

    public static (Speed Speed, Proofreader Proofreader) Of(IReadOnlyList<Report> reports)
    {
        var watch = Stopwatch.StartNew();
        var proofreader = Examined.Proofreader();
        var load = watch.Elapsed.TotalSeconds;
        var thousands = reports.Sum(r => r.Text.EnumerateRunes().Count()) / 1000.0;
        var times = Enumerable.Range(0, Passes + 1).Select(_ => Pass(proofreader, reports)).Skip(1);
        return (new Speed(load, times.Min() / thousands), proofreader);
    }

    private static double Pass(Proofreader proofreader, IReadOnlyList<Report> reports)
    {
        var watch = Stopwatch.StartNew();
        foreach (var report in reports)
        {
            proofreader.Read(report.Text);
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}

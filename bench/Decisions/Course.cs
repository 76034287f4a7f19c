using System.Diagnostics;

namespace Kechuang.DecisionsBench;

/// <summary>One way to score all enterprises: the best of some passes, and what an evaluation allocates.</summary>
internal sealed record Course(string Name, double PerSecond, double Bytes)
{
    private const int Warm = 2;

    internal static Course Of(string name, int rows, int passes, Action pass)
    {
        for (var i = 0; i < Warm; i++)
            pass();
        GC.Collect();
        var (best, bytes) = (TimeSpan.MaxValue, 0L);
        for (var i = 0; i < passes; i++)
        {
            var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            pass();
            var time = Stopwatch.GetElapsedTime(started);
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            best = time < best ? time : best;
        }
        return new(name, rows / best.TotalSeconds, bytes / ((double)passes * rows));
    }
}

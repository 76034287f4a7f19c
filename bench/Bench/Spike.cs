using System.Collections.Concurrent;
using System.Globalization;
using Kechuang.Faults;

namespace Kechuang.Bench;

/// <summary>
/// The last minutes before a deadline: 500 enterprises, each signed in with an account of its own and its materials handed in, save
/// their form and submit it at the same moment over loopback, on SQLite with synchronous=FULL. Then the server is killed (-9) and
/// started again, and every acknowledged save and submission must be there, asked of the product and read from its file.
/// </summary>
internal static class Spike
{
    private const int Enterprises = 500;
    // Who came before the rush, in waves: a server at a deadline has been answering for weeks, its code is compiled. The runtime
    // compiles what is called often only in a quiet moment after a wave.
    private const int Early = 180;
    private const int Waves = 3;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private const int Saves = 2;
    private const string Scheme = "poverty-demonstration-enterprise";

    /// <summary>What was measured, and whether all that was acknowledged is there and a loss would have been seen.</summary>
    internal static async Task<(IReadOnlyList<Measure> Found, bool Sound)> Run(string folder)
    {
        var county = new SpikeCounty(Path.Combine(folder, "kechuang.db"), Scheme);
        Applicant[] all = [];
        try
        {
            Rush rush;
            await using (var product = await ProductProcess.Serve(folder))
            {
                await county.Prepare(product.Address, Early + Enterprises);
                all = await county.Begin(product.Address, Early + Enterprises);
                foreach (var wave in all.Take(Early).Chunk(Early / Waves))
                {
                    await new Rush().Run(product, wave, Saves);
                    await Task.Delay(Between);
                }
                rush = await new Rush().Run(product, all.Skip(Early), Saves);
                await product.Kill();
            }
            return await Judge(folder, county, all, rush);
        }
        finally
        {
            foreach (var applicant in all)
                applicant?.Dispose();
        }
    }

    private static async Task<(IReadOnlyList<Measure> Found, bool Sound)> Judge(string folder, SpikeCounty county, Applicant[] all, Rush rush)
    {
        var sent = all.Where(a => a.Submission.Length > 0).ToList();
        var (missing, lost) = (new List<string>(), await county.Lost(sent));
        bool proven;
        await using (var product = await ProductProcess.Serve(folder))
        {
            foreach (var applicant in all)
                missing.AddRange(await applicant.Missing(product.Address));
            await county.SeedLoss(sent[0]);
            proven = await county.Lost(sent) == lost + 1 && (await sent[0].Missing(product.Address)).Count > 0;
        }
        var acknowledged = all.Skip(Early).Count(a => a.Submission.Length > 0);
        IReadOnlyList<Measure> found =
        [
            new("spike-lost", lost + missing.Count, "writes", 0, AtLeast: false, Text(
                $"of {sent.Count} submissions and {all.Length * Saves} saves acknowledged, after kill -9 and a new start; a seeded loss was {(proven ? "reported" : "NOT reported")}{Said(missing)}")),
            new("spike-acknowledged", acknowledged, "submissions", Enterprises, AtLeast: true, Text($"{rush.Refused.Count} refused{Said(rush.Refused)}")),
            new("spike-request-p99", Percentile(rush.All, 99), "s", 1, AtLeast: false, Text(
                $"{Enterprises} enterprises at one moment after {Early} before them, {Saves} autosaves and a submission each, {rush.All.Count} requests in {rush.Lasted:0.0} s, median {Percentile(rush.All, 50):0.000} s, longest {rush.All.Max():0.000} s; client and server share {Environment.ProcessorCount} cores, {rush.Processor:0.0} s of the server's and {rush.Asking:0.0} s of theirs")),
            Each("spike-submission-p99", rush.Submitted), Each("spike-autosave-p99", rush.Saved),
        ];
        return (found, lost + missing.Count == 0 && proven);
    }

    private static Measure Each(string name, ConcurrentBag<double> times) =>
        new(name, Percentile(times, 99), "s", 1, AtLeast: false, Text($"median {Percentile(times, 50):0.000} s, longest {times.Max():0.000} s"));

    private static string Said(IEnumerable<string> words) => words.FirstOrDefault() is { } first ? ": " + first[..Math.Min(first.Length, 200)] : "";

    // Nearest rank: the least value that so many percent do not exceed.
    private static double Percentile(IEnumerable<double> values, int percent)
    {
        var sorted = values.Order().ToList();
        return sorted[(sorted.Count * percent + 99) / 100 - 1];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Everyone starts at one moment; each waits for its own answers only.</summary>
    private sealed class Rush
    {
        internal ConcurrentBag<double> Saved { get; } = [];
        internal ConcurrentBag<double> Submitted { get; } = [];
        internal ConcurrentBag<string> Refused { get; } = [];
        internal IReadOnlyList<double> All => [.. Saved, .. Submitted];
        /// <summary>Seconds by the clock.</summary>
        internal double Lasted { get; private set; }
        /// <summary>Seconds of processor time the server used.</summary>
        internal double Processor { get; private set; }
        /// <summary>Seconds that those who asked used.</summary>
        internal double Asking { get; private set; }

        internal async Task<Rush> Run(ProductProcess product, IEnumerable<Applicant> applicants, int saves)
        {
            var asking = Environment.CpuUsage.TotalTime;
            var (processor, start) = (product.Processor, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            var running = applicants.Select(a => One(a, saves, start.Task)).ToList();
            Lasted = await Measure.Seconds(() =>
            {
                start.SetResult();
                return Task.WhenAll(running);
            });
            (Processor, Asking) = ((product.Processor - processor).TotalSeconds, (Environment.CpuUsage.TotalTime - asking).TotalSeconds);
            return this;
        }

        private async Task One(Applicant applicant, int saves, Task start)
        {
            await start;
            for (var i = 0; i < saves; i++)
            {
                var number = i;
                Saved.Add(await Measure.Seconds(() => applicant.Save(number, saves)));
            }
            Submitted.Add(await Measure.Seconds(() => applicant.Submit(Refused)));
        }
    }
}

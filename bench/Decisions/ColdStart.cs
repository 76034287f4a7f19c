using System.Diagnostics;
using System.Globalization;
using Kechuang.Decisions;

namespace Kechuang.DecisionsBench;

/// <summary>What a process pays before its first answer: reading both national schemes and compiling every decision of them.</summary>
internal static class ColdStart
{
    internal const int Processes = 9;

    internal static readonly string[] Models =
    [
        Path.Combine("packs", "schemes", "national", "high-tech-enterprise", "2016-01-01", "policy.dmn"),
        Path.Combine("packs", "schemes", "national", "technology-sme", "2022-01-01", "policy.dmn"),
    ];

    internal static (double Work, double Whole) Measure(string root)
    {
        var found = Enumerable.Range(0, Processes).Select(_ => Once(root)).ToList();
        return (Bench.Measure.Median(found.Select(f => f.Work)), Bench.Measure.Median(found.Select(f => f.Whole)));
    }

    /// <summary>The fresh process: evaluates every decision of a row without answers, which compiles it, and says how long all of it took.</summary>
    internal static int Child()
    {
        var watch = Stopwatch.StartNew();
        foreach (var path in Models)
        {
            var read = DmnModel.Read(File.ReadAllText(path), "policy.dmn");
            var model = read.Value!;
            var session = model.Session();
            session.Load(new FeelValue[model.Inputs.Fields.Count]);
            foreach (var decision in model.Decisions)
                session.Evaluate(decision);
        }
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static (double Work, double Whole) Once(string root)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = root };
        start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        start.ArgumentList.Add("cold");
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (double.Parse(said, CultureInfo.InvariantCulture), watch.Elapsed.TotalSeconds);
    }
}

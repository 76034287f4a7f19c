using System.Diagnostics;
using System.Globalization;
using Kechuang.Decisions;

namespace Kechuang.DecisionsBench;

/// <summary>What a process pays before its first answers: reading both national schemes and answering every decision of them.</summary>
internal static class ColdStart
{
    internal const int Processes = 9;

    /// <summary>So often asked, everything has been compiled.</summary>
    internal const int Often = 300;

    internal static readonly string[] Models =
    [
        Path.Combine("packs", "schemes", "national", "high-tech-enterprise", "2016-01-01", "policy.dmn"),
        Path.Combine("packs", "schemes", "national", "technology-sme", "2022-01-01", "policy.dmn"),
    ];

    internal static (double Work, double Whole, double Compiled) Measure(string root)
    {
        var found = Enumerable.Range(0, Processes).Select(_ => (First: Once(root, 1), Often: Once(root, Often))).ToList();
        return (Median(f => f.First.Work), Median(f => f.First.Whole), Median(f => f.Often.Work));

        double Median(Func<((double Work, double Whole) First, (double Work, double Whole) Often), double> of) => Bench.Measure.Median(found.Select(of));
    }

    /// <summary>The fresh process: evaluates every decision so many times over a row without answers and says how long all of it took.</summary>
    internal static int Child(int times)
    {
        var watch = Stopwatch.StartNew();
        foreach (var path in Models)
        {
            var read = DmnModel.Read(File.ReadAllText(path), "policy.dmn");
            var model = read.Value!;
            var session = model.Session();
            var row = new FeelValue[model.Inputs.Fields.Count];
            for (var i = 0; i < times; i++)
            {
                session.Load(row);
                foreach (var decision in model.Decisions)
                    session.Evaluate(decision);
            }
        }
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static (double Work, double Whole) Once(string root, int times)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = root };
        start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        start.ArgumentList.Add("cold");
        start.ArgumentList.Add(times.ToString(CultureInfo.InvariantCulture));
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (double.Parse(said, CultureInfo.InvariantCulture), watch.Elapsed.TotalSeconds);
    }
}

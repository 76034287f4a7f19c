using System.Xml;
using System.Xml.Linq;

namespace Kechuang.Decisions.Tck;

/// <summary>One expected result that did not come.</summary>
public sealed record TckFailure(string Level, string File, string Case, string Node, string Expected, string Actual);

/// <summary>One expected result, for the CSV report.</summary>
public sealed record TckResult(string Level, string Folder, string File, string Case, string Node, bool Passed, string Expected, string Actual);

/// <summary>The outcome of a run of the Technology Compatibility Kit; cases are counted, each with all its result nodes.</summary>
public sealed record TckReport(IReadOnlyList<TckResult> Results)
{
    /// <summary>Results that did not come.</summary>
    public IEnumerable<TckFailure> Failures => Results.Where(r => !r.Passed).Select(r => new TckFailure(r.Level, r.File, r.Case, r.Node, r.Expected, r.Actual));

    /// <summary>Levels with the cases passed and all cases.</summary>
    public IReadOnlyList<(string Level, int Passed, int Total)> Levels =>
        [.. Results.GroupBy(r => r.Level).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Count(g.Key, g))];

    /// <summary>All cases.</summary>
    public (string Level, int Passed, int Total) All => Count("all", Results);

    /// <summary>The same by folder of the kit, in the order of the folders.</summary>
    public IReadOnlyList<(string Level, string Folder, int Passed, int Total)> Folders =>
        [.. Results.GroupBy(r => (r.Level, r.Folder)).Select(g => (g.Key.Level, g.Key.Folder, Cases: Count("", g))).Select(f => (f.Level, f.Folder, f.Cases.Passed, f.Cases.Total))];

    private static (string Level, int Passed, int Total) Count(string level, IEnumerable<TckResult> results)
    {
        var cases = results.GroupBy(r => (r.Folder, r.File, r.Case)).ToList();
        return (level, cases.Count(c => c.All(r => r.Passed)), cases.Count);
    }
}

/// <summary>Runs the test files of the DMN Technology Compatibility Kit (github.com/dmn-tck/tck) beside their models.</summary>
public static class Tck
{
    private static readonly FeelLimits Limits = new() { Clock = TimeProvider.System };

    /// <summary>Runs every test file under a folder.</summary>
    public static TckReport Run(string directory)
    {
        var results = new List<TckResult>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Load(file) is { Name.LocalName: "testCases" } tests)
            {
                results.AddRange(new TckFile(file, Level(directory, file), tests, Limits).Run());
            }
        }

        return new TckReport(results);
    }

    private static XElement? Load(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Level(string directory, string file)
    {
        var parts = Path.GetFullPath(file).Split(Path.DirectorySeparatorChar);
        return Array.Find(parts, p => p.StartsWith("compliance-level-", StringComparison.Ordinal) || p == "non-compliant") ?? Path.GetFileName(Path.GetFullPath(directory));
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kechuang.Decisions.Tck;

/// <summary>The page that says what a run of the kit gave: nothing on it is written by hand.</summary>
internal static partial class ConformancePage
{
    internal static string Of(TckReport report, string directory)
    {
        var page = new StringBuilder();
        page.Append("# Conformance\n\n");
        page.Append("Written by `./kechuang tck DIR --page docs/decisions/conformance.md`; do not edit.\n\n");
        page.Append("The cases are those of the public DMN Technology Compatibility Kit (`dmn-tck/tck`, CC BY-SA");
        page.Append(Commit(directory) is { } commit ? $", commit `{commit[..12]}`" : "").Append(") found in the folder given. A case has passed ");
        page.Append("when each of its results is the expected one; numbers are compared to eight decimals, since many come from binary engines.\n\n");
        page.Append("| Level | passed | of |\n|---|---:|---:|\n");
        foreach (var (level, passed, total) in report.Levels)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {level} | {passed} | {total} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"| **all** | **{report.All.Passed}** | **{report.All.Total}** |\n\n");
        page.Append(Failures(report));
        page.Append("## By folder\n\n| Level | Folder | passed | of |\n|---|---|---:|---:|\n");
        foreach (var (level, folder, passed, total) in report.Folders)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {level} | {folder} | {passed} | {total} |\n");
        }

        return page.ToString();
    }

    private static string Failures(TckReport report)
    {
        var failures = report.Failures.ToList();
        if (failures.Count == 0)
        {
            return "No case failed.\n\n";
        }

        var rows = failures.Select(f => $"| {f.File} | {f.Case} | {f.Node} | {Cell(f.Expected)} | {Cell(f.Actual)} |\n");
        return "## What failed\n\n| File | Case | Result | expected | actual |\n|---|---|---|---|---|\n" + string.Concat(rows) + "\n";
    }

    private static string Cell(string text) => "`" + text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'') + "`";

    // Whoever unpacked the kit says in its README which commit it is.
    private static string? Commit(string directory)
    {
        var readme = Path.Combine(directory, "README.md");
        return File.Exists(readme) && Sha().Match(File.ReadAllText(readme)) is { Success: true } found ? found.Groups[1].Value : null;
    }

    [GeneratedRegex("commit ([0-9a-f]{40})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sha();
}

using System.Globalization;
using System.Text;

namespace Kechuang.Decisions.Tck;

/// <summary>The verb "tck DIR [--csv FILE]": passed/total per level and in all, and each failure with expected and actual.</summary>
public static class TckCommand
{
    /// <summary>Runs the kit; 0 when every case passed, otherwise 1.</summary>
    public static int Run(string directory, string? csv, TextWriter output)
    {
        var report = Tck.Run(directory);
        foreach (var failure in report.Failures)
        {
            output.WriteLine($"{failure.Level} {failure.File} {failure.Case} {failure.Node}");
            output.WriteLine($"  expected {failure.Expected}");
            output.WriteLine($"  actual   {failure.Actual}");
        }

        foreach (var (level, passed, total) in report.Levels.Append(report.All))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{level}: {passed}/{total}"));
        }

        if (csv is not null)
        {
            WriteCsv(report, csv);
        }

        return report.All.Passed == report.All.Total && report.All.Total > 0 ? 0 : 1;
    }

    private static void WriteCsv(TckReport report, string path)
    {
        var text = new StringBuilder("level,folder,file,case,node,result,expected,actual\r\n");
        foreach (var r in report.Results)
        {
            text.AppendJoin(',', new[] { r.Level, r.Folder, r.File, r.Case, r.Node, r.Passed ? "passed" : "failed", r.Expected, r.Actual }.Select(Cell)).Append("\r\n");
        }

        // Whole or not at all: a reader never sees half a report.
        var draft = path + ".part";
        File.WriteAllText(draft, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.Move(draft, path, overwrite: true);
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

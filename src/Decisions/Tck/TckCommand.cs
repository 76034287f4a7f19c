using System.Globalization;
using System.Text;

namespace Kechuang.Decisions.Tck;

/// <summary>The verb "tck DIR [--csv FILE] [--page FILE]": passed/total per level and in all, and each failure with expected and actual.</summary>
public static class TckCommand
{
    /// <summary>Runs the kit; 0 when every case passed, otherwise 1.</summary>
    public static int Run(string directory, string? csv, string? page, TextWriter output)
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
            Write(csv, Csv(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        if (page is not null)
        {
            Write(page, ConformancePage.Of(report, directory), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return report.All.Passed == report.All.Total && report.All.Total > 0 ? 0 : 1;
    }

    private static string Csv(TckReport report)
    {
        var text = new StringBuilder("level,folder,file,case,node,result,expected,actual\r\n");
        foreach (var r in report.Results)
        {
            text.AppendJoin(',', new[] { r.Level, r.Folder, r.File, r.Case, r.Node, r.Passed ? "passed" : "failed", r.Expected, r.Actual }.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    // Whole or not at all: a reader never sees half a report.
    private static void Write(string path, string text, Encoding encoding)
    {
        var draft = path + ".part";
        File.WriteAllText(draft, text, encoding);
        File.Move(draft, path, overwrite: true);
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

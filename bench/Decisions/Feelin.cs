using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kechuang.DecisionsBench;

/// <summary>Runs feelin.mjs over the first of the same enterprises when node is there; over all of them it would take minutes.</summary>
internal static class Feelin
{
    internal const int Rows = 20_000;

    /// <summary>Evaluations a second; null without node or without the package.</summary>
    internal static double? Run(string root, Firm[] firms, decimal[] scores)
    {
        var folder = Path.Combine(root, "bench", "Decisions");
        var modules = Path.Combine(folder, "node_modules", "@bpmn-io", "feelin");
        if (!Directory.Exists(modules) && Start(folder, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent") is not (0, _))
        {
            Console.Error.WriteLine("feelin is left out: npm could not install it");
            return null;
        }
        var input = Path.GetTempFileName();
        try
        {
            File.WriteAllText(input, Table(firms, scores));
            var (code, said) = Start(folder, "node", "feelin.mjs", input) ?? (1, "node is not there");
            return code == 0
                ? double.Parse(said, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException("feelin.mjs: " + said);
        }
        finally
        {
            File.Delete(input);
        }
    }

    private static string Table(Firm[] firms, decimal[] scores)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Rows; i++)
        {
            var f = firms[i];
            text.AppendJoin(',', new[] { f.Staff, f.Scientists, f.Sales, f.Research, f.Costs, f.ClassOne, f.ClassTwo, scores[i] }
                .Select(n => n.ToString(CultureInfo.InvariantCulture))).Append('\n');
        }
        return text.ToString();
    }

    private static (int Code, string Said)? Start(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Text;
using Kechuang.Faults;

namespace Kechuang.Bench;

/// <summary>The verb <c>check-up</c> from a table of 100,000 rows to a table of answers, a process of its own: start, read, judge, write.</summary>
internal static class CheckUpVerb
{
    private const int Rows = 100_000;

    internal static async Task<IEnumerable<Measure>> Run(string folder)
    {
        var (input, output) = (Path.Combine(folder, "bench-check-up.csv"), Path.Combine(folder, "bench-answers.csv"));
        try
        {
            await File.WriteAllTextAsync(input, Table(), new UTF8Encoding(true));
            return [await One("high-tech-enterprise", input, output), await One("technology-sme", input, output)];
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static async Task<Measure> One(string scheme, string input, string output)
    {
        var (code, said) = (0, "");
        var time = await Measure.Seconds(async () => (code, said) = await ProductProcess.Verb(
            "check-up", "--scheme", scheme, "--date", "2025-12-10", "--input", input, "--output", output));
        var answers = code == 0 ? File.ReadLines(output).Count() - 1 : 0;
        return answers == Rows
            ? new($"check-up-verb-{scheme}", Rows / time, "rows/s", 20_000, AtLeast: true, string.Create(CultureInfo.InvariantCulture, $"{Rows} rows of .csv in and out in {time:0.0} s, start of the process included"))
            : throw new InvalidOperationException($"kechuang check-up ended with {code.ToString(CultureInfo.InvariantCulture)}: {said[..Math.Min(said.Length, 2000)]}");
    }

    // The sample's firms again and again, each time with other sales.
    private static string Table()
    {
        var lines = File.ReadAllLines(Path.Combine(ProductProcess.Root, "samples", "check-up.csv"));
        var sales = Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), "销售收入");
        var text = new StringBuilder(lines[0].TrimStart('\uFEFF')).Append("\r\n");
        for (var i = 0; i < Rows; i++)
        {
            var cells = lines[1 + (i % (lines.Length - 1))].Split(',');
            if (decimal.TryParse(cells[sales], CultureInfo.InvariantCulture, out var sold))
                cells[sales] = (sold + (i / 100)).ToString(CultureInfo.InvariantCulture);
            text.AppendJoin(',', cells).Append("\r\n");
        }
        return text.ToString();
    }
}

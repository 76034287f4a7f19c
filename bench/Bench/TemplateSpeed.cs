using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kechuang.Decisions;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Reports.Templates;
using Kechuang.Targets;

namespace Kechuang.Bench;

/// <summary>
/// A report with 80 blanks and three tables of 12 rows, filled by the product's template engine with FEEL and by docxtemplater, each from a
/// template that says the same, in one run on this machine.
/// </summary>
internal static class TemplateSpeed
{
    private const int Blanks = 80, Tables = 3, Rows = 12, Warm = 300, Measured = 300;
    private static readonly string[] Columns = ["名称", "单位", "目标", "完成"];

    internal static async Task<IReadOnlyList<Measure>> Run(string folder)
    {
        var names = new TemplateNames([.. Enumerable.Range(1, Blanks).Select(i => new IndicatorLine(Id(i), $"演示指标{i}", "家", 1, "reported", "count", "year", [], ""))]);
        var language = new TemplateFeel(names);
        var (template, problems) = DocxTemplate.Read(Template(i => $"{{指标.{Id(i)}}}", "{#each 目标 as t}", c => $"{{t.{c}}}", "{/each}"), language);
        if (template is null)
            throw new InvalidOperationException(string.Join('\n', problems));
        var row = Data();
        var ours = new List<double>();
        var length = 0L;
        for (var i = 0; i < Warm + Measured; i++)
        {
            using var output = new MemoryStream();
            var start = Stopwatch.GetTimestamp();
            template.Fill(new TemplateData(names, row, new Dictionary<string, FigureView>()), output);
            if (i >= Warm)
                ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            length = output.Length;
        }
        var peer = await Docxtemplater(folder);
        var median = Measure.Median(ours);
        return
        [
            new("template-fill", median, "ms", 2, AtLeast: false, string.Create(CultureInfo.InvariantCulture,
                $"{Blanks} figures with bookmarks and {Tables} tables of {Rows} rows × {Columns.Length}, {length / 1024} KiB, median of {Measured}, fastest {ours.Min():0.00} ms")),
            new("template-against-docxtemplater", peer / median, "times", 5, AtLeast: true, string.Create(CultureInfo.InvariantCulture,
                $"docxtemplater {peer:0.00} ms a document, median of {Measured} after {Warm}, same machine and run, no bookmarks")),
        ];
    }

    private static byte[] Template(Func<int, string> blank, string open, Func<string, string> cell, string close)
    {
        using var output = new MemoryStream();
        var table = new TableBlock([.. Columns.Select(c => new Column(c, 25))],
            [[.. Columns.Select((c, i) => new TextRun($"{(i == 0 ? open : "")}{cell(c)}{(i == Columns.Length - 1 ? close : "")}"))]]);
        DocxWriter.Write(new OfficialDocument
        {
            Title = ["演示县科技工作总结"], Signature = "演示县科技局", Date = new(2025, 12, 10), Creator = "演示", Created = new DateTime(2025, 12, 10),
            Blocks =
            [
                .. Enumerable.Range(0, Blanks / 2).Select(i => new ParagraphBlock([new TextRun($"全年组织申报企业{blank(2 * i + 1)}家，其中通过{blank(2 * i + 2)}家，工作进展顺利，完成市里下达的任务，为全县高质量发展提供了科技支撑。")])),
                .. Enumerable.Repeat(table, Tables),
            ],
        }, output);
        return output.ToArray();
    }

    private static FeelValue[] Data()
    {
        var indicators = FeelValue.Context([.. Enumerable.Range(1, Blanks).Select(i => ($"数{i}", FeelValue.Context((TemplateNames.Value, FeelValue.From(i * 3)))))]);
        var targets = FeelValue.List(Enumerable.Range(1, Rows).Select(i => FeelValue.Context(
            ("名称", FeelValue.From($"演示指标{i}")), ("单位", FeelValue.From("家")), ("目标", FeelValue.From(i * 10)), ("完成", FeelValue.From(i * 11)), (TemplateNames.Code, FeelValue.From(Id(i))))));
        return [.. TemplateNames.Fields.Select(f => f.Name switch
        {
            TemplateNames.Indicators => FeelValue.Context(("甲", indicators)),
            TemplateNames.Targets => targets,
            _ => FeelValue.Null,
        })];
    }

    // Milliseconds a document: node with the packages of bench/Bench/Templates, installed here by npm.
    private static async Task<double> Docxtemplater(string folder)
    {
        var script = Path.Combine(PackLibrary.Locate(), "../bench/Bench/Templates");
        foreach (var file in (string[])["package.json", "fill.mjs"])
            File.Copy(Path.Combine(script, file), Path.Combine(folder, file), overwrite: true);
        await File.WriteAllBytesAsync(Path.Combine(folder, "template.docx"), Template(i => $"{{数{i}}}", "{#目标}", c => $"{{{c}}}", "{/目标}"));
        var data = Enumerable.Range(1, Blanks).ToDictionary(i => $"数{i}", i => (object)(i * 3));
        data["目标"] = Enumerable.Range(1, Rows).Select(i => new Dictionary<string, object> { ["名称"] = $"演示指标{i}", ["单位"] = "家", ["目标"] = i * 10, ["完成"] = i * 11 }).ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, "data.json"), JsonSerializer.Serialize(data));
        await Node(folder, "npm", "install", "--silent", "--no-audit", "--no-fund");
        return double.Parse((await Node(folder, "node", "fill.mjs", Warm.ToString(CultureInfo.InvariantCulture), Measured.ToString(CultureInfo.InvariantCulture))).Trim(), CultureInfo.InvariantCulture);
    }

    private static async Task<string> Node(string folder, string program, params string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} could not be started; the comparison needs node and npm.");
        var said = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {running.ExitCode}");
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"甲.数{i}");
}

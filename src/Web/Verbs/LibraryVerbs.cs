using System.CommandLine;
using System.Text.RegularExpressions;
using Kechuang.Decisions.Tck;
using Kechuang.Gongwen;
using Kechuang.Gongwen.Vocabularies;
using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Web.Verbs;

/// <summary>Verbs of the libraries, which need no data folder: tck and outline.</summary>
internal static partial class LibraryVerbs
{
    internal static Command Tck()
    {
        var folder = new Argument<string>("DIR") { Description = "TCK 的 TestCases 文件夹" };
        var csv = new Option<string?>("--csv") { Description = "逐项结果写成 CSV", HelpName = "FILE" };
        var page = new Option<string?>("--page") { Description = "合格情况写成 Markdown（docs/decisions/conformance.md 由此而来）", HelpName = "FILE" };
        var command = new Command("tck", "运行 DMN 兼容性测试集") { folder, csv, page };
        command.SetAction(parsed =>
        {
            if (!Directory.Exists(parsed.GetValue(folder)))
                return Say(parsed, $"没有这个文件夹：{parsed.GetValue(folder)}", CommandLine.Usage);
            return TckCommand.Run(parsed.GetValue(folder)!, parsed.GetValue(csv), parsed.GetValue(page), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    internal static Command Outline()
    {
        var file = new Argument<string>("FILE") { Description = "公文：.txt（UTF-8 或 GB18030）、.docx、有文字的 .pdf 或网页" };
        var json = new Option<bool>("--json") { Description = "结果写成 JSON（标题、数字、留空）" };
        var command = new Command("outline", "读出公文的标题层次和每一处数字、留空") { file, json };
        command.SetAction(parsed =>
        {
            if (!File.Exists(parsed.GetValue(file)))
                return Say(parsed, $"没有这个文件：{parsed.GetValue(file)}", CommandLine.Usage);
            var read = TextFile.Read(File.ReadAllBytes(parsed.GetValue(file)!));
            if (read.Text is null)
                return Say(parsed, read.Problem, CommandLine.Failure);
            var outline = Gongwen.Outline.Read(read.Text, Knowledge());
            if (parsed.GetValue(json))
                Json(outline, parsed.InvocationConfiguration.Output);
            else
                Text(outline, parsed.InvocationConfiguration.Output);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The indicators of the vocabulary, those that only the packs declare, and the country's places; no database is opened.</summary>
    internal static Knowledge Knowledge()
    {
        var root = PackLibrary.Locate();
        using var table = File.OpenText(Path.Combine(root, "vocabulary", "indicators.tsv"));
        var known = IndicatorTable.Read(table);
        var named = known.Select(i => i.Id).ToHashSet();
        return new Knowledge
        {
            Indicators = [.. known, .. Declared(root, named).Where(i => !named.Contains(i.Id)).Select(i => new KnownIndicator(i.Id, i.Name, i.Unit, ClaimOf(i.Claim), i.Aliases))],
            Places = [.. File.ReadLines(Path.Combine(root, "reference", "divisions-national-to-county.csv")).Skip(1).Select(line => line.Split(',')[3])],
        };
    }

    // To have the packs read takes half a second: only where one of them declares an indicator that the vocabulary does not name.
    private static IReadOnlyList<IndicatorLine> Declared(string root, HashSet<string> named)
    {
        var ids = Directory.EnumerateFiles(Path.Combine(root, "indicators"), "*.yaml", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Select(line => IdLine().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        if (ids.All(named.Contains))
            return [];
        using var services = Workshop.Build(new DatabaseChoice(Path.GetTempPath()));
        return services.GetService<IFigures>()?.Catalogue ?? [];
    }

    [GeneratedRegex(@"\bid:\s*[""']?([^,}\s""']+)")]
    private static partial Regex IdLine();

    private static Claim ClaimOf(string claim) => Enum.GetValues<Claim>().FirstOrDefault(c => OutlineJson.Name(c) == claim, Claim.Count);

    private static void Json(Outline outline, TextWriter output)
    {
        using var bytes = new MemoryStream();
        OutlineJson.Write(outline, bytes);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Text(Outline outline, TextWriter output)
    {
        foreach (var heading in outline.Headings)
            output.WriteLine($"{new string(' ', (heading.Level - 1) * 2)}{heading.Number}{heading.Title}");
        output.WriteLine($"标题 {outline.Headings.Count} 处，数字 {outline.Figures.Count} 处，其中留空 {outline.Figures.Count(f => f.Blank)} 处。");
    }

    private static int Say(ParseResult parsed, string message, int code)
    {
        parsed.InvocationConfiguration.Error.WriteLine(message);
        return code;
    }
}

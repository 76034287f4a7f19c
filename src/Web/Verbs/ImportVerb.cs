using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Office;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang import KIND FILE, and import KIND --template FILE.</summary>
internal static class ImportVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Wanted(string Kind, string? File, string? Template, bool DryRun, string? Unit, int? Year, string? Sheet, bool AsJson);

    internal static Command Make()
    {
        var data = new DataOptions();
        var kind = new Argument<string>("KIND") { Description = "enterprises、yearly-data、titles、cases、targets、figures" };
        var file = new Argument<string?>("FILE") { Description = "xlsx 或 csv", Arity = ArgumentArity.ZeroOrOne };
        var template = new Option<string?>("--template") { Description = "不导入，写一份空白模板", HelpName = "FILE" };
        var dry = new Option<bool>("--dry-run") { Description = "只看结果，不写入" };
        var unit = new Option<string?>("--unit") { Description = "表里没写金额单位时按此单位", HelpName = "元|千元|万元|亿元" };
        unit.AcceptOnlyFromAmong("元", "千元", "万元", "百万元", "亿元");
        var year = new Option<int?>("--year") { Description = "表里没写年度时按此年度", HelpName = "Y" };
        var sheet = new Option<string?>("--sheet") { Description = "只导入这一张工作表", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "结果写成 JSON" };
        var command = new Command("import", "导入一份表：按表头识别，逐行说明结果") { kind, file, template, dry, unit, year, sheet, json };
        data.AddTo(command);
        command.SetAction((parsed, stop) => Run(
            new(parsed.GetValue(kind)!, parsed.GetValue(file), parsed.GetValue(template), parsed.GetValue(dry), parsed.GetValue(unit), parsed.GetValue(year), parsed.GetValue(sheet), parsed.GetValue(json)),
            data.Choice(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return command;
    }

    private static async Task<int> Run(Wanted wanted, DatabaseChoice choice, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (wanted.Template is { } template)
            return await Template(wanted.Kind, template, choice, output, errors);
        if (wanted.File is null)
            return await Say(errors, "请写明要导入的文件，或用 --template FILE 取空白模板。", CommandLine.Usage);
        if (!File.Exists(wanted.File))
            return await Say(errors, $"没有这个文件：{wanted.File}", CommandLine.Usage);
        var opened = await Workshop.Open(choice, stop);
        if (opened.Refused)
            return await Say(errors, opened.Refusals[0].Message, CommandLine.Failure);
        await using var workshop = opened.Value;
        var desk = workshop.Services.GetRequiredService<ImportDesk>();
        if (desk.Kind(wanted.Kind) is not { } kind)
            return await Say(errors, Unknown(wanted.Kind, desk), CommandLine.Usage);
        var file = ImportDesk.Read(await File.ReadAllBytesAsync(wanted.File, stop), Path.GetFileName(wanted.File));
        if (file.Refused)
            return await Say(errors, file.Refusals[0].Message, CommandLine.Found);
        return await Import(wanted, workshop, desk, kind, file.Value, output, errors, stop);
    }

    private static async Task<int> Import(
        Wanted wanted, Workshop workshop, ImportDesk desk, IImportKind kind, ImportFile file, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var act = workshop.Act($"导入 {file.Name}");
        var choices = ImportDesk.SameForAll(file.Book, wanted.Unit, wanted.Year);
        var preview = await desk.Preview(kind, file, choices, act, wanted.Sheet, stop);
        if (preview.Plan is not { } plan)
        {
            foreach (var open in preview.Reading.Open)
                await errors.WriteLineAsync(open.ToString());
            await errors.WriteLineAsync("没有导入。金额单位可用 --unit 指定，年度用 --year，工作表用 --sheet。");
            return CommandLine.Found;
        }
        var applied = false;
        if (!wanted.DryRun && preview.Changing > 0)
        {
            var done = await desk.Apply(kind, file, choices, act, draft: null, wanted.Sheet, stop);
            if (done.Refused)
                return await Say(errors, done.Refusals[0].Message, CommandLine.Failure);
            applied = true;
        }
        await Report(wanted, preview, plan, applied, output, errors);
        return plan.Count(ImportEffect.Refused) > 0 ? CommandLine.Found : CommandLine.Done;
    }

    private static async Task Report(Wanted wanted, ImportPreview preview, ImportPlan plan, bool applied, TextWriter output, TextWriter errors)
    {
        if (wanted.AsJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                applied, rows = plan.Lines.Count, @new = plan.Count(ImportEffect.New), changed = plan.Count(ImportEffect.Changed), warned = plan.Count(ImportEffect.Warned),
                same = plan.Count(ImportEffect.Same), refused = plan.Count(ImportEffect.Refused),
                lines = plan.Lines.Where(l => l.Problems.Count > 0).Select(l => new
                {
                    l.Sheet, l.Row, l.Title, effect = l.Effect.ToString().ToLowerInvariant(), problems = l.Problems.Select(p => new { p.Code, p.Where, p.Message }),
                }),
            }, Json));
            return;
        }
        foreach (var line in plan.Lines)
            foreach (var problem in line.Problems)
                await errors.WriteLineAsync($"{(line.Effect == ImportEffect.Refused ? "不导入" : "请核对")} {problem.Where ?? $"《{line.Sheet}》第 {line.Row} 行"}：{problem.Message}");
        var counts = string.Create(CultureInfo.InvariantCulture,
            $"新增 {plan.Count(ImportEffect.New) + plan.Count(ImportEffect.Warned)} 行，更正 {plan.Count(ImportEffect.Changed)} 行，没有变化 {plan.Count(ImportEffect.Same)} 行，不导入 {plan.Count(ImportEffect.Refused)} 行");
        await output.WriteLineAsync($"{preview.Kind.Title}：{counts}。{(applied ? "已写入。" : wanted.DryRun ? "试算，没有写入。" : "没有变化，没有写入。")}");
    }

    // A blank sheet needs no data, so it works from a clean clone.
    private static async Task<int> Template(string key, string path, DatabaseChoice choice, TextWriter output, TextWriter errors)
    {
        await using var services = Workshop.Build(choice with { Folder = Path.GetTempPath() });
        var desk = services.GetRequiredService<ImportDesk>();
        if (desk.Kind(key) is not { } kind)
            return await Say(errors, Unknown(key, desk), CommandLine.Usage);
        OutputFile.Write(path, stream => TemplateWriter.Write(stream, kind.Title, kind.Columns));
        await output.WriteLineAsync($"空白模板已写入 {path}");
        return CommandLine.Done;
    }

    private static string Unknown(string key, ImportDesk desk) => $"没有“{key}”这种导入，应是：{string.Join("、", desk.Kinds.Select(k => k.Key))}";

    private static async Task<int> Say(TextWriter errors, string message, int code)
    {
        await errors.WriteLineAsync(message);
        return code;
    }
}

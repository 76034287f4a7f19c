using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang packs: check them, begin a new scheme, or carry a version over to another day.</summary>
internal static class PacksVerb
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    internal static Command Make() => new("packs", "事项包：检查、新建、出新版本") { Check(), New(), RollOver() };

    private static Command Check()
    {
        var folder = Folder();
        var json = new Option<bool>("--json") { Description = "结果写成 JSON" };
        var command = new Command("check", "检查全部事项包，按文件和行指出每一处错误") { folder, json };
        command.SetAction(parsed =>
        {
            if (Library(parsed, folder) is not { } packs)
                return CommandLine.Usage;
            var report = PackCheck.Of(packs);
            report = report with { Faults = [.. report.Faults, .. PlatformKinds.Load(packs).Refusals] };
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(JsonSerializer.Serialize(report, Plain));
            else
            {
                foreach (var fault in report.Faults)
                    output.WriteLine(fault);
                output.WriteLine($"{report.Schemes} 个事项 {report.Versions} 个版本 {report.Examples} 个例子，{(report.Faults.Count == 0 ? "没有发现错误" : $"发现 {report.Faults.Count} 处错误")}");
            }
            return report.Faults.Count == 0 ? CommandLine.Done : CommandLine.Found;
        });
        return command;
    }

    private static Command New()
    {
        var folder = Folder();
        var id = new Argument<string>("ID") { Description = "文件夹名，小写英文和连字符，如 county-talent-award" };
        var title = new Option<string>("--title") { Description = "事项名称", Required = true, HelpName = "名称" };
        var word = new Option<string>("--short") { Description = "简称，2–8 个字", Required = true, HelpName = "简称" };
        var level = new Option<string>("--level") { Description = "national、province、city、county", DefaultValueFactory = _ => "county", HelpName = "LEVEL" };
        var outside = new Option<bool>("--outside") { Description = "在上级平台申报；不写则在本县申报" };
        var from = new Option<string>("--from") { Description = "生效日", Required = true, HelpName = "2026-01-01" };
        var command = new Command("new", "新建一个事项包：写好就能通过检查，待填的地方都标明") { id, title, word, level, outside, from, folder };
        command.SetAction(parsed =>
        {
            if (Library(parsed, folder) is not { } packs || Day(parsed, from) is not { } day)
                return CommandLine.Usage;
            return Say(parsed, PackWorkshop.New(packs, new(parsed.GetValue(id)!, parsed.GetValue(title)!, parsed.GetValue(word)!, parsed.GetValue(level)!, !parsed.GetValue(outside), day)));
        });
        return command;
    }

    private static Command RollOver()
    {
        var folder = Folder();
        var id = new Argument<string>("ID") { Description = "事项" };
        var to = new Option<string>("--to") { Description = "新版本的生效日", Required = true, HelpName = "2027-01-01" };
        var command = new Command("roll-over", "把一个事项的现行版本复制成新版本，列出要逐项确认的地方") { id, to, folder };
        command.SetAction(parsed => Library(parsed, folder) is not { } packs || Day(parsed, to) is not { } day
            ? CommandLine.Usage
            : Say(parsed, PackWorkshop.RollOver(packs, parsed.GetValue(id)!, day)));
        return command;
    }

    private static Option<string?> Folder() => new("--packs") { Description = "事项包所在的文件夹；不写则用程序自带的", HelpName = "DIR" };

    private static PackLibrary? Library(ParseResult parsed, Option<string?> folder)
    {
        var root = parsed.GetValue(folder) ?? PackLibrary.Locate();
        if (Directory.Exists(Path.Combine(root, "dictionary")))
            return new PackLibrary(root);
        parsed.InvocationConfiguration.Error.WriteLine($"“{root}”不是事项包文件夹：其中应有 dictionary 和 schemes。");
        return null;
    }

    private static DateOnly? Day(ParseResult parsed, Option<string> option)
    {
        if (DateOnly.TryParseExact(parsed.GetValue(option), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        parsed.InvocationConfiguration.Error.WriteLine($"{option.Name} 应写成 2026-01-01 这样的日期。");
        return null;
    }

    private static int Say(ParseResult parsed, Result<WrittenPack> written)
    {
        if (!written.TryValue(out var pack))
        {
            foreach (var refusal in written.Refusals)
                parsed.InvocationConfiguration.Error.WriteLine(refusal.Message);
            return CommandLine.Found;
        }
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"写好了：{pack.Folder}");
        output.WriteLine($"scheme.yaml 里有 {pack.Confirm.Count} 处要逐项确认：");
        foreach (var line in pack.Confirm)
            output.WriteLine("  " + line);
        output.WriteLine("改完请运行 ./kechuang packs check");
        return CommandLine.Done;
    }
}

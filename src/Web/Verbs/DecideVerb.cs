using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kechuang.Decisions;

namespace Kechuang.Web.Verbs;

/// <summary>
/// kechuang decide MODEL.dmn DECISION --input FILE.json [--trace] [--possible] [--gap INPUT] [--lang en]: evaluates one
/// decision over a JSON object.
/// </summary>
internal static class DecideVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Make()
    {
        var model = new Argument<string>("MODEL") { Description = "DMN 1.3–1.5 模型文件" };
        var decision = new Argument<string>("DECISION") { Description = "决策名称" };
        var input = new Option<string>("--input") { Description = "输入数据：一个 JSON 对象，键是输入名称", HelpName = "FILE", Required = true };
        var trace = new Option<bool>("--trace") { Description = "同时写出每个决策的结果和命中的规则" };
        var possible = new Option<bool>("--possible") { Description = "没有给出的输入按“还没有回答”算，写出仍可能的结果" };
        var gap = new Option<string?>("--gap") { Description = "这一项输入要到多少，结论才会翻转", HelpName = "INPUT" };
        var lang = new Option<string>("--lang") { Description = "问题和原因用哪种语言写：zh 或 en", HelpName = "LANG", DefaultValueFactory = _ => "zh" };
        lang.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("decide", "按 DMN 模型求一个决策的结果") { model, decision, input, trace, possible, gap, lang };
        command.SetAction(parsed => Decide(parsed.GetValue(model)!, parsed.GetValue(decision)!, parsed.GetValue(input)!,
            new Asked(parsed.GetValue(trace), parsed.GetValue(possible), parsed.GetValue(gap), parsed.GetValue(lang) == "en"),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Decide(string path, string decision, string input, Asked asked, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(path) || !File.Exists(input))
            return Say(errors, $"没有这个文件：{(File.Exists(path) ? input : path)}", CommandLine.Usage);
        using var xml = File.OpenRead(path);
        var parsed = DmnModel.Read(xml, Path.GetFileName(path));
        foreach (var diagnostic in parsed.Diagnostics)
            errors.WriteLine(asked.English ? $"{diagnostic.Where}: {diagnostic.English}" : $"{diagnostic.Where}：{diagnostic.Chinese}");
        if (!parsed.Ok)
            return CommandLine.Found;
        var model = parsed.Value!;
        if (!model.Has(decision))
            return Say(errors, $"模型里没有决策“{decision}”，有：{string.Join("、", model.Decisions)}", CommandLine.Usage);
        if (asked.Gap is { } gap && model.Inputs.IndexOf(gap) < 0)
            return Say(errors, $"模型里没有输入“{gap}”，有：{string.Join("、", model.Inputs.Fields.Select(f => f.Name))}", CommandLine.Usage);
        try
        {
            if (JsonNode.Parse(File.ReadAllText(input)) is not JsonObject values)
                return Say(errors, "输入应是一个 JSON 对象，例如 {\"职工总数\": 120}。", CommandLine.Found);
            return Write(model, decision, values, asked, output);
        }
        catch (JsonException wrong)
        {
            return Say(errors, $"输入不是正确的 JSON：{wrong.Message}", CommandLine.Found);
        }
    }

    private static int Write(DmnModel model, string decision, JsonObject values, Asked asked, TextWriter output)
    {
        var row = model.Inputs.Fields.Select(f => asked.Possible && !values.ContainsKey(f.Name) ? FeelValue.UnknownNamed(f.Name) : FeelJson.Read(values[f.Name], f.Type)).ToArray();
        var session = model.Session();
        session.Load(row);
        var result = session.Evaluate(decision, out var trace);
        var answer = new JsonObject { ["decision"] = decision, ["result"] = FeelJson.Write(result) };
        if (result.Why is { } why)
            answer["why"] = asked.Words(why);
        if (asked.Possible)
            answer["possible"] = Still(session.EvaluatePossible(decision));
        if (asked.Gap is { } input)
            answer["gap"] = Missing(model.Gap(decision, input, row), asked);
        if (asked.Trace)
            answer["trace"] = Array(trace.Decisions, d => new JsonObject
            {
                ["decision"] = d.Decision, ["inputs"] = Named(d.Inputs), ["result"] = FeelJson.Write(d.Result), ["tables"] = Array(d.Tables, Table),
            });
        output.WriteLine(answer.ToJsonString(Indented));
        return CommandLine.Done;
    }

    private static JsonObject Still(Possible possible) => new()
    {
        ["decided"] = possible.Decided,
        ["values"] = possible.Values is { } values ? Array(values, FeelJson.Write) : null,
        ["low"] = possible.Low, ["high"] = possible.High,
        ["unanswered"] = Array(possible.UnknownInputs, name => name),
    };

    private static JsonObject Missing(GapAnswer answer, Asked asked) => answer.Nearest is { } gap
        ? new() { ["input"] = gap.Input, ["current"] = gap.Current, ["threshold"] = gap.Threshold, ["reached"] = gap.Reached, ["difference"] = gap.Difference, ["result"] = FeelJson.Write(gap.Result) }
        : new() { ["why"] = asked.Words(answer.Why!) };

    private static JsonObject Table(TableTrace table) => new()
    {
        ["table"] = table.Table, ["matched"] = Array(table.Matched, m => m), ["inputs"] = Named(table.Inputs.Zip(table.Values, (name, value) => new NamedValue(name, value))),
        ["rules"] = Array(table.Rules, r => r.FailedInput is { } column
            ? new JsonObject { ["rule"] = r.Rule, ["failed"] = column, ["test"] = r.FailedTest }
            : new JsonObject { ["rule"] = r.Rule, ["matched"] = true, ["outputs"] = Array(r.Line.Outputs, o => o), ["annotations"] = Array(r.Line.Annotations, a => a) }),
    };

    private static JsonArray Named(IEnumerable<NamedValue> values) =>
        Array(values, v => new JsonObject { ["input"] = v.Name, ["value"] = FeelJson.Write(v.Value) });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static int Say(TextWriter errors, string message, int code)
    {
        errors.WriteLine(message);
        return code;
    }

    private sealed record Asked(bool Trace, bool Possible, string? Gap, bool English)
    {
        internal string Words(Reason reason) => English ? reason.English : reason.Chinese;
    }
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kechuang.Decisions;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang decide MODEL.dmn DECISION --input FILE.json [--trace]: evaluates one decision over a JSON object.</summary>
internal static class DecideVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Make()
    {
        var model = new Argument<string>("MODEL") { Description = "DMN 1.3–1.5 模型文件" };
        var decision = new Argument<string>("DECISION") { Description = "决策名称" };
        var input = new Option<string>("--input") { Description = "输入数据：一个 JSON 对象，键是输入名称", HelpName = "FILE", Required = true };
        var trace = new Option<bool>("--trace") { Description = "同时写出每个决策的结果和命中的规则" };
        var command = new Command("decide", "按 DMN 模型求一个决策的结果") { model, decision, input, trace };
        command.SetAction(parsed => Decide(parsed.GetValue(model)!, parsed.GetValue(decision)!, parsed.GetValue(input)!, parsed.GetValue(trace),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Decide(string path, string decision, string input, bool traced, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(path) || !File.Exists(input))
            return Say(errors, $"没有这个文件：{(File.Exists(path) ? input : path)}", CommandLine.Usage);
        using var xml = File.OpenRead(path);
        var parsed = DmnModel.Read(xml, Path.GetFileName(path));
        foreach (var diagnostic in parsed.Diagnostics)
            errors.WriteLine($"{diagnostic.Where}：{diagnostic.Chinese}");
        if (!parsed.Ok)
            return CommandLine.Found;
        var model = parsed.Value!;
        if (!model.Has(decision))
            return Say(errors, $"模型里没有决策“{decision}”，有：{string.Join("、", model.Decisions)}", CommandLine.Usage);
        try
        {
            if (JsonNode.Parse(File.ReadAllText(input)) is not JsonObject values)
                return Say(errors, "输入应是一个 JSON 对象，例如 {\"职工总数\": 120}。", CommandLine.Found);
            return Write(model, decision, values, traced, output);
        }
        catch (JsonException wrong)
        {
            return Say(errors, $"输入不是正确的 JSON：{wrong.Message}", CommandLine.Found);
        }
    }

    private static int Write(DmnModel model, string decision, JsonObject values, bool traced, TextWriter output)
    {
        var row = model.Inputs.Fields.Select(f => FeelJson.Read(values[f.Name], f.Type)).ToArray();
        var session = model.Session();
        session.Load(row);
        var result = session.Evaluate(decision, out var trace);
        var answer = new JsonObject { ["decision"] = decision, ["result"] = FeelJson.Write(result) };
        if (traced)
            answer["trace"] = Array(trace.Decisions, d => new JsonObject
            {
                ["decision"] = d.Decision, ["inputs"] = Named(d.Inputs), ["result"] = FeelJson.Write(d.Result), ["tables"] = Array(d.Tables, Table),
            });
        output.WriteLine(answer.ToJsonString(Indented));
        return CommandLine.Done;
    }

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
}

using System.Globalization;
using System.Text;
using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kechuang.Targets;

/// <summary>Reads one file of indicator definitions; each problem names the line and what would be right.</summary>
internal static class IndicatorFile
{
    private const string Known = "id、name、unit、scale、claim、period、better、aliases、caliber、how、from、source、where、settled、pending、dated、count、sum、formula、parts、reported";

    internal static (List<Indicator> Indicators, List<IndicatorProblem> Problems) Read(string file, string text)
    {
        List<IndicatorProblem> problems = [];
        List<Indicator> indicators = [];
        foreach (var node in Nodes(file, text, problems))
        {
            if (node is not YamlMappingNode mapping)
            {
                problems.Add(new IndicatorProblem(file, YamlMap.LineOf(node), "每条指标应写成 - {id: …, name: …, …}"));
                continue;
            }
            var before = problems.Count;
            var indicator = One(new YamlMap(mapping, file, problems), file);
            if (problems.Count == before)
                indicators.Add(indicator);
        }
        return (indicators, problems);
    }

    private static IEnumerable<YamlNode> Nodes(string file, string text, List<IndicatorProblem> problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            problems.Add(new IndicatorProblem(file, (int)broken.Start.Line, $"不是 YAML：{broken.Message}"));
            return [];
        }
        if (yaml.Documents is [{ RootNode: YamlMappingNode root }]
            && root.Children.TryGetValue(new YamlScalarNode("indicators"), out var list) && list is YamlSequenceNode sequence)
            return sequence.Children;
        problems.Add(new IndicatorProblem(file, 1, "文件应以 indicators: 开头，其下每行一条指标"));
        return [];
    }

    private static Indicator One(YamlMap map, string file)
    {
        var claim = map.OneOf("claim", "", "count", "amount", "ratio", "growth-rate", "rank", "date");
        var indicator = new Indicator
        {
            Id = map.Required("id", "高企.新认定").Text, Name = map.Required("name", "新增高新技术企业").Text, Unit = map.Required("unit", "家").Text,
            Scale = map.Whole("scale", 0, 6), Claim = claim,
            PeriodKind = map.OneOf("period", "year", "year", "day"), Aliases = map.Texts("aliases"),
            Caliber = map.Required("caliber", "口径说明").Text, How = map.Text("how")?.Text ?? "",
            LowerIsBetter = map.OneOf("better", "higher", "higher", "lower") == "lower",
            From = Day(map), Measure = MeasureOf(map), Digest = "",
            Place = string.Create(CultureInfo.InvariantCulture, $"{file}:{map.Line}"),
        };
        if (claim.Length == 0 && !map.Has("claim"))
            map.Problem(map.Line, "缺少“claim”，应是 count、amount、ratio、growth-rate、rank、date 之一");
        map.RefuseOthers(Known);
        return indicator with { Digest = Digest(indicator) };
    }

    private static Measure MeasureOf(YamlMap map)
    {
        string[] ways = ["source", "formula", "reported"];
        var used = ways.Where(map.Has).ToList();
        if (used.Count != 1)
        {
            map.Problem(map.Line, "source（从记录计算）、formula（由其他指标计算）、reported: true（报送）三者写且只写一个");
            return new AsReported();
        }
        return used[0] switch
        {
            "source" => OverRecords(map),
            "formula" => Formula(map),
            _ => Reported(map),
        };
    }

    private static AsReported Reported(YamlMap map)
    {
        map.OneOf("reported", "true", "true");
        return new AsReported();
    }

    private static OverRecords OverRecords(YamlMap map)
    {
        var common = map.Text("where");
        var settled = Clause(map, [common, map.Text("settled")]);
        List<Clause> pending = [];
        if (map.Child("pending") is { } node)
            foreach (var each in node is YamlSequenceNode list ? list.Children : [node])
                pending.Add(Pending(map, each, common, settled));
        return new OverRecords(map.Has("sum"), settled, pending);
    }

    private static Clause Pending(YamlMap map, YamlNode node, Written? common, Clause settled)
    {
        if (node is YamlMappingNode other)
        {
            var inner = map.Nested(other);
            var clause = Clause(inner, [inner.Text("where")]);
            inner.RefuseOthers("source、where、dated、count、sum");
            return clause;
        }
        var text = new Written(((YamlScalarNode)node).Value ?? "", YamlMap.LineOf(node));
        return settled with { Conditions = [.. new[] { common, text }.OfType<Written>()], Dated = null };
    }

    private static Clause Clause(YamlMap map, IEnumerable<Written?> conditions)
    {
        var (count, sum) = (map.Text("count"), map.Text("sum"));
        if ((count is null) == (sum is null))
            map.Problem(map.Line, "count（去重计数的字段）和 sum（相加的字段）写且只写一个");
        return new Clause(map.Required("source", "称号").Text, [.. conditions.OfType<Written>()], count ?? sum ?? new Written("", map.Line), map.Text("dated"));
    }

    private static ByFormula Formula(YamlMap map)
    {
        List<Part> parts = [];
        if (map.Child("parts") is YamlMappingNode node)
            foreach (var (name, value) in map.Nested(node).Pairs)
                parts.Add(PartOf(map, name, value));
        if (parts.Count == 0)
            map.Problem(map.Line, "公式要用 parts 写明各部分是哪个指标，例如 parts: {增加值: 高新增加值, 生产总值: GDP}");
        return new ByFormula(map.Required("formula", "增加值 / 生产总值 * 100"), parts);
    }

    private static Part PartOf(YamlMap map, string name, YamlNode value)
    {
        if (value is not YamlMappingNode node)
            return new Part(name, ((value as YamlScalarNode)?.Value ?? "").Trim(), 0, YamlMap.LineOf(value));
        var inner = map.Nested(node);
        var part = new Part(name, inner.Required("indicator", "GDP").Text, inner.Whole("years", -10, 0), YamlMap.LineOf(value));
        inner.RefuseOthers("indicator、years");
        return part;
    }

    private static DateOnly Day(YamlMap map)
    {
        if (map.Text("from") is not { } text)
            return DateOnly.MinValue;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        map.Problem(text.Line, $"“from: {text.Text}”不是日期，应写成 2016-01-01");
        return DateOnly.MinValue;
    }

    // Line numbers are left out: moving a definition within its file is not another definition.
    private static string Digest(Indicator i)
    {
        var text = new StringBuilder();
        void Add(params IEnumerable<string?> words) => text.AppendJoin('\u001f', words).Append('\u001e');
        Add(i.Id, i.Name, i.Unit, i.Scale.ToString(CultureInfo.InvariantCulture), i.Claim, i.PeriodKind, i.Caliber, i.From.Iso(), i.Measure.Kind);
        switch (i.Measure)
        {
            case OverRecords over:
                foreach (var clause in over.Pending.Prepend(over.Settled))
                    Add([clause.Source, clause.Value.Text, clause.Dated?.Text, .. clause.Conditions.Select(c => c.Text)]);
                break;
            case ByFormula by:
                Add([by.Formula.Text, .. by.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.Indicator}{p.Years}"))]);
                break;
        }
        return Kernel.Digest.Of(text.ToString()).Code;
    }
}

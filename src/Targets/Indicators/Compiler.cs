using System.Text.RegularExpressions;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Compiles definitions against the record sources that are present; what does not fit becomes a problem with its line.</summary>
internal sealed partial class Compiler(IEnumerable<IRecordSource> sources, IReadOnlySet<string> ids)
{
    private readonly Dictionary<string, IRecordSource> sources = sources.ToDictionary(s => s.Name);
    private readonly Dictionary<string, FeelSchema> schemas = [];

    internal (Compiled Compiled, IReadOnlyList<IndicatorProblem> Problems) Compile(Indicator indicator)
    {
        List<IndicatorProblem> problems = [];
        var file = indicator.Place[..indicator.Place.LastIndexOf(':')];
        void Problem(int line, string message) => problems.Add(new IndicatorProblem(file, line, message));
        Compiled compiled = indicator.Measure switch
        {
            OverRecords over => Records(over, Problem),
            ByFormula by => Formula(by, Problem),
            _ => new CompiledReported(),
        };
        return (problems.Count == 0 ? compiled : new CompiledBroken(problems[0].ToString()), problems);
    }

    private Compiled Records(OverRecords over, Action<int, string> problem)
    {
        var settled = Clause(over.Settled, over.Sums, problem);
        var pending = over.Pending.Select(p => Clause(p, over.Sums, problem)).ToList();
        return settled is null || pending.Contains(null)
            ? new CompiledBroken("")
            : new CompiledOverRecords(over.Sums, settled, [.. pending.OfType<CompiledClause>()]);
    }

    private CompiledClause? Clause(Clause clause, bool sums, Action<int, string> problem)
    {
        if (!sources.TryGetValue(clause.Source, out var source))
        {
            problem(clause.Value.Line, $"没有名为“{clause.Source}”的记录，现有：{string.Join("、", sources.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }
        if (!schemas.TryGetValue(clause.Source, out var schema))
            schemas[clause.Source] = schema = ScopeFields.Behind(source);
        var conditions = clause.Conditions.Select(c => Expression(c, schema, problem)).ToList();
        var value = Expression(clause.Value, schema, problem);
        if (sums && value is not null && value.Type.Kind is { } kind && kind != FeelKind.Number)
            problem(clause.Value.Line, $"“{clause.Value.Text}”不是数，sum 应写一个数值字段或算式");
        var dated = Dated(clause, source, problem);
        return value is null || conditions.Contains(null)
            ? null
            : new CompiledClause(source, [.. conditions.OfType<FeelExpression>()], value, dated);
    }

    private static int Dated(Clause clause, IRecordSource source, Action<int, string> problem)
    {
        if (clause.Dated is not { } dated)
            return -1;
        for (var i = 0; i < source.Fields.Count; i++)
            if (source.Fields[i].Name == dated.Text && source.Fields[i].Type.Kind == FeelKind.Date)
                return i;
        var dates = source.Fields.Where(f => f.Type.Kind == FeelKind.Date).Select(f => f.Name);
        problem(dated.Line, $"“{dated.Text}”不是“{source.Name}”的日期字段，可写 {string.Join("、", dates)}");
        return -1;
    }

    private Compiled Formula(ByFormula by, Action<int, string> problem)
    {
        foreach (var part in by.Parts.Where(p => !ids.Contains(p.Indicator)))
            problem(part.Line, $"没有指标“{part.Indicator}”（“{part.Name}”部分），请核对 id");
        var schema = new FeelSchema([.. by.Parts.Select(p => new FeelField(p.Name, FeelType.Number))]);
        return Expression(by.Formula, schema, problem) is { } formula
            ? new CompiledFormula(formula, by.Parts)
            : new CompiledBroken("");
    }

    private static FeelExpression? Expression(Written text, FeelSchema schema, Action<int, string> problem)
    {
        // A figure must come out the same next year: packs see the as-of day, not a clock (contract 2).
        if (Clocks().IsMatch(text.Text))
        {
            problem(text.Line, "不能用 now() 或 today()，请用变量 截至日");
            return null;
        }
        var parsed = Feel.Expression(text.Text, schema);
        foreach (var error in parsed.Diagnostics.Where(d => d.Severity != Severity.Info))
            problem(text.Line, $"“{text.Text}”有误：{error.Chinese}（{error.Where}）");
        return parsed.Ok ? parsed.Value : null;
    }

    [GeneratedRegex(@"\b(now|today)\s*\(")]
    private static partial Regex Clocks();
}

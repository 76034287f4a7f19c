using System.Globalization;
using System.Text;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Puts a figure together from what was gathered; pure.</summary>
internal static class Views
{
    internal static FigureView OverRecords(Indicator indicator, Scope scope, Tally tally)
    {
        var over = (OverRecords)indicator.Measure;
        var settled = tally.Settled is { } value ? Scaled.Rounded(value, indicator.Scale) : (decimal?)null;
        var all = tally.IfAllPass is { } pass ? Scaled.Rounded(pass, indicator.Scale) : (decimal?)null;
        return Finish(Empty(indicator, scope, settled is null ? $"“{over.Settled.Source}”中没有填过可以相加的数" : "") with
        {
            Settled = settled, IfAllPass = all, ObtainedOn = scope.AsOf, Records = tally.Records, Months = tally.Months(),
            Source = string.Join("、", tally.Sources.Select(s => s.Name)),
        });
    }

    internal static FigureView Reported(Indicator indicator, Scope scope, Reporting reporting)
    {
        var missing = reporting.Conflict ? ConflictWords(reporting, indicator)
            : reporting.Current is null ? $"{scope.Period}的数还没有报来，请录入或导入，并附依据"
            : "";
        var current = reporting.Current;
        return Finish(Empty(indicator, scope, missing) with
        {
            Settled = current is null ? null : Scaled.Of(current.Value, indicator.Scale),
            Status = current?.Status ?? "", ObtainedOn = current?.ObtainedOn, Source = current?.Source ?? "",
            Caliber = current is { Caliber.Length: > 0 } ? current.Caliber : indicator.Caliber,
            Papers = current?.Paper is { } paper ? [paper] : [], History = reporting.History,
            Formula = indicator.How.Length > 0 ? indicator.How : "报送数：按提供单位的数录入，不作推算",
        });
    }

    internal static FigureView Formula(Indicator indicator, Scope scope, CompiledFormula formula, IReadOnlyList<FigureView> parts)
    {
        var absent = parts.Where(p => p.Settled is null).Select(p => $"{p.Name}（{p.Period}）").Distinct().ToList();
        var value = absent.Count == 0 ? Number(formula.Formula, parts, p => p.Settled) : null;
        var missing = absent.Count > 0 ? $"缺{string.Join("、", absent)}，没有来源就没有数字"
            : value is null ? "按公式算不出数（多为除以零），请核对各部分" : "";
        var all = value is not null && parts.Any(p => p.IfAllPass is not null) ? Number(formula.Formula, parts, p => p.IfAllPass ?? p.Settled) : null;
        return Finish(Empty(indicator, scope, missing) with
        {
            Settled = value is { } v ? Scaled.Rounded(v, indicator.Scale) : null,
            IfAllPass = all is { } a ? Scaled.Rounded(a, indicator.Scale) : null,
            Status = parts.Select(p => p.Status).Where(s => s.Length > 0).OrderBy(Reporting.Rank).FirstOrDefault(""),
            ObtainedOn = parts.Max(p => p.ObtainedOn), Source = string.Join("、", parts.Select(p => p.Source).Where(s => s.Length > 0).Distinct()),
            Papers = [.. parts.SelectMany(p => p.Papers).Distinct()], Parts = parts,
        });
    }

    internal static FigureView Empty(Indicator indicator, Scope scope, string missing) => new(
        indicator.Id, indicator.Name, indicator.Unit, indicator.Scale, scope.Period, scope.AsOf, scope.KnownAt,
        null, null, "", null, indicator.Caliber, "", indicator.How, indicator.Pin, "", [], [], [])
    {
        Missing = missing, Definition = Definition(indicator.Measure),
    };

    internal static FigureView Unknown(Asked asked) => new(
        asked.Indicator, asked.Indicator, "", 0, asked.Scope.Period, asked.Scope.AsOf, asked.Scope.KnownAt,
        null, null, "", null, "", "", "", "", "", [], [], [])
    {
        Missing = $"没有指标“{asked.Indicator}”，请核对 id 或在 packs/indicators 中定义",
    };

    private static decimal? Number(FeelExpression formula, IReadOnlyList<FigureView> parts, Func<FigureView, decimal?> of)
    {
        var value = formula.Evaluate([.. parts.Select(p => of(p) is { } number ? FeelValue.From(number) : FeelValue.Null)]);
        return value.Kind == FeelKind.Number ? value.AsNumber : null;
    }

    private static string ConflictWords(Reporting reporting, Indicator indicator)
    {
        var rivals = reporting.History.Where(h => h.Standing == "冲突")
            .Select(h => $"{Text(h.Value)} {indicator.Unit}（{h.Source}，{h.ObtainedOn.Iso()}）");
        return $"同为“{reporting.History.First(h => h.Standing == "冲突").Status}”却有不同的数：{string.Join("；", rivals)}。请核对后更正其中之一";
    }

    private static string Definition(Measure measure) => measure switch
    {
        OverRecords over => string.Join("\n", over.Pending.Select(p => "在途：" + Words(p, over.Sums)).Prepend(Words(over.Settled, over.Sums))),
        ByFormula by => by.Formula.Text + "\n" + string.Join("\n", by.Parts.Select(p => $"{p.Name} = {p.Indicator}{(p.Years == 0 ? "" : $"（{(-p.Years).ToString(CultureInfo.InvariantCulture)} 年前同期）")}")),
        _ => "",
    };

    private static string Words(Clause clause, bool sums) =>
        $"{clause.Source}：{string.Join(" 且 ", clause.Conditions.Select(c => c.Text))}"
        + (clause.Dated is { } dated ? $"；{dated.Text} 在期内且不晚于截至日" : "")
        + (sums ? $"；相加 {clause.Value.Text}" : $"；按 {clause.Value.Text} 去重计数");

    private static FigureView Finish(FigureView view)
    {
        var text = new StringBuilder();
        void Line(params IEnumerable<string> words) => text.AppendJoin('\t', words).Append('\n');
        Line(view.Indicator, view.DefinitionPin, view.Period.Code, view.AsOf.Iso(), view.ObtainedOn?.Iso() ?? "", view.Status, view.Caliber);
        Line(view.Settled is { } s ? Text(s) : "-", view.IfAllPass is { } a ? Text(a) : "-");
        foreach (var record in view.Records.OrderBy(r => r.Key, StringComparer.Ordinal))
            Line(record.Key, record.Settled ? "1" : "0", record.Digest);
        foreach (var part in view.Parts)
            Line(part.Digest);
        Line(view.Papers.Order().Select(p => p.ToString()));
        return view with { Digest = Digest.Of(text.ToString()).Code };
    }

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

using System.Text;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>An indicator and the scope it is asked in.</summary>
internal sealed record Asked(string Indicator, Scope Scope);

/// <summary>Gathers the records of one indicator while their sources are read.</summary>
internal sealed class Tally(CompiledOverRecords measure, Scope scope)
{
    private readonly List<FigureRecord> settled = [];
    private readonly List<FigureRecord> pending = [];
    private HashSet<string>? keys;

    internal Scope Scope => scope;

    internal IEnumerable<IRecordSource> Sources => measure.Pending.Prepend(measure.Settled).Select(c => c.Source).Distinct();

    /// <summary>Looks at one row of a source; the row's buffer is not kept.</summary>
    internal void Look(IRecordSource source, FeelRow row, FeelValue[] cells)
    {
        if (measure.Settled.Source == source && measure.Settled.Takes(cells, scope))
        {
            settled.Add(Record(measure.Settled, row, cells, settled: true));
            return;
        }
        foreach (var clause in measure.Pending)
            if (clause.Source == source && clause.Takes(cells, scope))
            {
                pending.Add(Record(clause, row, cells, settled: false));
                return;
            }
    }

    /// <summary>What counts, then what is under way and not counted already: a firm with certificate and open case is one firm.</summary>
    internal IReadOnlyList<FigureRecord> Records => measure.Sums ? [.. settled, .. pending] : [.. settled, .. Pending];

    internal decimal? Settled => measure.Sums ? Sum(settled) : Keys.Count;

    internal decimal? IfAllPass => measure.Pending.Count == 0
        ? null
        : measure.Sums ? Sum([.. settled, .. pending]) : Keys.Count + Pending.Select(r => r.Distinct).Distinct().Count();

    /// <summary>The settled value at the end of each month up to the as-of day.</summary>
    internal IReadOnlyList<decimal> Months()
    {
        if (measure.Settled.Dated < 0)
            return [];
        var last = scope.AsOf < scope.Period.To ? scope.AsOf : scope.Period.To;
        List<decimal> months = [];
        for (var month = scope.Period.From; month <= last; month = month.AddMonths(1))
        {
            var until = month.AddMonths(1);
            var so = settled.Where(r => r.On < until);
            months.Add(measure.Sums ? so.Sum(r => r.Amount ?? 0) : so.Select(r => r.Distinct).Distinct().Count());
        }
        return months;
    }

    private HashSet<string> Keys => keys ??= [.. settled.Select(r => r.Distinct)];

    private IEnumerable<FigureRecord> Pending => pending.Where(r => !Keys.Contains(r.Distinct));

    // A sum of nothing that anyone answered is no figure; a zero would be one.
    private static decimal? Sum(IReadOnlyCollection<FigureRecord> records) =>
        records.Any(r => r.Amount is not null) ? records.Sum(r => r.Amount ?? 0) : null;

    private FigureRecord Record(CompiledClause clause, FeelRow row, FeelValue[] cells, bool settled)
    {
        var value = clause.Value.Evaluate(cells);
        return new FigureRecord(row.Key, row.Label, row.Href, settled, DigestOf(clause.Source, row))
        {
            Distinct = measure.Sums ? row.Key : TextOf(value) ?? row.Key,
            Amount = measure.Sums && value.Kind == FeelKind.Number ? value.AsNumber : null,
            On = clause.DayOf(cells),
        };
    }

    private static string? TextOf(FeelValue value) => value.Kind switch
    {
        FeelKind.Null or FeelKind.Unknown => null,
        FeelKind.String => value.AsText,
        _ => value.ToString(),
    };

    private static string DigestOf(IRecordSource source, FeelRow row)
    {
        var text = new StringBuilder(row.Key);
        for (var i = 0; i < source.Fields.Count; i++)
            text.Append('\n').Append(source.Fields[i].Name).Append('=').Append(row.Cells[i].ToString());
        return Digest.Of(text.ToString()).Code;
    }
}

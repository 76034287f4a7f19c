using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>The record source 创新型县指标: the standing value of every indicator and year of the county's dossiers, as far as entered by the scope's instant.</summary>
internal sealed class DossierSource(Procedures procedures) : IRecordSource
{
    public string Name => "创新型县指标";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("事项", FeelType.Text), new("申报年度", FeelType.Number), new("指标", FeelType.Text), new("一级指标", FeelType.Text), new("数据年度", FeelType.Number),
        new("数值", FeelType.Number), new("单位", FeelType.Text), new("状态", FeelType.Text), new("提供单位", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var entries = await db.Set<DossierEntry>().AsNoTracking().Where(e => e.EnteredAt <= scope.KnownAt).OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).ToListAsync(stop);
        var cases = await db.Set<Case>().AsNoTracking().Where(c => db.Set<DossierEntry>().Any(e => e.Case == c.Id)).ToDictionaryAsync(c => c.Id, stop);
        var row = new FeelRow(Fields.Count);
        foreach (var entry in entries.GroupBy(e => (e.Case, e.Item, e.Year)).Select(g => g.Last()))
        {
            var @case = cases[entry.Case];
            if (procedures.SchemeOf(@case.Scheme, @case.Pin).Dossier?.Items.FirstOrDefault(i => i.Id == entry.Item) is not { } item)
                continue;
            row.Key = "case:" + entry.Case;
            row.Label = $"{@case.Number} {item.Name} {entry.Year} 年";
            row.Href = $"/cases/{entry.Case}/dossier?item={Uri.EscapeDataString(entry.Item)}#item";
            FeelValue[] cells =
            [
                FeelValue.From(procedures.Head(@case.Scheme).Short), FeelValue.From(@case.Year), FeelValue.From(item.Name), FeelValue.From(item.Group), FeelValue.From(entry.Year),
                entry.Value is { } value ? FeelValue.From(item.Of(value)) : FeelValue.Null, FeelValue.From(item.Unit), FeelValue.From(entry.Status), FeelValue.From(entry.Source),
            ];
            cells.CopyTo(row.Cells, 0);
            yield return row;
        }
    }
}

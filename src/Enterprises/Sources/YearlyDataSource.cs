using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Sources;

/// <summary>
/// The record source 年度数据: one record per firm and year with the values entered last by the scope's instant.
/// Its fields are the dictionary's yearly elements.
/// </summary>
internal sealed class YearlyDataSource(ElementDictionary dictionary) : IRecordSource
{
    private readonly DataElement[] elements = [.. YearlyElements.Of(dictionary)];

    public string Name => "年度数据";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text), new("年度", FeelType.Number), new("状态", FeelType.Text),
        new("规模以上", FeelType.Boolean), .. YearlyElements.Of(dictionary).Select(e => new FeelField(e.Name, TypeOf(e.Kind))),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var entries = (await db.Set<YearlyData>().AsNoTracking().Where(e => e.EnteredAt <= scope.KnownAt).ToListAsync(stop)).ToLookup(e => e.Enterprise);
        var row = new FeelRow(Fields.Count);
        await foreach (var firm in db.Set<Enterprise>().AsNoTracking().OrderBy(e => e.CreditCode).AsAsyncEnumerable().WithCancellation(stop))
        {
            var values = new YearValues(entries[firm.Id], dictionary);
            foreach (var year in values.Years.Order())
            {
                Fill(row, firm, year, values);
                yield return row;
            }
        }
    }

    private void Fill(FeelRow row, Enterprise firm, int year, YearValues values)
    {
        row.Key = $"yearly:{firm.Id}:{year}";
        row.Label = $"{firm.Name} {year}年";
        row.Href = $"/enterprises/{firm.Id}#year-{year}";
        row.Cells[0] = FeelValue.From(firm.CreditCode);
        row.Cells[1] = FeelValue.From(firm.Name);
        row.Cells[2] = FeelValue.From(year);
        row.Cells[4] = FeelValue.From(firm.AboveScale);
        YearlyData? latest = null;
        for (var i = 0; i < elements.Length; i++)
        {
            var value = values[year, elements[i].Id];
            row.Cells[5 + i] = value is null ? FeelValue.Null : value.Value.ToFeel();
            if (value is not null && (latest is null || value.Entry.EnteredAt > latest.EnteredAt))
                latest = value.Entry;
        }
        row.Cells[3] = FeelValue.From(latest?.Status);
    }

    private static FeelType TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Number => FeelType.Number,
        ElementKind.Boolean => FeelType.Boolean,
        ElementKind.Date => FeelType.Date,
        _ => FeelType.Text,
    };
}

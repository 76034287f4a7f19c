using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Sources;

/// <summary>
/// The record source 称号: recognitions issued by the scope's day, as far as entered by its instant. Publicised is not recognised:
/// what is only publicised is a case. 状态 and 在有效期 are those of the scope's day.
/// </summary>
internal sealed class TitleSource : IRecordSource
{
    public string Name => "称号";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("种类", FeelType.Text), new("事项", FeelType.Text), new("证书编号", FeelType.Text), new("年度", FeelType.Number),
        new("发证日期", FeelType.Date), new("有效期至", FeelType.Date), new("撤销日期", FeelType.Date), new("首次", FeelType.Boolean),
        new("状态", FeelType.Text), new("在有效期", FeelType.Boolean), new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var titles =
            from t in db.Set<Title>().AsNoTracking()
            join e in db.Set<Enterprise>() on t.Enterprise equals e.Id
            where t.EnteredAt <= scope.KnownAt && t.IssuedOn <= scope.AsOf
            orderby t.Kind, t.IssuedOn, t.Number
            select new { Title = t, e.CreditCode, e.Name };
        var row = new FeelRow(Fields.Count);
        await foreach (var line in titles.AsAsyncEnumerable().WithCancellation(stop))
        {
            var title = line.Title;
            var state = title.StateOn(scope.AsOf);
            row.Key = "title:" + title.Id;
            row.Label = $"{line.Name} {title.Kind} {title.Number}";
            row.Href = "/enterprises/" + title.Enterprise + "#titles";
            FeelValue[] cells =
            [
                FeelValue.From(title.Kind), FeelValue.From(title.Scheme), FeelValue.From(title.Number), FeelValue.From(title.Year),
                FeelValue.From(title.IssuedOn), EnterpriseSource.Of(title.ExpiresOn), EnterpriseSource.Of(title.CancelledOn), FeelValue.From(title.First),
                FeelValue.From(state), FeelValue.From(state == TitleStates.InForce), FeelValue.From(line.CreditCode), FeelValue.From(line.Name),
            ];
            cells.CopyTo(row.Cells, 0);
            yield return row;
        }
    }
}

using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Sources;

/// <summary>The record source 企业: every firm entered by the scope's instant.</summary>
internal sealed class EnterpriseSource : IRecordSource
{
    public string Name => "企业";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text), new("注册日期", FeelType.Date), new("乡镇", FeelType.Text),
        new("行业代码", FeelType.Text), new("技术领域", FeelType.Text), new("居民企业", FeelType.Boolean), new("规模以上", FeelType.Boolean),
        new("状态", FeelType.Text), new("单位类别", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var row = new FeelRow(Fields.Count);
        var firms = db.Set<Enterprise>().AsNoTracking().Where(e => e.EnteredAt <= scope.KnownAt).OrderBy(e => e.CreditCode);
        await foreach (var firm in firms.AsAsyncEnumerable().WithCancellation(stop))
        {
            row.Key = "enterprise:" + firm.Id;
            row.Label = firm.Name;
            row.Href = "/enterprises/" + firm.Id;
            FeelValue[] cells =
            [
                FeelValue.From(firm.CreditCode), FeelValue.From(firm.Name), Of(firm.RegisteredOn), FeelValue.From(firm.AreaName),
                FeelValue.From(firm.Industry), FeelValue.From(firm.TechnologyDomain),
                firm.ResidentEnterprise is { } resident ? FeelValue.From(resident) : FeelValue.Null, FeelValue.From(firm.AboveScale),
                FeelValue.From(firm.State), FeelValue.From(firm.Kind),
            ];
            cells.CopyTo(row.Cells, 0);
            yield return row;
        }
    }

    internal static FeelValue Of(DateOnly? day) => day is { } given ? FeelValue.From(given) : FeelValue.Null;
}

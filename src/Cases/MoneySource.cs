using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// The record source 奖补资金: money that units have received, from the moves that wrote it down, as of the scope's day and as far as
/// entered by its instant. 金额 in 万元. What was struck does not count.
/// </summary>
internal sealed class MoneySource(Procedures procedures) : IRecordSource
{
    private const string Paid = "paid", Amount = "金额", Arrived = "到账日期", Number = "下达文号";

    public string Name => "奖补资金";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("事项", FeelType.Text), new("年度", FeelType.Number), new(Amount, FeelType.Number), new(Number, FeelType.Text), new(Arrived, FeelType.Date),
        new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var moves = await db.Set<Move>().AsNoTracking().Where(m => m.Values != "" && m.On <= scope.AsOf && m.EnteredAt <= scope.KnownAt && m.StruckAt == null).OrderBy(m => m.Sequence).ToListAsync(stop);
        var byCase = moves.ToLookup(m => m.Case, m => (m.To, m.On, Values: StageValues.Of(m)));
        var cases =
            from c in db.Set<Case>().AsNoTracking()
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            orderby c.Number
            select new { Case = c, e.CreditCode, e.Name };
        var row = new FeelRow(Fields.Count);
        await foreach (var line in cases.AsAsyncEnumerable().WithCancellation(stop))
        {
            var (to, on, paid) = byCase[line.Case.Id].LastOrDefault(m => m.To == Paid);
            if (to is null || !decimal.TryParse(paid.GetValueOrDefault(Amount), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
                continue;
            (row.Key, row.Label, row.Href) = ("case:" + line.Case.Id, $"{line.Case.Number} {line.Name}", "/cases/" + line.Case.Id);
            FeelValue[] cells =
            [
                FeelValue.From(procedures.Head(line.Case.Scheme).Short), FeelValue.From(line.Case.Year), FeelValue.From(amount),
                FeelValue.From(byCase[line.Case.Id].Select(m => m.Values.GetValueOrDefault(Number)).LastOrDefault(n => n is not null)),
                FeelValue.From(DateOnly.TryParse(paid.GetValueOrDefault(Arrived), CultureInfo.InvariantCulture, out var arrived) ? arrived : on),
                FeelValue.From(line.CreditCode), FeelValue.From(line.Name),
            ];
            cells.CopyTo(row.Cells, 0);
            yield return row;
        }
    }
}

using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// The record source 办件: every case with where it stood as of the scope's day, as far as was known by its instant.
/// Whatever had not been opened by then is absent.
/// </summary>
internal sealed class CaseSource(Procedures procedures) : IRecordSource
{
    public string Name => "办件";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("事项", FeelType.Text), new("年度", FeelType.Number), new("类型", FeelType.Text), new("批次", FeelType.Number),
        new("阶段", FeelType.Text), new("状态", FeelType.Text), new("在途", FeelType.Boolean), new("办结", FeelType.Boolean), new("提交日期", FeelType.Date),
        new("公示日期", FeelType.Date), new("认定日期", FeelType.Date), new("未通过原因", FeelType.Text),
        new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var moves = (await db.Set<Move>().AsNoTracking().ToListAsync(stop)).ToLookup(m => m.Case);
        var cases =
            from c in db.Set<Case>().AsNoTracking()
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            join b in db.Set<Batch>() on c.Batch equals b.Id into batches
            from b in batches.DefaultIfEmpty()
            orderby c.Number
            select new { Case = c, e.CreditCode, e.Name, Batch = (int?)b.Number };
        var row = new FeelRow(Fields.Count);
        await foreach (var line in cases.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Progress.Of(moves[line.Case.Id], scope.AsOf, scope.KnownAt) is not { } progress)
                continue;
            Fill(row, line.Case, progress, line.CreditCode, line.Name, line.Batch);
            yield return row;
        }
    }

    private void Fill(FeelRow row, Case @case, Progress progress, string creditCode, string name, int? batch)
    {
        var procedure = procedures.Of(@case);
        var stage = procedure.Find(progress.Stage)!;
        row.Key = "case:" + @case.Id;
        row.Label = $"{@case.Number} {name}";
        row.Href = "/cases/" + @case.Id;
        FeelValue[] cells =
        [
            Text(procedures.Head(@case.Scheme).Short), FeelValue.From(@case.Year), Text(@case.Variant),
            batch is { } number ? FeelValue.From(number) : FeelValue.Null,
            Text(stage.Name), Text(stage.State), FeelValue.From(stage.Pending), FeelValue.From(stage.Ends), FeelValue.From(progress.Counting[0].On),
            On(progress, "publicity"), On(progress, "recognised"), Text(stage.NeedsReason ? progress.Last.Reason : ""),
            Text(creditCode), Text(name),
        ];
        cells.CopyTo(row.Cells, 0);
    }

    private static FeelValue On(Progress progress, string stage) =>
        progress.Into(stage) is { } move ? FeelValue.From(move.On) : FeelValue.Null;

    private static FeelValue Text(string text) => FeelValue.From(text);
}

using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// The record source 平台: every platform with where it stood as of the scope's day, as far as was known by its instant; 有效 while it
/// had the recognition. Those in reserve and those that failed are there too.
/// </summary>
internal sealed class PlatformSource(PlatformKinds kinds) : IRecordSource
{
    public string Name => "平台";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("种类", FeelType.Text), new("级别", FeelType.Text), new("名称", FeelType.Text), new("阶段", FeelType.Text), new("状态", FeelType.Text),
        new("有效", FeelType.Boolean), new("认定日期", FeelType.Date), new("撤销日期", FeelType.Date), new("未通过原因", FeelType.Text), new("乡镇", FeelType.Text),
        new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var moves = (await db.Set<PlatformMove>().AsNoTracking().ToListAsync(stop)).ToLookup(m => m.Platform);
        var platforms =
            from p in db.Set<Platform>().AsNoTracking()
            join e in db.Set<Enterprise>() on p.Host equals e.Id
            orderby p.Number
            select new { Platform = p, e.CreditCode, e.Name };
        var row = new FeelRow(Fields.Count);
        await foreach (var line in platforms.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Standing.Of(moves[line.Platform.Id], scope.AsOf, scope.KnownAt) is not { } at)
                continue;
            Fill(row, line.Platform, at, line.CreditCode, line.Name);
            yield return row;
        }
    }

    private void Fill(FeelRow row, Platform platform, Standing at, string creditCode, string name)
    {
        var kind = kinds.Of(platform);
        var state = kind.Find(at.State)!;
        row.Key = "platform:" + platform.Id;
        row.Label = $"{platform.Name}（{name}）";
        row.Href = "/platforms/" + platform.Id;
        FeelValue[] cells =
        [
            FeelValue.From(kind.Title), FeelValue.From(platform.Level), FeelValue.From(platform.Name), FeelValue.From(state.Name), FeelValue.From(state.Word),
            FeelValue.From(state.Holds), On(at.Into(States.Recognised)), On(state.Id == States.Revoked ? at.Last : null),
            FeelValue.From(state.Id == States.Failed ? at.Last.Reason : ""), FeelValue.From(platform.AreaName), FeelValue.From(creditCode), FeelValue.From(name),
        ];
        cells.CopyTo(row.Cells, 0);
    }

    private static FeelValue On(PlatformMove? move) => move is null ? FeelValue.Null : FeelValue.From(move.On);
}

/// <summary>The record source 平台绩效: every assessment whose result was published by the scope's day and known by its instant.</summary>
internal sealed class AssessmentSource(PlatformKinds kinds) : IRecordSource
{
    public string Name => "平台绩效";

    public IReadOnlyList<FeelField> Fields { get; } =
    [
        new("种类", FeelType.Text), new("级别", FeelType.Text), new("名称", FeelType.Text), new("年度", FeelType.Number), new("等次", FeelType.Text),
        new("优秀", FeelType.Boolean), new("不合格", FeelType.Boolean), new("公布日期", FeelType.Date), new("统一社会信用代码", FeelType.Text), new("企业名称", FeelType.Text),
    ];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var published =
            from a in db.Set<Assessment>().AsNoTracking()
            join p in db.Set<Platform>() on a.Platform equals p.Id
            join e in db.Set<Enterprise>() on p.Host equals e.Id
            where a.State == AssessmentStates.Published && a.PublishedOn <= scope.AsOf
                && db.Set<AssessmentEntry>().Any(x => x.Assessment == a.Id && x.What == AssessmentEntry.Published && x.EnteredAt <= scope.KnownAt)
            orderby a.Year, p.Number
            select new { Assessment = a, Platform = p, e.CreditCode, HostName = e.Name };
        var row = new FeelRow(Fields.Count);
        await foreach (var line in published.AsAsyncEnumerable().WithCancellation(stop))
        {
            row.Key = "assessment:" + line.Assessment.Id;
            row.Label = $"{line.Platform.Name} {line.Assessment.Year} 年度 {line.Assessment.Grade}";
            row.Href = $"/platforms/{line.Platform.Id}/assessments/{line.Assessment.Year}";
            FeelValue[] cells =
            [
                FeelValue.From(kinds.Of(line.Platform).Title), FeelValue.From(line.Platform.Level), FeelValue.From(line.Platform.Name), FeelValue.From(line.Assessment.Year),
                FeelValue.From(line.Assessment.Grade), FeelValue.From(line.Assessment.Award), FeelValue.From(line.Assessment.Rectify),
                FeelValue.From(line.Assessment.PublishedOn!.Value), FeelValue.From(line.CreditCode), FeelValue.From(line.HostName),
            ];
            cells.CopyTo(row.Cells, 0);
            yield return row;
        }
    }
}

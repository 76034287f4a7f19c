using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Kechuang.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Cases.Dossier;

/// <summary>The dossier as JSON and as a workbook: 指标表 and 任务分解表; the evaluations as a workbook.</summary>
internal static class DossierEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/cases/{id:guid}/dossier", One).WithTags("办件");
        app.MapGet("/cases/{id:guid}/dossier/export", Export).ExcludeFromDescription();
        app.MapGet("/evaluations/export", Evaluated).ExcludeFromDescription();
    }

    private static async Task<IResult> One(Guid id, Desk desk, Procedures procedures, IFigures figures, CancellationToken stop)
    {
        if (await DossierView.Of(id, desk, procedures, figures, stop) is not { } view)
            return ApiAnswers.Problem([new Refusal("not-found", "没有找到这个办件，或者它没有指标集。")]);
        return TypedResults.Ok(new
        {
            view.Case.Number, view.Case.Pin, view.Reported, Missing = view.MissingWords,
            Items = view.Lines.Select(l => new
            {
                l.Item.Id, l.Item.Group, l.Item.Name, l.Item.Unit, Responsible = l.Unit, l.Lacks,
                Values = l.Values.Values.OrderBy(e => e.Year).Select(e => new { e.Year, Value = e.Value is { } v ? l.Item.Of(v) : (decimal?)null, e.Text, e.Status, e.Source, e.Figure, e.Paper }),
            }),
        });
    }

    private static async Task<IResult> Export(Guid id, Desk desk, Procedures procedures, IFigures figures, CancellationToken stop) =>
        await DossierView.Of(id, desk, procedures, figures, stop) is { } view
            ? new ListFile($"{view.Case.Number}-指标集-{desk.Day:yyyyMMdd}.xlsx", Indicators(view, desk.Day), Tasks(view, desk.Day))
            : Results.NotFound();

    private static OutSheet Indicators(DossierView view, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("序号", OutFormat.Whole), new("一级指标"), new("二级指标"), new("单位"), .. view.Years.Select(y => new OutColumn($"{y} 年")),
            .. view.Years.Select(y => new OutColumn($"{y} 年状态")), new("比上年"), new("数据来源"), new("提供单位"), new("佐证"), new("责任单位"), new("还差"),
        ];
        var rows = view.Lines.Select((l, i) => (IReadOnlyList<object?>)
        [
            (decimal)(i + 1), l.Item.Group, l.Item.Name, l.Item.Unit, .. view.Years.Select(y => Cell(l, y)),
            .. view.Years.Select(y => (object?)(l.Values.GetValueOrDefault(y)?.Status ?? "")), l.Compared is { } year ? l.Change(year) : null, l.Item.Source,
            string.Join("；", l.Values.Values.OrderBy(e => e.Year).Select(e => e.Source).Distinct()), l.Item.Proof, l.Unit, string.Join("；", l.Lacks),
        ]);
        return new OutSheet("指标表", columns, rows) { Title = $"{view.Scheme.ShortTitle}指标表（{view.Case.Number}，截至 {day.Iso()}）：{view.MissingWords}" };
    }

    private static OutSheet Tasks(DossierView view, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("序号", OutFormat.Whole), new("一级指标"), new("二级指标"), new("单位"), .. view.Building.Select(y => new OutColumn($"{y} 年目标")),
            new("责任单位"), new("联系股室"), new("佐证"), new("报送截止", OutFormat.Date), new("完成日期", OutFormat.Date), new("进展"),
        ];
        var rows = view.Lines.Select((l, i) => (IReadOnlyList<object?>)
        [
            (decimal)(i + 1), l.Item.Group, l.Item.Name, l.Item.Unit, .. view.Building.Select(y => l.Targets.TryGetValue(y, out var target) ? (object?)l.Item.Of(target) : null),
            l.Unit, l.Task?.Office, l.Item.Proof, l.Task?.DueOn, l.Task?.DoneOn, l.Task?.Note,
        ]);
        return new OutSheet("任务分解表", columns, rows) { Title = $"{view.Scheme.ShortTitle}任务分解表（{view.Case.Number}，截至 {day.Iso()}）" };
    }

    private static object? Cell(DossierLine line, int year) => line.Values.GetValueOrDefault(year) is not { } entry ? null : entry.Value is { } value ? line.Item.Of(value) : entry.Text;

    private static async Task<ListFile> Evaluated(Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? sort, CancellationToken stop)
    {
        var filter = new EvaluationFilter(scheme, year, q, sort);
        OutColumn[] columns =
        [
            new("年度", OutFormat.Whole), new("评价"), new("环节"), new("日期", OutFormat.Date), new("分组"), new("得分"), new("比上次"), new("位次", OutFormat.Whole), new("参评数", OutFormat.Whole), new("等次"), new("办件"),
        ];
        var rows = (await Evaluations.Of(desk.Db, procedures, filter, stop)).Select(l => (IReadOnlyList<object?>)
            [(decimal)l.Year, l.Title, l.Stage, l.On, l.Group, l.Score, l.ScoreChange, l.Rank, l.Of, l.Grade, l.Number]);
        return ListFile.Of("上级评价", desk.Day, filter.Given(procedures).Words(), columns, rows);
    }
}

using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.List;

/// <summary>The register as JSON and as workbooks; one firm's check-up; the way of an enterprise account to its own page.</summary>
internal static class EnterpriseEndpoints
{
    private const int PageSize = 100;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/enterprises", List).WithTags("企业");
        app.MapGet("/api/enterprises/{id:guid}", One).WithTags("企业");
        app.MapGet("/api/enterprises/{id:guid}/check-up", CheckUpOf).WithTags("对标体检");
        app.MapGet("/api/check-up", CountyList).WithTags("对标体检");
        app.MapGet("/enterprises/export", Export).ExcludeFromDescription();
        app.MapGet("/enterprises/mine", Mine).ExcludeFromDescription();
        app.MapGet("/check-up/export", ExportCheckUp).ExcludeFromDescription();
    }

    private static async Task<List<EnterpriseLine>> List(
        Desk desk, string? q, string? area, string? domain, string? title, string? scale, string? state, string? kind, string? sort, int? page, CancellationToken stop) =>
        await EnterpriseList.Query(desk.Db, new EnterpriseFilter(q, area, domain, title, scale, state, sort) { Kind = kind }, desk.Day)
            .Skip(Math.Max(0, (page ?? 1) - 1) * PageSize).Take(PageSize).ToListAsync(stop);

    private static async Task<IResult> One(Guid id, Desk desk, CancellationToken stop)
    {
        if (await desk.Db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, stop) is not { } firm)
            return ApiAnswers.Problem([new Refusal("not-found", "没有这家企业。")]);
        var entries = await desk.Db.Set<YearlyData>().Where(y => y.Enterprise == id).OrderBy(y => y.Year).ThenBy(y => y.EnteredAt).ToListAsync(stop);
        var titles = await desk.Db.Set<Title>().Where(t => t.Enterprise == id).OrderBy(t => t.IssuedOn).ToListAsync(stop);
        return TypedResults.Ok(new { Enterprise = firm, YearlyData = entries, Titles = titles });
    }

    private static async Task<IResult> CheckUpOf(Guid id, string scheme, int? year, Desk desk, CountyCheckUp checkUp, CancellationToken stop)
    {
        var ruling = await checkUp.One(desk, scheme, year, id, stop);
        return ruling.Refused ? ApiAnswers.Problem(ruling.Refusals) : TypedResults.Ok(ruling.Value);
    }

    private static async Task<IResult> CountyList(string scheme, int? year, Desk desk, CountyCheckUp checkUp, CancellationToken stop)
    {
        var list = await checkUp.All(desk, scheme, year, stop);
        return list.Refused ? ApiAnswers.Problem(list.Refusals) : TypedResults.Ok(list.Value.Lines);
    }

    private static async Task<IResult> Mine(Desk desk, CancellationToken stop) =>
        await desk.Db.Set<Enterprise>().Where(e => e.CreditCode == desk.Actor.Enterprise).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(stop) is { } id
            ? TypedResults.LocalRedirect("/enterprises/" + id)
            : TypedResults.LocalRedirect("/");

    private static async Task<ListFile> Export(
        Desk desk, SchemeCatalogue schemes, string? q, string? area, string? domain, string? title, string? scale, string? state, string? kind, string? sort, CancellationToken stop)
    {
        var filter = new EnterpriseFilter(q, area, domain, title, scale, state, sort) { Kind = kind };
        var lines = await EnterpriseList.Query(desk.Db, filter, desk.Day).ToListAsync(stop);
        var full = await EnterpriseList.WithTitles(desk.Db, lines, schemes, desk.Day, stop);
        OutColumn[] columns =
            [new("统一社会信用代码", OutFormat.Text), new("企业名称"), new("注册日期", OutFormat.Date), new("乡镇"), new("技术领域"), new("有效称号"), new("规模以上"), new("状态")];
        var rows = full.Select(l => (IReadOnlyList<object?>)
            [l.CreditCode, l.Name, l.RegisteredOn, l.AreaName, l.TechnologyDomain, string.Join("、", l.Titles), l.AboveScale ? "是" : "否", l.State]);
        return ListFile.Of("企业名录", desk.Day, filter.Given(schemes).Words(), columns, rows);
    }

    private static async Task<IResult> ExportCheckUp(
        string? scheme, int? year, string? bucket, string? level, string? q, string? sort, Desk desk, CountyCheckUp checkUp, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(scheme))
            return new ListFile($"对标体检总览-{desk.Day:yyyyMMdd}.xlsx", await OverviewSheets.Of(desk, checkUp, new OverviewFilter(CheckUpYears.Known(year, desk.Day), level, q, sort), stop));
        var list = await checkUp.All(desk, scheme, CheckUpYears.Known(year, desk.Day), stop);
        if (list.Refused)
            return ApiAnswers.Problem(list.Refusals);
        var found = await CheckUpFilter.Of(bucket, q, sort).Found(desk.Db, list.Value, stop);
        var sheet = CheckUpSheet.Of(list.Value, found, CheckUpFilter.Of(bucket, q, sort).Given().Words(), desk.Day);
        return new ListFile($"{list.Value.Policy.Scheme.ShortTitle}对标-{list.Value.Year}-{desk.Day:yyyyMMdd}.xlsx", sheet);
    }
}

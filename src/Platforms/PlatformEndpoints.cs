using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms.Rounds;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>The lists as JSON and as workbooks; one platform with its moves and assessments.</summary>
internal static class PlatformEndpoints
{
    private const int PageSize = 100;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/platforms", List).WithTags("创新平台");
        app.MapGet("/api/platforms/{id:guid}", One).WithTags("创新平台");
        app.MapGet("/api/platforms/assessments", Assessments).WithTags("创新平台").WithSummary("一类平台一个年度的绩效评价");
        app.MapGet("/platforms/export", Export).ExcludeFromDescription();
        app.MapGet("/platforms/assessments/export", ExportRound).ExcludeFromDescription();
        app.MapGet("/platforms/awards/export", ExportAwards).ExcludeFromDescription();
    }

    private static async Task<List<PlatformLine>> List(
        Desk desk, string? q, string? kind, string? level, string? state, Guid? host, string? sort, int? page, CancellationToken stop) =>
        await PlatformList.Query(desk.Db, new(q, kind, level, state, host, sort)).Skip(Math.Max(0, (page ?? 1) - 1) * PageSize).Take(PageSize).ToListAsync(stop);

    private static async Task<IResult> One(Guid id, Desk desk, CancellationToken stop)
    {
        if (await PlatformList.Query(desk.Db, new(null, null, null, null, null, null)).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } platform)
            return ApiAnswers.Problem([new Refusal("not-found", "没有找到这个平台。")]);
        var moves = await desk.Db.Set<PlatformMove>().Where(m => m.Platform == id).OrderBy(m => m.Sequence).ToListAsync(stop);
        var assessments = await desk.Db.Set<Assessment>().Where(a => a.Platform == id).OrderBy(a => a.Year).ToListAsync(stop);
        return TypedResults.Ok(new { Platform = platform, Moves = moves, Assessments = assessments });
    }

    private static async Task<IResult> Assessments(Desk desk, PlatformKinds kinds, string? kind, int? year, CancellationToken stop)
    {
        var rules = Rules(desk, kinds, kind, year);
        if (rules.Refused)
            return ApiAnswers.Problem(rules.Refusals);
        var round = await Round.Of(desk.Db, kinds, rules.Value, YearOf(desk, year), stop);
        return TypedResults.Ok(round.Lines.Select(l => new
        {
            l.Platform.Id, l.Platform.Number, l.Platform.Name, Host = l.HostName, l.CreditCode, State = l.Word, l.Grade, l.Outcome?.Computed, l.Outcome?.Expert, l.Outcome?.Total,
        }));
    }

    private static async Task<IResult> Export(Desk desk, PlatformKinds kinds, string? q, string? kind, string? level, string? state, Guid? host, string? sort, CancellationToken stop)
    {
        var filter = new PlatformFilter(q, kinds.Find(kind ?? "")?.Id, level, state, host, sort);
        var named = host is null ? null : await desk.Db.Set<Enterprise>().Where(e => e.Id == host).Select(e => e.Name).SingleOrDefaultAsync(stop);
        return Sheets.Platforms(await PlatformList.Query(desk.Db, filter).ToListAsync(stop), filter.Given(kinds, named).Words(), kinds, desk.Day);
    }

    private static async Task<IResult> ExportRound(Desk desk, PlatformKinds kinds, string? kind, int? year, string? q, string? state, string? grade, string? sort, CancellationToken stop)
    {
        var rules = Rules(desk, kinds, kind, year);
        if (rules.Refused)
            return ApiAnswers.Problem(rules.Refusals);
        var (round, filter) = (await Round.Of(desk.Db, kinds, rules.Value, YearOf(desk, year), stop), new RoundFilter(q, state, grade, sort));
        return Sheets.Round(round, filter.Found(round), filter.Given().Words(), desk.Day);
    }

    private static async Task<IResult> ExportAwards(Desk desk, PlatformKinds kinds, int? year, CancellationToken stop) =>
        Sheets.Awards(await desk.Db.AwardsDue(YearOf(desk, year)).ToListAsync(stop), kinds, YearOf(desk, year), desk.Day);

    private static Result<AssessmentRules> Rules(Desk desk, PlatformKinds kinds, string? kind, int? year) =>
        kinds.Rules((kinds.Find(kind ?? "") ?? kinds.All[^1]).Id, YearOf(desk, year));

    /// <summary>The year asked for, or the one that ended last.</summary>
    internal static int YearOf(Desk desk, int? asked) => asked is >= 2000 and <= 2100 ? asked.Value : desk.Day.Year - 1;
}

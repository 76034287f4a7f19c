using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases;

/// <summary>Publicity: its tables, rights, menu line, nightly end and downloads.</summary>
internal sealed class PublicityPart : IModelPart, IRightsPart, IMenuPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 50, "公示", "/notices", "bell")];

    public void Map(ModelBuilder model)
    {
        model.Entity<PublicNotice>(e =>
        {
            e.ToTable("notices");
            e.HasIndex(n => new { n.County, n.State, n.StartsOn });
            e.HasIndex(n => new { n.County, n.Scheme, n.Year });
            e.HasOne<Batch>().WithMany().HasForeignKey(n => n.Batch).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NoticeCase>(e =>
        {
            e.ToTable("notice_cases");
            e.HasIndex(n => new { n.County, n.Notice, n.Case }).IsUnique();
            e.HasIndex(n => new { n.County, n.Case });
            e.HasOne<PublicNotice>().WithMany().HasForeignKey(n => n.Notice).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Case>().WithMany().HasForeignKey(n => n.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Objection>(e =>
        {
            e.ToTable("objections");
            e.Ignore(o => o.Open);
            e.HasIndex(o => new { o.County, o.Notice });
            e.HasOne<PublicNotice>().WithMany().HasForeignKey(o => o.Notice).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Case>().WithMany().HasForeignKey(o => o.Case).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Register(Rights rights) => rights
        .AllowRoute("/notices", Bureau)
        .AllowRoute("/notices/export", Bureau)
        .AllowRoute("/notices/new", Writers)
        .AllowRoute("/notices/{id:guid}", Bureau)
        .AllowRoute("/notices/{id:guid}/edit", Writers)
        .AllowRoute("/notices/{id:guid}/notice.docx", Bureau)
        .AllowRoute("/public/notices", Roles.Anyone)
        .AllowRoute("/public/notices/{id:guid}", Roles.Anyone)
        .Allow<SaveNotice.Request>(Writers)
        .Allow<PublishNotice.Request>(Writers)
        .Allow<RetractNotice.Request>(Writers)
        .Allow<AddObjection.Request>(Writers)
        .Allow<ReplyObjection.Request>(Writers)
        .Allow<LookAtObjection.Request>(Writers);

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PublicityPart>();
        services.AddSingleton<IRightsPart, PublicityPart>();
        services.AddSingleton<IMenuPart, PublicityPart>();
        services.AddSingleton<ITaskSource, PublicityTasks>();
        services.AddSingleton<ICaseGate, PublicityGate>();
        services.AddSingleton<ICaseCard, PublicityCard>();
        services.AddSingleton<ICaseCard, MeetingCard>();
        services.AddSingleton<IJobKind, EndPublicity>();
        services.AddSingleton<INews<DayMoved>, EndPublicity>();
    }

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/notices/export", async (Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new NoticeFilter(q, scheme, year, state, sort);
            return NoticeList.Sheet(await (await NoticeList.Query(desk.Db, filter, stop)).ToListAsync(stop), filter.Given(procedures).Words(), procedures, desk.Day);
        }).ExcludeFromDescription();
        app.MapGet("/notices/{id:guid}/notice.docx", async (Guid id, Desk desk, CancellationToken stop) =>
            await desk.Db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == id, stop) is { } notice
                ? Sheets.File((await NoticeView.Of(desk.Db, notice, desk.County.Bureau, stop)).ToDocument(), $"{notice.Title}.docx")
                : TypedResults.NotFound()).ExcludeFromDescription();
    }
}

/// <summary>What waits to be publicised, objections to be answered, and what has come through.</summary>
internal sealed class PublicityTasks(Procedures procedures) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var lines = new List<TaskLine>();
        var notices = await (await NoticeList.Query(db, new NoticeFilter(null, null, null, null, null) { Waiting = true }, stop)).ToListAsync(stop);
        lines.AddRange(notices.Select(n => n.Open > 0
            ? new TaskLine("公示", $"《{n.Title}》有 {n.Open} 件异议要核实答复", $"/notices/{n.Id}#objections", n.EndsOn)
            : new TaskLine("公示", $"《{n.Title}》还没有发布", $"/notices/{n.Id}", n.StartsOn)));
        var standing = (await StandingCases.Where(db, procedures, s => s is { PublicityDays: not null, Outside: false }, stop))
            .Where(c => actor.Section == "" || c.Case.Section == "" || c.Case.Section == actor.Section).ToList();
        var states = await NoticedCases.Of(db, [.. standing.Select(s => s.Case)], stop);
        lines.AddRange(standing.Where(s => !states.ContainsKey(s.Case.Id)).GroupBy(s => (s.Case.Scheme, s.Case.Year)).Select(g => new TaskLine(
            "公示", $"{g.Key.Year} 年{procedures.Head(g.Key.Scheme).Short}有 {g.Count()} 件待公示", $"/notices/new?scheme={g.Key.Scheme}&year={g.Key.Year}", null, actor.Section, g.Count())));
        lines.AddRange(standing.Where(s => states.GetValueOrDefault(s.Case.Id) == PublicNotice.Ended).GroupBy(s => (s.Case.Scheme, s.Case.Year, s.Case.Stage)).Select(g => new TaskLine(
            "公示", $"{g.Key.Year} 年{procedures.Head(g.Key.Scheme).Short}有 {g.Count()} 件公示期满，可登记下一步", $"/cases?scheme={g.Key.Scheme}&year={g.Key.Year}&stage={g.Key.Stage}", null, actor.Section, g.Count())));
        return lines;
    }
}

/// <summary>On what notice cases are, since they came into publicity.</summary>
internal static class NoticedCases
{
    /// <summary>State of the notice by case; those that are on none are absent.</summary>
    internal static async Task<Dictionary<Guid, string>> Of(KechuangDb db, IReadOnlyList<Case> cases, CancellationToken stop)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var rows = await (
            from n in db.Set<NoticeCase>().AsNoTracking()
            join p in db.Set<PublicNotice>() on n.Notice equals p.Id
            join c in db.Set<Case>() on n.Case equals c.Id
            where ids.Contains(n.Case) && p.State != PublicNotice.Retracted && (p.State != PublicNotice.Ended || p.StartsOn >= c.Since)
            orderby p.StartsOn
            select new { n.Case, p.State }).ToListAsync(stop);
        return rows.GroupBy(r => r.Case).ToDictionary(g => g.Key, g => g.Last().State);
    }
}

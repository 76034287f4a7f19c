using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases;

/// <summary>Meetings: their tables, rights, menu line and downloads.</summary>
internal sealed class MeetingsPart : IModelPart, IRightsPart, IMenuPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 40, "会议", "/meetings", "people")];

    public void Map(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("meetings");
            e.HasIndex(m => new { m.County, m.Kind, m.Year, m.Number }).IsUnique();
            e.HasIndex(m => new { m.County, m.On });
            e.Ignore(m => m.Name);
        });
        model.Entity<MeetingItem>(e =>
        {
            e.ToTable("meeting_items");
            e.HasIndex(i => new { i.County, i.Meeting, i.Order });
            e.HasIndex(i => new { i.County, i.Case });
            e.HasOne<Meeting>().WithMany().HasForeignKey(i => i.Meeting).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Case>().WithMany().HasForeignKey(i => i.Case).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Register(Rights rights) => rights
        .AllowRoute("/meetings", Bureau)
        .AllowRoute("/meetings/export", Bureau)
        .AllowRoute("/meetings/new", Writers)
        .AllowRoute("/meetings/{id:guid}", Bureau)
        .AllowRoute("/meetings/{id:guid}/edit", Writers)
        .AllowRoute("/meetings/{id:guid}/minutes", Bureau)
        .AllowRoute("/meetings/{id:guid}/minutes.docx", Bureau)
        .Allow<SaveMeeting.Request>(Writers)
        .Allow<DropMeeting.Request>(Writers)
        .Allow<HoldMeeting.Request>(Writers);

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, MeetingsPart>();
        services.AddSingleton<IRightsPart, MeetingsPart>();
        services.AddSingleton<IMenuPart, MeetingsPart>();
        services.AddSingleton<ITaskSource, MeetingTasks>();
        services.AddSingleton<ICaseGate, MeetingGate>();
    }

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/meetings/export", async (Desk desk, string? q, string? kind, int? year, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new MeetingFilter(q, kind, year, state, sort);
            return MeetingList.Sheet(await (await MeetingList.Query(desk.Db, filter, stop)).ToListAsync(stop), filter.Given().Words(), desk.Day);
        }).ExcludeFromDescription();
        app.MapGet("/meetings/{id:guid}/minutes.docx", async (Guid id, Desk desk, Procedures procedures, CancellationToken stop) =>
            await Minutes.Of(desk.Db, procedures, id, stop) is { } minutes
                ? Sheets.File(minutes.ToDocument(desk.County.Bureau), $"{Minutes.Mark(minutes.Meeting, desk.County.Bureau)}-{minutes.Meeting.On:yyyyMMdd}.docx")
                : TypedResults.NotFound()).ExcludeFromDescription();
    }
}

/// <summary>What waits for a meeting, and what a meeting still owes.</summary>
internal sealed class MeetingTasks(Procedures procedures) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var open = await db.Set<Meeting>().AsNoTracking().Where(m => m.State == Meeting.Planned && m.On <= day).OrderBy(m => m.On).ToListAsync(stop);
        var listed = await (
            from i in db.Set<MeetingItem>()
            join m in db.Set<Meeting>() on i.Meeting equals m.Id
            where m.State == Meeting.Planned && i.Case != null
            select i.Case!.Value).ToListAsync(stop);
        var waiting = (await StandingCases.Where(db, procedures, s => s.Meeting.Length > 0, stop))
            .Where(c => !listed.Contains(c.Case.Id) && c.Case.HeldSince is null && (actor.Section == "" || c.Case.Section == "" || c.Case.Section == actor.Section)).ToList();
        return
        [
            .. open.Select(m => new TaskLine("会议", $"{m.Name}到了开会日期，请登记决定", $"/meetings/{m.Id}", m.On)),
            .. waiting.GroupBy(c => c.Here.Meeting).Select(g => new TaskLine("会议", $"有 {g.Count()} 件等待{g.Key}研究", "/meetings/new", null, actor.Section, g.Count())),
        ];
    }
}

using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases;

/// <summary>Upper-level result lists: their table, rights and menu line.</summary>
internal sealed class ResultsPart : IModelPart, IRightsPart, IMenuPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 60, "上级名单", "/results", "stamp")];

    public void Map(ModelBuilder model) => model.Entity<ResultList>(e =>
    {
        e.ToTable("result_lists");
        e.Ignore(l => l.Outcomes);
        e.HasIndex(l => new { l.County, l.Scheme, l.Year });
        e.HasIndex(l => new { l.County, l.EnteredAt });
    });

    public void Register(Rights rights) => rights
        .AllowRoute("/results", Bureau)
        .AllowRoute("/results/export", Bureau)
        .AllowRoute("/results/{id:guid}", Bureau)
        .AllowRoute("/results/{id:guid}/export", Bureau)
        .Allow<KeepResult.Request>(Writers)
        .Allow<DropResult.Request>(Writers)
        .Allow<ApplyResult.Request>(Writers);

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/results/export", async (Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? stage, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new ResultFilter(q, scheme, year, stage, state, sort);
            return KeptResults.Sheet((await KeptResults.Query(desk.Db, procedures, filter, stop)).AsEnumerable(), filter.Given(procedures).Words(), procedures, desk.Day);
        }).ExcludeFromDescription();
        app.MapGet("/results/{id:guid}/export", async (Guid id, Desk desk, Procedures procedures, CancellationToken stop) =>
            await ResultSheet.Of(id, desk, procedures, stop) is { } sheet ? (IResult)sheet : Microsoft.AspNetCore.Http.Results.StatusCode(StatusCodes.Status404NotFound)).ExcludeFromDescription();
    }

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ResultsPart>();
        services.AddSingleton<IRightsPart, ResultsPart>();
        services.AddSingleton<IMenuPart, ResultsPart>();
        services.AddSingleton<ITaskSource, ResultTasks>();
    }
}

/// <summary>A list that was read and neither confirmed nor dropped.</summary>
internal sealed class ResultTasks(Procedures procedures) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var open = await db.Set<ResultList>().AsNoTracking().Where(l => l.State == ResultList.Waiting).OrderBy(l => l.EnteredAt)
            .Select(l => new { l.Id, l.Scheme, l.Year, l.FileName }).ToListAsync(stop);
        return [.. open.Select(l => new TaskLine("上级名单", $"{l.Year} 年{procedures.Head(l.Scheme).Short}《{l.FileName}》已识别，待确认", $"/results/{l.Id}", null))];
    }
}

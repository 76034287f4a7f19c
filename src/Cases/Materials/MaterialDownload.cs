using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Materials;

/// <summary>Gives a material's bytes to the bureau and to its own unit, always as a download; what lies in quarantine is not given.</summary>
internal static class MaterialDownload
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/materials/{id:guid}", async (Guid id, HttpContext http, Desk desk, IPaperStore papers, CancellationToken stop) =>
        {
            var material = await desk.Db.Set<Material>().SingleOrDefaultAsync(m => m.Id == id, stop);
            if (material is not { Paper: not null } || !await OpenCaseOf.Sees(desk.Actor, material.Enterprise, desk.Db, stop) || papers.Open(material.Digest) is not { } bytes)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            http.Response.Headers.CacheControl = "private, max-age=86400";
            return Results.File(bytes, Types.TryGetContentType(material.File, out var known) ? known : "application/octet-stream", material.File, enableRangeProcessing: true);
        }).ExcludeFromDescription();
}

/// <summary>A unit's materials on its page: what it need not hand in again.</summary>
internal sealed class MaterialPanel : IEnterprisePanel
{
    public string Title => "材料";

    public int Order => 40;

    public async Task<IReadOnlyList<PanelLine>> Lines(KechuangDb db, Guid enterprise, DateOnly day, CancellationToken stop)
    {
        var materials = await db.Set<Material>().AsNoTracking().Where(m => m.Enterprise == enterprise).OrderBy(m => m.Kind).ThenByDescending(m => m.EnteredAt).ToListAsync(stop);
        return [.. materials.Select(m => new PanelLine(m.Kind, Words(m), m.ValidUntil < day ? "已过期" : m.State, m.IssuedOn, m.Paper is null ? "" : $"/materials/{m.Id}"))];
    }

    private static string Words(Material material) => $"{material.File}{(material.ValidUntil is { } until ? $"，有效至 {until.Iso()}" : "")}";
}

/// <summary>Materials that wait for the scanner.</summary>
internal sealed class QuarantineTasks : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var waiting = await db.Set<Material>().AsNoTracking().Where(m => m.State == MaterialStates.Quarantined).Select(m => m.Enterprise).ToListAsync(stop);
        return waiting.Count == 0 ? [] : [new TaskLine("材料查毒", $"有 {waiting.Count} 份材料在隔离中，等查毒服务恢复后放行", $"/enterprises/{waiting[0]}", day, "", waiting.Count)];
    }
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases.Experts;

/// <summary>The expert pool: who may be drawn for a review, and from which units each must stay away.</summary>
internal static class ExpertsPart
{
    internal static IServiceCollection AddExperts(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ExpertsModel>()
        .AddSingleton<IRightsPart, ExpertsRights>()
        .AddSingleton<IMenuPart, ExpertsMenu>()
        .AddSingleton<IImportKind, ExpertsImport>()
        .AddSingleton<ISearchSource, ExpertSearch>()
        .AddSingleton<IAccountHolders, ExpertAccounts>();

    internal static void MapExperts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/experts/export", async (Desk desk, string? q, string? category, string? specialty, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new ExpertFilter(q, category, specialty, state, sort);
            return ExpertList.Sheet(await (await ExpertList.Query(desk.Db, filter, stop)).ToListAsync(stop), filter.Given().Words(), desk.Day);
        }).ExcludeFromDescription();
        app.MapGet("/api/experts", async (Desk desk, string? q, string? category, string? specialty, string? state, string? sort, int? page, CancellationToken stop) =>
            TypedResults.Ok(await (await ExpertList.Query(desk.Db, new ExpertFilter(q, category, specialty, state, sort), stop))
                .Skip(Math.Max(0, (page ?? 1) - 1) * 100).Take(100).ToListAsync(stop))).WithTags("评审");
    }
}

internal sealed class ExpertsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Expert>(e =>
        {
            e.ToTable("experts");
            e.HasIndex(x => new { x.County, x.Initials });
            e.HasIndex(x => new { x.County, x.Account });
        });
        model.Entity<ExpertTie>(e =>
        {
            e.ToTable("expert_ties");
            e.HasIndex(t => new { t.County, t.Expert });
            e.HasIndex(t => new { t.County, t.Enterprise });
            e.HasOne<Expert>().WithMany().HasForeignKey(t => t.Expert).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Enterprise>().WithMany().HasForeignKey(t => t.Enterprise).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class ExpertsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/experts", Bureau)
        .AllowRoute("/experts/export", Bureau)
        .AllowRoute("/experts/new", Writers)
        .AllowRoute("/experts/{id:guid}", Bureau)
        .AllowRoute("/experts/{id:guid}/edit", Writers)
        .AllowRoute("/api/experts", Bureau)
        .Allow<AddExpert.Request>(Writers)
        .Allow<EditExpert.Request>(Writers)
        .Allow<SuspendExpert.Request>(Writers)
        .Allow<RevealExpert.Request>(Writers)
        .Allow<DeclareTie.Request>(Writers)
        .Allow<WithdrawTie.Request>(Writers);
}

internal sealed class ExpertsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 60, "专家库", "/experts", "people")];
}

/// <summary>Finds experts by name, initials, employer or field; the name stays masked.</summary>
internal sealed class ExpertSearch : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Director or Roles.Staff or Roles.Administrator))
            return [];
        var found = await (await ExpertList.Query(db, new ExpertFilter(words, null, null, "all", null), stop)).Take(limit).ToListAsync(stop);
        return [.. found.Select(e => new SearchHit("专家", Personal.Mask(PersonalKind.Name, e.Name), $"{e.Employer} {e.Post}", "/experts/" + e.Id))];
    }
}

/// <summary>Whose account an expert's account is.</summary>
internal sealed class ExpertAccounts : IAccountHolders
{
    public string Role => Roles.Expert;

    public string Label => "专家";

    public async Task<IReadOnlyList<(Guid Id, string Title)>> WithoutAccount(KechuangDb db, CancellationToken stop)
    {
        var free = await db.Set<Expert>().AsNoTracking().Where(e => e.Account == null && e.State == ExpertWords.Active)
            .OrderBy(e => e.Initials).Select(e => new { e.Id, e.Name, e.Employer }).ToListAsync(stop);
        return [.. free.Select(e => (e.Id, $"{Personal.Mask(PersonalKind.Name, e.Name)}（{e.Employer}）"))];
    }

    public async Task<Result<Done>> Bind(Guid record, Guid account, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Expert>().SingleOrDefaultAsync(e => e.Id == record, stop) is not { Account: null } expert)
            return new Refusal("expert.account", "没有这位专家，或已有账号；请在列表中另选。");
        expert.Account = account;
        return Result.Done;
    }
}

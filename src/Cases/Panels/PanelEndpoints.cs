using System.Text;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>Workbooks, the pool as text for whoever draws again, the autosave of a sheet, and papers under a name that says nothing.</summary>
internal static class PanelEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/panels/export", async (Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new PanelFilter(q, scheme, year, state, sort);
            return PanelSheets.List(await PanelList.Query(desk.Db, procedures, filter).ToListAsync(stop), filter.Given(procedures).Words(), procedures, desk.Day);
        }).ExcludeFromDescription();
        app.MapGet("/panels/{id:guid}/results", async (Guid id, Desk desk, CancellationToken stop) =>
            await ReviewedPanel.Find(desk.Db, id, stop) is { } view ? (IResult)PanelSheets.Results(view) : Results.StatusCode(StatusCodes.Status404NotFound)).ExcludeFromDescription();
        app.MapGet("/panels/{id:guid}/pool", async (Guid id, Desk desk, CancellationToken stop) =>
            await desk.Db.Set<Panel>().SingleOrDefaultAsync(p => p.Id == id, stop) is { } panel
                ? Results.File(Encoding.UTF8.GetBytes(panel.Pool), "text/plain; charset=utf-8", $"专家库快照-{panel.Number}.txt")
                : Results.StatusCode(StatusCodes.Status404NotFound)).ExcludeFromDescription();
        app.MapGet("/api/panels/{id:guid}", One).WithTags("评审").WithSummary("评审组：抽取依据、办件和结果");
        app.MapPost("/api/reviews/{panel:guid}/{case:guid}/draft", Draft).ExcludeFromDescription();
        app.MapGet("/reviews/{panel:guid}/{case:guid}/papers/{paper:guid}", PaperOf).ExcludeFromDescription();
    }

    private static async Task<IResult> One(Guid id, Desk desk, CancellationToken stop)
    {
        if (await ReviewedPanel.Find(desk.Db, id, stop) is not { } view)
            return ApiAnswers.Problem([new Refusal("not-found", "没有这个评审组。")]);
        return TypedResults.Ok(new
        {
            view.Panel.Id, view.Panel.Number, view.Panel.State, view.Rule, view.Panel.Seed, view.Panel.PoolDigest, view.Panel.MadeOn, view.Panel.ClosedOn,
            Cases = view.Cases.Select(c => new { c.Id, c.Number, c.Name, Result = view.ScoresShown ? view.Results[c.Id] : null }),
            view.Missing,
        });
    }

    // The last state of the form counts, so each save is an act of its own; a form without its key is none of ours.
    private static async Task<IResult> Draft(Guid panel, Guid @case, HttpContext http, IAntiforgery antiforgery, Desk desk, ReviewFacts facts, CancellationToken stop)
    {
        await antiforgery.ValidateRequestAsync(http);
        var form = await http.Request.ReadFormAsync(stop);
        var key = form[ActForm.KeyField].ToString();
        if (await SaveSheet.PlaceOf(desk.Db, desk.Actor, panel, @case, stop) is not { } place || key.Length == 0)
            return ApiAnswers.Problem([key.Length == 0 ? new Refusal("no-key", "请求缺少提交标识，请刷新页面后重试。") : SaveSheet.NotHere]);
        var request = SheetForm.Read(form, facts.SchemeOf(place.Case), panel, @case, submit: false);
        var saved = await desk.Act<SaveSheet.Request, Guid>($"{key}-{desk.Now.Microseconds}", request, (r, act, db, s) => SaveSheet.Handle(r, act, db, facts, s), stop: stop);
        return saved.Succeeded ? TypedResults.NoContent() : ApiAnswers.Problem(saved.Refusals);
    }

    private static async Task<IResult> PaperOf(Guid panel, Guid @case, Guid paper, Desk desk, IPaperStore papers, CancellationToken stop)
    {
        if (await SaveSheet.PlaceOf(desk.Db, desk.Actor, panel, @case, stop) is not { } place
            || await ReviewFacts.Papers(desk.Db, @case).SingleOrDefaultAsync(p => p.Id == paper, stop) is not { } row || papers.Open(row.Digest) is not { } bytes)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        return Results.File(bytes, "application/octet-stream", SheetForm.NameOf(place, row));
    }
}

/// <summary>The score sheet's form.</summary>
internal static class SheetForm
{
    internal const string Overall = "overall";

    internal static SaveSheet.Request Read(IFormCollection form, Scheme scheme, Guid panel, Guid @case, bool submit) => new(
        panel, @case, scheme.Experts.Index().ToDictionary(x => x.Item.Name, x => new ItemScore(form[Scores.FieldOf(x.Index)].ToString().Trim(), form[Scores.CommentOf(x.Index)].ToString().Trim())),
        form[Overall].ToString().Trim(), submit);

    /// <summary>What a paper is called for an expert: where the review is anonymous its own name may say whose it is.</summary>
    internal static string NameOf(ReviewPlace place, Paper paper) =>
        place.Panel.Review().Anonymous ? $"{place.PanelCase.Alias}-{paper.Kind}{Path.GetExtension(paper.Name)}" : paper.Name;
}

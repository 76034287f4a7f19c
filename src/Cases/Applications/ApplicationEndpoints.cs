using System.Globalization;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Cases.Applications;

/// <summary>The form for programs: autosave, what stands in it, and submission.</summary>
internal static class ApplicationEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/cases/{id:guid}/application", One).WithTags("申请");
        app.MapPost("/api/cases/{id:guid}/application", Save).WithTags("申请").WithSummary("保存申请表里改过的项")
            .WithDescription("请求头 Idempotency-Key 必填：同一个键再次提交返回第一次的结果。changes 的每一项写明 text 和读到时的版本 seen；别人已改过的项不覆盖，在 conflicts 中返回。");
        app.MapPost("/api/cases/{id:guid}/submission", Submit).WithTags("申请").WithSummary("提交申请表");
    }

    /// <param name="Known">The last save whose answers the page shows.</param>
    internal sealed record SaveBody(string Editor, long Known, Dictionary<string, Change> Changes);

    /// <summary>What stands in a box after the save, where the page does not know it yet.</summary>
    internal sealed record News(string Field, string Text, long Save, string By, string At);

    internal sealed record Told(string Field, string Stands, string By, string At, string Yours);

    internal sealed record PartState(int Number, int Lacking, string State);

    internal sealed record SaveAnswer(
        long Save, string At, IReadOnlyList<Told> Conflicts, IReadOnlyDictionary<string, string> Faults, IReadOnlyList<News> News,
        IReadOnlyList<PartState> Parts, string Progress, int? Next);

    internal sealed record SubmitBody(long Seen, bool Anyway, DateOnly? On, string? OutsideNumber);

    private static async Task<IResult> Save(
        Guid id, SaveBody body, HttpContext http, Desk desk, Procedures procedures, ApplicationForms forms, CancellationToken stop)
    {
        var request = new SaveApplication.Request(id, body.Editor ?? "", body.Changes ?? []);
        var done = await desk.Act<SaveApplication.Request, SaveApplication.Saved>(http.Request.Headers["Idempotency-Key"].ToString(), request,
            (r, act, db, s) => SaveApplication.Handle(r, act, db, procedures, forms, s), stop: stop);
        if (done.Refused)
            return ApiAnswers.Problem(done.Refusals);
        var form = await forms.Fields(desk, id, stop);
        return TypedResults.Ok(Answer(done.Value.Answer, form!, body));
    }

    private static SaveAnswer Answer(SaveApplication.Saved saved, OpenForm form, SaveBody body)
    {
        var fields = form.Form.Fields.ToList();
        return new SaveAnswer(saved.Save, Time(saved.At),
            [.. saved.Conflicts.Select(c => new Told(c.Field, c.Stands, c.By, Time(c.At), c.Yours))],
            fields.Where(f => body.Changes.ContainsKey(f.Asked.Key)).ToDictionary(f => f.Asked.Key, f => f.Fault ?? ""),
            [.. fields.Where(f => f.Answer is { } a && a.Save > body.Known && a.Editor != body.Editor && !body.Changes.ContainsKey(f.Asked.Key))
                .Select(f => new News(f.Asked.Key, f.Text, f.Answer!.Save, f.Answer.By, Time(f.Answer.At)))],
            [.. form.Form.Parts.Select(p => new PartState(p.Asked.Number, p.Lacking, p.State))], form.Form.Progress, form.Form.Next?.Asked.Number);
    }

    private static async Task<IResult> One(Guid id, Desk desk, ApplicationForms forms, CancellationToken stop)
    {
        if (await forms.Of(desk, id, stop) is not { } form)
            return ApiAnswers.Problem([new Refusal("not-found", "没有找到这份申请。")]);
        return TypedResults.Ok(new
        {
            form.Case.Number, form.Case.Pin, form.Saves, form.Open, form.Form.Progress,
            Fields = form.Form.Fields.Select(f => new { f.Asked.Key, f.Asked.FullLabel, f.Asked.Unit, f.Text, f.Source, f.Fault, Save = f.Answer?.Save ?? 0 }),
            Materials = form.Materials.Select(m => new { m.Rule.Id, m.Rule.Name, m.Rule.Required, m.Served }),
            Submissions = form.Submissions.Select(s => new { s.Id, s.Sequence, s.On, s.Digest }),
        });
    }

    private static async Task<IResult> Submit(Guid id, SubmitBody body, HttpContext http, Desk desk, Procedures procedures, ApplicationForms forms, CancellationToken stop)
    {
        var request = new SubmitApplication.Request(id, body.Seen, body.Anyway, body.On ?? desk.Day, body.OutsideNumber?.Trim() ?? "", null);
        var ahead = await forms.Ahead(desk, id, stop);
        var done = await desk.Act<SubmitApplication.Request, Guid>(http.Request.Headers["Idempotency-Key"].ToString(), request,
            (r, act, db, s) => SubmitApplication.Handle(r, act, db, procedures, forms, ahead, s), stop: stop);
        return done.Succeeded ? TypedResults.Ok(new { Submission = done.Value.Answer }) : ApiAnswers.Problem(done.Refusals);
    }

    internal static string Time(Instant at) => at.Local.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}

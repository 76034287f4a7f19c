using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Reports;

/// <summary>
/// POST /api/documents/{kind}/{year}/paragraphs/{paragraph}: what the sheet saves while it is typed. The key of the act makes a
/// repetition after a dropped line harmless; what somebody else wrote meanwhile comes back beside the refusal.
/// </summary>
internal static class SaveParagraph
{
    internal sealed record Body(string Text, string Seen);

    /// <param name="Seen">The wording that stands now: begin from it next time.</param>
    internal sealed record Saved(string Seen, string At);

    /// <param name="Detail">Why it was not written.</param>
    /// <param name="Text">What stands instead.</param>
    internal sealed record Rival(string Detail, string Seen, string Text, string By);

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/documents/{kind}/{year:int}/paragraphs/{paragraph}", Save).WithTags("文稿").WithSummary("保存一段文字")
            .WithDescription("请求头 Idempotency-Key 必填。seen 是开始改时的版本：别人已改过则不覆盖，答 409 并给出现在的文字。");

    private static async Task<IResult> Save(string kind, int year, string paragraph, Body body, HttpContext http, Desk desk, Documents documents, CancellationToken stop)
    {
        var request = new EditParagraph.Request(kind, year, paragraph, body.Text ?? "", body.Seen ?? "");
        var done = await desk.Act<EditParagraph.Request, Guid>(http.Request.Headers["Idempotency-Key"].ToString(), request,
            (r, act, db, s) => EditParagraph.Handle(r, act, db, documents, s), stop: stop);
        if (done.Succeeded)
            return TypedResults.Ok(new Saved(done.Value.Answer.ToString(), EditParagraph.TimeOf(desk.Now)));
        if (done.Refusals[0].Code == "changed-meanwhile" && await Documents.Find(desk.Db, kind, year, stop) is { } row)
        {
            var standing = await Wordings.Standing(desk.Db, row.Id, paragraph, stop);
            return TypedResults.Json(new Rival(done.Refusals[0].Message, EditParagraph.SeenOf(standing), standing?.Text ?? "", standing?.EnteredBy ?? ""), statusCode: StatusCodes.Status409Conflict);
        }
        return ApiAnswers.Problem(done.Refusals);
    }
}

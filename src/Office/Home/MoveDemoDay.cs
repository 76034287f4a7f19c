using System.Globalization;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>Moves the demo county's own day forward; a real county's day is today's and cannot be moved.</summary>
public static class MoveDemoDay
{
    /// <param name="Days">1 to 31.</param>
    public sealed record Request(int Days) : IChangesCounty;

    internal static Result<DateOnly> Decide(DateOnly? day, int days) => (day, days) switch
    {
        (null, _) => new Refusal("demo-day.real", "只有演示县可以调整日期。"),
        (_, < 1 or > 31) => new Refusal("demo-day.range", "一次可前进 1 至 31 天。"),
        ({ } from, _) => from.AddDays(days),
    };

    internal static async Task<Result<DateOnly>> Handle(Request request, Act act, KechuangDb db, IEnumerable<INews<DayMoved>> listeners, CancellationToken stop)
    {
        var county = await db.Set<County>().SingleAsync(c => c.Code == act.County, stop);
        var decided = Decide(county.DemoDay, request.Days);
        if (decided.Refused)
            return decided;
        var news = new DayMoved(county.DemoDay!.Value, decided.Value);
        county.DemoDay = news.To;
        foreach (var listener in listeners)
            await listener.Hear(news, act, db, stop);
        return decided;
    }

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/demo-day", async (HttpContext http, IAntiforgery antiforgery, Desk desk, IEnumerable<INews<DayMoved>> listeners, CancellationToken stop) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            var form = await http.Request.ReadFormAsync(stop);
            _ = int.TryParse(form["days"], CultureInfo.InvariantCulture, out var days);
            var moved = await desk.Act(form[Ui.ActForm.KeyField].ToString(), new Request(days), (r, act, db, s) => Handle(r, act, db, listeners, s), stop: stop);
            return moved.Succeeded ? Results.LocalRedirect(Back(http)) : ApiAnswers.Problem(moved.Refusals);
        }).ExcludeFromDescription();

    private static string Back(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value ? from.PathAndQuery : "/";
}

using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.ResultLists;

/// <summary>One list: what was recognised, what confirmation would do, and afterwards what it did.</summary>
public partial class ResultPage
{
    private ResultList? shown;
    private ResultPlan? plan;
    private List<ResultRow> ours = [];
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private string Name => $"{shown!.Year} 年{Procedures.Head(shown.Scheme).Short}{(shown.Batch is { } b ? $"第 {b} 批" : "")}{plan?.Stage.Name ?? Procedures.Of(shown.Scheme, shown.Scheme).Find(shown.Stage)?.Name}名单";

    private string? Key => Http.Request.HasFormContentType ? CaseForms.Key(Http) : null;

    private Dictionary<string, string> Fixed => new() { ["version"] = shown!.Version.ToString(CultureInfo.InvariantCulture) };

    private string Summary => string.Join("，", new[]
    {
        ("可登记", plan!.Count(ResultEffect.Moves)), ("没有办件", plan.Count(ResultEffect.NoCase)), ("要选择", plan.Count(ResultEffect.Asks)),
        ("已登记过", plan.Count(ResultEffect.Same)), ("不能登记", plan.Count(ResultEffect.Refused)), ("不是本县的", plan.Count(ResultEffect.NotOurs)),
    }.Where(c => c.Item2 > 0).Select(c => $"{c.Item1} {c.Item2}"));

    protected override async Task OnInitializedAsync()
    {
        shown = await Desk.Db.Set<ResultList>().SingleOrDefaultAsync(l => l.Id == Id, Http.RequestAborted);
        if (shown is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (shown is not { State: ResultList.Waiting })
            return;
        plan = await ResultPlan.Of(shown, new Act("look", Desk.Actor, Desk.Now, Desk.Day), Desk.Db, Procedures, Http.RequestAborted);
        // What somebody must look at comes first.
        ours = [.. plan.Rows.Where(r => r.Effect != ResultEffect.NotOurs).OrderBy(r => r.Effect switch { ResultEffect.Asks => 0, ResultEffect.Refused => 1, ResultEffect.NoCase => 2, ResultEffect.Moves => 3, _ => 4 })];
    }

    private async Task Apply()
    {
        var taken = ours.Where(r => Typed(Field("take", r)) == "true").Select(TakenOf).ToList();
        errors.AddRange(ours.Where(r => r.Found.Units.Count > 1 && Typed(Field("take", r)) == "true" && TakenOf(r).Unit == Guid.Empty)
            .Select(r => new FieldError(null, $"“{r.Line.Name}”请先选择是名录中的哪个单位。")));
        var failed = plan!.Missing.Where(m => Fails(m)).Select(m => m.Case.Id).ToList();
        if (failed.Count > 0 && string.IsNullOrWhiteSpace(Typed("failed-reason")))
            errors.Add(new FieldError("failed-reason", "登记未通过要写明原因，便于企业补正和下次申报。"));
        if (errors.Count > 0)
            return;
        _ = long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var done = await Desk.Act<ApplyResult.Request, int>(CaseForms.Key(Http), new(Id, version, taken, failed, CaseForms.Text(Typed("failed-reason"))), (r, act, db, s) => ApplyResult.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted);
        Finish(done, $"/results/{Id}");
    }

    private async Task Drop() => Finish(await Desk.Act<DropResult.Request, Done>(CaseForms.Key(Http), new(Id), DropResult.Handle, stop: Http.RequestAborted), "/results");

    private ApplyResult.Taken TakenOf(ResultRow row)
    {
        var unit = row.Unit?.Id ?? (Guid.TryParse(Typed(Field("unit", row)), out var chosen) && row.Found.Units.Any(u => u.Id == chosen) ? chosen : Guid.Empty);
        return new(row.Line.Line, unit, CaseForms.Text(Typed(Field("number", row)) ?? row.Line.Number), Open: true);
    }

    private void Finish<T>(Result<Acted<T>> done, string next)
    {
        if (done.Succeeded)
            Navigation.NavigateTo(next);
        else
            errors = CaseForms.Errors(done.Refusals, "");
    }

    // Only what is beyond doubt is ticked beforehand.
    private bool Ticked(ResultRow row) => Http.Request.HasFormContentType
        ? Typed(Field("take", row)) == "true"
        : row is { Effect: ResultEffect.Moves, Found.Sureness: Sureness.Matched };

    // Nobody is ticked beforehand: not being on a list may also mean another batch.
    private bool Fails(StandingCase missing) => Http.Request.HasFormContentType && Http.Request.Form["failed"].Contains(missing.Case.Id.ToString());

    private Stage? FailingOf(StandingCase missing) => ResultPlan.FailingOf(Procedures.Of(missing.Case), missing.Case.Stage);

    private string? Typed(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : null;

    private string Field(string what, ResultRow row) => string.Create(CultureInfo.InvariantCulture, $"{what}.{plan!.Rows.IndexOf(row)}");

    private static Tone ToneOf(Sureness sureness) => sureness switch
    {
        Sureness.Matched => Tone.Good, Sureness.Suggested => Tone.Soon, _ => Tone.Bad,
    };
}

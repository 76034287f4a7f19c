using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms.Detail;

/// <summary>One platform: facts, you-are-here, assessments, papers and history; staff record the next step, the host reports its facts.</summary>
public partial class PlatformPage
{
    private sealed record Row(Assessment Assessment, AssessmentRules Rules, Outcome Outcome)
    {
        internal string Word => Assessment.Grade.Length > 0 ? Assessment.Grade : Outcome.Word;
    }

    private Platform? shown;
    private Enterprise? host;
    private PlatformKind kind = default!;
    private AssessmentRules? rules;
    private Standing progress = default!;
    private PlatformState here = default!;
    private int? open;
    private bool failedTwice;
    private IReadOnlyList<PlatformState> nexts = [];
    private IReadOnlyList<StepLine> steps = [];
    private IReadOnlyList<TimelineLine> history = [];
    private IReadOnlyList<PaperLine> papers = [];
    private IReadOnlyList<Row> assessments = [];
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "advance")] private StepForm Model { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "correct")] private FixForm Fix { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Dictionary<string, string> Fixed => new() { ["version"] = shown!.Version.ToString(CultureInfo.InvariantCulture) };

    // The register is not an enterprise's to see.
    private Crumb Crumb => Desk.Actor.Role == Roles.Enterprise ? new("本企业", "/enterprises/mine") : new("创新平台", "/platforms");

    private sealed class StepForm
    {
        public string? To { get; set; }
        public string? On { get; set; }
        public string? Opinion { get; set; }
        public string? Reason { get; set; }
        public string? NextOn { get; set; }
        public string? Document { get; set; }
        public IFormFile? Paper { get; set; }
    }

    private sealed class FixForm
    {
        public string? Why { get; set; }
        public string? On { get; set; }
        public string? Document { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new();
        Fix ??= new();
        var stop = Http.RequestAborted;
        var found = await Desk.Db.Set<Platform>().SingleOrDefaultAsync(p => p.Id == Id, stop);
        if (found is null || !await EnterFacts.Sees(Desk.Db, Desk.Actor, found, stop))
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        shown = found;
        await Load(found, stop);
    }

    private async Task Load(Platform platform, CancellationToken stop)
    {
        kind = Kinds.Of(platform);
        host = await Desk.Db.Set<Enterprise>().SingleAsync(e => e.Id == platform.Host, stop);
        var moves = await Desk.Db.Set<PlatformMove>().Where(m => m.Platform == platform.Id).OrderBy(m => m.Sequence).ToListAsync(stop);
        var holder = RegisterPlatform.Holder(platform.Id);
        var ids = moves.Where(m => m.Paper != null).Select(m => m.Paper!.Value).Distinct().ToList();
        var kept = await Desk.Db.Set<Paper>().Where(p => p.Holder == holder || ids.Contains(p.Id)).OrderBy(p => p.EnteredAt).ToListAsync(stop);
        var of = await Desk.Db.Set<Assessment>().Where(a => a.Platform == platform.Id).OrderByDescending(a => a.Year).ToListAsync(stop);
        progress = Standing.Of(moves, DateOnly.MaxValue, Desk.Now)!;
        here = kind.Find(progress.State)!;
        nexts = [.. kind.Next(here.Id).Where(s => s.Id != States.Assessed)];
        steps = PlatformDrawing.Steps(kind, progress, Desk.Day);
        history = PlatformDrawing.History(kind, moves);
        papers = [.. kept.Select(p => new PaperLine(p.Name, $"/papers/{p.Id}", p.Kind, p.DocumentNumber, p.IssuedOn, p.Digest))];
        assessments = [.. of.Select(a => RowOf(platform, a))];
        Judge(platform);
    }

    private Row RowOf(Platform platform, Assessment assessment)
    {
        var by = Kinds.RulesOf(platform, assessment);
        return new Row(assessment, by, Outcome.Of(by, AssessmentNumbers.Numbers(assessment.Facts), AssessmentNumbers.Numbers(assessment.ExpertScores)));
    }

    private void Judge(Platform platform)
    {
        var year = Desk.Day.Year - 1;
        rules = Kinds.Rules(platform.Kind, year) is { Succeeded: true } found ? found.Value : null;
        var before = assessments.FirstOrDefault(a => a.Assessment.Year == year);
        open = before is { Assessment.State: not AssessmentStates.Published } || (before is null && rules is not null && Round.Owes(platform, Kinds, rules, year)) ? year : null;
        failedTwice = platform.State == States.Rectify && Relapsed();
    }

    // Since it last ran, two results have demanded rectification.
    private bool Relapsed() =>
        progress.Counting.Reverse().TakeWhile(m => m.To != States.Running).Count(m => m.To == States.Rectify && m.Assessment is not null) >= 2;

    private async Task Move()
    {
        var on = PlatformForms.RequiredDay(Model.On, "Model.on", errors);
        var next = PlatformForms.Day(Model.NextOn, "Model.next", errors);
        var upload = await Uploads.Receive(Model.Paper, Store, Http.RequestAborted);
        errors.AddRange(PlatformForms.Errors(upload.Refusals, "Model."));
        if (errors.Count > 0)
            return;
        var step = new PlatformStep(
            PlatformForms.Text(Model.To), on, PlatformForms.Text(Model.Opinion), PlatformForms.Text(Model.Reason), next, PlatformForms.Text(Model.Document));
        await Finish(Desk.Act<MovePlatform.Request, Guid>(PlatformForms.Key(Http), new(Id, Version, step, upload.Value),
            (r, act, db, s) => MovePlatform.Handle(r, act, db, Kinds, s), stop: Http.RequestAborted), "Model.");
    }

    private async Task Correct()
    {
        var on = PlatformForms.Day(Fix.On, "Fix.on", errors);
        if (errors.Count > 0)
            return;
        var last = progress.Last;
        var document = PlatformForms.Text(Fix.Document) is { Length: > 0 } given ? given : last.Document;
        var step = on is { } day ? new PlatformStep(last.To, day, last.Opinion, last.Reason, last.NextOn, document) : null;
        await Finish(Desk.Act<CorrectPlatformMove.Request, Guid>(PlatformForms.Key(Http), new(Id, Version, last.Id, PlatformForms.Text(Fix.Why), step),
            (r, act, db, s) => CorrectPlatformMove.Handle(r, act, db, Kinds, s), PlatformForms.Text(Fix.Why), Http.RequestAborted), "Fix.");
    }

    private long Version => long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private async Task Finish<T>(Task<Result<Acted<T>>> acting, string prefix)
    {
        var done = await acting;
        if (done.Succeeded)
            Navigation.NavigateTo($"/platforms/{Id}");
        else
            errors = PlatformForms.Errors(done.Refusals, prefix);
    }

    private string AssessmentHref(int year) => string.Create(CultureInfo.InvariantCulture, $"/platforms/{Id}/assessments/{year}");

    private string Seen(PersonalKind of, string value) => Personal.Sees(Desk.Actor, host!.CreditCode) ? value : Personal.Mask(of, value);

    private static string Needs(PlatformState state) => state switch
    {
        { NeedsReason: true, NeedsDocument: true } => "（要写原因和文号）",
        { NeedsReason: true } => "（要写原因）",
        { NeedsDocument: true } => "（要填文号）",
        _ => "",
    };

    private static string Or(string text) => text.Length > 0 ? text : "没有填";
}

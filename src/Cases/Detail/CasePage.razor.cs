using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Detail;

/// <summary>One case: facts, you-are-here, papers and history; staff record the next step.</summary>
public partial class CasePage
{
    private Case? shown;
    private Enterprise? firm;
    private Batch? batch;
    private Title? title;
    private SchemeHead head = default!;
    private Procedure procedure = default!;
    private Progress progress = default!;
    private Stage here = default!;
    private IReadOnlyList<Stage> nexts = [];
    private IReadOnlyList<StepLine> steps = [];
    private IReadOnlyList<TimelineLine> history = [];
    private IReadOnlyList<PaperLine> papers = [];
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "advance")] private StepForm Model { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "correct")] private FixForm Fix { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Dictionary<string, string> Fixed => new() { ["version"] = shown!.Version.ToString(CultureInfo.InvariantCulture) };

    private sealed class StepForm
    {
        public string? To { get; set; }
        public string? On { get; set; }
        public string? Opinion { get; set; }
        public string? Reason { get; set; }
        public string? Number { get; set; }
        public string? IssuedOn { get; set; }
        public string? ExpiresOn { get; set; }
        public IFormFile? Paper { get; set; }
    }

    private sealed class FixForm
    {
        public string? Why { get; set; }
        public string? On { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new();
        Fix ??= new();
        var stop = Http.RequestAborted;
        shown = await Desk.Db.Set<Case>().SingleOrDefaultAsync(c => c.Id == Id, stop);
        if (shown is not null)
            firm = await Desk.Db.Set<Enterprise>().SingleAsync(e => e.Id == shown.Enterprise, stop);
        if (shown is null || (Desk.Actor.Role == Roles.Enterprise && firm!.CreditCode != Desk.Actor.Enterprise))
        {
            shown = null;
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await Load(shown, stop);
    }

    private async Task Load(Case shown, CancellationToken stop)
    {
        head = Procedures.Head(shown.Scheme);
        procedure = Procedures.Of(shown);
        batch = shown.Batch is { } id ? await Desk.Db.Set<Batch>().SingleAsync(b => b.Id == id, stop) : null;
        title = await Desk.Db.Set<Title>().FirstOrDefaultAsync(t => t.Case == shown.Id && t.CancelledOn == null, stop);
        var moves = await Desk.Db.Set<Move>().Where(m => m.Case == shown.Id).OrderBy(m => m.Sequence).ToListAsync(stop);
        var ids = moves.Where(m => m.Paper != null).Select(m => m.Paper!.Value).Distinct().ToList();
        var kept = await Desk.Db.Set<Paper>().Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        progress = Progress.Of(moves, DateOnly.MaxValue, Desk.Now)!;
        here = procedure.Find(progress.Stage)!;
        nexts = procedure.Next(here.Id);
        steps = CaseDrawing.Steps(procedure, progress, Desk.Day);
        history = CaseDrawing.History(procedure, moves);
        papers = [.. kept.Select(p => new PaperLine(p.Name, $"/papers/{p.Id}", p.Kind, p.DocumentNumber, p.IssuedOn, p.Digest))];
    }

    private async Task Move()
    {
        var on = CaseForms.RequiredDay(Model.On, "Model.on", errors);
        var certificate = Certificate();
        var upload = await Uploads.Receive(Model.Paper, Store, Http.RequestAborted);
        errors.AddRange(CaseForms.Errors(upload.Refusals, "Model."));
        if (errors.Count > 0)
            return;
        var to = CaseForms.Text(Model.To) is { Length: > 0 } chosen ? chosen : nexts[0].Id;
        var request = new MoveCase.Request(Id, Version, new Step(to, on, CaseForms.Text(Model.Opinion), CaseForms.Text(Model.Reason), certificate), upload.Value);
        await Finish(Desk.Act<MoveCase.Request, Guid>(CaseForms.Key(Http), request,
            (r, act, db, s) => MoveCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Model.");
    }

    private Certificate? Certificate()
    {
        if (string.IsNullOrWhiteSpace(Model.Number))
            return null;
        var issued = CaseForms.RequiredDay(Model.IssuedOn, "Model.certificate", errors);
        var expires = CaseForms.Day(Model.ExpiresOn, "Model.expires", errors)
            ?? (head.TitleYears is { } years ? issued.AddYears(years).AddDays(-1) : new DateOnly(issued.Year, 12, 31));
        return new Certificate(CaseForms.Text(Model.Number), issued, expires);
    }

    private async Task Correct()
    {
        var on = CaseForms.Day(Fix.On, "Fix.on", errors);
        if (errors.Count > 0)
            return;
        var last = progress.Last;
        var step = on is { } day ? new Step(last.To, day, last.Opinion, last.Reason, title is null ? null : new Certificate(title.Number, title.IssuedOn, title.ExpiresOn)) : null;
        await Finish(Desk.Act<CorrectMove.Request, Guid>(CaseForms.Key(Http), new(Id, Version, last.Id, CaseForms.Text(Fix.Why), step, null),
            (r, act, db, s) => CorrectMove.Handle(r, act, db, Procedures, s), CaseForms.Text(Fix.Why), Http.RequestAborted), "Fix.");
    }

    private Task Look() => Finish(Desk.Act<LookAtCase.Request, int>(CaseForms.Key(Http), new([Id]),
        (r, act, db, s) => LookAtCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "");

    private long Version => long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private async Task Finish<T>(Task<Result<Acted<T>>> acting, string prefix)
    {
        var done = await acting;
        if (done.Succeeded)
            Navigation.NavigateTo($"/cases/{Id}");
        else
            errors = CaseForms.Errors(done.Refusals, prefix);
    }
}

using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Cases.Detail;

/// <summary>One case: facts, you-are-here, papers and history; each role records what it may.</summary>
public partial class CasePage
{
    private CaseState? state;
    private IReadOnlyDictionary<string, string> typed = new Dictionary<string, string>();
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "advance")] private StepForm Model { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "correct")] private FixForm Fix { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "sign")] private SignForm Sign { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "pause")] private ClockForm Clock { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "reopen")] private AgainForm Again { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Case shown => state!.Case;

    private bool Staff => Desk.Actor.Role != Roles.Enterprise;

    private IReadOnlyList<Crumb> Crumbs => Staff ? [new("办件", "/cases"), new(shown.Number)] : [new("本企业", "/enterprises/mine"), new(shown.Number)];

    private Dictionary<string, string> Fixed => new() { ["version"] = shown.Version.ToString(CultureInfo.InvariantCulture) };

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

    private sealed class SignForm
    {
        public string? Signer { get; set; }
        public string? Result { get; set; }
        public string? On { get; set; }
        public string? Opinion { get; set; }
        public IFormFile? Paper { get; set; }
    }

    private sealed class ClockForm
    {
        public string? Kind { get; set; }
        public string? From { get; set; }
        public string? Days { get; set; }
        public string? Why { get; set; }
    }

    private sealed class AgainForm
    {
        public string? To { get; set; }
        public string? On { get; set; }
        public string? Why { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        (Model, Fix, Sign, Clock, Again) = (Model ?? new(), Fix ?? new(), Sign ?? new(), Clock ?? new(), Again ?? new());
        if (Http.Request.HasFormContentType)
            typed = Http.Request.Form.Where(f => f.Key.StartsWith("values.", StringComparison.Ordinal)).ToDictionary(f => f.Key["values.".Length..], f => f.Value.ToString());
        state = await CaseState.Of(Desk, Id, Procedures, CardSources, Http.RequestAborted);
        if (state is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task Move()
    {
        var on = CaseForms.RequiredDay(Model.On, "Model.on", errors);
        var certificate = Certificate();
        var upload = await Uploads.Receive(Model.Paper, Store, Http.RequestAborted);
        errors.AddRange(CaseForms.Errors(upload.Refusals, "Model."));
        if (errors.Count > 0)
            return;
        var to = CaseForms.Text(Model.To) is { Length: > 0 } chosen ? chosen : state!.Nexts[0].Id;
        var step = new Step(to, on, CaseForms.Text(Model.Opinion), CaseForms.Text(Model.Reason), certificate) { Values = typed };
        await Finish(Desk.Act<MoveCase.Request, Guid>(CaseForms.Key(Http), new(Id, Version, step, upload.Value),
            (r, act, db, s) => MoveCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Model.");
    }

    private Certificate? Certificate()
    {
        if (string.IsNullOrWhiteSpace(Model.Number))
            return null;
        var issued = CaseForms.RequiredDay(Model.IssuedOn, "Model.certificate", errors);
        var expires = CaseForms.Day(Model.ExpiresOn, "Model.expires", errors) ?? state!.Scheme.Certificate?.Expires(issued);
        return new Certificate(CaseForms.Text(Model.Number), issued, expires);
    }

    private async Task SignOne()
    {
        var on = CaseForms.RequiredDay(Sign.On, "Sign.on", errors);
        var upload = await Uploads.Receive(Sign.Paper, Store, Http.RequestAborted);
        errors.AddRange(CaseForms.Errors(upload.Refusals, "Sign."));
        if (errors.Count > 0)
            return;
        await Finish(Desk.Act<SignCase.Request, Guid>(CaseForms.Key(Http), new(Id, Version, CaseForms.Text(Sign.Signer), Sign.Result == "同意", CaseForms.Text(Sign.Opinion), on, upload.Value),
            (r, act, db, s) => SignCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Sign.");
    }

    private async Task Pause()
    {
        var from = CaseForms.RequiredDay(Clock.From, "Clock.from", errors);
        var days = string.IsNullOrWhiteSpace(Clock.Days) ? 0 : CaseForms.Whole(Clock.Days, "Clock.days", errors) ?? 0;
        if (errors.Count > 0)
            return;
        await Finish(Desk.Act<PauseCase.Request, Guid>(CaseForms.Key(Http), new(Id, Version, CaseForms.Text(Clock.Kind), from, days, CaseForms.Text(Clock.Why)),
            (r, act, db, s) => PauseCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Clock.");
    }

    private async Task Resume()
    {
        var on = CaseForms.RequiredDay(Http.Request.Form["Clock.Until"], "Clock.until", errors);
        if (errors.Count > 0)
            return;
        await Finish(Desk.Act<ResumeCase.Request, Guid>(CaseForms.Key(Http), new(Id, Version, on),
            (r, act, db, s) => ResumeCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Clock.");
    }

    private async Task Reopen()
    {
        var on = CaseForms.RequiredDay(Again.On, "Again.on", errors);
        if (errors.Count > 0)
            return;
        await Finish(Desk.Act<ReopenCase.Request, Guid>(CaseForms.Key(Http), new(Id, Version, CaseForms.Text(Again.To), on, CaseForms.Text(Again.Why)),
            (r, act, db, s) => ReopenCase.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Again.");
    }

    private async Task Correct()
    {
        var on = CaseForms.Day(Fix.On, "Fix.on", errors);
        if (errors.Count > 0)
            return;
        var (last, title) = (state!.Progress.Last, state.Title);
        var step = on is { } day
            ? new Step(last.To, day, last.Opinion, last.Reason, title is null ? null : new Certificate(title.Number, title.IssuedOn, title.ExpiresOn)) { Values = StageValues.Of(last) }
            : null;
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

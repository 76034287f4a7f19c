using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms.Assess;

/// <summary>One assessment: the host reports, staff score, publish and correct; on the side what it comes to so far.</summary>
public partial class AssessmentPage
{
    private Platform? platform;
    private AssessmentRules? rules;
    private Assessment? assessment;
    private AssessmentEntry? returned;
    private Outcome outcome = default!;
    private Dictionary<string, decimal> facts = [];
    private Dictionary<string, decimal> scores = [];
    private IReadOnlyList<TimelineLine> history = [];
    private List<FieldError> errors = [];
    private string refusal = "没有找到这个平台";

    [Parameter] public Guid Id { get; set; }
    [Parameter] public int Year { get; set; }
    [SupplyParameterFromForm(FormName = "return")] private BackForm Back { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "publish")] private ResultForm Result { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "fix")] private FixForm Fix { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private sealed class BackForm
    {
        public string? Reason { get; set; }
    }

    private sealed class ResultForm
    {
        public string? Grade { get; set; }
        public string? On { get; set; }
        public string? Document { get; set; }
        public string? Reason { get; set; }
    }

    private sealed class FixForm
    {
        public string? Grade { get; set; }
        public string? On { get; set; }
        public string? Reason { get; set; }
    }

    private bool Published => assessment?.State == AssessmentStates.Published;
    private bool Editable => (assessment is null || assessment.State == AssessmentStates.Filling) && Desk.May<EnterFacts.Request>();
    private string Word => assessment?.State ?? RoundLine.NotReported;
    private string DraftKey => string.Create(CultureInfo.InvariantCulture, $"platform-facts-{Id}-{Year}");
    private Dictionary<string, string> Fixed => new() { ["version"] = (assessment?.Version ?? 0).ToString(CultureInfo.InvariantCulture) };

    private IReadOnlyList<Crumb> Crumbs =>
    [
        Desk.Actor.Role == Roles.Enterprise ? new("本企业", "/enterprises/mine") : new("绩效评价", $"/platforms/assessments?kind={platform!.Kind}&year={Year}"),
        new(platform!.Name, $"/platforms/{Id}"), new($"{Year} 年度"),
    ];

    protected override async Task OnInitializedAsync()
    {
        (Back, Result, Fix) = (Back ?? new(), Result ?? new(), Fix ?? new());
        var stop = Http.RequestAborted;
        var found = await Desk.Db.Set<Platform>().SingleOrDefaultAsync(p => p.Id == Id, stop);
        if (found is null || Year is < 2000 or > 2100 || !await EnterFacts.Sees(Desk.Db, Desk.Actor, found, stop))
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        assessment = await Desk.Db.Set<Assessment>().SingleOrDefaultAsync(a => a.Platform == Id && a.Year == Year, stop);
        var by = assessment is null ? Kinds.Rules(found.Kind, Year) : Kinds.RulesOf(found, assessment);
        if (by.Refused)
        {
            refusal = by.Refusals[0].Message;
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        (platform, rules) = (found, by.Value);
        (facts, scores) = (AssessmentNumbers.Numbers(assessment?.Facts ?? "{}"), AssessmentNumbers.Numbers(assessment?.ExpertScores ?? "{}"));
        outcome = Outcome.Of(rules, facts, scores);
        if (assessment is not null)
            await Entries(assessment, stop);
    }

    private async Task Entries(Assessment of, CancellationToken stop)
    {
        var entries = await Desk.Db.Set<AssessmentEntry>().Where(e => e.Assessment == of.Id).OrderByDescending(e => e.Sequence).ToListAsync(stop);
        returned = entries.Find(e => e.What == AssessmentEntry.Returned);
        history = [.. entries.Select((e, i) => new TimelineLine(
            e.EnteredAt.Day.Iso(), e.Origin.Length > 0 ? $"{e.What}（{e.Origin}）" : e.What, $"{e.EnteredBy} {e.EnteredAt}", Told(e),
            // A result that was corrected later does not count any more.
            e.What is AssessmentEntry.Published or AssessmentEntry.Corrected && entries.Take(i).Any(l => l.What == AssessmentEntry.Corrected),
            null, e.Paper is { } paper ? $"/papers/{paper}" : null))];
    }

    private string Told(AssessmentEntry entry) => string.Join("；", AssessmentNumbers.Parse(entry.Values)
        .Select(v => rules!.Facts.FirstOrDefault(f => f.Id == v.Key) is { } fact ? $"{fact.Name} {(v.Value.Length > 0 ? v.Value + " " + fact.Unit : "收回")}" : $"{v.Key} {v.Value}")
        .Append(entry.Reason).Where(t => t.Length > 0));

    private async Task SaveFacts()
    {
        var form = Http.Request.Form;
        var paper = await Receive("v.");
        if (errors.Count > 0)
            return;
        var typed = form.Where(f => f.Key.StartsWith("v.", StringComparison.Ordinal)).ToDictionary(f => f.Key[2..], f => f.Value.ToString());
        await Finish(Desk.Act<EnterFacts.Request, Guid>(PlatformForms.Key(Http), new(Id, Year, Version, typed, form["submit"] == "true", paper),
            (r, act, db, s) => EnterFacts.Handle(r, act, db, Kinds, s), stop: Http.RequestAborted), "v.");
    }

    private async Task SaveScores()
    {
        var paper = await Receive("s.");
        if (errors.Count > 0 || assessment is null)
            return;
        var typed = rules!.Experts.ToDictionary(e => e.Name, e => Http.Request.Form["s." + e.Name].ToString());
        await Finish(Desk.Act<ScoreAssessment.Request, Guid>(PlatformForms.Key(Http), new(assessment.Id, Version, typed, PlatformForms.Text(Http.Request.Form["Comment"]), paper),
            (r, act, db, s) => ScoreAssessment.Handle(r, act, db, Kinds, s), stop: Http.RequestAborted), "s.");
    }

    private async Task GiveBack()
    {
        if (assessment is not null)
            await Finish(Desk.Act<ReturnFacts.Request, Guid>(PlatformForms.Key(Http), new(assessment.Id, Version, PlatformForms.Text(Back.Reason)),
                (r, act, db, s) => ReturnFacts.Handle(r, act, db, Kinds, s), PlatformForms.Text(Back.Reason), Http.RequestAborted), "Back.");
    }

    private async Task Publish()
    {
        var on = PlatformForms.RequiredDay(Result.On, "Result.on", errors);
        var paper = await Receive("Result.");
        if (errors.Count > 0 || assessment is null)
            return;
        var request = new PublishAssessment.Request(
            assessment.Id, Version, PlatformForms.Text(Result.Grade), on, PlatformForms.Text(Result.Reason), PlatformForms.Text(Result.Document), paper);
        await Finish(Desk.Act<PublishAssessment.Request, Guid>(PlatformForms.Key(Http), request,
            (r, act, db, s) => PublishAssessment.Handle(r, act, db, Kinds, s), stop: Http.RequestAborted), "Result.");
    }

    private async Task Correct()
    {
        var on = PlatformForms.RequiredDay(Fix.On, "Fix.on", errors);
        if (errors.Count > 0 || assessment is null)
            return;
        await Finish(Desk.Act<CorrectAssessment.Request, Guid>(PlatformForms.Key(Http),
            new(assessment.Id, Version, PlatformForms.Text(Fix.Grade), on, PlatformForms.Text(Fix.Reason)),
            (r, act, db, s) => CorrectAssessment.Handle(r, act, db, Kinds, s), PlatformForms.Text(Fix.Reason), Http.RequestAborted), "Fix.");
    }

    private async Task<Upload?> Receive(string prefix)
    {
        var upload = await Uploads.Receive(Http.Request.Form.Files["paper"], Store, Http.RequestAborted);
        errors.AddRange(PlatformForms.Errors(upload.Refusals, prefix));
        return upload.Succeeded ? upload.Value : null;
    }

    private async Task Finish<T>(Task<Result<Acted<T>>> acting, string prefix)
    {
        var done = await acting;
        if (done.Succeeded)
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/platforms/{Id}/assessments/{Year}"));
        else
            errors = PlatformForms.Errors(done.Refusals, prefix);
    }

    private long Version => long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private string? KeyOf(string form) => Http.Request.HasFormContentType && Posted("_handler") == form ? PlatformForms.Key(Http) : null;

    private string? Posted(string name) => Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(name, out var value) ? value.ToString() : null;

    private string? Typed(PlatformFact fact) => Posted("v." + fact.Id) ?? (facts.TryGetValue(fact.Id, out var known) ? AssessmentNumbers.Text(known) : null);
}

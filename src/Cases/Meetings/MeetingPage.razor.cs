using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Cases.Meetings;

/// <summary>One meeting: who was there, what was decided; before that the form that takes the decisions down.</summary>
public partial class MeetingPage
{
    private Meeting? shown;
    private Minutes? minutes;
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "hold")] private HoldForm Model { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private bool Open => shown!.State == Meeting.Planned;

    // On paper the items stand instead of the form.
    private bool Holding => Open && Desk.May<HoldMeeting.Request>() && shown!.On <= Desk.Day;

    private string? Key => Http.Request.HasFormContentType ? CaseForms.Key(Http) : null;

    private Dictionary<string, string> Fixed => new() { ["version"] = shown!.Version.ToString(CultureInfo.InvariantCulture) };

    private sealed class HoldForm
    {
        public string? On { get; set; }
        public string? Attendees { get; set; }
        public string? Absent { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        minutes = await Minutes.Of(Desk.Db, Procedures, Id, Http.RequestAborted);
        shown = minutes?.Meeting;
        if (shown is null)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Model ??= new() { On = shown.On.Iso(), Attendees = shown.Attendees, Absent = shown.Absent };
    }

    private async Task Hold()
    {
        var on = CaseForms.RequiredDay(Model.On, "hold.on", errors);
        var decisions = minutes!.Lines.Select(l => DecisionOn(l.Item.Id)).ToList();
        if (errors.Count > 0)
            return;
        _ = long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var request = new HoldMeeting.Request(Id, version, on, CaseForms.Text(Model.Attendees), CaseForms.Text(Model.Absent), decisions);
        Finish(await Desk.Act<HoldMeeting.Request, Guid>(CaseForms.Key(Http), request,
            (r, act, db, s) => HoldMeeting.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), $"/meetings/{Id}");
    }

    private Decided DecisionOn(Guid item) => new(
        item, CaseForms.Text(Typed("verdict", item)), CaseForms.Text(Typed("reason", item)),
        CaseForms.Day(Typed("next", item), "hold." + Field("next", item), errors), Typed("any", item) == "true");

    private async Task Drop() =>
        Finish(await Desk.Act<DropMeeting.Request, Done>(CaseForms.Key(Http), new(Id), DropMeeting.Handle, stop: Http.RequestAborted), "/meetings");

    private void Finish<T>(Result<Acted<T>> done, string next)
    {
        if (done.Succeeded)
            Navigation.NavigateTo(next);
        else
            errors = CaseForms.Errors(done.Refusals, "hold.");
    }

    private string? Typed(string what, Guid item) => Http.Request.HasFormContentType ? Http.Request.Form[Field(what, item)].ToString() : null;

    private static string Field(string what, Guid item) => MeetingRules.Field(what, item);

    private static string Title(MinuteLine line) => line.Firm.Length > 0 ? $"{line.Firm}（{line.Group["关于".Length..]}）" : line.Group;

    private static string Or(string text) => text.Length == 0 ? "未登记" : text;

    private static Tone ToneOf(string decision) => decision switch { Verdicts.Passed => Tone.Good, Verdicts.NotPassed => Tone.Bad, _ => Tone.Soon };
}

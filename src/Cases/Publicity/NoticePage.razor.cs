using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Publicity;

/// <summary>One notice: its text, list, clock and objections; staff publish it, enter objections and answer them.</summary>
public partial class NoticePage
{
    private sealed record Listed(int Order, string Outcome, Case Case, string Firm);

    private PublicNotice? shown;
    private NoticeView? view;
    private PublicityClock clock = default!;
    private List<Listed> cases = [];
    private List<Objection> objections = [];
    private IReadOnlyList<PaperLine> papers = [];
    private List<FieldError> errors = [];
    private Guid? clear;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "objection")] private ObjectionForm Model { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Dictionary<string, string> Fixed => new() { ["version"] = shown!.Version.ToString(CultureInfo.InvariantCulture) };

    private sealed class ObjectionForm
    {
        public string? Case { get; set; }
        public string? On { get; set; }
        public string? ByUnit { get; set; }
        public string? By { get; set; }
        public bool Signed { get; set; }
        public string? Contact { get; set; }
        public string? Content { get; set; }
        public IFormFile? Paper { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new() { On = Desk.Day.Iso() };
        var stop = Http.RequestAborted;
        shown = await Desk.Db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == Id, stop);
        if (shown is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        clock = PublicityRules.Clock(shown, Desk.Day, Calendar);
        view = await NoticeView.Of(Desk.Db, shown, Desk.County.Bureau, stop);
        cases = await (
            from n in Desk.Db.Set<NoticeCase>()
            join c in Desk.Db.Set<Case>() on n.Case equals c.Id
            join e in Desk.Db.Set<Enterprise>() on c.Enterprise equals e.Id
            where n.Notice == Id
            orderby n.Order
            select new Listed(n.Order, n.Outcome, c, e.Name)).ToListAsync(stop);
        objections = await Desk.Db.Set<Objection>().Where(o => o.Notice == Id).OrderBy(o => o.ReceivedOn).ThenBy(o => o.Id).ToListAsync(stop);
        var holder = "notice:" + Id;
        papers = await Desk.Db.Set<Paper>().Where(p => p.Holder == holder).OrderBy(p => p.EnteredAt)
            .Select(p => new PaperLine(p.Name, "/papers/" + p.Id, p.Kind, p.DocumentNumber, p.IssuedOn, p.Digest)).ToListAsync(stop);
    }

    private async Task Publish()
    {
        var upload = await Uploads.Receive(Http.Request.Form.Files["paper"], Store, Http.RequestAborted);
        if (!upload.Succeeded)
        {
            errors = CaseForms.Errors(upload.Refusals, "");
            return;
        }
        _ = long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        Finish(await Desk.Act<PublishNotice.Request, Guid>(CaseForms.Key(Http), new(Id, version, upload.Value), PublishNotice.Handle, stop: Http.RequestAborted), "");
    }

    private async Task Retract()
    {
        var reason = CaseForms.Text(Http.Request.Form["reason"]);
        var draft = shown!.State == PublicNotice.Draft;
        Finish(await Desk.Act<RetractNotice.Request, Done>(CaseForms.Key(Http), new(Id, reason), RetractNotice.Handle, reason, Http.RequestAborted), "", draft ? "/notices" : null);
    }

    private async Task Object()
    {
        var on = CaseForms.RequiredDay(Model.On, "Model.on", errors);
        var upload = await Uploads.Receive(Model.Paper, Store, Http.RequestAborted);
        errors.AddRange(CaseForms.Errors(upload.Refusals, "Model."));
        if (errors.Count > 0)
            return;
        var about = Guid.TryParse(Model.Case, out var one) ? one : (Guid?)null;
        var request = new AddObjection.Request(Id, about, on, Model.ByUnit == "unit", CaseForms.Text(Model.By), Model.Signed, CaseForms.Text(Model.Contact), CaseForms.Text(Model.Content), upload.Value);
        Finish(await Desk.Act<AddObjection.Request, Guid>(CaseForms.Key(Http), request, AddObjection.Handle, stop: Http.RequestAborted), "Model.");
    }

    private async Task Reply(Objection line)
    {
        string Field(string name) => $"{name}.{line.Id:N}";
        var on = CaseForms.RequiredDay(Typed(Field("on")), Field("on"), errors);
        if (errors.Count > 0)
            return;
        _ = long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var request = new ReplyObjection.Request(line.Id, version, CaseForms.Text(Typed(Field("reply"))), on, Typed(Field("upheld")) == "yes", CaseForms.Text(Typed(Field("to"))));
        var done = await Desk.Act<ReplyObjection.Request, Done>(CaseForms.Key(Http), request, (r, act, db, s) => ReplyObjection.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted);
        if (done.Succeeded)
            Navigation.NavigateTo($"/notices/{Id}#objections");
        else
            errors = [.. done.Refusals.Select(r => new FieldError(r.Where is { } where ? Field(where) : null, r.Message))];
    }

    private async Task Look(Guid objection)
    {
        var looked = await Desk.Act<LookAtObjection.Request, Done>(CaseForms.Key(Http), new(objection), LookAtObjection.Handle, stop: Http.RequestAborted);
        if (looked.Succeeded)
            clear = objection;
        else
            errors = CaseForms.Errors(looked.Refusals, "");
    }

    // Where an upheld objection can send its case: back to the meeting or applicant, or out; never on.
    private IReadOnlyList<Stage> WaysOf(Objection line) => cases.Find(c => c.Case.Id == line.Case) is { } listed
        ? [.. Procedures.Of(listed.Case).Next(listed.Case.Stage).Where(s => (s.NeedsReason || s.Meeting.Length > 0) && s.Id != "withdrawn")]
        : [];

    private void Finish<T>(Result<Acted<T>> done, string prefix, string? next = null)
    {
        if (done.Succeeded)
            Navigation.NavigateTo(next ?? $"/notices/{Id}");
        else
            errors = CaseForms.Errors(done.Refusals, prefix);
    }

    private string? Typed(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : null;
}

using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Targets;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Cases.Dossier;

/// <summary>The indicator set of a county's case: values by year, what the county's own records offer, proof, who answers for what, what is missing.</summary>
public partial class DossierPage
{
    private DossierView? view;
    private DossierLine? chosen;
    private int late;
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "item")] private string? Item { get; set; }
    [SupplyParameterFromForm(FormName = "value")] private ValueForm Value { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "split")] private TaskForm Split { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private bool May => Desk.May<EnterValue.Request>();

    private sealed class ValueForm
    {
        public string? Year { get; set; }
        public string? Value { get; set; }
        public string? Status { get; set; }
        public string? Source { get; set; }
        public IFormFile? Paper { get; set; }
    }

    // Its targets by year are fields of their own.
    private sealed class TaskForm
    {
        public string? Unit { get; set; }
        public string? Office { get; set; }
        public string? Due { get; set; }
        public string? Done { get; set; }
        public string? Note { get; set; }
    }

    protected override async Task OnInitializedAsync()
    {
        view = await DossierView.Of(Id, Desk, Procedures, Figures, Http.RequestAborted);
        if (view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        chosen = view.Lines.FirstOrDefault(l => l.Item.Id == Item);
        late = view.Lines.Count(l => l.Late(Desk.Day));
        Value ??= new() { Year = Text(view.Reported.Where(y => chosen?.Values.ContainsKey(y) == false).DefaultIfEmpty(view.Reported[^1]).First()), Source = chosen?.Task?.Unit };
        Split ??= new()
        {
            Unit = chosen?.Task?.Unit, Office = chosen?.Task?.Office, Due = chosen?.Task?.DueOn?.Iso(), Done = chosen?.Task?.DoneOn?.Iso(), Note = chosen?.Task?.Note,
        };
    }

    private async Task Enter()
    {
        var year = CaseForms.Whole(Value.Year, "Value.year", errors);
        var upload = await Uploads.Receive(Value.Paper, Store, Http.RequestAborted);
        errors.AddRange(CaseForms.Errors(upload.Refusals, "Value."));
        if (errors.Count > 0)
            return;
        var request = new EnterValue.Request(Id, Item ?? "", year!.Value, CaseForms.Text(Value.Value), CaseForms.Text(Value.Status), CaseForms.Text(Value.Source), upload.Value);
        await Finish(Desk.Act<EnterValue.Request, Guid>(CaseForms.Key(Http), request, (r, act, db, s) => EnterValue.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Value.");
    }

    private async Task Divide()
    {
        var due = CaseForms.Day(Split.Due, "Split.due", errors);
        var done = CaseForms.Day(Split.Done, "Split.done", errors);
        if (errors.Count > 0)
            return;
        var targets = view!.Building.ToDictionary(y => y, y => CaseForms.Text(Http.Request.Form["target-" + Text(y)].ToString()));
        var version = long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var request = new SplitTask.Request(Id, Item ?? "", version, CaseForms.Text(Split.Unit), CaseForms.Text(Split.Office), targets, due, done, CaseForms.Text(Split.Note));
        await Finish(Desk.Act<SplitTask.Request, Guid>(CaseForms.Key(Http), request, (r, act, db, s) => SplitTask.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted), "Split.");
    }

    private Task Adopt(IReadOnlyList<DossierCell> cells) => Finish(Desk.Act<AdoptFigures.Request, int>(CaseForms.Key(Http), new(Id, cells),
        (r, act, db, s) => AdoptFigures.Handle(r, act, db, Procedures, Figures, s), stop: Http.RequestAborted), "");

    private async Task Finish<T>(Task<Result<Acted<T>>> acting, string prefix)
    {
        var done = await acting;
        if (done.Succeeded)
            Navigation.NavigateTo(Item is null ? $"/cases/{Id}/dossier" : Href(Item));
        else
            errors = CaseForms.Errors(done.Refusals, prefix);
    }

    private string Href(string item) => $"/cases/{Id}/dossier?item={Uri.EscapeDataString(item)}#item";

    private static IReadOnlyList<TimelineLine> History(DossierLine line) =>
        [.. line.Entries.Select(e => new TimelineLine(
            $"{Text(e.Year)} 年", $"{line.Shown(e)} {line.Item.Unit}（{e.Status}）", $"{e.EnteredBy} 登记于 {e.EnteredAt}", e.Source, Struck: line.Values[e.Year] != e,
            PaperHref: e.Paper is { } paper ? $"/papers/{paper}" : null))];

    private string? TargetTyped(DossierLine line, int year) =>
        Http.Request.HasFormContentType && Http.Request.Form.TryGetValue("target-" + Text(year), out var typed) ? typed.ToString()
        : line.Targets.TryGetValue(year, out var target) ? line.Item.Of(target).ToString(CultureInfo.InvariantCulture) : null;

    private static string ChangeWords(DossierLine line)
    {
        if (line.Compared is not { } year || line.Change(year) is not { } change)
            return Format.None;
        var sign = change > 0 ? "+" : "";
        return line.Item.Unit == "%" ? $"{sign}{Format.Number(change, line.Item.Scale)} 个百分点"
            : sign + Format.Number(change, line.Item.Scale) + (line.Growth(year) is { } growth ? $"（{sign}{Format.Percent(growth)}）" : "");
    }

    private string DueWords(DossierLine line) => line.Task switch
    {
        null => "没有分解",
        { DoneOn: { } done } => $"{done.Iso()} 完成",
        { DueOn: { } due } when due < Desk.Day => $"{due.Iso()} 已过 {Desk.Day.DayNumber - due.DayNumber} 天",
        { DueOn: { } due } => $"{due.Iso()} 前",
        _ => "没有定日期",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

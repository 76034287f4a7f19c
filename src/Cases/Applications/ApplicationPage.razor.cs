using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>The form being filled in. With script each change is saved by itself; without it by the button.</summary>
public partial class ApplicationPage
{
    private const int ShownSaves = 20;
    private OpenForm? form;
    private bool open;
    private List<FieldError> errors = [];
    private IReadOnlyList<TimelineLine> saves = [];

    [Parameter] public Guid Id { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private Desk Desk { get; set; } = default!;
    [Inject] private Procedures Procedures { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private ApplicationForms Forms { get; set; } = default!;

    // The key of a refused post is taken again, so that the same words are one act.
    private string? Key => errors.Count > 0 ? CaseForms.Key(Http) : null;

    private string? SaveState => form?.Saved is { } saved ? $"已保存 {ApplicationEndpoints.Time(saved.SavedAt)}（{saved.SavedBy}）" : null;

    protected override async Task OnInitializedAsync()
    {
        form = await Forms.Of(Desk, Id, Http.RequestAborted);
        if (form is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        open = form.Open && Desk.May<SaveApplication.Request>();
        saves = await History(Http.RequestAborted);
    }

    private async Task Save()
    {
        if (form is null)
            return;
        var posted = Http.Request.Form;
        var seen = long.TryParse(posted["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        var shown = await ApplicationForms.TextsAt(Desk.Db, form, seen, Http.RequestAborted);
        var changes = Typed(posted, shown, seen);
        foreach (var (key, text) in Chosen(posted))
            changes[key] = new Change(text, form.Saves);
        var done = await Desk.Act<SaveApplication.Request, SaveApplication.Saved>(CaseForms.Key(Http), new(Id, CaseForms.Key(Http), changes),
            (r, act, db, s) => SaveApplication.Handle(r, act, db, Procedures, Forms, s), stop: Http.RequestAborted);
        if (done.Succeeded)
            Navigation.NavigateTo($"/cases/{Id}/application{Anchor(done.Value.Answer, changes)}");
        else
            errors = [.. done.Refusals.Select(r => new FieldError(r.Where is { } key ? "f." + key : null, r.Message))];
    }

    // Without script the whole form is posted: what differs from what the page had shown was changed by this person.
    private Dictionary<string, Change> Typed(IFormCollection posted, Dictionary<string, string> shown, long seen) =>
        form!.Form.Fields.Where(f => posted.ContainsKey("f." + f.Asked.Key))
            .Select(f => (f.Asked.Key, Text: posted["f." + f.Asked.Key].ToString().ReplaceLineEndings("\n")))
            .Where(f => f.Text != shown.GetValueOrDefault(f.Key, "").ReplaceLineEndings("\n"))
            .ToDictionary(f => f.Key, f => new Change(f.Text, seen));

    private IEnumerable<(string Key, string Text)> Chosen(IFormCollection posted)
    {
        if (posted["confirm"].ToString() is { Length: > 0 } confirmed && form!.Form.Fields.FirstOrDefault(f => f.Asked.Key == confirmed) is { Origin: Origin.LastYear } last)
            yield return (confirmed, posted["f." + confirmed].ToString() is { Length: > 0 } typed ? typed : last.Text);
        var (key, rival) = posted["choose"].ToString().Split('|') is [var k, var r] && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (k, n) : (posted["choose"].ToString(), -1);
        if (form!.Form.Fields.FirstOrDefault(f => f.Asked.Key == key) is { Answer: { } answer })
            yield return (key, rival >= 0 && rival < answer.Rivals.Count ? answer.Rivals[rival].Text : answer.Text);
    }

    private string Anchor(SaveApplication.Saved saved, Dictionary<string, Change> changes)
    {
        var at = saved.Conflicts.Count > 0 ? saved.Conflicts[0].Field : changes.Keys.FirstOrDefault();
        return form!.Form.Parts.FirstOrDefault(p => p.Fields.Any(f => f.Asked.Key == at)) is { } part ? $"#part-{part.Asked.Number}" : "";
    }

    private async Task<IReadOnlyList<TimelineLine>> History(CancellationToken stop)
    {
        var last = await Desk.Db.Set<ApplicationSave>().Where(s => s.Application == Id).OrderByDescending(s => s.Sequence).Take(ShownSaves).ToListAsync(stop);
        return [.. last.Select(s => new TimelineLine(s.EnteredAt.ToString(), string.Join("；", s.Read().Select(Words)), s.EnteredBy + (s.OnBehalf ? "（代录）" : "")))];
    }

    private static string Words(KeyValuePair<string, Written> change) => change.Value.Rival
        ? $"{change.Key}：另填“{change.Value.New}”（当时是“{change.Value.Old}”）"
        : $"{change.Key}：{(change.Value.Old.Length > 0 ? $"“{change.Value.Old}” → " : "")}“{change.Value.New}”";

    private string PartHref(int part) => $"/cases/{Id}/application#part-{part}";
}

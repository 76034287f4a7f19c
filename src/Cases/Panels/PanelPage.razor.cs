using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>One panel: what the draw rests on, who was drawn, sheets, results, minutes and history.</summary>
public partial class PanelPage
{
    private ReviewedPanel? view;
    private IReadOnlyDictionary<Guid, PanelResult> results = new Dictionary<Guid, PanelResult>();
    private IReadOnlyList<TimelineLine> history = [];
    private List<FieldError> errors = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "close")] private CloseForm Model { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private sealed class CloseForm
    {
        public string? Minutes { get; set; }
        public bool Anyway { get; set; }
    }

    private Panel Panel => view!.Panel;

    private Dictionary<string, string> Fixed => new() { ["version"] = Panel.Version.ToString(CultureInfo.InvariantCulture) };

    private long Version => long.TryParse(Http.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private string Reason => Http.Request.Form["Reason"].ToString().Trim();

    private string PoolWords
    {
        get
        {
            var pool = Pool.Read(Panel.Pool);
            var open = pool.Where(c => c.MayBeDrawn).ToList();
            return $"{pool.Count} 人，回避 {pool.Count - open.Count} 人；可抽 {string.Join("、", open.CountBy(c => c.Category).Select(c => $"{c.Key} {c.Value}"))}";
        }
    }

    private string ResultNote => Panel.State switch
    {
        _ when view!.ScoresShown => view.Rule.DropExtremes && results.Values.Any(r => r.Dropped) ? "平均分已去掉最高和最低" : view.Missing > 0 ? $"缺 {view.Missing} 份评分表" : "评分表齐全",
        PanelStates.Open => "评分表交齐或结束评审后才显示分数",
        _ => "",
    };

    protected override async Task OnInitializedAsync()
    {
        Model ??= new();
        view = await ReviewedPanel.Find(Desk.Db, Id, Http.RequestAborted);
        if (view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        results = view.Results;
        var events = await Desk.Db.Set<PanelEvent>().Where(e => e.Panel == Id).OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).ToListAsync(Http.RequestAborted);
        history = [.. events.Select(e => new TimelineLine(e.On.Iso(), e.Kind, $"{e.EnteredBy} 登记于 {e.EnteredAt}", string.Join("；", new[] { e.Detail, e.Reason.Length > 0 ? "原因：" + e.Reason : "" }.Where(t => t.Length > 0))))];
    }

    internal static Tone ToneOf(string state) => state switch
    {
        PanelStates.Closed => Tone.Good,
        PanelStates.Open => Tone.Info,
        PanelStates.Void => Tone.Bad,
        _ => Tone.Soon,
    };

    private Task Draw() => Finish(Desk.Act<DrawPanel.Request, Done>(CaseForms.Key(Http), new(Id, Version), DrawPanel.Handle, stop: Http.RequestAborted));

    private Task Replace(Guid seat) => Finish(Desk.Act<ReplaceExpert.Request, Guid>(CaseForms.Key(Http), new(Id, Version, seat, Reason), ReplaceExpert.Handle, Reason, Http.RequestAborted));

    private Task Close() => Finish(Desk.Act<ClosePanel.Request, Done>(CaseForms.Key(Http), new(Id, Version, CaseForms.Text(Model.Minutes), Model.Anyway), ClosePanel.Handle, stop: Http.RequestAborted));

    private Task Reopen() => Finish(Desk.Act<ReopenPanel.Request, Done>(CaseForms.Key(Http), new(Id, Version, Reason), ReopenPanel.Handle, Reason, Http.RequestAborted));

    private Task Void() => Finish(Desk.Act<VoidPanel.Request, Done>(CaseForms.Key(Http), new(Id, Version, Reason), VoidPanel.Handle, Reason, Http.RequestAborted));

    private Task Return(Guid sheet) => Finish(Desk.Act<ReturnSheet.Request, Done>(CaseForms.Key(Http), new(sheet, Reason), ReturnSheet.Handle, Reason, Http.RequestAborted));

    private async Task Finish<T>(Task<Result<Acted<T>>> acting)
    {
        var done = await acting;
        if (done.Succeeded)
            Navigation.NavigateTo($"/panels/{Id}");
        else
            errors = [.. done.Refusals.Select(r => new FieldError(r.Where is "Minutes" or "Anyway" ? "Model." + r.Where : null, r.Message))];
    }

    private string TotalOf(Guid @case, Guid expert) => view!.SheetOf(@case, expert) is { } sheet ? Number(ReviewedPanel.TotalOf(sheet)) : "缺";

    private static string Number(decimal? value, int decimals = 0) =>
        value is not { } number ? "" : number.ToString(decimals > 0 ? "0.00" : "0.##", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Batches;

/// <summary>The batches of one scheme and year: a row a batch, a column a stage.</summary>
public partial class BatchesPage
{
    private SchemeHead head = default!;
    private IReadOnlyList<BatchRow> rows = [];
    private IReadOnlyList<Stage> stages = [];
    private BatchCounts total = new(new Dictionary<string, int>());
    private List<FunnelStage> funnel = [];
    private string funnelTitle = "";
    private List<int> years = [];
    private List<FieldError> errors = [];

    [SupplyParameterFromQuery(Name = "scheme")] private string? Scheme { get; set; }
    [SupplyParameterFromQuery(Name = "year")] private int? YearAsked { get; set; }
    [SupplyParameterFromQuery(Name = "batch")] private int? BatchNumber { get; set; }
    [SupplyParameterFromForm(FormName = "open-batch")] private BatchForm Model { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private sealed class BatchForm
    {
        public string? Scheme { get; set; }
        public string? Year { get; set; }
        public string? Number { get; set; }
        public string? OpensOn { get; set; }
        public string? ClosesOn { get; set; }
        public string? Quota { get; set; }
        public string? Note { get; set; }
    }

    private int Year => BatchTable.YearOf(Desk, YearAsked);

    private IReadOnlyList<Choice> SchemeChoices => [.. Procedures.Schemes.Select(s => new Choice(s.Id, s.Title))];

    private IReadOnlyList<TabLink> BatchTabs =>
    [
        new("全年", PageHref(null), null, BatchNumber is null),
        .. rows.Where(r => r.Number is not null).Select(r => new TabLink($"第 {r.Number} 批", PageHref(r.Number), null, BatchNumber == r.Number)),
    ];

    private IReadOnlyList<Choice> Years => Choice.Of([.. years.Append(Year).Append(Desk.County.BusinessYear).Distinct().OrderDescending().Select(Whole)]);

    protected override async Task OnInitializedAsync()
    {
        var stop = Http.RequestAborted;
        head = await BatchTable.SchemeOf(Desk.Db, Procedures, Scheme, Year, stop);
        Model ??= new() { Scheme = head.Id, Year = Whole(Year) };
        var table = await BatchTable.Of(Desk.Db, head, Year, stop);
        years = await Desk.Db.Set<Batch>().Where(b => b.Scheme == head.Id).Select(b => b.Year).Distinct().ToListAsync(stop);
        (rows, total) = (table.Rows, table.Total);
        var procedure = Procedures.Of(head.Id, head.Id);
        stages = total.Stages(procedure);
        var chosen = rows.FirstOrDefault(r => BatchNumber is not null && r.Number == BatchNumber);
        if (chosen is null)
            BatchNumber = null;
        funnel = (chosen?.Counts ?? total).Funnel(procedure, stage => CasesHref(BatchNumber, stage));
        funnelTitle = $"{Year} 年{head.Short}{(BatchNumber is { } n ? $"第 {n} 批" : "")}走到哪一步";
    }

    private async Task Open()
    {
        var opens = CaseForms.Day(Model.OpensOn, "Model.opens", errors);
        var closes = CaseForms.Day(Model.ClosesOn, "Model.ClosesOn", errors);
        var quota = string.IsNullOrWhiteSpace(Model.Quota) ? null : CaseForms.Whole(Model.Quota, "Model.quota", errors);
        var year = CaseForms.Whole(Model.Year, "Model.Year", errors);
        var number = CaseForms.Whole(Model.Number, "Model.Number", errors);
        if (errors.Count > 0)
            return;
        var request = new OpenBatch.Request(CaseForms.Text(Model.Scheme), year!.Value, number!.Value, closes, CaseForms.Text(Model.Note)) { OpensOn = opens, Quota = quota };
        var done = await Desk.Act<OpenBatch.Request, Guid>(CaseForms.Key(Http), request, (r, act, db, s) => OpenBatch.Handle(r, act, db, Procedures, s), stop: Http.RequestAborted);
        if (done.Succeeded)
            Navigation.NavigateTo($"/batches?scheme={request.Scheme}&year={Whole(request.Year)}");
        else
            errors = CaseForms.Errors(done.Refusals, "Model.");
    }

    private string PageHref(int? batch) => $"/batches?scheme={head.Id}&year={Whole(Year)}{(batch is { } n ? $"&batch={Whole(n)}" : "")}#funnel";

    private string CasesHref(int? batch, string? passed) =>
        $"/cases?scheme={head.Id}&year={Whole(Year)}{(batch is { } n ? $"&batch={Whole(n)}" : "")}{(passed is null ? "" : $"&passed={passed}")}";

    private int? Left(DateOnly closes) => closes.DayNumber - Desk.Day.DayNumber is >= 0 and <= 30 and var days ? days : null;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

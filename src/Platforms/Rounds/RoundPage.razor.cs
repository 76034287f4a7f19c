using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms.Rounds;

/// <summary>One kind and year: who has not reported, what the numbers give, how far the round has come, and whom to reward.</summary>
public partial class RoundPage
{
    private const int Size = 50;
    private PlatformKind kind = default!;
    private Round? round;
    private string refusal = "";
    private IReadOnlyList<RoundLine> shown = [];
    private List<RoundLine> page = [];
    private List<AwardDue> awards = [];

    [SupplyParameterFromQuery(Name = "kind")] private string? KindAsked { get; set; }
    [SupplyParameterFromQuery(Name = "year")] private int? YearAsked { get; set; }
    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "grade")] private string? Grade { get; set; }
    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] private string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? Page { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private int Year => PlatformEndpoints.YearOf(Desk, YearAsked);
    private int PageNumber => Math.Max(1, Page ?? 1);
    private RoundFilter Filter => new(Words, State, Grade, Sort);
    private string ExportHref => PageAddress.With(PageAddress.Export(Navigation.Uri, "/platforms/assessments/export"), "kind", kind.Id);
    private IReadOnlyList<Choice> Years => Choice.Of([.. Enumerable.Range(1, 6).Select(n => Desk.Day.Year - n).Append(Year).Distinct().OrderDescending().Select(Whole)]);
    private IEnumerable<string> Grades => [.. round?.Rules.Grades.Select(g => g.Name) ?? [], Outcome.Undecided];

    private IReadOnlyList<TabLink> Tabs =>
        [.. Kinds.All.Select(k => new TabLink(k.Title, $"/platforms/assessments?kind={k.Id}&year={Whole(Year)}", null, k.Id == kind.Id))];

    protected override async Task OnInitializedAsync()
    {
        var stop = Http.RequestAborted;
        kind = Kinds.Find(KindAsked ?? "") ?? Kinds.All[^1];
        var rules = Kinds.Rules(kind.Id, Year);
        if (rules.Refused)
        {
            refusal = rules.Refusals[0].Message;
            return;
        }
        round = await Round.Of(Desk.Db, Kinds, rules.Value, Year, stop);
        awards = await Desk.Db.AwardsDue(Year).ToListAsync(stop);
        shown = Filter.Found(round);
        page = [.. shown.Skip((PageNumber - 1) * Size).Take(Size)];
    }

    private string Address(string state) => $"/platforms/assessments?kind={kind.Id}&year={Whole(Year)}&state={Uri.EscapeDataString(state)}";

    private string Href(RoundLine line) => $"/platforms/{line.Platform.Id}/assessments/{Whole(Year)}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Kechuang.Cases;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Panels;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>
/// Six applications for 科技示范企业, reviewed in two panels: the first is closed, with one that failed and one expert replaced; in the
/// second the sheets are coming in. Each chapter goes through the handlers that staff use.
/// </summary>
internal sealed class ReviewStory(Story story, Procedures procedures)
{
    internal const string Scheme = "poverty-demonstration-enterprise";
    private const int Year = 2025, InFirst = 4, Applicants = 6;
    private static readonly DateOnly Opened = new(2025, 11, 4), Closed = new(2025, 11, 25);

    private readonly DateOnly today = story.Arguments.Today;

    internal IEnumerable<Chapter> Chapters()
    {
        if (today < Opened || !procedures.Knows(Scheme))
            yield break;
        yield return new Chapter("review-cases", Until(new(2025, 11, 12)), Cases);
        if (today < new DateOnly(2025, 11, 14))
            yield break;
        yield return new Chapter("review-panel-1", new(2025, 11, 13), (act, db, stop) => Make(0, InFirst, act, db, stop));
        yield return new Chapter("review-draw-1", new(2025, 11, 14), Draw);
        if (today < Closed)
            yield break;
        yield return new Chapter("review-replace", new(2025, 11, 18), Replace);
        yield return new Chapter("review-sheets-1", new(2025, 11, 21), (act, db, stop) => Sheets(5, act, db, stop));
        yield return new Chapter("review-close", Closed, Close);
        if (today < new DateOnly(2025, 12, 5))
            yield break;
        yield return new Chapter("review-panel-2", new(2025, 12, 2), (act, db, stop) => Make(InFirst, Applicants - InFirst, act, db, stop));
        yield return new Chapter("review-draw-2", new(2025, 12, 3), Draw);
        yield return new Chapter("review-sheets-2", new(2025, 12, 5), (act, db, stop) => Sheets(2, act, db, stop));
    }

    /// <summary>Who applies: none of those whose application the other schemes or the meetings tell of.</summary>
    internal static IEnumerable<Firm> Firms(Story story) => story.Firms
        .Where(f => f.Kind != FirmKind.Ordinary && f.State == "存续" && f != story.HighTech.OneShort && f.RegisteredOn.Year < 2019 && story.Schemes.Cases.All(c => c.Scheme != Scheme || c.Unit != f.Id))
        // Of the technical trades those nearest to farming first.
        .OrderBy(f => f.Domain == "生物与新医药").TakeLast(Applicants);

    private DateOnly Until(DateOnly day) => day < today ? day : today;

    private async Task<Result<int>> Cases(Act act, KechuangDb db, CancellationToken stop)
    {
        string[] stages = ["submitted", "township", "county-review", "site-visit", "review"];
        foreach (var firm in Firms(story))
        {
            var opened = await OpenCase.Handle(new(Scheme, firm.Id, Year, "首次", null, "", "农村股", [new Step("draft", Opened)], null), On(act, Opened), db, procedures, stop);
            if (opened.Refused)
                return Result.Not<int>(opened.Refusals);
            var @case = (await db.FindAsync<Case>([opened.Value], stop))!;
            var walk = new Walk(@case, [db.Set<Move>().Local.Single(m => m.Case == @case.Id)], procedures);
            foreach (var (i, stage) in stages.Index())
            {
                var day = Opened.AddDays(i + 1);
                var step = new Step(stage, day) { Values = stage == "township" ? new Dictionary<string, string> { ["乡镇意见"] = "情况属实，同意推荐（演示）" } : null };
                if (await walk.Take(step, null, On(act, day), db, stop) is { Refused: true } refused)
                    return Result.Not<int>(refused.Refusals);
            }
        }
        return Applicants;
    }

    private async Task<Result<int>> Make(int from, int count, Act act, KechuangDb db, CancellationToken stop)
    {
        var cases = await db.Set<Case>().Where(c => c.Scheme == Scheme && c.Year == Year && c.Stage == "review").OrderBy(c => c.Number).Skip(from).Take(count).Select(c => c.Id).ToListAsync(stop);
        return (await MakePanel.Handle(new(cases, ""), By(act), db, procedures, stop)).Map(_ => 1);
    }

    private static async Task<Result<int>> Draw(Act act, KechuangDb db, CancellationToken stop)
    {
        var panel = await Last(db, stop);
        return (await DrawPanel.Handle(new(panel.Id, panel.Version), By(act), db, stop)).Map(_ => 1);
    }

    private static async Task<Result<int>> Replace(Act act, KechuangDb db, CancellationToken stop)
    {
        var panel = await Last(db, stop);
        var seat = await db.Set<Seat>().Where(s => s.Panel == panel.Id).OrderBy(s => s.Place).Select(s => s.Id).FirstAsync(stop);
        return (await ReplaceExpert.Handle(new(panel.Id, panel.Version, seat, "因公出差，不能参加评审（演示）"), By(act), db, stop)).Map(_ => 1);
    }

    // The last of each panel scores low, so that something fails.
    private async Task<Result<int>> Sheets(int experts, Act act, KechuangDb db, CancellationToken stop)
    {
        var panel = await Last(db, stop);
        var dice = new Dice(story.Arguments.Seed).Of("sheets-" + panel.Number);
        var cases = await db.Set<PanelCase>().Where(c => c.Panel == panel.Id).OrderBy(c => c.Place).Select(c => c.Case).ToListAsync(stop);
        var seated = await db.Set<Seat>().Where(s => s.Panel == panel.Id && s.LeftReason == "").OrderBy(s => s.Place).Select(s => s.Expert).Take(experts).ToListAsync(stop);
        var items = procedures.SchemeOf(Scheme, (await db.Set<Case>().FirstAsync(c => c.Id == cases[0], stop)).Pin).Experts;
        foreach (var (place, @case) in cases.Index())
            foreach (var expert in seated)
            {
                var (low, high) = place == cases.Count - 1 ? (38, 56) : (68, 94);
                var scores = items.ToDictionary(i => i.Name, i => decimal.Floor(i.High * dice.Between(low, high) / 100));
                db.Add(new ScoreSheet
                {
                    Id = act.NewId(), Panel = panel.Id, Case = @case, Expert = expert, Submitted = true, SavedAt = act.At, EnteredAt = act.At,
                    Scores = Scores.Write(scores.ToDictionary(s => s.Key, s => new ItemScore(s.Value.ToString(CultureInfo.InvariantCulture), ""))),
                    Total = scores.Values.Sum().ToString(CultureInfo.InvariantCulture),
                    Comment = place == cases.Count - 1 ? "示范内容不够具体，带动数没有名册支撑（演示）" : "示范内容明确，技术支撑可靠（演示）",
                });
            }
        return cases.Count * seated.Count;
    }

    private static async Task<Result<int>> Close(Act act, KechuangDb db, CancellationToken stop)
    {
        var panel = await Last(db, stop);
        return (await ClosePanel.Handle(new(panel.Id, panel.Version, "2025年11月25日在局三楼会议室评审，专家 5 人到齐，逐件质询后独立打分（演示）。", false), By(act), db, stop)).Map(_ => 1);
    }

    private static Task<Panel> Last(KechuangDb db, CancellationToken stop) => db.Set<Panel>().AsNoTracking().Where(p => p.Scheme == Scheme).OrderByDescending(p => p.Number).FirstAsync(stop);

    private static Act On(Act act, DateOnly day) => By(act with { At = Instant.At(day, new TimeOnly(9, 30)) });

    private static Act By(Act act) => act.By(Invented.RuralOfficer, act.At) with { Day = act.At.Day };
}

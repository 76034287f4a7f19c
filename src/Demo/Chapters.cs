using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>Writes a part of the story inside an act's unit; the answer counts its records.</summary>
internal delegate Task<Result<int>> Write(Act act, KechuangDb db, CancellationToken stop);

/// <summary>A part of the story that is written in one act.</summary>
/// <param name="Name">Part of the key: a part that is there is not written twice.</param>
/// <param name="On">The day after which all of it was known.</param>
internal sealed record Chapter(string Name, DateOnly On, Write Write);

/// <summary>The parts of the story, in an order in which each finds what it refers to.</summary>
internal sealed class Chapters(Story story, DemoPapers papers, Procedures procedures, PlatformKinds platforms, IFigures figures, FormStory forms)
{
    private readonly DateOnly today = story.Arguments.Today;

    internal IEnumerable<Chapter> All()
    {
        yield return new Chapter("firms", Until(new(2025, 6, 30)), Rows(_ => story.Firms.Select(f => f.ToRow())));
        yield return new Chapter("units", Until(new(2023, 3, 13)), Rows(_ => story.Schemes.Units.Select(u => u.ToRow())));
        yield return new Chapter("old-titles", new(2023, 3, 20), Rows(OldTitles));
        foreach (var year in YearlyStory.Told(today))
            yield return new Chapter($"yearly-{year}", Until(new(year == 2025 ? 2025 : year + 1, year == 2025 ? 11 : 5, 15)), Yearly((act, paper) => YearlyStory.Of(year, story, act, paper)));
        yield return new Chapter("corrections", Until(new(2025, 7, 31)), Yearly((act, paper) => YearlyStory.Corrections(story, act, paper)));
        foreach (var batch in story.Batches)
            yield return new Chapter($"{batch.Short}-{batch.Year}-{batch.Number}", Until(LastEntry(batch)), (act, db, stop) => new BatchChapter(batch, papers, procedures).Write(act, db, stop));
        yield return new Chapter("schemes", today, (act, db, stop) => new SchemeChapter(story.Schemes, story.Arguments, papers, procedures).Write(act, db, stop));
        foreach (var chapter in new MeetingStory(story, papers, procedures).All())
            yield return chapter;
        if (today >= new DateOnly(2025, 6, 20))
            yield return new Chapter("cancelled", new(2025, 6, 23), Cancel);
        yield return new Chapter("platforms", today, (act, db, stop) => new PlatformChapter(story, papers, platforms).Write(act, db, stop));
        yield return new Chapter("experts", Until(new(2025, 4, 16)), Rows(act => ExpertStory.Of(story, act)));
        foreach (var chapter in new ReviewStory(story, procedures).Chapters())
            yield return chapter;
        foreach (var chapter in new TurnStory(story, papers, procedures).All().Concat(new ResultChapters(story, papers, procedures).All()).Concat(new DossierStory(story, procedures).All()))
            yield return chapter;
        yield return new Chapter("targets", Until(new(2025, 7, 14)), Rows(_ => [], Targets));
        yield return new Chapter("figures", today, Rows(_ => [], Figures));
        foreach (var chapter in forms.All())
            yield return chapter;
    }

    private static DateOnly LastEntry(PlannedBatch batch) => batch.Cases.SelectMany(c => c.Steps).Max(s => s.Entered).Day;

    private DateOnly Until(DateOnly day) => day < today ? day : today;

    private static Write Rows(Func<Act, IEnumerable<object>> rows, Func<Act, KechuangDb, IEnumerable<object>>? more = null) => (act, db, _) =>
    {
        List<object> all = [.. rows(act), .. more?.Invoke(act, db) ?? []];
        db.AddRange(all);
        return Task.FromResult(Result.Of(all.Count));
    };

    private Write Yearly(Func<Act, Guid, IEnumerable<object>> rows) =>
        Rows(_ => [], (act, db) => rows(act, papers.Add("yearly", "yearly-data", db, act)));

    private IEnumerable<Title> OldTitles(Act act)
    {
        var dice = new Dice(story.Arguments.Seed).Of("old-titles");
        foreach (var old in story.HighTech.OldTitles)
        {
            var entered = dice.OfficeHour(new DateOnly(2023, 3, 14).AddDays(dice.Between(0, 3)));
            yield return new Title
            {
                Id = act.Source.New(entered), Enterprise = old.Firm.Id, Scheme = HighTechStory.Scheme, Kind = "高新技术企业", Number = old.Number, Year = old.Year,
                IssuedOn = old.IssuedOn, ExpiresOn = old.ExpiresOn, First = true, EnteredAt = entered, EnteredBy = Invented.HighTechOfficer,
            };
        }
    }

    // 国科发火〔2016〕32号 第十九条: two years without the annual report.
    private async Task<Result<int>> Cancel(Act act, KechuangDb db, CancellationToken stop)
    {
        var firm = story.HighTech.Cancelled.Id;
        var title = await db.Set<Title>().SingleAsync(t => t.Enterprise == firm && t.Scheme == HighTechStory.Scheme, stop);
        (title.CancelledOn, title.CancelReason) = (new DateOnly(2025, 6, 20), "累计两年未填报年度发展情况报表，省认定机构取消资格（演示）");
        return 1;
    }

    private IEnumerable<Target> Targets(Act act, KechuangDb db)
    {
        var dice = new Dice(story.Arguments.Seed).Of("targets");
        var known = TargetStory.Targets.Where(t => t.EnteredOn <= today).Select(t => (Plan: t, Entered: act.By(t.Owner, dice.OfficeHour(t.EnteredOn)))).ToList();
        var ids = known.Select(k => k.Entered.NewId()).ToList();
        var paper = known.Index().DistinctBy(k => k.Item.Plan.Paper).ToDictionary(k => k.Item.Plan.Paper, k => papers.Add(k.Item.Plan.Paper, "target:" + ids[k.Index], db, k.Item.Entered));
        foreach (var (i, (plan, entered)) in known.Index())
        {
            var document = TargetStory.Papers.Single(p => p.Key == plan.Paper);
            yield return new Target
            {
                Id = ids[i], Indicator = plan.Indicator, Year = plan.Year, Value = Stored(plan.Indicator, plan.Counted ? story.Arguments.Scaled((int)plan.Value) : plan.Value),
                Section = plan.Section, Owner = plan.Owner, Basis = document.Title[0], BasisNumber = document.Number, BasisOn = document.IssuedOn, Paper = paper[plan.Paper],
                Level = plan.Level, Replaces = plan.Replaces is { } at ? ids[at] : null, Reason = plan.Reason, EnteredAt = entered.At, EnteredBy = entered.Actor.Name,
            };
        }
    }

    private IEnumerable<Figure> Figures(Act act, KechuangDb db)
    {
        var dice = new Dice(story.Arguments.Seed).Of("figures");
        var ids = new Dictionary<int, Guid>();
        var paper = new Dictionary<string, Guid>();
        var calibers = figures.Catalogue.ToDictionary(i => i.Id, i => i.Caliber);
        foreach (var (i, plan) in FigureStory.Figures.Index().Where(f => f.Item.ObtainedOn <= today))
        {
            var entered = act.By(Invented.PlanOfficer, Earlier(dice.OfficeHour(plan.ObtainedOn), Instant.At(today, new TimeOnly(8, 30))));
            ids[i] = entered.NewId();
            if (!paper.TryGetValue(plan.Paper, out var id))
                paper[plan.Paper] = id = papers.Add(plan.Paper, "figure:" + ids[i], db, entered);
            yield return new Figure
            {
                Id = ids[i], Indicator = plan.Indicator, Period = Period.Parse(plan.Period).Value.ToString(), Value = Stored(plan.Indicator, plan.Value), Status = plan.Status,
                Caliber = calibers[plan.Indicator], Source = plan.Source, ObtainedOn = plan.ObtainedOn, Paper = id,
                Corrects = plan.Corrects is { } corrected ? ids[corrected] : null, Reason = plan.Reason, EnteredAt = entered.At, EnteredBy = entered.Actor.Name,
            };
        }
    }

    private static Instant Earlier(Instant a, Instant b) => a < b ? a : b;

    private long Stored(string indicator, decimal value)
    {
        var line = figures.Catalogue.Single(i => i.Id == indicator);
        for (var i = 0; i < line.Scale; i++)
            value *= 10;
        return decimal.ToInt64(value);
    }
}

/// <summary>An act as somebody of the story did it.</summary>
internal static class ActOf
{
    internal static Act By(this Act act, string name, Instant at) => act with { At = at, Actor = act.Actor with { Name = name } };
}

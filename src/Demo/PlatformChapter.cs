using Kechuang.Kernel;
using Kechuang.Platforms;

namespace Kechuang.Demo;

/// <summary>Writes the platforms and their assessments in the order in which they happened, by the same decisions as the pages.</summary>
internal sealed class PlatformChapter(Story story, DemoPapers papers, PlatformKinds kinds)
{
    private readonly Dice dice = new Dice(story.Arguments.Seed).Of("platforms");
    private readonly DateOnly today = story.Arguments.Today;

    internal async Task<Result<int>> Write(Act act, KechuangDb db, CancellationToken stop)
    {
        var written = 0;
        foreach (var planned in PlatformStory.Platforms.Where(p => p.Steps[0].On <= today))
        {
            var told = await Tell(planned, story.Hosts[planned], act, db, stop);
            if (told.Refused)
                return Result.Not<int>(told.Refusals.Select(r => r with { Message = $"{planned.Name}：{r.Message}" }));
            written++;
        }
        return written;
    }

    private async Task<Result<Done>> Tell(PlannedPlatform planned, Firm host, Act act, KechuangDb db, CancellationToken stop)
    {
        var officer = planned.Section switch { "农村股" => Invented.RuralOfficer, "高新股" => Invented.HighTechOfficer, _ => Invented.PlanOfficer };
        var before = host.EnteredAt;
        Act On(DateOnly day) => act.By(officer, before = Entered(day, before));
        var registered = await RegisterPlatform.Handle(
            new(planned.Kind, planned.Level, planned.Name, host.Id, host.Town, host.Contact, host.Phone, planned.Section, "", [planned.Steps[0]], null), On(planned.Steps[0].On), db, kinds, stop);
        if (registered.Refused)
            return Result.Not<Done>(registered.Refusals);
        var platform = (await db.FindAsync<Platform>([registered.Value], stop))!;
        List<PlatformMove> moves = [db.Set<PlatformMove>().Local.Single(m => m.Platform == platform.Id)];
        foreach (var (on, happens) in Events(planned, platform, moves, db).Where(e => e.On <= today).OrderBy(e => e.On))
            if (await happens(On(on), stop) is { Refused: true } refused)
                return Result.Not<Done>(refused.Refusals);
        return Result.Done;
    }

    private IEnumerable<(DateOnly On, Func<Act, CancellationToken, Task<Result<Guid>>> Happens)> Events(PlannedPlatform planned, Platform platform, List<PlatformMove> moves, KechuangDb db)
    {
        foreach (var step in planned.Steps.Skip(1))
            yield return (step.On, (act, _) => Task.FromResult(MovePlatform.Take(platform, moves, step, Paper(PlatformStory.PaperOf(planned, step), platform, act, db), null, act, db, kinds)));
        foreach (var assessment in planned.Assessments)
        {
            var assess = new Assess(assessment, platform, moves, db, kinds);
            yield return (assessment.ReportedOn, assess.Report);
            if (assessment.Returned.Length > 0)
                yield return (assessment.ReportedOn.AddDays(9), assess.Return);
            if (assessment.ScoredOn is { } scored)
                yield return (scored, assess.Score);
            if (assessment.PublishedOn is { } published)
                yield return (published, (act, stop) => assess.Publish(Paper(PlatformStory.PaperOf(assessment), platform, act, db), act, stop));
        }
    }

    private Guid? Paper(string? key, Platform platform, Act act, KechuangDb db) => key is null ? null : papers.Add(key, RegisterPlatform.Holder(platform.Id), db, act);

    // What is older than the register was entered with its host; nothing is entered after the morning of the demo's day.
    private Instant Entered(DateOnly on, Instant before)
    {
        var (entered, latest) = (dice.OfficeHour(on.AddDays(dice.Between(0, 3))), Instant.At(today, new TimeOnly(8, 30)));
        entered = entered > latest ? latest : entered;
        return entered > before ? entered : before;
    }

    private sealed class Assess(PlannedAssessment planned, Platform platform, List<PlatformMove> moves, KechuangDb db, PlatformKinds kinds)
    {
        private Assessment? assessment;

        internal async Task<Result<Guid>> Report(Act act, CancellationToken stop)
        {
            var rules = kinds.Rules(platform.Kind, planned.Year).Value;
            var decided = EnterFacts.Decide(new(platform.Id, planned.Year, 0, Pairs(planned.Facts), planned.Submitted, null), platform, null, rules, act.Day);
            if (decided.Refused)
                return Result.Not<Guid>(decided.Refusals);
            assessment = EnterFacts.Open(platform, planned.Year, rules, act, db);
            await new Ledger(assessment, rules, act, db).Facts(decided.Value, "代录", null, planned.Submitted, stop);
            return assessment.Id;
        }

        internal async Task<Result<Guid>> Return(Act act, CancellationToken stop)
        {
            assessment!.State = AssessmentStates.Filling;
            await new Ledger(assessment, kinds.RulesOf(platform, assessment), act, db).Add(AssessmentEntry.Returned, [], planned.Returned, "", null, stop);
            return assessment.Id;
        }

        internal async Task<Result<Guid>> Score(Act act, CancellationToken stop)
        {
            await new Ledger(assessment!, kinds.RulesOf(platform, assessment!), act, db).Scores(Pairs(planned.Scores), "", null, stop);
            return assessment!.Id;
        }

        internal Task<Result<Guid>> Publish(Guid? paper, Act act, CancellationToken stop) => PublishAssessment.Take(
            assessment!, platform, moves, new(assessment!.Id, 0, planned.Grade, planned.PublishedOn!.Value, planned.Reason, "", null), paper, act, db, kinds, stop);

        private static Dictionary<string, string> Pairs(string text) => text.Split(", ").Select(p => p.Split(' ')).ToDictionary(p => p[0], p => p[1]);
    }
}

using Kechuang.Cases;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>Writes the other schemes' cases through the case engine, each step as its officer recorded it.</summary>
internal sealed class SchemeChapter(SchemeStory story, DemoArguments arguments, DemoPapers papers, Procedures procedures)
{
    internal async Task<Result<int>> Write(Act act, KechuangDb db, CancellationToken stop)
    {
        var dice = new Dice(arguments.Seed).Of("schemes");
        var count = 0;
        Guid? letter = null;
        foreach (var told in story.Cases)
        {
            List<Step> steps = [.. SchemeStory.Walked(told.Steps).Where(s => s.On <= arguments.Today)];
            if (steps.Count == 0)
                continue;
            var entered = Entered(steps[0].On, dice, default);
            var first = By(told, act, entered);
            var opened = await OpenCase.Handle(new(told.Scheme, told.Unit, told.Year, told.Variant, null, "", "", [steps[0]], null), first, db, procedures, stop);
            // A small county has fewer firms than the story has parts.
            if (opened.Refused && opened.Refusals[0].Code == "case-twice")
                continue;
            if (opened.Refused)
                return Said(told, opened.Refusals);
            count++;
            var @case = (await db.FindAsync<Case>([opened.Value], stop))!;
            var walk = new Walk(@case, [db.Set<Move>().Local.Single(m => m.Case == @case.Id)], procedures);
            foreach (var step in steps.Skip(1))
            {
                entered = Entered(step.On, dice, entered);
                var by = By(told, act, entered);
                var stage = procedures.Of(@case).Find(step.To);
                letter ??= papers.Add(SchemeStory.Paper, "case:" + @case.Id, db, by);
                var term = step.Certificate is { } certificate ? step with { Certificate = certificate with { ExpiresOn = procedures.SchemeOf(@case.Scheme, @case.Pin).Certificate?.Expires(step.On) } } : step;
                if (await walk.Take(term with { Past = true }, stage?.NeedsPaper == true ? letter : null, by, db, stop, lookedOn: step.On) is { Refused: true } refused)
                    return Said(told, refused.Refusals);
            }
            // Somebody looks every week, but not at everything.
            if (!dice.Chance(22) && arguments.Today.AddDays(-dice.Between(1, 3)) is var looked && looked > @case.Since)
                @case.Stand(procedures.Of(@case).Find(@case.Stage)!, @case.Since, looked);
        }
        return count;
    }

    private static Act By(ToldCase told, Act act, Instant at) =>
        act.By(told.Officer, at) is var by && told.Proxy ? by with { Actor = by.Actor with { Role = Roles.Staff, Section = "规划成果股" } } : by;

    private static Result<int> Said(ToldCase told, IReadOnlyList<Refusal> refusals) =>
        Result.Not<int>(refusals.Select(r => r with { Message = $"{told.Scheme} {told.Year}：{r.Message}" }));

    // In order, and never after the morning of the demo's day.
    private Instant Entered(DateOnly on, Dice dice, Instant before)
    {
        var entered = dice.OfficeHour(on);
        var latest = Instant.At(arguments.Today, new TimeOnly(8, 30));
        entered = entered > latest ? latest : entered;
        return entered > before ? entered : before;
    }
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>To-do: clocks that run out (rectification, building), and facts that have not been reported for the year that ended.</summary>
internal sealed class PlatformTasks(PlatformKinds kinds) : ITaskSource
{
    // A clock is told of three months ahead: a re-assessment takes that long to prepare.
    private const int Ahead = 3;

    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director or Roles.Enterprise))
            return [];
        return [.. await Clocks(db, actor, day, stop), .. actor.Role == Roles.Enterprise ? await Own(db, actor, day, stop) : await Unreported(db, actor, day, stop)];
    }

    private async Task<IEnumerable<TaskLine>> Clocks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        var until = day.AddMonths(Ahead);
        var due = await Seen(db, actor).Where(p => p.DueOn <= until).OrderBy(p => p.DueOn).ToListAsync(stop);
        return due.Select(p => new TaskLine(
            "平台期限", $"{p.Name}（{kinds.Of(p).Title}）{kinds.Of(p).Find(p.State)!.DueWords}", $"/platforms/{p.Id}", p.DueOn, p.Section));
    }

    private async Task<IEnumerable<TaskLine>> Unreported(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        var (year, lines) = (day.Year - 1, new List<TaskLine>());
        foreach (var kind in kinds.All)
            if (kinds.Rules(kind.Id, year).TryValue(out var rules))
            {
                var round = await Round.Of(db, kinds, rules, year, stop);
                var open = round.Lines.Count(l => l.Word is RoundLine.NotReported or AssessmentStates.Filling && Theirs(l.Platform, actor));
                if (open > 0)
                    lines.Add(new TaskLine("绩效评价", $"{year} 年度{rules.Title}有 {open} 个平台还没有提交数据", $"/platforms/assessments?kind={kind.Id}&year={year}", rules.DueOn(year), actor.Section, open));
                var unscored = round.Lines.Count(l => l.Word == AssessmentStates.Submitted && Theirs(l.Platform, actor));
                if (unscored > 0)
                    lines.Add(new TaskLine("绩效评价", $"{year} 年度{rules.Title}有 {unscored} 个平台已提交，等评分或结果", $"/platforms/assessments?kind={kind.Id}&year={year}", null, actor.Section, unscored));
            }
        return lines;
    }

    private async Task<IEnumerable<TaskLine>> Own(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        var (year, lines) = (day.Year - 1, new List<TaskLine>());
        var platforms = await Seen(db, actor).ToListAsync(stop);
        var states = await db.Set<Assessment>().AsNoTracking().Where(a => a.Year == year).ToDictionaryAsync(a => a.Platform, a => a.State, stop);
        foreach (var platform in platforms)
            if (kinds.Rules(platform.Kind, year).TryValue(out var rules)
                && (Round.Owes(platform, kinds, rules, year) || states.ContainsKey(platform.Id))
                && states.GetValueOrDefault(platform.Id, AssessmentStates.Filling) == AssessmentStates.Filling)
                lines.Add(new TaskLine("填报", $"填报{platform.Name} {year} 年度绩效数据", $"/platforms/{platform.Id}/assessments/{year}", rules.DueOn(year)));
        return lines;
    }

    private static IQueryable<Platform> Seen(KechuangDb db, Actor actor) => actor.Role == Roles.Enterprise
        ? db.Set<Platform>().AsNoTracking().Where(p => db.Set<Enterprise>().Any(e => e.Id == p.Host && e.CreditCode == actor.Enterprise))
        : db.Set<Platform>().AsNoTracking().Where(p => actor.Section == "" || p.Section == "" || p.Section == actor.Section);

    private static bool Theirs(Platform platform, Actor actor) => actor.Section.Length == 0 || platform.Section.Length == 0 || platform.Section == actor.Section;
}

/// <summary>Finds platforms by name, pinyin initials, number or host. An enterprise finds its own.</summary>
internal sealed class PlatformSearch(PlatformKinds kinds) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop)
    {
        if (actor.Role == Roles.Expert)
            return [];
        var query = PlatformList.Query(db, new(words, null, null, null, null, null));
        if (actor.Role == Roles.Enterprise)
            query = query.Where(l => l.CreditCode == actor.Enterprise);
        var lines = await query.Take(limit).ToListAsync(stop);
        return [.. lines.Select(l => new SearchHit("平台", l.Name, $"{l.Level}{kinds.Find(l.Kind)?.Title} {kinds.Word(l)} {l.HostName}", "/platforms/" + l.Id))];
    }
}

/// <summary>A unit's platforms on its page, those that failed too.</summary>
internal sealed class PlatformPanel(PlatformKinds kinds) : IEnterprisePanel
{
    public string Title => "创新平台";

    public int Order => 20;

    public async Task<IReadOnlyList<PanelLine>> Lines(KechuangDb db, Guid enterprise, DateOnly day, CancellationToken stop)
    {
        var lines = await PlatformList.Query(db, new(null, null, null, null, enterprise, "-日期")).ToListAsync(stop);
        return [.. lines.Select(l => new PanelLine(l.Name, $"{l.Level}{kinds.Find(l.Kind)?.Title}", kinds.Word(l), l.Since, "/platforms/" + l.Id))];
    }
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>One indicator with what is known of it, who answers for it and what it lacks.</summary>
/// <param name="Entries">All that was entered, newest first.</param>
public sealed record DossierLine(
    DossierItem Item, IReadOnlyDictionary<int, DossierEntry> Values, IReadOnlyDictionary<int, Suggestion> Offered, DossierTask? Task, IReadOnlyList<DossierEntry> Entries)
{
    /// <summary>Who answers for it: the responsible unit of the task split, before that whoever the pack names as the source.</summary>
    internal string Unit => Task is { Unit.Length: > 0 } ? Task.Unit : Item.Source;

    internal IReadOnlyDictionary<int, long> Targets { get; } = DossierNumber.Targets(Task);

    /// <summary>What it lacks of the years that are reported, in words.</summary>
    internal IReadOnlyList<string> Lacks { get; init; } = [];

    internal bool Late(DateOnly day) => Task is { DoneOn: null, DueOn: { } due } && due < day;

    internal string Shown(int year) => Values.GetValueOrDefault(year) is { } entry ? Shown(entry) : "";

    internal string Shown(DossierEntry entry) => entry.Value is { } value ? Item.Shown(value) : entry.Text;

    /// <summary>The last year that has a value and one of the year before; null where there is none.</summary>
    internal int? Compared => Values.Keys.Where(y => Change(y) is not null).Select(y => (int?)y).Max();

    /// <summary>The change of a year against the year before; null where one of the two is missing.</summary>
    internal decimal? Change(int year) =>
        Values.GetValueOrDefault(year)?.Value is { } now && Values.GetValueOrDefault(year - 1)?.Value is { } before ? Item.Of(now - before) : null;

    /// <summary>The change in percent; shares change by points and have none.</summary>
    internal decimal? Growth(int year) =>
        Item.Unit != "%" && Change(year) is { } change && Values[year - 1].Value is { } before and not 0 ? change / Item.Of(Math.Abs(before)) : null;
}

/// <summary>A county's dossier as a page, a sheet and the to-do show it.</summary>
/// <param name="Reported">The years the scheme asks for.</param>
/// <param name="Years">The years shown: those asked for, and whatever later ones have values.</param>
/// <param name="Building">The years of the task split; empty where the scheme splits no tasks.</param>
public sealed record DossierView(
    Case Case, Scheme Scheme, DossierRule Rule, IReadOnlyList<int> Reported, IReadOnlyList<int> Years, IReadOnlyList<int> Building, IReadOnlyList<DossierLine> Lines)
{
    // 国科发农〔2018〕130号 has three years; the province's term stands in the document of approval and is a parameter of the pack, 待确认.
    private const int BuildingYears = 3;

    /// <summary>How many indicators lack something, by the unit that answers for them, most first.</summary>
    internal IReadOnlyList<(string Unit, int Count)> Missing =>
        [.. Lines.Where(l => l.Lacks.Count > 0).GroupBy(l => l.Unit).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];

    /// <summary>还差 4 项：统计局 3 项、税务局 1 项</summary>
    internal string MissingWords => Missing is { Count: > 0 } missing
        ? $"还差 {missing.Sum(m => m.Count)} 项：{string.Join("、", missing.Select(m => $"{m.Unit} {m.Count} 项"))}"
        : "各项都齐了";

    /// <summary>What the county's records offer and the dossier does not have. Where they count nothing somebody has to look first: it may be before their time.</summary>
    internal IReadOnlyList<DossierCell> Open =>
        [.. from line in Lines
            from offered in line.Offered
            where Reported.Contains(offered.Key) && !line.Values.ContainsKey(offered.Key) && offered.Value.Value != 0
            select new DossierCell(line.Item.Id, offered.Key)];

    /// <summary>Null where there is no such case or its scheme has no dossier.</summary>
    internal static async Task<DossierView?> Of(Guid id, Desk desk, Procedures procedures, IFigures figures, CancellationToken stop)
    {
        var @case = await desk.Db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (@case is null || procedures.SchemeOf(@case.Scheme, @case.Pin) is not { Dossier: { } rule } scheme)
            return null;
        var entries = await desk.Db.Set<DossierEntry>().Where(e => e.Case == id).OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).ToListAsync(stop);
        var tasks = await desk.Db.Set<DossierTask>().Where(t => t.Case == id).ToDictionaryAsync(t => t.Item, stop);
        var reported = ReportedYears(@case, scheme, rule);
        var split = await SplitOn(@case, rule, desk.Db, stop);
        IReadOnlyList<int> building = rule.Split.Length > 0 ? [.. Enumerable.Range(split?.Year ?? @case.Year, BuildingYears)] : [];
        IReadOnlyList<int> years = [.. reported.Concat(building.Where(y => split is not null && y <= desk.Day.Year)).Concat(entries.Select(e => e.Year)).Distinct().Order()];
        var offered = await Suggestion.Of(rule, years, desk.Actor.County, desk.Day, desk.Now, desk.Db, figures, stop);
        var lines = rule.Items.Select(item => Line(item, entries, offered, tasks.GetValueOrDefault(item.Id), reported, years)).ToList();
        return new(@case, scheme, rule, reported, years, building, lines);
    }

    /// <summary>The reference year and as many before it as the scheme asks for.</summary>
    internal static IReadOnlyList<int> ReportedYears(Case @case, Scheme scheme, DossierRule rule) =>
        [.. Enumerable.Range(@case.Year + scheme.ReferenceOffset - rule.Years + 1, rule.Years)];

    // The day the case came to the stage in which tasks are split; until then targets are planned from the year of the application.
    private static async Task<DateOnly?> SplitOn(Case @case, DossierRule rule, KechuangDb db, CancellationToken stop) => rule.Split.Length == 0 ? null
        : await db.Set<Move>().Where(m => m.Case == @case.Id && m.To == rule.Split && m.StruckAt == null).OrderBy(m => m.Sequence).Select(m => (DateOnly?)m.On).FirstOrDefaultAsync(stop);

    private static DossierLine Line(
        DossierItem item, List<DossierEntry> entries, IReadOnlyDictionary<(string Item, int Year), Suggestion> offered, DossierTask? task,
        IReadOnlyList<int> reported, IReadOnlyList<int> years)
    {
        List<DossierEntry> own = [.. entries.Where(e => e.Item == item.Id)];
        var values = own.GroupBy(e => e.Year).ToDictionary(g => g.Key, g => g.First());
        var lacks = Lack(reported.Where(y => !values.ContainsKey(y)), "数")
            .Concat(Lack(reported.Where(y => item.Proof.Length > 0 && values.GetValueOrDefault(y) is { Paper: null, Figure: "" }), "佐证"));
        return new(item, values, years.Where(y => offered.ContainsKey((item.Id, y))).ToDictionary(y => y, y => offered[(item.Id, y)]), task, own) { Lacks = [.. lacks] };
    }

    private static IEnumerable<string> Lack(IEnumerable<int> years, string what) =>
        years.ToList() is { Count: > 0 } lacking ? [$"{string.Join("、", lacking)} 年的{what}"] : [];
}

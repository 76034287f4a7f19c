using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>One firm of the county's list.</summary>
/// <param name="Holds">It holds the title of this scheme on the day.</param>
/// <param name="Short">Points still needed from experts, for those that lack nothing else.</param>
public sealed record CheckUpLine(Guid Enterprise, string CreditCode, string Name, Judgement Judgement, Bucket Bucket, bool Holds, decimal? Short);

/// <summary>The county's list for one scheme and year.</summary>
public sealed record CheckUpList(Policy Policy, int Year, DateOnly Day, IReadOnlyList<CheckUpLine> Lines);

/// <summary>Check-up over the register: the whole county in one pass, or one firm at length. Only units whose kind may apply are judged.</summary>
public sealed class CountyCheckUp(CountyPolicies policies, CountyFacts facts)
{
    /// <summary>Every unit against one scheme, as of the desk's day or the last day of an earlier year.</summary>
    public async Task<Result<CheckUpList>> All(Desk desk, string scheme, int? year, CancellationToken stop)
    {
        var (business, day) = Dates(desk, year);
        var found = (await policies.Of(desk.Db, desk.Now, stop)).Find(scheme, business, day);
        if (found.Refused)
            return Result.Not<CheckUpList>(found.Refusals);
        if (!found.Value.Scheme.JudgesUnits())
            return new Refusal("scheme.subject", $"{found.Value.Scheme.Title}由县申报，不逐家对照；请到办件中填报。");
        var firms = await facts.All(desk.Db, business + found.Value.Scheme.ReferenceOffset, day, desk.Now, stop);
        return await By(desk, found.Value, business, day, firms, stop);
    }

    /// <summary>
    /// Every unit against every scheme in one pass: the tables are read once, facts are built once for each reference year, whatever
    /// the number of schemes, and lines are counted as they come.
    /// </summary>
    /// <param name="seen">Hears each line once; lines are not kept.</param>
    public async Task<Overview> Everything(Desk desk, int? year, Action<Policy, CheckUpLine>? seen, CancellationToken stop)
    {
        var (business, day) = Dates(desk, year);
        var (inForce, unread) = InForce(await policies.Of(desk.Db, desk.Now, stop), business, day);
        var counts = inForce.Where(p => p.Scheme.JudgesUnits()).Select(p => new SchemeCount(p)).ToList();
        var holders = await Holders(desk.Db, day, stop);
        List<int> offsets = [.. counts.Select(c => c.Policy.Scheme.ReferenceOffset).Distinct()];
        var judged = counts.Select(c => (Count: c, Judge: c.Policy.Judge(), Holders: holders.GetValueOrDefault(c.Policy.Scheme.Id, []), Place: offsets.IndexOf(c.Policy.Scheme.ReferenceOffset))).ToList();
        foreach (var (enterprise, years) in await facts.Each(desk.Db, [.. offsets.Select(o => business + o)], day, desk.Now, stop))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var (count, judge, holding, place) in judged)
                if (count.Policy.Scheme.Units.Contains(years[place].UnitKind))
                {
                    var line = Line(count.Policy, judge, enterprise, years[place], holding.Contains(enterprise));
                    count.Add(line);
                    seen?.Invoke(count.Policy, line);
                }
        }
        return new Overview(business, day, counts, unread);
    }

    /// <summary>Firms by one version, whether or not it is the one in force: what a draft would change.</summary>
    internal async Task<CheckUpList> By(
        Desk desk, Policy policy, int year, DateOnly day, IReadOnlyList<(Guid Enterprise, EnterpriseFacts Facts)> firms, CancellationToken stop)
    {
        var holders = (await Holders(desk.Db, day, stop)).GetValueOrDefault(policy.Scheme.Id, []);
        var judge = policy.Judge();
        var lines = new List<CheckUpLine>(firms.Count);
        foreach (var (enterprise, known) in firms)
        {
            stop.ThrowIfCancellationRequested();
            if (policy.Scheme.MayApply(known.UnitKind))
                lines.Add(Line(policy, judge, enterprise, known, holders.Contains(enterprise)));
        }
        return new CheckUpList(policy, year, day, lines);
    }

    /// <summary>One firm, condition by condition.</summary>
    public async Task<Result<Ruling>> One(Desk desk, string scheme, int? year, Guid enterprise, CancellationToken stop)
    {
        var (business, day) = Dates(desk, year);
        var found = (await policies.Of(desk.Db, desk.Now, stop)).Find(scheme, business, day);
        if (found.Refused)
            return Result.Not<Ruling>(found.Refusals);
        var known = await facts.One(desk.Db, enterprise, business + found.Value.Scheme.ReferenceOffset, day, desk.Now, stop);
        if (known is null)
            return new Refusal("not-found", "没有这家企业。");
        return found.Value.Scheme.MayApply(known.UnitKind)
            ? found.Value.Judge().Explain(known)
            : new Refusal("scheme.units", $"{found.Value.Scheme.Title}由{string.Join("、", found.Value.Scheme.Units)}申报，登记的单位类型是{known.UnitKind}。");
    }

    /// <summary>
    /// One firm by chosen versions of a scheme, whichever is in force: what a case was opened under beside what today's would say.
    /// A version that is gone is left out.
    /// </summary>
    /// <param name="pins">Pins of the versions, in the order wanted.</param>
    public async Task<IReadOnlyList<Ruling>> ByVersions(Desk desk, IReadOnlyList<string> pins, int year, Guid enterprise, CancellationToken stop)
    {
        var all = (await policies.Of(desk.Db, desk.Now, stop)).All;
        var wanted = pins.Select(pin => all.FirstOrDefault(p => p.Pack.Pin == pin)).OfType<Policy>().ToList();
        var rulings = new List<Ruling>();
        foreach (var policy in wanted)
            if (await facts.One(desk.Db, enterprise, year + policy.Scheme.ReferenceOffset, Dates(desk, year).Day, desk.Now, stop) is { } known && policy.Scheme.MayApply(known.UnitKind))
                rulings.Add(policy.Judge().Explain(known));
        return rulings;
    }

    /// <summary>One firm against every scheme that its kind of unit may apply for, nearest first.</summary>
    public async Task<IReadOnlyList<Standing>> Firm(Desk desk, Guid enterprise, string kind, CancellationToken stop)
    {
        var (year, day) = Dates(desk, null);
        var held = (await desk.Db.Titles().InForce(day).Where(t => t.Enterprise == enterprise).Select(t => t.Scheme).ToListAsync(stop)).ToHashSet();
        var known = new Dictionary<int, EnterpriseFacts?>();
        var standings = new List<Standing>();
        foreach (var policy in InForce(await policies.Of(desk.Db, desk.Now, stop), year, day).Policies.Where(p => p.Scheme.MayApply(kind)))
        {
            var offset = policy.Scheme.ReferenceOffset;
            if (!known.TryGetValue(offset, out var firm))
                known[offset] = firm = await facts.One(desk.Db, enterprise, year + offset, day, desk.Now, stop);
            if (firm is not null)
                standings.Add(Standing.Of(policy, firm, held.Contains(policy.Scheme.Id)));
        }
        return Standing.Nearest(standings);
    }

    /// <summary>The versions for a year and day, and why a scheme has none although the county made one.</summary>
    internal static (IReadOnlyList<Policy> Policies, IReadOnlyList<string> Unread) InForce(SchemeCatalogue catalogue, int year, DateOnly day)
    {
        var found = catalogue.Latest.Select(p => (p.Scheme.ShortTitle, Found: catalogue.Find(p.Scheme.Id, year, day))).ToList();
        return ([.. found.Where(f => f.Found.Succeeded).Select(f => f.Found.Value)],
            [.. found.SelectMany(f => f.Found.Refusals.Where(r => r.Code == "scheme.unread"), (f, refusal) => $"{f.ShortTitle}：{refusal.Message}")]);
    }

    private static CheckUpLine Line(Policy policy, Judge judge, Guid enterprise, EnterpriseFacts firm, bool holds)
    {
        var judgement = judge.Short(firm);
        var bucket = Buckets.Of(judgement, judge.DirectHolds(), holds);
        var needed = bucket == Bucket.ExpertsOnly && policy.Scheme.Score is { } rule ? rule.Pass - judgement.Low : null;
        return new CheckUpLine(enterprise, firm.CreditCode, firm.Name, judgement, bucket, holds, needed);
    }

    private static async Task<Dictionary<string, HashSet<Guid>>> Holders(KechuangDb db, DateOnly day, CancellationToken stop) =>
        (await db.Titles().InForce(day).Select(t => new { t.Scheme, t.Enterprise }).ToListAsync(stop)).GroupBy(t => t.Scheme).ToDictionary(g => g.Key, g => g.Select(t => t.Enterprise).ToHashSet());

    private static (int Year, DateOnly Day) Dates(Desk desk, int? year)
    {
        var business = year ?? desk.Day.Year;
        return (business, business == desk.Day.Year ? desk.Day : new DateOnly(business, 12, 31));
    }
}

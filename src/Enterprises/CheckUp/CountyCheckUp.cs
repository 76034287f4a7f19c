using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Which heap of the county's list a firm lies on.</summary>
public enum Bucket
{
    /// <summary>已达标</summary>
    Met,
    /// <summary>数据条件全过，只差专家打分</summary>
    ExpertsOnly,
    /// <summary>可直通未入库</summary>
    Direct,
    /// <summary>差一项</summary>
    OneShort,
    /// <summary>差多项</summary>
    ManyShort,
    /// <summary>缺数据</summary>
    NoData,
}

/// <summary>The words for buckets.</summary>
public static class Buckets
{
    /// <summary>In the order of the list: nearest to the goal first, then what may enter without scoring.</summary>
    public static readonly IReadOnlyList<Bucket> All = [Bucket.Met, Bucket.ExpertsOnly, Bucket.OneShort, Bucket.ManyShort, Bucket.NoData, Bucket.Direct];

    /// <summary>A few characters, for a column of it.</summary>
    public static string Short(this Bucket bucket) => bucket == Bucket.ExpertsOnly ? "只差专家打分" : bucket.Word();

    /// <summary>The bureau's words.</summary>
    public static string Word(this Bucket bucket) => bucket switch
    {
        Bucket.Met => "已达标",
        Bucket.ExpertsOnly => "数据条件全过，只差专家打分",
        Bucket.Direct => "可直通未入库",
        Bucket.OneShort => "差一项",
        Bucket.ManyShort => "差多项",
        _ => "缺数据",
    };

    /// <summary>Pure: from a judgement to its heap. Whoever holds the title already is not 未入库.</summary>
    public static Bucket Of(Judgement judgement, bool direct, bool holds) => judgement switch
    {
        { Verdict: Verdict.Met } => direct && !holds ? Bucket.Direct : Bucket.Met,
        { Verdict: Verdict.NotMet, Failed.Count: 1 } => Bucket.OneShort,
        { Verdict: Verdict.NotMet } => Bucket.ManyShort,
        { Pending: [Judgement.Experts] } => Bucket.ExpertsOnly,
        _ => Bucket.NoData,
    };
}

/// <summary>One firm of the county's list.</summary>
/// <param name="Holds">It holds the title of this scheme on the day.</param>
/// <param name="Short">Points still needed from experts, for those that lack nothing else.</param>
public sealed record CheckUpLine(Guid Enterprise, string CreditCode, string Name, Judgement Judgement, Bucket Bucket, bool Holds, decimal? Short);

/// <summary>The county's list for one scheme and year.</summary>
public sealed record CheckUpList(Policy Policy, int Year, DateOnly Day, IReadOnlyList<CheckUpLine> Lines);

/// <summary>Check-up over the register: the whole county in one pass, or one firm at length.</summary>
public sealed class CountyCheckUp(CountyPolicies policies, CountyFacts facts)
{
    /// <summary>Every firm against one scheme, as of the desk's day or the last day of an earlier year.</summary>
    public async Task<Result<CheckUpList>> All(Desk desk, string scheme, int? year, CancellationToken stop)
    {
        var (business, day) = Dates(desk, year);
        var found = (await policies.Of(desk.Db, desk.Now, stop)).Find(scheme, business, day);
        if (found.Refused)
            return Result.Not<CheckUpList>(found.Refusals);
        var firms = await facts.All(desk.Db, business + found.Value.Scheme.ReferenceOffset, day, desk.Now, stop);
        return await By(desk, found.Value, business, day, firms, stop);
    }

    /// <summary>Firms by one version, whether or not it is the one in force: what a draft would change.</summary>
    internal async Task<CheckUpList> By(
        Desk desk, Policy policy, int year, DateOnly day, IReadOnlyList<(Guid Enterprise, EnterpriseFacts Facts)> firms, CancellationToken stop)
    {
        var holders = (await desk.Db.Titles().InForce(day).Where(t => t.Scheme == policy.Scheme.Id).Select(t => t.Enterprise).ToListAsync(stop)).ToHashSet();
        var judge = policy.Judge();
        var lines = new List<CheckUpLine>(firms.Count);
        foreach (var (enterprise, known) in firms)
        {
            stop.ThrowIfCancellationRequested();
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
        return known is null ? new Refusal("not-found", "没有这家企业。") : found.Value.Judge().Explain(known);
    }

    private static CheckUpLine Line(Policy policy, Judge judge, Guid enterprise, EnterpriseFacts firm, bool holds)
    {
        var judgement = judge.Short(firm);
        var bucket = Buckets.Of(judgement, judge.DirectHolds(), holds);
        var needed = bucket == Bucket.ExpertsOnly && policy.Scheme.Score is { } rule ? rule.Pass - judgement.Low : null;
        return new CheckUpLine(enterprise, firm.CreditCode, firm.Name, judgement, bucket, holds, needed);
    }

    private static (int Year, DateOnly Day) Dates(Desk desk, int? year)
    {
        var business = year ?? desk.Day.Year;
        return (business, business == desk.Day.Year ? desk.Day : new DateOnly(business, 12, 31));
    }
}

using Kechuang.Enterprises.Sources;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.List;

/// <summary>What the list shows of a firm.</summary>
public sealed record EnterpriseLine(
    Guid Id, string CreditCode, string Name, DateOnly? RegisteredOn, string AreaName, string TechnologyDomain, bool AboveScale, string State)
{
    /// <summary>Titles in force on the day, by short name: 高企, 科小.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];
}

/// <summary>The filters of the list, as they stand in the address.</summary>
/// <param name="Title">Scheme id held on the day, or none for firms without any.</param>
public sealed record EnterpriseFilter(string? Words, string? Area, string? Domain, string? Title, string? Scale, string? State, string? Sort)
{
    /// <summary>Kind of unit; empty is 企业.</summary>
    public string? Kind { get; init; }

    /// <summary>The filters in words.</summary>
    internal IReadOnlyList<GivenFilter> Given(SchemeCatalogue schemes) =>
    [
        new("检索", "q", Words), new("乡镇", "area", Area), new("技术领域", "domain", Domain),
        new("称号", "title", Title == EnterpriseList.NoTitle ? "没有称号" : schemes.Latest.FirstOrDefault(p => p.Scheme.Id == Title)?.Scheme.ShortTitle ?? Title),
        new("规模以上", "scale", Scale switch { "yes" => "是", "no" => "否", _ => null }), new("单位类别", "kind", All(Kind)), new("状态", "state", All(State)),
    ];

    private static string? All(string? value) => value == "all" ? "全部" : value;
}

/// <summary>One query for the list page, its export and the API; titles of a page come with one more.</summary>
internal static class EnterpriseList
{
    internal const string NoTitle = "none";

    internal static IQueryable<EnterpriseLine> Query(KechuangDb db, EnterpriseFilter filter, DateOnly day)
    {
        var firms = db.Set<Enterprise>().AsNoTracking().Matching(filter.Words ?? "");
        var kind = string.IsNullOrEmpty(filter.Kind) ? UnitKinds.Enterprise : filter.Kind;
        firms = kind == "all" ? firms : firms.Where(e => e.Kind == kind);
        var state = string.IsNullOrEmpty(filter.State) ? "存续" : filter.State;
        firms = state == "all" ? firms : firms.Where(e => e.State == state);
        if (!string.IsNullOrEmpty(filter.Area))
            firms = firms.Where(e => e.AreaName == filter.Area);
        if (!string.IsNullOrEmpty(filter.Domain))
            firms = firms.Where(e => e.TechnologyDomain == filter.Domain);
        if (filter.Scale is "yes" or "no")
            firms = firms.Where(e => e.AboveScale == (filter.Scale == "yes"));
        if (filter.Title == NoTitle)
            firms = firms.Where(e => !db.Titles().InForce(day).Any(t => t.Enterprise == e.Id));
        else if (!string.IsNullOrEmpty(filter.Title))
            firms = firms.Where(e => db.Titles().InForce(day).Any(t => t.Enterprise == e.Id && t.Scheme == filter.Title));
        return Sorted(firms, filter.Sort).Select(e =>
            new EnterpriseLine(e.Id, e.CreditCode, e.Name, e.RegisteredOn, e.AreaName, e.TechnologyDomain, e.AboveScale, e.State));
    }

    /// <summary>The lines with their titles in force.</summary>
    internal static async Task<IReadOnlyList<EnterpriseLine>> WithTitles(
        KechuangDb db, List<EnterpriseLine> lines, SchemeCatalogue schemes, DateOnly day, CancellationToken stop)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var titles = (await db.Titles().InForce(day).Where(t => ids.Contains(t.Enterprise)).Select(t => new { t.Enterprise, t.Scheme, t.Kind }).ToListAsync(stop))
            .ToLookup(t => t.Enterprise);
        var names = schemes.Latest.ToDictionary(p => p.Scheme.Id, p => p.Scheme.ShortTitle);
        return [.. lines.Select(l => l with { Titles = [.. titles[l.Id].Select(t => names.GetValueOrDefault(t.Scheme, t.Kind)).Distinct().Order(StringComparer.Ordinal)] })];
    }

    private static IQueryable<Enterprise> Sorted(IQueryable<Enterprise> firms, string? sort) => sort switch
    {
        "-企业" => firms.OrderByDescending(e => e.Name).ThenBy(e => e.Id),
        "注册日期" => firms.OrderBy(e => e.RegisteredOn).ThenBy(e => e.Id),
        "-注册日期" => firms.OrderByDescending(e => e.RegisteredOn).ThenBy(e => e.Id),
        "乡镇" => firms.OrderBy(e => e.AreaName).ThenBy(e => e.Name),
        "-乡镇" => firms.OrderByDescending(e => e.AreaName).ThenBy(e => e.Name),
        _ => firms.OrderBy(e => e.Name).ThenBy(e => e.Id),
    };
}

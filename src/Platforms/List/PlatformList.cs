using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>What the list shows of a platform.</summary>
public sealed record PlatformLine(
    Guid Id, string Number, string Kind, string Pin, string Level, string Name, Guid Host, string HostName, string CreditCode, string AreaName,
    string State, DateOnly Since, DateOnly? DueOn, DateOnly? RecognisedOn, string DocumentNumber, string OutsideNumber, string Section);

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed record PlatformFilter(string? Words, string? Kind, string? Level, string? State, Guid? Host, string? Sort)
{
    /// <summary>The filters in words.</summary>
    /// <param name="host">Name of the host asked for.</param>
    internal IReadOnlyList<GivenFilter> Given(PlatformKinds kinds, string? host) =>
    [
        new("检索", "q", Words), new("种类", "kind", kinds.Find(Kind ?? "")?.Title), new("级别", "level", Level),
        new("状态", "state", kinds.All.SelectMany(k => k.AllStates).FirstOrDefault(s => s.Id == State)?.Word), new("依托单位", "host", host),
    ];
}

/// <summary>One query for the list page, its export, the API and the search box.</summary>
public static class PlatformList
{
    /// <summary>All platforms that match, in order; page it with Skip and Take.</summary>
    public static IQueryable<PlatformLine> Query(KechuangDb db, PlatformFilter filter)
    {
        var platforms = db.Set<Platform>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Kind))
            platforms = platforms.Where(p => p.Kind == filter.Kind);
        if (!string.IsNullOrEmpty(filter.Level))
            platforms = platforms.Where(p => p.Level == filter.Level);
        if (!string.IsNullOrEmpty(filter.State))
            platforms = platforms.Where(p => p.State == filter.State);
        if (filter.Host is { } host)
            platforms = platforms.Where(p => p.Host == host);
        var lines = from p in platforms join e in db.Set<Enterprise>() on p.Host equals e.Id select new { p, e };
        if (filter.Words?.Trim() is { Length: > 0 } words)
        {
            var small = words.ToLowerInvariant();
            lines = lines.Where(l => l.p.Name.Contains(words) || l.p.Number.Contains(words) || l.p.OutsideNumber.Contains(words) || l.p.Initials.Contains(small)
                || l.e.Name.Contains(words) || l.e.CreditCode.Contains(words) || l.e.Initials.Contains(small));
        }
        lines = filter.Sort switch
        {
            "名称" => lines.OrderBy(l => l.p.Name).ThenBy(l => l.p.Number),
            "-名称" => lines.OrderByDescending(l => l.p.Name).ThenBy(l => l.p.Number),
            "依托单位" => lines.OrderBy(l => l.e.Name).ThenBy(l => l.p.Number),
            "-依托单位" => lines.OrderByDescending(l => l.e.Name).ThenBy(l => l.p.Number),
            "认定日期" => lines.OrderBy(l => l.p.RecognisedOn).ThenBy(l => l.p.Number),
            "-认定日期" => lines.OrderByDescending(l => l.p.RecognisedOn).ThenBy(l => l.p.Number),
            "日期" => lines.OrderBy(l => l.p.Since).ThenBy(l => l.p.Number),
            "-日期" => lines.OrderByDescending(l => l.p.Since).ThenBy(l => l.p.Number),
            _ => lines.OrderBy(l => l.p.Kind).ThenBy(l => l.p.Number),
        };
        return lines.Select(l => new PlatformLine(
            l.p.Id, l.p.Number, l.p.Kind, l.p.Pin, l.p.Level, l.p.Name, l.e.Id, l.e.Name, l.e.CreditCode, l.p.AreaName, l.p.State, l.p.Since, l.p.DueOn,
            l.p.RecognisedOn, l.p.DocumentNumber, l.p.OutsideNumber, l.p.Section));
    }

    /// <summary>The bureau's word for where it stands.</summary>
    public static string Word(this PlatformKinds kinds, PlatformLine line) => kinds.Of(line.Kind, line.Pin).Find(line.State)?.Word ?? line.State;
}

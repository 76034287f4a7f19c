using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>What the list shows of a panel.</summary>
internal sealed record PanelListLine(Guid Id, string Number, string Scheme, int Year, string State, DateOnly MadeOn, DateOnly? ClosedOn, int Cases, int Seats, int HandedIn)
{
    /// <summary>Sheets that are to be handed in.</summary>
    internal int Expected => Cases * Seats;
}

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record PanelFilter(string? Words, string? Scheme, int? Year, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given(Procedures procedures) =>
    [
        new("检索", "q", Words), new("事项", "scheme", procedures.Knows(Scheme) ? procedures.Head(Scheme!).Short : null),
        new("年度", "year", Year is { } year ? $"{year} 年" : null), new("状态", "state", State),
    ];
}

/// <summary>One query for the list and its export.</summary>
internal static class PanelList
{
    internal static IQueryable<PanelListLine> Query(KechuangDb db, Procedures procedures, PanelFilter filter)
    {
        var panels = db.Set<Panel>().AsNoTracking();
        if (procedures.Knows(filter.Scheme))
            panels = panels.Where(p => p.Scheme == filter.Scheme);
        if (filter.Year is { } year)
            panels = panels.Where(p => p.Year == year);
        if (!string.IsNullOrEmpty(filter.State))
            panels = panels.Where(p => p.State == filter.State);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, initials, named) = (word.Text, word.Lower, procedures.Named(word));
            panels = panels.Where(p => p.Number.Contains(words) || named.Contains(p.Scheme) || db.Set<PanelCase>().Any(pc => pc.Panel == p.Id && db.Set<Case>().Any(c => c.Id == pc.Case
                && (c.Number.Contains(words) || db.Set<Enterprises.Enterprise>().Any(e => e.Id == c.Enterprise && (e.Name.Contains(words) || e.Initials.Contains(initials)))))));
        }
        panels = filter.Sort switch
        {
            "编号" => panels.OrderBy(p => p.Number),
            "-编号" => panels.OrderByDescending(p => p.Number),
            "日期" => panels.OrderBy(p => p.MadeOn).ThenBy(p => p.Number),
            _ => panels.OrderByDescending(p => p.MadeOn).ThenByDescending(p => p.Number),
        };
        return panels.Select(p => new PanelListLine(p.Id, p.Number, p.Scheme, p.Year, p.State, p.MadeOn, p.ClosedOn,
            db.Set<PanelCase>().Count(c => c.Panel == p.Id), db.Set<Seat>().Count(s => s.Panel == p.Id && s.LeftReason == ""),
            db.Set<ScoreSheet>().Count(s => s.Panel == p.Id && s.Submitted && db.Set<Seat>().Any(x => x.Panel == p.Id && x.Expert == s.Expert && x.LeftReason == ""))));
    }
}

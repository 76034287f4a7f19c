using Kechuang.Enterprises.CheckUp;
using Kechuang.Enterprises.Registry;
using Kechuang.Enterprises.YearlyEntry;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises;

/// <summary>A title as a firm's page shows it.</summary>
/// <param name="Alarm">Months before its end whose alarm is on; null when none.</param>
/// <param name="Effects">What its cancellation brings, with the article, one sentence each; empty where the scheme says nothing.</param>
public sealed record TitleView(Title Title, string Short, string State, int? Alarm, IReadOnlyList<string> Effects);

/// <summary>A panel with its lines.</summary>
public sealed record PanelView(string Title, IReadOnlyList<PanelLine> Lines);

/// <summary>Everything of one firm's page (一企一档).</summary>
internal sealed record EnterpriseView(
    Enterprise Firm, string? Doubt, YearValues Values, IReadOnlyList<int> Years, IReadOnlyList<TitleView> Titles, IReadOnlyList<string> Alarms,
    IReadOnlyList<Standing> Standings, IReadOnlyList<PanelView> Panels, IReadOnlyList<Paper> Papers)
{
    /// <summary>The licence has been handed in: a doubt about the code is answered.</summary>
    internal bool Licensed => Papers.Any(p => p.Kind == Register.RegisterEnterprise.Licence);
}

/// <summary>Puts a firm's file together: a fixed number of queries, whatever there is of it.</summary>
internal sealed class EnterpriseFile(SchemeCatalogue schemes, CountyCheckUp checkUps, ElementDictionary dictionary, IEnumerable<IEnterprisePanel> panels)
{
    private const int ShownYears = 4;

    /// <summary>The file; null when there is no such firm or the actor may not see it.</summary>
    internal async Task<EnterpriseView?> Of(Desk desk, Guid id, CancellationToken stop)
    {
        var (db, day) = (desk.Db, desk.Day);
        if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, stop) is not { } firm || !EnterYear.Sees(desk.Actor, firm))
            return null;
        var entries = await db.Set<YearlyData>().Where(e => e.Enterprise == id).ToListAsync(stop);
        var titles = await db.Set<Title>().Where(t => t.Enterprise == id).OrderByDescending(t => t.IssuedOn).ToListAsync(stop);
        var values = new YearValues(entries, dictionary);
        var years = values.Years.Append(day.Year - 1).Distinct().OrderDescending().Take(ShownYears).ToList();
        var shown = titles.Select(t => View(t, day)).ToList();
        var lines = new List<PanelView>();
        foreach (var panel in panels.OrderBy(p => p.Order))
            lines.Add(new PanelView(panel.Title, await panel.Lines(db, id, day, stop)));
        return new EnterpriseView(firm, CreditCode.TryParse(firm.CreditCode, out var code) ? code!.Doubt : null, values, years, shown,
            [.. shown.Where(t => t.Alarm is not null && !Renewed(t.Title, titles)).Select(t => $"{t.Title.Kind}证书 {t.Title.ExpiresOn!.Value.Iso()} 到期，已在 {t.Alarm} 个月以内")],
            await checkUps.Firm(desk, id, firm.Kind, stop), lines, await Papers(db, id, titles, stop));
    }

    // Whoever holds the next certificate already need not be told that this one runs out.
    private static bool Renewed(Title title, List<Title> all) => all.Exists(later => later.Scheme == title.Scheme && later.CancelledOn is null && later.ExpiresOn > title.ExpiresOn);

    private TitleView View(Title title, DateOnly day)
    {
        var scheme = schemes.Latest.FirstOrDefault(p => p.Scheme.Id == title.Scheme)?.Scheme;
        return new TitleView(title, scheme?.ShortTitle ?? title.Kind, title.StateOn(day), title.AlarmOn(day, scheme?.Certificate?.AlarmMonths ?? []), [.. Effects(scheme)]);
    }

    private static IEnumerable<string> Effects(Scheme? scheme)
    {
        if (scheme?.Certificate?.Cancel is not { } cancel)
            yield break;
        if (cancel.Words.Length > 0)
            yield return cancel.Words + (cancel.Article.Length > 0 ? $"（{scheme.Cite(cancel.Basis, cancel.Article)}）" : "");
        foreach (var effect in cancel.Effects)
            yield return effect;
        if (cancel.Effects.Count == 0 && cancel.Again == "year-end")
            yield return "当年内不再受理申请，次年起可以重新申请";
    }

    private static async Task<IReadOnlyList<Paper>> Papers(KechuangDb db, Guid id, List<Title> titles, CancellationToken stop)
    {
        List<string> holders = ["enterprise:" + id, .. titles.Select(t => "title:" + t.Id)];
        return await db.Set<Paper>().Where(p => holders.Contains(p.Holder)).OrderByDescending(p => p.EnteredAt).ToListAsync(stop);
    }
}

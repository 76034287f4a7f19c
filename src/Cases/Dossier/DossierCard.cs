using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>The way from a case to its indicator set, with how much of it is filled in.</summary>
internal sealed class DossierCard : ICaseCard
{
    public int Order => 40;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        if (scheme.Dossier is not { } rule || desk.Actor.Role == Roles.Enterprise)
            return null;
        var years = DossierView.ReportedYears(@case, scheme, rule);
        var filled = await desk.Db.Set<DossierEntry>().Where(e => e.Case == @case.Id && years.Contains(e.Year)).Select(e => new { e.Item, e.Year }).Distinct().CountAsync(stop);
        return new CaseCard("指标集", $"{string.Join("、", years)} 年共 {rule.Items.Count * years.Count} 个数，已填 {filled} 个", [], "打开指标集", $"/cases/{@case.Id}/dossier");
    }
}

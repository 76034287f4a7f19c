using Kechuang.Decisions;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises;

/// <summary>
/// Builds the facts of firms from what the county has recorded: who they are, yearly data, titles. Two dates are stated:
/// the day of application (what was true) and the instant up to which entries count (what was known).
/// </summary>
public sealed class CountyFacts(ElementDictionary dictionary, SchemeCatalogue schemes)
{
    // 财税〔2015〕119号 四: 烟草制造、住宿和餐饮、批发和零售、房地产、租赁和商务服务、娱乐业, by GB/T 4754-2017 divisions.
    private static readonly HashSet<string> ExcludedDivisions = ["16", "51", "52", "61", "62", "70", "71", "72", "90"];

    /// <summary>Facts of all firms still in the register, in order of credit code; one pass over each table.</summary>
    public async Task<IReadOnlyList<(Guid Enterprise, EnterpriseFacts Facts)>> All(
        KechuangDb db, int referenceYear, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(e => e.State == "存续" && e.EnteredAt <= knownAt).OrderBy(e => e.CreditCode).ToListAsync(stop);
        var entries = (await db.Set<YearlyData>().AsNoTracking().Where(e => e.EnteredAt <= knownAt).ToListAsync(stop)).ToLookup(e => e.Enterprise);
        var titles = (await db.Set<Title>().AsNoTracking().Where(t => t.EnteredAt <= knownAt).ToListAsync(stop)).ToLookup(t => t.Enterprise);
        return [.. firms.Select(firm => (firm.Id, Build(firm, entries[firm.Id], titles[firm.Id], referenceYear, day)))];
    }

    /// <summary>Facts of one firm; null when there is none of that id.</summary>
    public async Task<EnterpriseFacts?> One(KechuangDb db, Guid enterprise, int referenceYear, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        if (await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == enterprise, stop) is not { } firm)
            return null;
        var entries = await db.Set<YearlyData>().AsNoTracking().Where(e => e.Enterprise == enterprise && e.EnteredAt <= knownAt).ToListAsync(stop);
        var titles = await db.Set<Title>().AsNoTracking().Where(t => t.Enterprise == enterprise && t.EnteredAt <= knownAt).ToListAsync(stop);
        return Build(firm, entries, titles, referenceYear, day);
    }

    /// <summary>Pure: from rows to facts.</summary>
    internal EnterpriseFacts Build(Enterprise firm, IEnumerable<YearlyData> entries, IEnumerable<Title> titles, int referenceYear, DateOnly day)
    {
        var layout = schemes.Layout;
        var facts = new EnterpriseFacts(layout, firm.CreditCode, firm.Name, referenceYear, day);
        var values = new YearValues(entries, dictionary);
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var (element, back) = layout.Columns[i];
            var value = YearlyElements.OfYear(element)
                ? values[referenceYear - back, element.Id]
                // About the day: answered for this year, or with the reference year's data.
                : values[day.Year, element.Id] ?? values[referenceYear, element.Id];
            if (value is not null)
                facts.Cells[i] = value.Value.ToFeel();
        }
        return OfRegister(firm, titles, day, facts);
    }

    private static EnterpriseFacts OfRegister(Enterprise firm, IEnumerable<Title> titles, DateOnly day, EnterpriseFacts facts)
    {
        if (firm.RegisteredOn is { } registered)
            facts.With("注册日期", FeelValue.From(registered));
        if (firm.TechnologyDomain.Length > 0)
            facts.With("技术领域", FeelValue.From(firm.TechnologyDomain));
        if (firm.ResidentEnterprise is { } resident)
            facts.With("居民企业", FeelValue.From(resident));
        if (firm.Industry.Length >= 2 && facts["不适用加计扣除行业"].Kind == FeelKind.Null)
            facts.With("不适用加计扣除行业", FeelValue.From(ExcludedDivisions.Contains(DivisionOf(firm.Industry))));
        // The register knows the county's certificates: what a firm says of itself only adds to it.
        var certified = titles.Any(t => t.Scheme == "high-tech-enterprise" && t.StateOn(day) == TitleStates.InForce);
        if (certified || facts["有效高企证书"].Kind == FeelKind.Null)
            facts.With("有效高企证书", FeelValue.From(certified));
        return facts;
    }

    // 3985 and C3985 are both written.
    private static string DivisionOf(string industry)
    {
        var digits = industry.TrimStart("ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst".ToCharArray());
        return digits.Length >= 2 ? digits[..2] : "";
    }
}

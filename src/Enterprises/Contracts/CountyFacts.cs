using Kechuang.Decisions;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises;

/// <summary>A module's share of what the county's own records answer (<see cref="DataElement.Known"/>).</summary>
public interface IKnownFacts
{
    /// <summary>What it can answer.</summary>
    KnownBy By { get; }

    /// <summary>Per fact, the units for which it is true; for one unit or, without it, for all.</summary>
    Task<IReadOnlyDictionary<KnownFact, IReadOnlySet<Guid>>> True(
        KechuangDb db, IReadOnlyList<KnownFact> asked, int year, DateOnly day, Instant knownAt, Guid? unit, CancellationToken stop);
}

/// <summary>
/// Builds the facts of units from what the county has recorded: who they are, yearly data, titles, and what other modules know.
/// Two dates are stated: the day of application (what was true) and the instant up to which entries count (what was known).
/// </summary>
public sealed class CountyFacts(ElementDictionary dictionary, SchemeCatalogue schemes, IEnumerable<IKnownFacts> known)
{
    // 财税〔2015〕119号 四: 烟草制造、住宿和餐饮、批发和零售、房地产、租赁和商务服务、娱乐业, by GB/T 4754-2017 divisions.
    private static readonly HashSet<string> ExcludedDivisions = ["16", "51", "52", "61", "62", "70", "71", "72", "90"];

    private readonly List<DataElement> elements = [.. dictionary.Elements.Where(e => e.Known is not null)];

    /// <summary>Facts of all units still in the register but the government, in order of credit code; one pass over each table.</summary>
    public async Task<IReadOnlyList<(Guid Enterprise, EnterpriseFacts Facts)>> All(
        KechuangDb db, int referenceYear, DateOnly day, Instant knownAt, CancellationToken stop) =>
        [.. (await Each(db, [referenceYear], day, knownAt, stop)).Select(unit => (unit.Enterprise, unit.Years[0]))];

    /// <summary>
    /// The same for several reference years, in their order, from one reading of the tables. A unit's facts are made when it is come to:
    /// who goes through them once needs room for one unit's.
    /// </summary>
    internal async Task<IEnumerable<(Guid Enterprise, IReadOnlyList<EnterpriseFacts> Years)>> Each(
        KechuangDb db, IReadOnlyList<int> referenceYears, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking()
            .Where(e => e.State == "存续" && e.Kind != UnitKinds.Government && e.EnteredAt <= knownAt).OrderBy(e => e.CreditCode).ToListAsync(stop);
        var entries = (await db.Set<YearlyData>().AsNoTracking().Where(e => e.EnteredAt <= knownAt).ToListAsync(stop)).ToLookup(e => e.Enterprise);
        var titles = (await db.Set<Title>().AsNoTracking().Where(t => t.EnteredAt <= knownAt).ToListAsync(stop)).ToLookup(t => t.Enterprise);
        var answers = await Answers(db, elements, day, knownAt, null, stop);
        return firms.Select(firm =>
        {
            var values = new YearValues(entries[firm.Id], dictionary);
            return (firm.Id, (IReadOnlyList<EnterpriseFacts>)[.. referenceYears.Select(year => Build(firm, values, titles[firm.Id], year, day, answers))]);
        });
    }

    /// <summary>Facts of one unit; null when there is none of that id.</summary>
    public async Task<EnterpriseFacts?> One(KechuangDb db, Guid enterprise, int referenceYear, DateOnly day, Instant knownAt, CancellationToken stop) =>
        await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == enterprise, stop) is { } firm
            ? (await Of(db, firm, referenceYear, day, knownAt, _ => true, stop)).Facts
            : null;

    /// <summary>Whether none of the elements of these names is answered by titles or other modules.</summary>
    internal bool KnowsAlone(IReadOnlySet<string> names) => !elements.Exists(e => names.Contains(e.Name));

    /// <summary>Facts of a unit that has been read, and the yearly values they are made of; other modules are asked for the elements that are wanted.</summary>
    internal async Task<(EnterpriseFacts Facts, YearValues Values)> Of(
        KechuangDb db, Enterprise firm, int referenceYear, DateOnly day, Instant knownAt, Func<DataElement, bool> wanted, CancellationToken stop)
    {
        var entries = await db.Set<YearlyData>().AsNoTracking().Where(e => e.Enterprise == firm.Id && e.EnteredAt <= knownAt).ToListAsync(stop);
        List<DataElement> answered = [.. elements.Where(wanted)];
        var titles = answered.Exists(e => e.Known!.By == KnownBy.Title)
            ? await db.Set<Title>().AsNoTracking().Where(t => t.Enterprise == firm.Id && t.EnteredAt <= knownAt).ToListAsync(stop)
            : null;
        var answers = await Answers(db, answered, day, knownAt, firm.Id, stop);
        var values = new YearValues(entries, dictionary);
        return (Build(firm, values, titles, referenceYear, day, answers), values);
    }

    // What other modules' records answer on a day, for one unit or for all; who knows nothing that is wanted is not asked.
    private async Task<IReadOnlyDictionary<KnownFact, IReadOnlySet<Guid>>> Answers(
        KechuangDb db, IEnumerable<DataElement> wanted, DateOnly day, Instant knownAt, Guid? unit, CancellationToken stop)
    {
        var answers = new Dictionary<KnownFact, IReadOnlySet<Guid>>();
        var asked = wanted.Select(e => e.Known!).ToLookup(k => k.By);
        foreach (var source in known.Where(s => asked.Contains(s.By)))
            foreach (var (fact, units) in await source.True(db, [.. asked[source.By]], day.Year, day, knownAt, unit, stop))
                answers[fact] = units;
        return answers;
    }

    /// <summary>Pure: from rows to facts.</summary>
    /// <param name="titles">Null: not asked for, and nothing is said of them.</param>
    internal EnterpriseFacts Build(
        Enterprise firm, YearValues values, IEnumerable<Title>? titles, int referenceYear, DateOnly day,
        IReadOnlyDictionary<KnownFact, IReadOnlySet<Guid>>? answers = null)
    {
        var layout = schemes.Layout;
        var facts = new EnterpriseFacts(layout, firm.CreditCode, firm.Name, referenceYear, day) { UnitKind = firm.Kind };
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
        OfRegister(firm, facts);
        var held = titles?.Where(t => t.StateOn(day) == TitleStates.InForce).Select(t => t.Scheme).ToHashSet();
        foreach (var element in elements)
            Know(element, element.Known!.By == KnownBy.Title ? held?.Contains(element.Known.What) : answers?.TryGetValue(element.Known, out var units) == true ? units.Contains(firm.Id) : null, facts);
        return facts;
    }

    // The county's records know what happened here: what a unit says of itself only adds to it.
    private static void Know(DataElement element, bool? answer, EnterpriseFacts facts)
    {
        if (answer is { } known && (known || facts[element.Name].Kind == FeelKind.Null))
            facts.With(element.Name, FeelValue.From(known));
    }

    private static void OfRegister(Enterprise firm, EnterpriseFacts facts)
    {
        if (firm.RegisteredOn is { } registered)
            facts.With("注册日期", FeelValue.From(registered));
        if (firm.TechnologyDomain.Length > 0)
            facts.With("技术领域", FeelValue.From(firm.TechnologyDomain));
        if (firm.ResidentEnterprise is { } resident)
            facts.With("居民企业", FeelValue.From(resident));
        if (firm.Industry.Length >= 2 && facts["不适用加计扣除行业"].Kind == FeelKind.Null)
            facts.With("不适用加计扣除行业", FeelValue.From(ExcludedDivisions.Contains(DivisionOf(firm.Industry))));
    }

    // 3985 and C3985 are both written.
    private static string DivisionOf(string industry)
    {
        var digits = industry.TrimStart("ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst".ToCharArray());
        return digits.Length >= 2 ? digits[..2] : "";
    }
}

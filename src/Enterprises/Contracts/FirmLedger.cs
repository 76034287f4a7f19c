using Kechuang.Decisions;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises;

/// <summary>An answer that the county's ledger already has.</summary>
/// <param name="Source">In words: 台账 2024 年核定.</param>
/// <param name="Fixed">Of the register or the county's own records: an application does not change it.</param>
/// <param name="Final">核定 or 公布: it stands until the bureau corrects it.</param>
public sealed record LedgerValue(ElementValue Value, string Source, bool Fixed, bool Final);

/// <summary>What the ledger says of one unit for one application.</summary>
public sealed class FirmPage
{
    private readonly Enterprise firm;
    private readonly EnterpriseFacts facts;
    private readonly YearValues values;

    internal FirmPage(Enterprise firm, EnterpriseFacts facts, YearValues values) => (this.firm, this.facts, this.values) = (firm, facts, values);

    /// <summary>The unit's first calendar year; years before it are not asked.</summary>
    public int? Registered => firm.RegisteredOn?.Year;

    /// <summary>What is known of an element, so many years before the reference year; null where nothing.</summary>
    public LedgerValue? this[DataElement element, int yearsBack] =>
        OfRegister(element) ?? OfRecords(element, yearsBack) ?? Entered(element, yearsBack) ?? Derived(element, yearsBack);

    /// <summary>The accounting year, or the year of the day for what holds on that day.</summary>
    internal int YearOf(DataElement element, int yearsBack) => YearlyElements.OfYear(element) ? facts.ReferenceYear - yearsBack : facts.Day.Year;

    private LedgerValue? OfRegister(DataElement element)
    {
        ElementValue? value = element.Id switch
        {
            "credit-code" => Text(firm.CreditCode),
            "name" => Text(firm.Name),
            "registered-on" => firm.RegisteredOn is { } on ? ElementValue.Of(on) : null,
            "area" => Text(firm.AreaName),
            "industry" => Text(firm.Industry),
            "technology-domain" => Text(firm.TechnologyDomain),
            "resident-enterprise" => firm.ResidentEnterprise is { } resident ? ElementValue.Of(resident) : null,
            _ => null,
        };
        return value is null ? null : new LedgerValue(value, "企业名录", Fixed: true, Final: true);
    }

    private LedgerValue? OfRecords(DataElement element, int yearsBack) =>
        element.Known is not null && Of(facts[element.Name, yearsBack]) is { } value ? new LedgerValue(value, "县里的台账", Fixed: true, Final: true) : null;

    private LedgerValue? Entered(DataElement element, int yearsBack)
    {
        var found = values[YearOf(element, yearsBack), element.Id];
        if (found is null && !YearlyElements.OfYear(element))
            found = values[facts.ReferenceYear, element.Id];
        return found is null ? null : new LedgerValue(found.Value, $"台账 {found.Year} 年{found.Entry.Status}", Fixed: false, found.Entry.Status is "核定" or "公布");
    }

    private LedgerValue? Derived(DataElement element, int yearsBack) =>
        Of(facts[element.Name, yearsBack]) is { } value ? new LedgerValue(value, "按企业名录和称号推算", Fixed: false, Final: false) : null;

    private static ElementValue? Text(string text) => text.Length > 0 ? ElementValue.Of(text) : null;

    private static ElementValue? Of(FeelValue value) => value.Kind switch
    {
        FeelKind.Number => ElementValue.Of(value.AsNumber),
        FeelKind.Boolean => ElementValue.Of(value.AsBoolean),
        FeelKind.Date => ElementValue.Of(value.AsDate),
        FeelKind.String => ElementValue.Of(value.AsText),
        _ => null,
    };
}

/// <summary>An answer of a data element given in an application.</summary>
public sealed record GivenAnswer(DataElement Element, int YearsBack, ElementValue Value);

/// <summary>The ledger as applications use it: what it answers for them, and what their answers add to it.</summary>
public sealed class FirmLedger(CountyFacts facts)
{
    /// <summary>The page of one unit for the elements an application asks for, by name; of others it may know less.</summary>
    public async Task<FirmPage> Of(
        KechuangDb db, Enterprise firm, IReadOnlySet<string> asked, int referenceYear, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var (known, values) = await facts.Of(db, firm, referenceYear, day, knownAt, e => asked.Contains(e.Name), stop);
        return new FirmPage(firm, known, values);
    }

    /// <summary>Whether register and yearly data answer all that is asked, without other modules and titles.</summary>
    public bool KnowsAlone(IReadOnlySet<string> asked) => facts.KnowsAlone(asked);

    /// <summary>
    /// Enters what an application answers and the ledger does not say yet, year by year, as 快报. What the bureau has 核定 stands:
    /// an application that differs keeps its own words and changes no settled figure.
    /// </summary>
    public static void Enter(KechuangDb db, Act act, Guid enterprise, FirmPage page, IEnumerable<GivenAnswer> answers, Guid? paper)
    {
        var adding = answers.Where(a => a.Value.Answered && !YearlyElements.OfFirm(a.Element) && Adds(page[a.Element, a.YearsBack], a.Value)).GroupBy(a => page.YearOf(a.Element, a.YearsBack));
        foreach (var year in adding.OrderBy(y => y.Key))
            db.Add(new YearlyData
            {
                Id = act.NewId(), Enterprise = enterprise, Year = year.Key, Status = "快报", Origin = act.Actor.Role == Roles.Enterprise ? "企业填报" : "代录",
                Values = YearValues.Write(year.ToDictionary(a => a.Element.Id, a => YearValues.Text(a.Value))),
                ObtainedOn = act.Day, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
            });
    }

    private static bool Adds(LedgerValue? known, ElementValue given) =>
        known is null || (!known.Fixed && !known.Final && YearValues.Text(known.Value) != YearValues.Text(given));
}

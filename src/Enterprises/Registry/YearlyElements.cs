using Kechuang.Kernel;

namespace Kechuang.Enterprises.Registry;

/// <summary>The data elements that firms answer year by year; who the firm is stands on <see cref="Enterprise"/> itself.</summary>
internal static class YearlyElements
{
    private static readonly HashSet<string> OnTheFirm = ["credit-code", "name", "registered-on", "area", "industry", "technology-domain", "resident-enterprise"];

    /// <summary>Stands on the firm itself, not year by year.</summary>
    internal static bool OfFirm(DataElement element) => OnTheFirm.Contains(element.Id);

    internal static IEnumerable<DataElement> Of(ElementDictionary dictionary) => dictionary.Elements.Where(e => !OfFirm(e));

    /// <summary>Elements about the accounting year; the others hold for the day they were answered.</summary>
    internal static bool OfYear(DataElement element) => element.Period is "year" or "year-end" or "three-years";
}

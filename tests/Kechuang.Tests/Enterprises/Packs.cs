using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Tests.Enterprises;

/// <summary>The shipped packs, compiled once for all tests.</summary>
internal static class Packs
{
    internal static readonly ElementDictionary Dictionary = ElementDictionary.LoadFolder(Path.Combine(PackLibrary.Locate(), "dictionary")).Value;

    /// <summary>What every test county on the shipped packs shares: compiled policies are never changed.</summary>
    internal static readonly Result<SchemeCatalogue> Shipped = SchemeCatalogue.Load(new PackLibrary(PackLibrary.Locate()), Dictionary);

    internal static readonly SchemeCatalogue Schemes = Shipped.Value;

    internal static Policy Policy(string scheme, int year) => Schemes.Find(scheme, year, new DateOnly(year, 8, 1)).Value;

    /// <summary>Facts from names as a table has them.</summary>
    internal static EnterpriseFacts Facts(Policy policy, int year, DateOnly day, IEnumerable<KeyValuePair<string, string>> inputs)
    {
        var cells = inputs.Prepend(new("统一社会信用代码", "91431299MA000100X3")).ToList();
        var table = new SheetTable([.. cells.Select(c => c.Key)], [(2, [.. cells.Select(c => c.Value)])]);
        var row = FactSheet.Read(table, Schemes.Layout, policy.Scheme, Dictionary, year + policy.Scheme.ReferenceOffset, day).Value.Rows.First();
        return row.Facts ?? throw new InvalidOperationException(string.Join("; ", row.Problems));
    }
}

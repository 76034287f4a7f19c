using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.Import;

/// <summary>Columns of a sheet from data elements, so that names, synonyms, units and signs are stated once, in the dictionary.</summary>
internal static class ElementColumns
{
    internal static ColumnSpec Of(DataElement element, bool required = false) => new(element.Id, element.Name, Kind(element))
    {
        Aliases = [.. element.Aliases, .. element.Ambiguous],
        Unit = element.Unit,
        Dimension = element.Money is not null ? Dimension.Money : element.Unit is null ? Dimension.None : Dimension.Count,
        Required = required,
        PerYear = element.Kind == ElementKind.Number && element.Period is "year" or "year-end",
        MayBeNegative = element.Negative,
        Note = element.Caliber,
    };

    private static ColumnKind Kind(DataElement element) => element switch
    {
        { Id: "credit-code" } => ColumnKind.Code,
        { Kind: ElementKind.Number } => ColumnKind.Number,
        { Kind: ElementKind.Boolean } => ColumnKind.Boolean,
        { Kind: ElementKind.Date } => ColumnKind.Date,
        _ => ColumnKind.Text,
    };
}

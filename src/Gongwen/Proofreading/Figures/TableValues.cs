using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A line of a typed table whose label names what its numbers count: “技术合同成交额（万元）|8000|7480|93.5%”.</summary>
/// <param name="Name">What is counted: 技术合同成交额.</param>
/// <param name="Measure">The plain measure.</param>
/// <param name="Values">The numbers of the line, in the plain measure.</param>
internal sealed partial record TableValues(string Name, string Measure, List<decimal> Values)
{
    private const int Most = 200;

    /// <summary>The lines of all tables of a text that name their measure.</summary>
    public static List<TableValues> Of(ProofText text) =>
        [.. Row.Tables(text).SelectMany(rows => rows).Select(Read).OfType<TableValues>().Take(Most)];

    private static TableValues? Read(Row row)
    {
        if (Label().Match(row.Label) is not { Success: true } label)
        {
            return null;
        }

        var (scale, measure) = Quantity.Measured(label.Groups["unit"].Value);
        var values = row.Cells.Where(c => c.Value is < 1_000_000_000_000m).Select(c => c.Value!.Value * scale).ToList();
        return values.Count == 0 ? null : new TableValues(label.Groups["name"].Value, measure, values);
    }

    [GeneratedRegex("^(?<name>[^（()]{3,30}?)(数量?|总数|总量)?[（(](?<unit>[^）)0-9]{1,5})[）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

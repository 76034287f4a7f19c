using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Names of the county, its city and province, from the county's row and the division codes of GB/T 2260.</summary>
internal sealed class PlaceNames(PackLibrary packs)
{
    private readonly Lazy<Dictionary<string, string>> divisions = new(() =>
        File.ReadLines(Path.Combine(packs.Root, "reference", "divisions-national-to-county.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells.Length > 3 && cells[1] is "1" or "2")
            .GroupBy(cells => cells[0][..6]).ToDictionary(g => g.Key, g => g.First()[3].Trim('"')));

    /// <summary>年, 县, 市, 省 without their last character, 县名, 局名. A setting county.city or county.province goes before the code.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Facts(KechuangDb db, int year, CancellationToken stop)
    {
        var county = await db.Set<County>().AsNoTracking().SingleAsync(c => c.Code == db.County, stop);
        var own = await db.Set<Setting>().AsNoTracking().Where(s => s.Name == "county.city" || s.Name == "county.province").ToDictionaryAsync(s => s.Name, s => s.Text, stop);
        return new Dictionary<string, string>
        {
            ["年"] = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["县名"] = county.Name,
            ["局名"] = county.Bureau,
            ["县"] = Short(county.Name),
            ["市"] = Short(own.GetValueOrDefault("county.city") ?? divisions.Value.GetValueOrDefault(county.Code[..4] + "00", "")),
            ["省"] = Short(own.GetValueOrDefault("county.province") ?? divisions.Value.GetValueOrDefault(county.Code[..2] + "0000", "")),
        };
    }

    private static string Short(string name) => name.Length > 2 && name[^1] is '县' or '市' or '省' or '区' or '旗' ? name[..^1] : name;
}

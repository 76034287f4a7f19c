using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>What of the board is shown; all of it stands in the address.</summary>
internal sealed record BoardQuery(int Year, DateOnly AsOf, string Section, string Light, string Level)
{
    internal static readonly (string Value, string Text)[] Lights = [("red", "滞后"), ("amber", "预警"), ("green", "正常"), ("grey", "未定")];

    /// <summary>Without a year the business year; without a day today, but not past the year's end.</summary>
    internal static BoardQuery Of(Desk desk, int? year, string? asOf, string? section, string? light, string? level)
    {
        var shown = year is >= 2000 and <= 2100 ? year.Value : desk.County.BusinessYear;
        var end = Period.OfYear(shown).To;
        var day = Dates.Parse(asOf).TryValue(out var given) ? given : desk.Day < end ? desk.Day : end;
        return new BoardQuery(shown, day, section ?? "", light ?? "", level ?? "");
    }

    internal bool Shows(TargetView target) =>
        (Section.Length == 0 || target.Section == Section) && (Light.Length == 0 || target.Light == Light) && (Level.Length == 0 || target.Level == Level);

    /// <summary>By the document that handed down (the default), by who answers, or by light; a leading minus turns it round.</summary>
    internal IEnumerable<TargetView> Sorted(IEnumerable<TargetView> board, string? sort)
    {
        var sorted = sort?.TrimStart('-') switch
        {
            "责任" => board.OrderBy(t => t.Section, StringComparer.Ordinal).ThenBy(t => t.Owner, StringComparer.Ordinal),
            "进度" => board.OrderBy(t => Array.FindIndex(Lights, l => l.Value == t.Light)),
            _ => board.OrderBy(t => t.BasisOn).ThenBy(t => t.BasisNumber, StringComparer.Ordinal),
        };
        return sort?.StartsWith('-') == true ? sorted.Reverse() : sorted;
    }

    internal static string WordOf(string light) => Lights.FirstOrDefault(l => l.Value == light).Text ?? light;

    /// <summary>The filters in words, for print and export.</summary>
    internal string Words => string.Join("；", new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"年度：{Year}"), $"截至：{AsOf.Iso()}",
        Section.Length > 0 ? $"股室：{Section}" : "", Light.Length > 0 ? $"进度：{WordOf(Light)}" : "", Level.Length > 0 ? $"层级：{Level}" : "",
    }.Where(w => w.Length > 0));
}

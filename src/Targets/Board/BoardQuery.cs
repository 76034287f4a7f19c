using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Targets;

/// <summary>What of the board is shown; all of it stands in the address.</summary>
internal sealed record BoardQuery(int Year, DateOnly AsOf, string Section, string Light, string Level)
{
    /// <summary>Words or initials of indicator, people or document.</summary>
    internal string? Words { get; init; }

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
        (Section.Length == 0 || target.Section == Section) && (Light.Length == 0 || target.Light == Light) && (Level.Length == 0 || target.Level == Level)
        && new Keyword(Words).In(target.Name, target.Indicator, target.Section, target.Owner, target.Basis, target.BasisNumber);

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

    /// <summary>The filters in words, for page, print and export; year and day are always given.</summary>
    internal IReadOnlyList<GivenFilter> Given() =>
    [
        new("检索", "q", Words), new("责任股室", "section", Section), new("进度", "light", Light.Length > 0 ? WordOf(Light) : null), new("层级", "level", Level),
    ];

    /// <summary>All of them in one line.</summary>
    internal string AllWords => new GivenFilter[] { new("年度", "year", Year.ToString(CultureInfo.InvariantCulture)), new("截至", "asof", AsOf.Iso()) }.Concat(Given()).Words();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Reports;

/// <summary>What the words on a form say: unit, year, kind of period, and the words by which it is known again; pure.</summary>
internal static partial class FormWords
{
    /// <summary>Unit in brackets at the end of a label, or after 单位：; empty where there is none.</summary>
    internal static string UnitIn(string label) =>
        Bracket().Matches(label).Select(m => m.Groups[1].Value.Trim()).LastOrDefault(IsUnit) ?? "";

    /// <summary>Units stated for a whole sheet: 单位：万元、人.</summary>
    internal static IReadOnlyList<string> Stated(string text) =>
        [.. StatedUnit().Matches(text).SelectMany(m => m.Groups[1].Value.Split('、', '，', ',', '/', ';', '；')).Select(u => u.Trim()).Select(u => u.StartsWith("人民币", StringComparison.Ordinal) && u.Length > 3 ? u[3..] : u).Where(IsUnit)];

    internal static bool IsUnit(string text) => text.Length is > 0 and <= 4 && (Units.DimensionOf(text) is not null || text is "位" or "份" or "批" or "倍" or "条");

    /// <summary>Label that names something: neither a number, nor a dash, nor empty.</summary>
    internal static bool Names(string text) => text.Length > 0 && !NoName().IsMatch(text);

    /// <summary>Years written in a text.</summary>
    internal static IEnumerable<int> Years(string text) => Year().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture));

    /// <summary>A label as it is compared between years: without years, ordinals, marks and spaces.</summary>
    internal static string Key(string label) => Mark().Replace(Ordinal().Replace(Year().Replace(label, "某年"), ""), "");

    /// <summary>Begins with 一、 or （一）.</summary>
    internal static bool IsNumbered(string text) => Ordinal().IsMatch(text);

    internal static string WithoutOrdinal(string text) => Ordinal().Replace(text, "");

    /// <summary>A text without breaks and without blanks at its ends.</summary>
    internal static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>A label as an indicator would be named: without its unit, its ordinal, 其中 and what is only added in brackets.</summary>
    internal static string Plain(string label) => Mark().Replace(Leading().Replace(Brackets().Replace(Ordinal().Replace(label, ""), ""), ""), "");

    [GeneratedRegex(@"[（(\[](?:计量)?(?:单位)?[:：]?([^（）()\[\]]{1,6})[)）\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[（(\[][^（）()\[\]]*[)）\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"单位[:：]\s*([^\s（）()]{1,14})")]
    private static partial Regex StatedUnit();

    [GeneratedRegex(@"^[\s0-9０-９.,，%％—\-–－_/\\*＊、()（）]*$")]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}(?=年|$|[^0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）]?[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[①-⑳])\s*")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:其中|本年度?|当年|全年|截至年末|年末|累计)[:：，、]?")]
    private static partial Regex Leading();

    [GeneratedRegex(@"[\s\u3000:：、，,。；;“”""'‘’*＊]+")]
    private static partial Regex Mark();
}

using System.Text.RegularExpressions;

namespace Kechuang.Kernel.Workbooks;

/// <summary>A header as people write it, parted into name, unit and year: "3、销售收入（千元）", "2024年销售收入", "销售收入@2024".</summary>
internal sealed partial record HeaderText(IReadOnlyList<string> Names, string? Unit, int? Year)
{
    /// <summary>Nothing but a year or a unit: a group's title or a second line.</summary>
    public bool IsBare => Names.Count == 0;

    public static HeaderText Parse(string raw)
    {
        var text = Numbering().Replace(TextForm.Key(raw).Trim('*', '#', ':', '.'), "");
        var names = new List<string> { text };
        string? unit = null;
        int? year = null;
        if (AtYear().Match(text) is { Success: true } at)
        {
            year = int.Parse(at.Groups["year"].ValueSpan);
            text = text[..at.Index];
        }
        text = Bracket().Replace(text, match =>
        {
            var inside = match.Groups["in"].Value;
            var word = inside.StartsWith("单位", StringComparison.Ordinal) ? inside[2..].TrimStart(':') : inside;
            if (Units.DimensionOf(word) is not null) unit ??= Units.Clean(word);
            else if (OnlyYear().Match(inside) is { Success: true } only) year ??= int.Parse(only.Groups["year"].ValueSpan);
            else return match.Value;
            return "";
        });
        if (Years().Matches(text) is { Count: 1 } years && !Span().IsMatch(text))
        {
            year ??= int.Parse(years[0].Groups["year"].ValueSpan);
            text = text.Remove(years[0].Index, years[0].Length).Trim('-', '_', '/', '的');
        }
        if (text.LastIndexOfAny(['/', ',', ':', '_']) is var mark and > 0 && Units.DimensionOf(text[(mark + 1)..]) is not null)
        {
            unit ??= Units.Clean(text[(mark + 1)..]);
            text = text[..mark];
        }
        if (text.StartsWith("单位:", StringComparison.Ordinal) && Units.DimensionOf(text[3..]) is not null)
            (unit, text) = (Units.Clean(text[3..]), "");
        else if (Units.DimensionOf(text) is not null && text is not ("年" or "月" or "村" or "人"))
            (unit, text) = (Units.Clean(text), "");
        if (text.Length == 0) return new HeaderText([], unit, year);
        names.Add(text);
        names.Add(Bracket().Replace(text, ""));
        if (text.StartsWith("是否", StringComparison.Ordinal)) names.Add(text[2..]);
        return new HeaderText([.. names.Where(n => n.Length > 0).Distinct()], unit, year);
    }

    /// <summary>The one year a title or a sheet's name states, or null.</summary>
    public static int? YearIn(string text)
    {
        var key = TextForm.Key(text);
        if (OnlyYear().Match(key) is { Success: true } only) return int.Parse(only.Groups["year"].ValueSpan);
        var years = Years().Matches(key).Where(m => m.Value.Contains('年')).Select(m => int.Parse(m.Groups["year"].ValueSpan)).Distinct().ToList();
        return years.Count == 1 && !Span().IsMatch(key) ? years[0] : null;
    }

    [GeneratedRegex(@"^(\([0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.,](?![0-9])|[一二三四五六七八九十]{1,3}[,.]|其中:|[①-⑳])+")]
    private static partial Regex Numbering();

    [GeneratedRegex("@(?<year>(19|20)[0-9]{2})年?$")]
    private static partial Regex AtYear();

    [GeneratedRegex(@"\((?<in>[^()]*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex("^(?<year>(19|20)[0-9]{2})年?度?$")]
    private static partial Regex OnlyYear();

    [GeneratedRegex("(?<![0-9])(?<year>(19|20)[0-9]{2})(年度|年(?![0-9]+月)|(?=[^0-9年号.-])|$)")]
    private static partial Regex Years();

    [GeneratedRegex("(19|20)[0-9]{2}年?度?[-—~至到](19|20)?[0-9]{2}")]
    private static partial Regex Span();
}

namespace Kechuang.Gongwen.Reading;

/// <summary>Dates: a chain of year, month and day is one figure, a range whose ends share the unit likewise.</summary>
internal static class DateReader
{
    private static readonly string[] SpanBefore = ["近", "过去", "连续", "历时", "为期", "未来", "每", "满", "用", "第"];
    private static readonly string[] SpanAfter = ["来", "内", "以上", "以下", "期", "多", "左右"];

    /// <summary>The date that begins with this numeral and unit, or null where they give a span of time (“近3年”, “30日内”).</summary>
    public static Unit? Read(string text, int start, Numeral first, Unit unit, int end)
    {
        if (IsSpan(text, start, first, unit, end))
        {
            return null;
        }

        var date = unit;
        if (date.Kind == UnitKind.Year && Part(text, date.End, end, first.Chinese) is { Kind: UnitKind.Month } month)
        {
            date = month;
        }

        if (date.Kind == UnitKind.Month && Part(text, date.End, end, first.Chinese) is { Kind: UnitKind.Day } day)
        {
            date = day;
        }

        return date;
    }

    /// <summary>The end of a date written as 2019-12-10, 2019/12/10 or 2019.12.10, or -1.</summary>
    public static int Iso(string text, int start, int end)
    {
        var year = Run(text, start, end);
        if (year - start != 4 || year >= end || text[year] is not ('-' or '/' or '.'))
        {
            return -1;
        }

        var month = Run(text, year + 1, end);
        if (month - year is not (2 or 3) || month >= end || text[month] != text[year])
        {
            return -1;
        }

        var day = Run(text, month + 1, end);
        return day - month is 2 or 3 ? day : -1;
    }

    private static bool IsSpan(string text, int start, Numeral first, Unit unit, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - 2), start - Math.Max(0, start - 2));
        var after = text.AsSpan(unit.End, Math.Min(2, end - unit.End));
        var digits = first.End - first.Last;
        return unit.Kind switch
        {
            UnitKind.Year when digits == 4 && (first.Blank || first.Value is null or (>= 1900 and <= 2100) || (after.Length > 0 && Digits.IsDigit(after[0]))) => false,
            UnitKind.Year when first.Blank => EndsWith(before, SpanBefore) || StartsWith(after, SpanAfter),
            UnitKind.Year => true,
            UnitKind.Day => StartsWith(after, SpanAfter),
            _ => false,
        };
    }

    private static Unit? Part(string text, int start, int end, bool chinese)
    {
        if (Numeral.Read(text, start, end) is not { } part || part.Chinese != chinese || part.End - part.Last > 3)
        {
            return null;
        }

        return Units.Read(text, part.End, end);
    }

    private static int Run(string text, int start, int end)
    {
        var at = start;
        while (at < end && Digits.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;
using System.Text;

namespace Kechuang.Kernel;

/// <summary>
/// The ways the same text is typed in China: full-width digits and letters, full-width spaces,
/// invisible characters pasted from web pages. One place knows them, every parser asks it.
/// </summary>
public static class TextForm
{
    /// <summary>Half-width digits, letters and marks, plain spaces, no invisible characters, trimmed.</summary>
    public static string Narrow(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return text;
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\uFF01' and <= '\uFF5E')
                narrow.Append((char)(c - 0xFEE0));
            else if (char.IsWhiteSpace(c))
                narrow.Append(' ');
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                narrow.Append(c);
        }
        return narrow.ToString().Trim();
    }

    /// <summary>Narrow, without any space.</summary>
    public static string Compact(string? text) => Narrow(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>
    /// The key under which names of columns and things are compared: compact, upper case, Roman
    /// numerals in letters, all brackets round.
    /// </summary>
    public static string Key(string? text)
    {
        var key = new StringBuilder();
        foreach (var c in Compact(text).ToUpperInvariant())
            key.Append(c switch
            {
                'Ⅰ' => "I",
                'Ⅱ' => "II",
                'Ⅲ' => "III",
                '[' or '【' or '〔' or '〖' => "(",
                ']' or '】' or '〕' or '〗' => ")",
                '、' => ",",
                _ => c.ToString(),
            });
        return key.ToString();
    }

    /// <summary>
    /// An exact number: "1,234.50", "－12", "1.5E3". Thousands marks must part groups of three;
    /// anything else is refused rather than guessed.
    /// </summary>
    public static Result<decimal> Number(string? text)
    {
        var compact = Compact(text).Replace('−', '-').Replace('，', ',').TrimStart('¥', '￥');
        if (compact.Length == 0)
            return new Refusal("number.empty", "应填数字，例如 1234.5");
        if (!GroupsAreThousands(compact))
            return new Refusal("number.groups", $"“{Short(text)}”的千分位不对，应写成 1,234,567.89 或 1234567.89");
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        return decimal.TryParse(compact, style, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Refusal("number.text", $"“{Short(text)}”不是数字，应填数字，例如 1234.5");
    }

    /// <summary>A number without needless zeros, thousands parted: 1,234.5.</summary>
    public static string Grouped(decimal number) =>
        number.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>What a message quotes of a text that may be a whole page.</summary>
    public static string Short(string? text)
    {
        var shown = Narrow(text);
        return shown.Length <= 40 ? shown : string.Concat(shown.AsSpan(0, 40), "…");
    }

    private static bool GroupsAreThousands(string number)
    {
        if (!number.Contains(',', StringComparison.Ordinal))
            return true;
        var groups = number.Split('.')[0].TrimStart('-', '+').Split(',');
        var decimals = number.Contains('.', StringComparison.Ordinal) ? number[number.IndexOf('.', StringComparison.Ordinal)..] : "";
        return !decimals.Contains(',', StringComparison.Ordinal)
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }
}

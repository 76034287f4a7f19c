namespace Kechuang.Gongwen.Proofreading;

/// <summary>One form for what may be typed in two widths.</summary>
internal static class PlainText
{
    /// <summary>The text with full-width marks beside Chinese, half-width digits, letters and percent signs; nothing moves.</summary>
    public static string Of(string text)
    {
        var marks = Punctuation.ToFullWidth(text);
        return marks.AsSpan().IndexOfAnyInRange('０', 'ｚ') < 0 && marks.AsSpan().IndexOfAny('％', '＆') < 0
            ? marks
            : string.Create(marks.Length, marks, (plain, from) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    plain[i] = IsWide(from[i]) ? (char)(from[i] - '０' + '0') : from[i];
                }
            });
    }

    /// <summary>Whether a digit, letter or percent sign is full-width.</summary>
    public static bool IsWide(char c) => c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '＆';
}

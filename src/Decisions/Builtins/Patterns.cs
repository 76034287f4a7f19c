using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Decisions.Builtins;

/// <summary>
/// Regular expressions as XPath 2.0 has them (XQuery 1.0 and XPath 2.0 Functions, 7.6.1), run without backtracking where the
/// pattern allows it and with a short timeout where it does not (back references).
/// </summary>
internal static class Patterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private const int Longest = 10_000;
    private static readonly ConcurrentDictionary<(string, string), Regex?> Known = new();

    internal static FeelValue Run(string pattern, string flags, Func<Regex, FeelValue> use)
    {
        // Building one is not metered, and what was built is kept.
        if (pattern.Length > Longest)
        {
            return Reason.Null("limit", $"正则表达式有 {pattern.Length} 个字符，最多 {Longest} 个", $"the pattern has {pattern.Length} characters, at most {Longest} are read");
        }

        if (Known.Count > 1000)
        {
            Known.Clear();
        }

        if (Known.GetOrAdd((pattern, flags), key => Build(key.Item1, key.Item2)) is not { } regex)
        {
            return Reason.Null("pattern", $"正则表达式不对：{pattern}", $"the pattern or its flags are not valid: {pattern}");
        }

        try
        {
            return use(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return Reason.Null("limit", "正则表达式用时过长", "the pattern took too long");
        }
    }

    /// <summary>XPath replacement text: $n is a group, \$ and \\ are literal, anything else after them is an error.</summary>
    internal static Func<Match, string>? Replacement(string text, Regex regex)
    {
        var parts = new List<Func<Match, string>>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                i++;
                if (i >= text.Length || text[i] is not ('\\' or '$'))
                {
                    return null;
                }

                var literal = text[i].ToString();
                parts.Add(_ => literal);
            }
            else if (c == '$')
            {
                if (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]))
                {
                    return null;
                }

                var group = text[++i] - '0';
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (group * 10) + (text[i + 1] - '0') < regex.GetGroupNumbers().Length)
                {
                    group = (group * 10) + (text[++i] - '0');
                }

                parts.Add(match => group < match.Groups.Count ? match.Groups[group].Value : "");
            }
            else
            {
                parts.Add(_ => c.ToString());
            }
        }

        return match => string.Concat(parts.Select(p => p(match)));
    }

    private static Regex? Build(string pattern, string flags)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 's' or 'm' or 'x' or 'q': break;
                default: return null;
            }
        }

        // Flag q is of the later edition (3.0): all characters stand for themselves.
        var translated = flags.Contains('q', StringComparison.Ordinal) ? Regex.Escape(pattern) : XPathPattern.Translate(pattern, flags);
        return translated is null ? null : Make(translated, options | RegexOptions.NonBacktracking) ?? Make(translated, options);
    }

    private static Regex? Make(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options, Patience);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kechuang.Decisions.Builtins;

/// <summary>
/// Regular expressions as XPath 2.0 has them (XQuery 1.0 and XPath 2.0 Functions, 7.6.1), run without backtracking where the
/// pattern allows it and with a short timeout where it does not (back references).
/// </summary>
internal static class Patterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<(string, string), Regex?> Known = new();

    internal static FeelValue Run(string pattern, string flags, Func<Regex, FeelValue> use)
    {
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
                case 's': options |= RegexOptions.Singleline; break;
                case 'm': options |= RegexOptions.Multiline; break;
                case 'x': pattern = WithoutBlanks(pattern); break;
                case 'q': pattern = Regex.Escape(pattern); break;
                default: return null;
            }
        }

        if (!flags.Contains('q', StringComparison.Ordinal))
        {
            if (XPathOnly(pattern, flags.Contains('m', StringComparison.Ordinal)) is not { } translated)
            {
                return null;
            }

            pattern = translated;
        }

        return Make(pattern, options | RegexOptions.NonBacktracking) ?? Make(pattern, options);
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

    // Flag x removes white space outside of character classes only (XPath 2.0 F&O, 7.6.1.1).
    private static string WithoutBlanks(string pattern)
    {
        var result = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(c).Append(pattern[++i]);
                continue;
            }

            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > 0 || !char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    // What .NET knows and XPath does not is refused; what XPath knows and .NET writes otherwise is rewritten.
    private static string? XPathOnly(string pattern, bool lines)
    {
        var result = new StringBuilder();
        var classes = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                if (++i >= pattern.Length || Escaped(pattern[i]) is not { } escaped)
                {
                    return null;
                }

                result.Append(escaped);
                continue;
            }

            classes += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '(' && classes == 0 && i + 1 < pattern.Length && pattern[i + 1] == '?' && !(i + 2 < pattern.Length && pattern[i + 2] == ':'))
            {
                return null;
            }

            // .NET lets $ stand before a last line feed too; XPath means the end alone.
            result.Append(c == '$' && classes == 0 && !lines ? @"\z" : c.ToString());
        }

        return result.ToString();
    }

    private static string? Escaped(char c) => c switch
    {
        'i' => @"[\p{L}_:]",
        'I' => @"[^\p{L}_:]",
        'c' => @"[\p{L}\p{Nd}\-._:]",
        'C' => @"[^\p{L}\p{Nd}\-._:]",
        _ when "nrt\\|.?*+(){}-[]^$sSdDwWpP".Contains(c, StringComparison.Ordinal) || char.IsAsciiDigit(c) => "\\" + c,
        _ => null,
    };
}

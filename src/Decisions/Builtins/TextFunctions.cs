using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Builtins;

/// <summary>String functions (DMN 1.5, table 74). Positions count Unicode code points.</summary>
internal static class TextFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("substring(string: string, start position: number, length?: number): string", (_, a) => Substring(a));
        add("string length(string: string): number", (_, a) => FeelValue.From((decimal)Runes(a[0].Text).Length));
        add("upper case(string: string): string", (_, a) => FeelValue.From(a[0].Text.ToUpperInvariant()));
        add("lower case(string: string): string", (_, a) => FeelValue.From(a[0].Text.ToLowerInvariant()));
        add("substring before(string: string, match: string): string", (_, a) => Before(a[0].Text, a[1].Text));
        add("substring after(string: string, match: string): string", (_, a) => After(a[0].Text, a[1].Text));
        add("replace(input: string, pattern: string, replacement: string, flags?: string): string", (f, a) => Replace(f, a));
        add("contains(string: string, match: string): boolean", (_, a) => FeelValue.From(a[0].Text.Contains(a[1].Text, StringComparison.Ordinal)));
        add("starts with(string: string, match: string): boolean", (_, a) => FeelValue.From(a[0].Text.StartsWith(a[1].Text, StringComparison.Ordinal)));
        add("ends with(string: string, match: string): boolean", (_, a) => FeelValue.From(a[0].Text.EndsWith(a[1].Text, StringComparison.Ordinal)));
        add("matches(input: string, pattern: string, flags?: string): boolean", (_, a) => Matches(a));
        add("split(string: string, delimiter: string): strings", (f, a) => Split(f, a));
        add("string join(list: strings, delimiter?: string?): string", (f, a) => Join(f, a[0].Items, a.Length > 1 && !a[1].IsNull ? a[1].Text : ""));
    }

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static FeelValue Substring(FeelValue[] a)
    {
        var runes = Runes(a[0].Text);
        var position = a[1].Num;
        var start = position > 0 ? decimal.Truncate(position) - 1 : runes.Length + decimal.Truncate(position);
        if (position == 0 || start < 0 || start >= runes.Length)
        {
            return Reason.Null("substring", "起始位置超出文本", "the start position is outside the string");
        }

        var length = a.Length > 2 && !a[2].IsNull ? decimal.Truncate(a[2].Num) : runes.Length;
        if (length < 1)
        {
            return Reason.Null("substring", "长度必须大于零", "the length must be positive");
        }

        var result = new StringBuilder();
        foreach (var rune in runes.AsSpan((int)start, (int)Math.Min(length, runes.Length - start)))
        {
            result.Append(rune.ToString());
        }

        return FeelValue.From(result.ToString());
    }

    private static FeelValue Before(string text, string match)
    {
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return FeelValue.From(at < 0 ? "" : text[..at]);
    }

    private static FeelValue After(string text, string match)
    {
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return FeelValue.From(at < 0 ? "" : text[(at + match.Length)..]);
    }

    private static FeelValue Matches(FeelValue[] a) =>
        Patterns.Run(a[1].Text, a.Length > 2 && !a[2].IsNull ? a[2].Text : "", regex => FeelValue.From(regex.IsMatch(a[0].Text)));

    private static FeelValue Replace(Frame frame, FeelValue[] a) =>
        Patterns.Run(a[1].Text, a.Length > 3 && !a[3].IsNull ? a[3].Text : "", regex =>
        {
            var replacement = Patterns.Replacement(a[2].Text, regex);
            if (replacement is null)
            {
                return Reason.Null("replacement", "替换文本的写法不对", "the replacement is not well formed");
            }

            if (regex.IsMatch(""))
            {
                return Reason.Null("pattern", $"正则表达式不能匹配空文本：{a[1].Text}", $"the pattern must not match the empty string: {a[1].Text}");
            }

            long made = 0;
            var result = regex.Replace(a[0].Text, match =>
            {
                frame.Run.Step();
                var put = replacement(match);
                frame.Run.CheckText(made += put.Length);
                return put;
            });
            frame.Run.CheckText(result.Length);
            return FeelValue.From(result);
        });

    private static FeelValue Split(Frame frame, FeelValue[] a) => Patterns.Run(a[1].Text, "", regex =>
    {
        var parts = new List<FeelValue>();
        var from = 0;
        foreach (var match in regex.EnumerateMatches(a[0].Text))
        {
            frame.Run.Step();
            if (match.Length == 0)
            {
                continue;
            }

            parts.Add(FeelValue.From(a[0].Text[from..match.Index]));
            from = match.Index + match.Length;
        }

        parts.Add(FeelValue.From(a[0].Text[from..]));
        return FeelValue.List(parts.ToArray());
    });

    private static FeelValue Join(Frame frame, FeelValue[] items, string delimiter)
    {
        var result = new StringBuilder();
        var first = true;
        foreach (var item in items)
        {
            if (item.IsNull)
            {
                continue;
            }

            frame.Run.CheckText((long)result.Length + item.Text.Length + delimiter.Length);
            result.Append(first ? "" : delimiter).Append(item.Text);
            first = false;
        }

        return FeelValue.From(result.ToString());
    }
}

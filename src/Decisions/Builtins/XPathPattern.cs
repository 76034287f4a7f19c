using System.Globalization;
using System.Text;

namespace Kechuang.Decisions.Builtins;

/// <summary>
/// Reads a regular expression as XQuery 1.0 and XPath 2.0 Functions and Operators has it (7.6.1, over XML Schema part 2,
/// appendix F) and writes the same for .NET. What the grammar does not know is refused, so that no construct of .NET alone
/// (look-around, inline options, named groups) can be reached from a model.
/// </summary>
internal sealed class XPathPattern
{
    private const int MostNesting = 100;
    private static readonly string Anything = new XPathClass { Negated = true }.Write();
    private static readonly string Line = WithoutLineFeed();

    private readonly string source;
    private readonly bool singleLine;
    private readonly bool manyLines;
    private readonly bool anyCase;
    private readonly StringBuilder result = new();
    private readonly List<int> closed = [];
    private int groups;
    private int depth;
    private int at;

    private XPathPattern(string source, string flags)
    {
        this.source = flags.Contains('x', StringComparison.Ordinal) ? WithoutBlanks(source) : source;
        singleLine = flags.Contains('s', StringComparison.Ordinal);
        anyCase = flags.Contains('i', StringComparison.Ordinal);
        manyLines = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>The pattern for .NET, or null where it is not well formed. Flags s, m and x are worked in; i is an option.</summary>
    internal static string? Translate(string source, string flags)
    {
        var reader = new XPathPattern(source, flags);
        try
        {
            reader.Alternatives();
            return reader.at == reader.source.Length ? reader.result.ToString() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Alternatives()
    {
        if (++depth > MostNesting)
        {
            throw new FormatException();
        }

        while (true)
        {
            while (at < source.Length && source[at] is not ('|' or ')'))
            {
                Piece();
            }

            if (at == source.Length || source[at] == ')')
            {
                depth--;
                return;
            }

            result.Append(source[at++]);
        }
    }

    private void Piece()
    {
        // A group of its own keeps what one atom became together for the quantifier behind it.
        var start = result.Length;
        if (!Atom())
        {
            result.Insert(start, "(?:").Append(')');
        }

        Quantifier();
    }

    // True when what was written is one atom for .NET too.
    private bool Atom()
    {
        var c = source[at];
        switch (c)
        {
            case '(':
                Group();
                return true;
            case '[':
                at++;
                Append(ClassExpression());
                return false;
            case '.':
                at++;
                result.Append(singleLine ? Anything : Line);
                return false;
            case '^':
                at++;
                // Not behind a line feed that ends the text (7.6.1.1, flag m).
                result.Append(manyLines ? @"\A|(?<=\n)(?!\z)" : @"\A");
                return false;
            case '$':
                at++;
                result.Append(manyLines ? @"(?=\n)|\z" : @"\z");
                return false;
            case '\\':
                return Escape();
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw new FormatException();
            default:
                var rune = NextRune();
                result.Append(Quote(rune));
                return rune.IsBmp;
        }
    }

    private void Group()
    {
        at++;
        var kept = !source.AsSpan(at).StartsWith("?:", StringComparison.Ordinal);
        at += kept ? 0 : 2;
        var number = kept ? ++groups : 0;
        result.Append(kept ? "(" : "(?:");
        Alternatives();
        if (at == source.Length)
        {
            throw new FormatException();
        }

        at++;
        result.Append(')');
        if (kept)
        {
            closed.Add(number);
        }
    }

    private bool Escape()
    {
        if (at + 1 < source.Length && source[at + 1] is >= '1' and <= '9')
        {
            at++;
            BackReference();
            return true;
        }

        var set = new XPathClass();
        if (ClassEscape(set) is { } single)
        {
            result.Append(Quote(single));
            return true;
        }

        Append(set);
        return false;
    }

    // Flag i has no effect on categories (7.6.1.1).
    private void Append(XPathClass set) => result.Append(anyCase && set.CategoriesOnly ? $"(?-i:{set.Write()})" : set.Write());

    // The longest number that is a group already closed; a group that matched nothing stands for the empty text.
    private void BackReference()
    {
        var number = 0;
        var end = at;
        for (var i = at; i < source.Length && char.IsAsciiDigit(source[i]) && i - at < 4; i++)
        {
            var longer = int.Parse(source.AsSpan(at, i - at + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (longer > groups)
            {
                break;
            }

            (number, end) = (longer, i + 1);
        }

        if (!closed.Contains(number))
        {
            throw new FormatException();
        }

        at = end;
        result.Append(CultureInfo.InvariantCulture, $@"(?({number})\{number}|)");
    }

    private void Quantifier()
    {
        if (at == source.Length)
        {
            return;
        }

        if (source[at] is '?' or '*' or '+')
        {
            result.Append(source[at++]);
        }
        else if (source[at] == '{')
        {
            var end = source.IndexOf('}', at);
            if (end < 0 || !IsQuantity(source[(at + 1)..end]))
            {
                throw new FormatException();
            }

            result.Append(source, at, end - at + 1);
            at = end + 1;
        }
        else
        {
            return;
        }

        if (at < source.Length && source[at] == '?')
        {
            result.Append(source[at++]);
        }
    }

    private static bool IsQuantity(string text)
    {
        var parts = text.Split(',');
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            && (parts.Length == 1 || parts[1].Length == 0
                || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && least <= most));
    }

    // Behind its opening bracket; reads through the closing one.
    private XPathClass ClassExpression()
    {
        if (++depth > MostNesting)
        {
            throw new FormatException();
        }

        var set = new XPathClass();
        if (at < source.Length && source[at] == '^')
        {
            set.Negated = true;
            at++;
        }

        for (var first = true; ; first = false)
        {
            var c = at < source.Length ? source[at] : throw new FormatException();
            if (c == ']' && !first)
            {
                at++;
                depth--;
                return set;
            }

            if (c == '-' && !first && at + 1 < source.Length && source[at + 1] == '[')
            {
                at += 2;
                set.Without = ClassExpression();
                if (at == source.Length || source[at] != ']')
                {
                    throw new FormatException();
                }

                continue;
            }

            Member(set, first);
        }
    }

    private void Member(XPathClass set, bool first)
    {
        if (source[at] == '-' && !first && !(at + 1 < source.Length && source[at + 1] == ']'))
        {
            // A hyphen stands for itself only at the beginning or the end of a group.
            throw new FormatException();
        }

        if (ClassCharacter(set) is not { } low)
        {
            return;
        }

        if (at + 1 < source.Length && source[at] == '-' && source[at + 1] is not (']' or '['))
        {
            at++;
            if (ClassCharacter(set) is not { } high || high.Value < low.Value)
            {
                throw new FormatException();
            }

            set.Add(low, high);
        }
        else
        {
            set.Add(low, low);
        }
    }

    private Rune? ClassCharacter(XPathClass set) => source[at] switch
    {
        '\\' => ClassEscape(set),
        '[' or ']' => throw new FormatException(),
        _ => NextRune(),
    };

    // A single character, or null when it was a set of characters that has been added.
    private Rune? ClassEscape(XPathClass set)
    {
        at++;
        var c = at < source.Length ? source[at++] : throw new FormatException();
        switch (c)
        {
            case 'n': return new Rune('\n');
            case 'r': return new Rune('\r');
            case 't': return new Rune('\t');
            case 'p' or 'P':
                set.AddCategory(c == 'P', Category());
                return null;
            case '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$':
                return new Rune(c);
            default:
                return set.AddMulti(c) ? null : throw new FormatException();
        }
    }

    private string Category()
    {
        var end = at < source.Length && source[at] == '{' ? source.IndexOf('}', at) : -1;
        if (end < 0)
        {
            throw new FormatException();
        }

        var name = source[(at + 1)..end];
        at = end + 1;
        return name;
    }

    private Rune NextRune()
    {
        if (Rune.DecodeFromUtf16(source.AsSpan(at), out var rune, out var used) != System.Buffers.OperationStatus.Done)
        {
            throw new FormatException();
        }

        at += used;
        return rune;
    }

    private static string WithoutLineFeed()
    {
        var line = new XPathClass { Negated = true };
        line.Add(new Rune('\n'), new Rune('\n'));
        return line.Write();
    }

    private static string Quote(Rune rune) => rune.IsBmp ? XPathClass.Quote((char)rune.Value) : rune.ToString();

    // Flag x: white space is removed everywhere but inside of character classes (7.6.1.1).
    private static string WithoutBlanks(string pattern)
    {
        var kept = new StringBuilder();
        var inside = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (inside == 0 && c is ' ' or '\t' or '\n' or '\r')
            {
                continue;
            }

            kept.Append(c);
            if (c == '\\' && i + 1 < pattern.Length && (inside > 0 || pattern[i + 1] is not (' ' or '\t' or '\n' or '\r')))
            {
                kept.Append(pattern[++i]);
                continue;
            }

            inside += c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        return kept.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace Kechuang.Decisions.Language;

internal enum TokenKind : byte
{
    End, Word, Number, Text, At, Sign,
}

/// <summary>A token; <paramref name="Text"/> is the word, sign or digits, or a string's content.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    internal bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Word && Text == sign;
}

/// <summary>The text cannot be read; caught where reading began.</summary>
internal sealed class ParseError(int position, string chinese, string english) : Exception(english)
{
    internal int Position { get; } = position;

    internal string Chinese { get; } = chinese;
}

/// <summary>
/// Cuts FEEL into tokens (DMN 1.5, 10.3.1.2 rules 22 to 40). Names with spaces are put together by the parser, which knows
/// the scope: the grammar alone cannot tell "a - b" from a name.
/// </summary>
internal static class Scanner
{
    internal static List<Token> Scan(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            at = SkipBlank(text, at);
            if (at >= text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "", text.Length, text.Length));
                return tokens;
            }

            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }
    }

    /// <summary>One spelling for each name: words one space apart, signs close up.</summary>
    internal static string Normalise(string name)
    {
        try
        {
            var tokens = Scan(name);
            return tokens.Count == 1 ? name.Trim() : Join(tokens, 0, tokens.Count - 1);
        }
        catch (ParseError)
        {
            return name.Trim();
        }
    }

    internal static string Join(List<Token> tokens, int from, int count)
    {
        if (count == 1)
        {
            return tokens[from].Text;
        }

        var result = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            if (i > from && IsWordLike(tokens[i]) && IsWordLike(tokens[i - 1]) && tokens[i].Start > tokens[i - 1].End)
            {
                result.Append(' ');
            }

            result.Append(tokens[i].Text);
        }

        return result.ToString();
    }

    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u180E' or '\u200B';

    private static bool IsWordLike(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private static Token Next(string text, int at)
    {
        var c = text[at];
        if (IsStart(c))
        {
            return Word(text, at);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return NumberToken(text, at);
        }

        return c switch
        {
            '"' => StringToken(text, at, TokenKind.Text, at),
            '@' when SkipBlank(text, at + 1) is var q && q < text.Length && text[q] == '"' => StringToken(text, q, TokenKind.At, at),
            _ => Sign(text, at),
        };
    }

    private static Token Word(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        return new Token(TokenKind.Word, text[at..end], at, end);
    }

    private static Token NumberToken(string text, int at)
    {
        var end = Digits(text, at);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = digits < text.Length && char.IsAsciiDigit(text[digits]) ? Digits(text, digits) : end;
        }

        return new Token(TokenKind.Number, text[at..end], at, end);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static Token StringToken(string text, int quote, TokenKind kind, int start)
    {
        var content = new StringBuilder();
        var at = quote + 1;
        while (at < text.Length && text[at] != '"')
        {
            at = text[at] == '\\' ? Escape(text, at, content) : Plain(text, at, content);
        }

        return at < text.Length
            ? new Token(kind, content.ToString(), start, at + 1)
            : throw new ParseError(start, "文本缺少结尾的引号；应以 \" 结束", "the string has no closing quote; it must end with \"");
    }

    private static int Plain(string text, int at, StringBuilder content)
    {
        content.Append(text[at]);
        return at + 1;
    }

    private static int Escape(string text, int at, StringBuilder content)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        var digits = c switch { 'u' => 4, 'U' => 6, _ => 0 };
        if (digits > 0 && at + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code <= 0x10FFFF)
        {
            content.Append(code is >= 0xD800 and <= 0xDFFF || code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            return at + 2 + digits;
        }

        var plain = c switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => "\"", '\'' => "'", '\\' => "\\", '\0' => "\\", _ => "\\" + c };
        content.Append(plain);
        return at + 2;
    }

    private static Token Sign(string text, int at)
    {
        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two is "**" or "<=" or ">=" or "!=" or ".." or "->")
        {
            return new Token(TokenKind.Sign, two, at, at + 2);
        }

        var c = text[at];
        return "+-*/=<>()[]{},:.'".Contains(c, StringComparison.Ordinal)
            ? new Token(TokenKind.Sign, c.ToString(), at, at + 1)
            : throw new ParseError(at, $"无法识别的字符 {c}；应为半角运算符，或放在双引号内", $"the character {c} is not part of FEEL; an ASCII operator was expected, or quotes around a text");
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length)
        {
            if (IsBlank(text[at]))
            {
                at++;
            }
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                var end = text.AsSpan(at).IndexOfAny('\n', '\r');
                at = end < 0 ? text.Length : at + end;
            }
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? throw new ParseError(at, "注释没有结束；应以 */ 结束", "the comment is not closed; it must end with */") : end + 2;
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    // Rule 28 of the grammar; surrogates stand for its last range, U+10000 and above.
    private static bool IsStart(char c) => c is '?' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= '\u00C0' and <= '\u00D6') or (>= '\u00D8' and <= '\u00F6') or (>= '\u00F8' and <= '\u02FF')
        or (>= '\u0370' and <= '\u037D') or (>= '\u037F' and <= '\u1FFF') or (>= '\u200C' and <= '\u200D')
        or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF') or (>= '\u3001' and <= '\uDFFF')
        or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFEFE') or (>= '\uFF00' and <= '\uFFFD');

    private static bool IsPart(char c) => (IsStart(c) && c != '?') || char.IsAsciiDigit(c) || c is '\u00B7'
        or (>= '\u0300' and <= '\u036F') or (>= '\u203F' and <= '\u2040') || c == '?';
}

using System.Text.RegularExpressions;

namespace Kechuang.Decisions.Tests.Fuzz;

/// <summary>Spoils texts: drops, repeats, swaps and mixes their tokens and characters.</summary>
internal sealed partial class Mutator(Random dice, IReadOnlyList<string> corpus)
{
    private static readonly string[] Strange =
    [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "-", "+", "**", "/", "//", "/*", "\"", "@\"", "\\", "?", "=", "<", ">=", "!=", "->",
        " in ", " and ", " between ", " instance of ", "list<", "function(", "for x in ", " return ", "if ", " then ", " else ", "some ", "item", "partial",
        "null", "1e99999", "79228162514264337593543950335", "0", "-1", "\u0000", "\uD800", "\uFEFF", "科", "<a>", "</", "<![CDATA[", "&lt;", "&#0;", "<!DOCTYPE x>", "xmlns='", "'/>",
    ];

    internal string Spoil()
    {
        var text = Pick(corpus);
        for (var i = dice.Next(1, 5); i > 0; i--)
        {
            text = dice.Next(3) == 0 ? Characters(text) : Tokens(text);
        }

        return text.Length > 200_000 ? text[..200_000] : text;
    }

    private string Tokens(string text)
    {
        var tokens = Token().Matches(text).Select(m => m.Value).ToList();
        if (tokens.Count == 0)
        {
            return Pick(Strange);
        }

        var (at, other) = (dice.Next(tokens.Count), dice.Next(tokens.Count));
        switch (dice.Next(6))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, Pick(Strange)); break;
            case 2: tokens[at] = Pick(Strange); break;
            case 3: (tokens[at], tokens[other]) = (tokens[other], tokens[at]); break;
            case 4: tokens.InsertRange(at, tokens.Skip(other).Take(dice.Next(1, 12)).ToList()); break;
            default: tokens.InsertRange(at, Token().Matches(Pick(corpus)).Select(m => m.Value).Skip(dice.Next(8)).Take(dice.Next(1, 30))); break;
        }

        return string.Concat(tokens);
    }

    private string Characters(string text)
    {
        if (text.Length == 0)
        {
            return Pick(Strange);
        }

        var at = dice.Next(text.Length);
        return dice.Next(3) switch
        {
            0 => text.Remove(at, Math.Min(dice.Next(1, 5), text.Length - at)),
            1 => text.Insert(at, ((char)dice.Next(1, 0x3000)).ToString()),
            _ => text[..at] + text[dice.Next(text.Length)..],
        };
    }

    private string Pick(IReadOnlyList<string> texts) => texts[dice.Next(texts.Count)];

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

using System.Globalization;
using System.Text;

namespace Kechuang.Decisions.Builtins;

/// <summary>
/// A character class of XML Schema part 2, F.1.1, written for .NET, which works on UTF-16 units: characters beyond the basic
/// plane become pairs, and no pair is ever torn.
/// </summary>
internal sealed class XPathClass
{
    private const string Surrogates = @"\uD800-\uDFFF";
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Nothing = @"[^\0-\uFFFF]";

    // XML 1.0, fifth edition, production 4, as far as the basic plane goes.
    private const string NameStart = @":A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";

    private readonly List<(int Low, int High)> pairs = [];
    private readonly StringBuilder members = new();
    private bool everyPair;
    private bool surrogates;

    internal bool Negated { get; set; }

    /// <summary>No single character and no range of characters was named.</summary>
    internal bool CategoriesOnly { get; private set; } = true;

    /// <summary>What is taken away again.</summary>
    internal XPathClass? Without { get; set; }

    internal void Add(Rune low, Rune high)
    {
        CategoriesOnly = false;
        Units(low.Value, Math.Min(high.Value, 0xD7FF));
        Units(Math.Max(low.Value, 0xE000), Math.Min(high.Value, 0xFFFF));
        if (!high.IsBmp)
        {
            pairs.Add((Math.Max(low.Value, 0x10000), high.Value));
        }
    }

    /// <summary>
    /// A general category (Lu, L) or a block (IsBasicLatin); an unknown name is refused when .NET builds the pattern. Beyond
    /// the basic plane ideographs are letters and pictographs are symbols; other categories are empty there.
    /// </summary>
    internal void AddCategory(bool negated, string name)
    {
        // .NET calls by its old name what XML Schema calls IsGreek; other names are the same.
        members.Append(negated ? @"\P{" : @"\p{").Append(name == "IsGreek" ? "IsGreekandCoptic" : name).Append('}');
        surrogates |= negated || name is "C" or "Cs";
        (int Low, int High)? known = name switch
        {
            "L" or "Lo" => (0x20000, 0x3FFFF),
            "S" or "So" => (0x1F000, 0x1FAFF),
            _ => null,
        };
        if (known is not { } range)
        {
            everyPair |= negated;
        }
        else if (negated)
        {
            pairs.Add((0x10000, range.Low - 1));
            pairs.Add((range.High + 1, 0x10FFFF));
        }
        else
        {
            pairs.Add(range);
        }
    }

    /// <summary>What a letter behind a backslash stands for; false when it stands for no class.</summary>
    internal bool AddMulti(char letter)
    {
        var written = letter switch
        {
            'd' => @"\p{Nd}",
            'D' => @"\P{Nd}",
            's' => @" \t\n\r",
            'S' => @"\0-\x08\x0B\x0C\x0E-\x1F\x21-\uD7FF\uE000-\uFFFF",
            'w' => @"\p{L}\p{M}\p{N}\p{S}",
            'W' => @"\p{P}\p{Z}\p{C}",
            'i' => NameStart,
            'I' => @"\0-9;-@\[-\^`\{-\xBF\xD7\xF7\u0300-\u036F\u037E\u2000-\u200B\u200E-\u206F\u2190-\u2BFF\u2FF0-\u3000\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF",
            'c' => NameStart + @"\-.0-9\xB7\u0300-\u036F\u203F\u2040",
            'C' => @"\0-,/;-@\[-\^`\{-\xB6\xB8-\xBF\xD7\xF7\u037E\u2000-\u200B\u200E-\u203E\u2041-\u206F\u2190-\u2BFF\u2FF0-\u3000\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF",
            _ => null,
        };
        members.Append(written);
        surrogates |= letter is 'D' or 'W';
        everyPair |= letter is 'D' or 'S' or 'w' or 'i' or 'c';
        return written is not null;
    }

    /// <summary>The class as an alternation without brackets around it.</summary>
    internal string Write()
    {
        var single = Single();
        var pair = Pair();
        return pair.Length == 0 ? single : single + "|" + pair;
    }

    internal static string Quote(char c) => char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:X4}");

    private string Single()
    {
        var taken = Without is null ? "" : "-" + Without.Single();
        if (Negated)
        {
            return $"[^{members}{Surrogates}{taken}]";
        }

        if (members.Length == 0)
        {
            return Nothing;
        }

        return !surrogates ? $"[{members}{taken}]"
            : taken.Length == 0 ? $"[{members}-[{Surrogates}]]"
            : $"(?![{Surrogates}])[{members}{taken}]";
    }

    // The same for what lies beyond the basic plane; empty when the class holds nothing there.
    private string Pair()
    {
        var own = string.Join('|', pairs.SelectMany(p => PairUnits(p.Low, p.High)));
        if (Negated ? everyPair : !everyPair && own.Length == 0)
        {
            return "";
        }

        var all = Negated || everyPair ? AnyPair : $"(?:{own})";
        string[] never = [Negated ? own : "", Without?.Pair() ?? ""];
        var taken = string.Join('|', never.Where(t => t.Length > 0));
        return taken.Length == 0 ? all : $"(?!{taken}){all}";
    }

    private void Units(int low, int high)
    {
        if (low <= high)
        {
            members.Append(Quote((char)low)).Append(low == high ? "" : "-" + Quote((char)high));
        }
    }

    // One range of low units for each high unit.
    private static IEnumerable<string> PairUnits(int low, int high)
    {
        if ((low & 0x3FF) == 0 && (high & 0x3FF) == 0x3FF)
        {
            yield return $"[{Quote(High(low))}-{Quote(High(high))}][\\uDC00-\\uDFFF]";
            yield break;
        }

        while (low <= high)
        {
            var last = Math.Min(high, low | 0x3FF);
            yield return $"{Quote(High(low))}[{Quote(Low(low))}-{Quote(Low(last))}]";
            low = last + 1;
        }
    }

    private static char High(int point) => new Rune(point).ToString()[0];

    private static char Low(int point) => new Rune(point).ToString()[1];
}

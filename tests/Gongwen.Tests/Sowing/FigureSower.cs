using System.Globalization;
using Kechuang.Gongwen.Proofreading;
using Passage = Kechuang.Gongwen.Proofreading.Figures.Passage;
using Quantity = Kechuang.Gongwen.Proofreading.Figures.Quantity;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>A number that was changed.</summary>
/// <param name="Start">Where it stands in the changed text.</param>
/// <param name="Value">What it was, in the plain measure.</param>
internal sealed record Changed(int Start, decimal Value);

/// <summary>Puts wrong numbers into a sound text as people mistype them: a digit off, two digits changed round. The same seed gives the same text.</summary>
internal static class FigureSower
{
    private const int Share = 6;

    /// <summary>The text with some of its numbers changed.</summary>
    /// <param name="text">A sound text.</param>
    /// <param name="seed">Which.</param>
    /// <param name="marked">Where the numbers stand that hang together with others: one of these is changed; null: one in so many of all.</param>
    public static (string Text, List<Changed> Changed) Sow(string text, int seed, HashSet<int>? marked = null)
    {
        var random = new Random(seed);
        var (changed, shift) = (new List<Changed>(), 0);
        var quantities = Passage.All(new ProofText(Outline.Read(text)), wholeParagraphs: true).SelectMany(p => p.Items).OrderBy(q => q.Start).ToList();
        if (marked is not null)
        {
            quantities.RemoveAll(q => !marked.Contains(q.Start));
            return quantities.Count > 0 && quantities[random.Next(quantities.Count)] is var one && Mistyped(one, random) is { } mistyped
                ? (text[..one.Start] + mistyped + text[(one.Start + one.Figure.Text.Length)..], [new Changed(one.Start, one.Value)]) : (text, []);
        }

        foreach (var quantity in quantities)
        {
            // Shares stand apart: two wrong numbers of one reckoning are nobody's example.
            if (random.Next(100) >= Share || (changed.Count > 0 && quantity.Start + shift - changed[^1].Start < 60) || Mistyped(quantity, random) is not { } written)
            {
                continue;
            }

            var at = quantity.Start + shift;
            text = text[..at] + written + text[(at + quantity.Figure.Text.Length)..];
            shift += written.Length - quantity.Figure.Text.Length;
            changed.Add(new Changed(at, quantity.Value));
        }

        return (text, changed);
    }

    private static string? Mistyped(Quantity quantity, Random random)
    {
        var written = quantity.Figure.Text;
        var places = Enumerable.Range(0, written.Length).Where(i => char.IsAsciiDigit(written[i])).ToList();
        if (places.Count == 0 || written.Any(c => "一二三四五六七八九十两".Contains(c)))
        {
            return null;
        }

        var digits = written.ToCharArray();
        var swaps = places.Where(i => i + 1 < digits.Length && char.IsAsciiDigit(digits[i + 1]) && digits[i] != digits[i + 1] && !(i == places[0] && digits[i + 1] == '0')).ToList();
        var at = places[random.Next(places.Count)];
        if (random.Next(4) == 0 && swaps.Count > 0)
        {
            at = swaps[random.Next(swaps.Count)];
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        }
        else
        {
            var by = random.Next(10) < 7 ? random.Next(1, 3) : random.Next(3, 6);
            var digit = digits[at] - '0' + (random.Next(2) == 0 ? by : -by);
            if (digit is < 0 or > 9 || (digit == 0 && at == places[0]))
            {
                return null;
            }

            digits[at] = (char)(digit + '0');
        }

        var mistyped = new string(digits);
        return decimal.TryParse(mistyped.AsSpan(places[0], places[^1] - places[0] + 1), CultureInfo.InvariantCulture, out var value) && value > 0 ? mistyped : null;
    }
}

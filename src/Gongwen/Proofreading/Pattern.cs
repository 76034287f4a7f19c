using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading;

/// <summary>
/// A rule that a regular expression can say. It is matched against <see cref="ProofText.Plain"/>, so that one form of each mark
/// and digit is enough; every repetition in it is bounded, which keeps the time linear.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Class">What is wrong.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Regex">The place is its group “at”, or all of it.</param>
/// <param name="Right">What to write there, with $1 and ${name} for groups; empty deletes; null where no single text is right.</param>
/// <param name="Message">{0} is the place, {1} the suggestion.</param>
internal sealed record Pattern(string Rule, FindingClass Class, decimal Confidence, Regex Regex, string? Right, string Message)
{
    /// <summary>From so many on it is how this writer writes, and saying it once is enough.</summary>
    public int Habit { get; init; } = 5;

    /// <summary>Adds every match in the body; many of one rule are one finding.</summary>
    public void Check(ProofText text, Findings found)
    {
        List<(Slice Place, string? Right)> places = [];
        for (var match = Regex.Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["at"] is { Success: true } named ? named : match.Groups[0];
            if (text.InBody(at.Index))
            {
                places.Add((text.At(at.Index, at.Index + at.Length), Right is null ? null : match.Result(Right)));
            }
        }

        foreach (var (place, right) in places.Take(places.Count >= Habit ? 1 : places.Count))
        {
            var others = places.Count >= Habit ? places.Skip(1).Select(p => p.Place).ToList() : [];
            var message = string.Format(CultureInfo.InvariantCulture, Message, place.Of(text.Text), right)
                + (others.Count > 0 ? $"（全文共{places.Count}处）" : "");
            found.Add(place.Start, place.End, Class, right, Confidence, Rule, message, others);
        }
    }
}

/// <summary>A check that is a table of patterns.</summary>
internal abstract class PatternCheck(params IReadOnlyList<Pattern>[] tables) : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        foreach (var pattern in tables.SelectMany(table => table))
        {
            pattern.Check(text, found);
        }
    }
}

using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>A name one character off a name of the register.</summary>
internal sealed class NameCheck(Language language) : IWordCheck
{
    public void Check(Lattice words, Findings found)
    {
        if (language.Names.Count == 0)
        {
            return;
        }

        foreach (var (start, end, sum) in words.Sums(3, language.NearNames.Longest))
        {
            for (var at = start; at < end; at++)
            {
                var key = words.Wildcard(start, end, sum, at);
                for (var place = language.NearNames.First(key); language.NearNames.Next(key, ref place, out var name, out _);)
                {
                    Judge(words, found, start, at, language.Names[name]);
                }
            }
        }
    }

    // The register may hold two enterprises whose names differ in one character: an exact name is never a slip.
    private void Judge(Lattice words, Findings found, int start, int at, string name)
    {
        var right = name[at - start];
        var kinship = language.Vocabulary.Characters.Between(words.Text[at], right);
        if (right == words.Text[at] || words.IsKnown(at) || (kinship == Kinship.None && name.Length < 6) || (name.Length == 3 && kinship < Kinship.Look)
            || !words.Breaks(start) || !words.Breaks(start + name.Length))
        {
            return;
        }

        var confidence = kinship == Kinship.None ? 0.75m : name.Length == 3 ? 0.7m : 0.92m;
        found.Add(
            start, start + name.Length, FindingClass.WrongChar, name, confidence, "wrong-char.register-name", $"名录中的名称是“{name}”");
    }
}

using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The sure list: what is often written for what is meant (confusions.tsv).</summary>
internal sealed class ConfusionCheck : IWordCheck
{
    private readonly Dictionary<ulong, List<Confusion>> known = [];
    private readonly int longest;

    public ConfusionCheck(Language language)
    {
        foreach (var confusion in language.Vocabulary.Confusions)
        {
            var key = Fingerprint.Of(confusion.Wrong);
            longest = Math.Max(longest, confusion.Wrong.Length);
            if (!known.TryGetValue(key, out var list))
            {
                known[key] = list = [];
            }

            list.Add(confusion);
        }
    }

    public void Check(Lattice words, Findings found)
    {
        foreach (var (start, end, sum) in words.Sums(1, longest))
        {
            if (known.TryGetValue(Fingerprint.Key(sum, end - start), out var list) && !words.IsKnown(start, end)
                && list.Find(c => c.Holds(words.Text, start) && (c.IsBound || (words.Breaks(start) && words.Breaks(end)))) is { } slip)
            {
                found.Add(
                    start, end, FindingClass.WrongChar, slip.Right, slip.Confidence, "wrong-char.confusion", $"“{slip.Wrong}”应为“{slip.Right}”");
            }
        }
    }
}

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Slips of the hand: what becomes much likelier when one character is another, comes, goes or moves.</summary>
internal sealed class SlipCheck : IWordCheck
{
    // Below this nothing is kept.
    private const float Least = -2;
    private const float SureParticle = 2.5f;

    public void Check(Lattice words, Findings found)
    {
        var taken = new bool[words.Text.Length + 1];
        foreach (var (slip, margin) in Weighed(words))
        {
            // 藉此 is a traditional form, whatever else it looks like.
            if (!taken.AsSpan(slip.Start, slip.End - slip.Start).Contains(true) && !found.Holds(FindingClass.TraditionalChar, slip.At))
            {
                taken.AsSpan(slip.Start, slip.End - slip.Start).Fill(true);
                Add(words, found, slip, Channel.Confidence(slip.Kind, margin));
            }
        }
    }

    private static List<(Slip Slip, float Margin)> Weighed(Lattice words)
    {
        var judge = new SlipJudge(words);
        var weighed = new List<(Slip Slip, float Margin)>();
        Span<float> signs = stackalloc float[(int)Sign.Count];
        foreach (var slip in new SlipFinder(words).Find())
        {
            judge.Read(slip, signs);
            // Words that stand there as they are have more room, and so has what would be a word that reports do not use.
            var margin = SlipWeights.Margin(words.Language.Vocabulary.SlipWeights, slip.Kind, signs) + (IsParticleTwice(words, slip) ? SureParticle : 0) - signs[(int)Sign.IsWord]
                - (slip.Word >= 0 ? 1 - signs[(int)Sign.Genre] - signs[(int)Sign.General] : 0);
            if (margin >= Least)
            {
                weighed.Add((slip, margin));
            }
        }

        weighed.Sort((a, b) => b.Margin.CompareTo(a.Margin));
        return weighed;
    }

    // 的的, 在在: nobody means a particle twice.
    private static bool IsParticleTwice(Lattice words, Slip slip) =>
        slip.Kind == SlipKind.Doubled && Free.IsParticle(words.Text[slip.At]) && words.End(slip.At) == slip.At + 1 && words.Start(slip.At) >= slip.At - 1;

    private static void Add(Lattice words, Findings found, Slip slip, decimal confidence)
    {
        var right = slip.Word < 0 ? "" : words.Language.Book.Text(slip.Word);
        switch (slip.Kind)
        {
            case SlipKind.Added:
                found.Add(slip.At, slip.At + 1, FindingClass.ExtraText, "", confidence, "extra-text.character", $"多出“{words.Text[slip.At]}”");
                break;
            case SlipKind.Doubled:
                found.Add(slip.At, slip.At + 1, FindingClass.RepeatedWord, "", confidence, "repeated-word.character", $"“{words.Text[slip.At]}”重复");
                break;
            case SlipKind.Dropped:
                found.Add(slip.Start, slip.End, FindingClass.MissingChar, right, confidence, "missing-char.word", $"应为“{right}”");
                break;
            case SlipKind.Swapped:
            case SlipKind.Homophone:
                found.Add(slip.Start, slip.End, FindingClass.WrongChar, right, confidence, "wrong-char.word", $"“{words.Text[slip.Start..slip.End]}”应为“{right}”");
                break;
            default:
                WrongWord.Add(words, found, slip.At, right[slip.At - slip.Start], (slip.Start, slip.End), confidence, "wrong-char.character");
                break;
        }
    }
}

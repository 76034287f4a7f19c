using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Slips of the hand: what becomes much likelier when one character is another, comes, goes or moves.</summary>
internal sealed class SlipCheck : IWordCheck
{
    // Below this nothing is kept.
    private const float Least = -2;
    private const float SureParticle = 2.5f;
    private const float Never = 100;
    private const float MostPooled = 1;
    private const string Numerals = "二三四五六七八九十两";

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
            var margin = Margin(words, slip, signs);
            if (margin >= Least)
            {
                weighed.Add((slip, margin));
            }
        }

        Pool(weighed);
        weighed.Sort((a, b) => b.Margin.CompareTo(a.Margin));
        return weighed;
    }

    // 补充协 may have been 补充协议 or 协 have been 协议: that something is missing is as likely as all that may be missing there together.
    private static void Pool(List<(Slip Slip, float Margin)> weighed)
    {
        var dropped = weighed.Where(w => w.Slip.Kind == SlipKind.Dropped).ToList();
        for (var i = 0; i < weighed.Count; i++)
        {
            if (weighed[i].Slip is { Kind: SlipKind.Dropped } slip)
            {
                var odds = dropped.Where(d => d.Slip.Start < slip.End && slip.Start < d.Slip.End).Sum(d => MathF.Exp(d.Margin));
                weighed[i] = (slip, weighed[i].Margin + Math.Min(MostPooled, MathF.Log(odds) - weighed[i].Margin));
            }
        }
    }

    /// <summary>How much speaks for a slip with these signs.</summary>
    internal static float Margin(Lattice words, in Slip slip, ReadOnlySpan<float> signs) =>
        SlipWeights.Margin(words.Language.Vocabulary.SlipWeights, slip.Kind, signs) + (IsParticleTwice(words, slip) ? SureParticle : 0) - Reserve(words, slip, signs);

    // Whatever the weights say.
    private static float Reserve(Lattice words, in Slip slip, ReadOnlySpan<float> signs) =>
        slip.Word >= 0 && slip.Kind <= SlipKind.Near && (signs[(int)Sign.Twin] > 0 || Counts(words.Text, slip.At) || IsCoined(words, slip)) ? Never : 0;

    // 三级资金, 自2019年: a numeral is written as it is meant, and so is what leads to a date.
    private static bool Counts(string text, int at) =>
        Numerals.Contains(text[at]) || (text[at] is '自' or '从' or '至' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static bool IsCoined(Lattice words, in Slip slip) =>
        words.Language.Book is var book && book.Find(Fingerprint.Of(words.Text.AsSpan(slip.Start, slip.End - slip.Start))) is >= 0 and var word && book.Kind(word) == WordKind.Coined;

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

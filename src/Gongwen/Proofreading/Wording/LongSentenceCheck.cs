namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>A hint, never shown by default: sentences too long to be read in one breath.</summary>
internal sealed class LongSentenceCheck : ICheck
{
    /// <summary>Characters of the longest sentence that needs no hint.</summary>
    private const int Longest = 120;

    public void Check(ProofText text, Findings found)
    {
        foreach (var sentence in text.Sentences.Where(s => s.Length > Longest))
        {
            found.Add(sentence.Start, sentence.End, FindingClass.Structure, null, 0.2m, "measure.long-sentence", $"这句话有{sentence.Length}个字，可以断开");
        }
    }
}

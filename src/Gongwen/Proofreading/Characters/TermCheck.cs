using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Terms that the year of the report no longer has, or does not have yet.</summary>
internal sealed class TermCheck : IWordCheck
{
    // Where the text does not tell its year only what holds to this day can be said, and not surely.
    private const decimal YearUnknown = 0.6m;
    private const int Near = 8;

    private readonly Dictionary<ulong, List<DatedTerm>> known = [];
    private readonly int longest;

    public TermCheck(Knowledge knowledge)
    {
        foreach (var term in knowledge.Vocabulary.Terms.Concat(knowledge.Terms))
        {
            var key = Fingerprint.Of(term.Old);
            longest = Math.Max(longest, term.Old.Length);
            if (!known.TryGetValue(key, out var list))
            {
                known[key] = list = [];
            }

            list.Add(term);
        }
    }

    public void Check(Lattice words, Findings found)
    {
        var (year, latest) = (ReportYear.Of(words.Proof), ReportYear.Latest(words.Proof));
        var sentence = 0;
        foreach (var (start, end, sum) in words.Sums(2, longest))
        {
            if (!known.TryGetValue(Fingerprint.Key(sum, end - start), out var list))
            {
                continue;
            }

            // Of terms that hold one another Findings keeps the longer.
            var around = Sentence(words.Proof, start, ref sentence);
            if (list.Find(t => Holds(t, t.From == 0 ? latest : year) && !IsRight(t, words.Text, start, around)) is { } term)
            {
                var confidence = year is null ? term.Confidence * YearUnknown : term.Confidence;
                found.Add(start, end, FindingClass.Term, term.New.Length == 0 ? null : term.New, confidence, "term.by-year", Message(term));
            }
        }
    }

    private static bool Holds(DatedTerm term, int? year) => year is { } y ? y >= term.From && y <= term.To : term.To == 9999;

    private static string Message(DatedTerm term) =>
        (term.New.Length == 0 ? $"“{term.Old}”与报告年份不符" : $"“{term.Old}”应为“{term.New}”") + (term.Source.Length == 0 ? "" : $"（{term.Source}）");

    private static Slice Sentence(ProofText proof, int start, ref int sentence)
    {
        while (sentence + 1 < proof.Sentences.Count && proof.Sentences[sentence].End <= start)
        {
            sentence++;
        }

        return sentence < proof.Sentences.Count && proof.Sentences[sentence].Start <= start ? proof.Sentences[sentence] : proof.At(start, start);
    }

    private static bool IsRight(DatedTerm term, string text, int start, Slice sentence)
    {
        foreach (var word in term.Unless)
        {
            // 原县工商局: a single character says so beside the term; 原料 elsewhere in the sentence does not.
            var (from, to) = word.Length > 1 ? (sentence.Start, sentence.End) : (Math.Max(sentence.Start, start - Near), Math.Min(sentence.End, start + term.Old.Length + 2));
            if (text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // Names of documents and quoted words keep what they said.
        return IsWithin(text, start, sentence, '《', '》') || IsWithin(text, start, sentence, '“', '”');
    }

    private static bool IsWithin(string text, int at, Slice sentence, char open, char close)
    {
        var before = text.AsSpan(sentence.Start, Math.Max(0, at - sentence.Start));
        return before.LastIndexOf(open) > before.LastIndexOf(close);
    }
}

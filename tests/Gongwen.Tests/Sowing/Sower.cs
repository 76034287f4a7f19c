using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Characters;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>A slip sown in a text.</summary>
/// <param name="Kind">Its kind, as the measure names it.</param>
/// <param name="Class">The class it should be found as.</param>
/// <param name="Start">Where it stands in the text with slips.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Word">Where the word that it changed stands there now.</param>
/// <param name="Before">The word as it was.</param>
/// <param name="Note">The same for people.</param>
internal sealed record Sown(string Kind, FindingClass Class, int Start, int End, Range Word, string Before, string Note);

/// <summary>
/// Sows slips of the hand in clean text, the same for the same seed: characters and words by sound as an input method offers them,
/// by shape as recognised scans have them, dropped, doubled, strayed and swapped.
/// </summary>
internal sealed class Sower(Vocabulary vocabulary, int seed)
{
    // One slip in about so many characters, so that none changes what another means.
    private const int Apart = 60;

    private const int LongestWord = 8;

    // One look-alike in so many is of those that nobody types and only a scan has.
    private const int Scans = 6;

    // A typist's word: rarer ones are not offered first.
    private const float Offered = -12.5f;

    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<int>> bySyllables = Homophones(vocabulary);
    private readonly string common = string.Concat(Enumerable.Range(0x4E00, 0x5200).Select(c => (char)c)
        .Where(c => vocabulary.Book.Find(Fingerprint.Of([c])) is >= 0 and var w && vocabulary.Book.Log(w) > -9.5f));

    /// <summary>The kinds that are sown, equally often tried.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["sound", "homophone", "single", "look", "dropped", "doubled", "doubled-word", "stray", "stray-word", "swapped"];

    public (string Text, IReadOnlyList<Sown> Slips) Sow(string clean)
    {
        var language = Language.Of(new Knowledge { Vocabulary = vocabulary });
        var words = new Lattice(language, new ProofText(Outline.Read(clean)));
        var text = new System.Text.StringBuilder();
        var slips = new List<Sown>();
        var done = 0;
        for (var at = random.Next(Apart); at < words.Text.Length; at += Apart / 2 + random.Next(Apart))
        {
            if (!words.IsHan(at) || words.Start(at) < done || words.End(at) - words.Start(at) > LongestWord)
            {
                continue;
            }

            var (start, end) = (words.Start(at), words.End(at));
            var kind = Kinds[random.Next(Kinds.Count)];
            var word = words.Text[start..end];
            if (Slip(kind, word) is not var (wrong, type, from, length) || wrong == word)
            {
                continue;
            }

            text.Append(words.Text, done, start - done);
            slips.Add(new Sown(kind, type, text.Length + from, text.Length + from + length, text.Length..(text.Length + wrong.Length), word, $"{words.Text[Math.Max(0, start - 6)..start]}【{word}→{wrong}】{words.Text[end..Math.Min(words.Text.Length, end + 6)]}".Replace('\n', '¶')));
            text.Append(wrong);
            done = end;
        }

        return (text.Append(words.Text, done, words.Text.Length - done).ToString(), slips);
    }

    private (string Wrong, FindingClass Class, int From, int Length)? Slip(string kind, string word)
    {
        var i = random.Next(word.Length);
        switch (kind)
        {
            case "sound" when word.Length > 1:
                var sounding = vocabulary.Characters.Kin(word[i]).Where(k => vocabulary.Characters.Between(k, word[i]) >= Kinship.Sound).ToList();
                return sounding.Count == 0 ? null : (Put(word, i, sounding[random.Next(sounding.Count)]), FindingClass.WrongChar, 0, word.Length);
            case "homophone" when word.Length > 1:
                var others = bySyllables.GetValueOrDefault(Syllables(vocabulary, word), []).Select(vocabulary.Book.Text).Where(o => o != word).ToList();
                return others.Count == 0 ? null : (others[random.Next(others.Count)], FindingClass.WrongChar, 0, word.Length);
            case "single" when word.Length == 1:
                var singles = vocabulary.Characters.Kin(word[0]).Where(k => vocabulary.Characters.Between(k, word[0]) == Kinship.Same && common.Contains(k)).ToList();
                return singles.Count == 0 ? null : (singles[random.Next(singles.Count)].ToString(), FindingClass.WrongChar, 0, 1);
            case "look" when word.Length > 1:
                var looks = vocabulary.Characters.Looks(word[i]);
                looks = random.Next(Scans) > 0 && string.Concat(looks.Where(vocabulary.Characters.IsCommon)) is { Length: > 0 } usual ? usual : looks;
                return looks.Length == 0 ? null : (Put(word, i, looks[random.Next(looks.Length)]), FindingClass.WrongChar, 0, word.Length);
            case "dropped" when word.Length > 1:
                return (word.Remove(i, 1), FindingClass.MissingChar, 0, word.Length - 1);
            case "doubled":
                return (word.Insert(i, word[i].ToString()), FindingClass.RepeatedWord, i, 2);
            case "doubled-word" when word.Length > 1:
                return (word + word, FindingClass.RepeatedWord, 0, word.Length * 2);
            case "stray":
                return (word.Insert(i, common[random.Next(common.Length)].ToString()), FindingClass.ExtraText, i, 1);
            case "stray-word":
                var stray = vocabulary.Lexicon[random.Next(vocabulary.Lexicon.Count)].Text;
                return (stray + word, FindingClass.ExtraText, 0, stray.Length);
            case "swapped" when word.Length > 1 && i + 1 < word.Length && word[i] != word[i + 1]:
                return (Put(Put(word, i, word[i + 1]), i + 1, word[i]), FindingClass.WrongChar, 0, word.Length);
            default:
                return null;
        }
    }

    private static string Put(string word, int at, char c) => $"{word[..at]}{c}{word[(at + 1)..]}";

    private static string Syllables(Vocabulary vocabulary, string word) =>
        string.Join(' ', word.Select(c => vocabulary.Characters.Syllables(c) is [var first, ..] ? first : 0));

    private static Dictionary<string, List<int>> Homophones(Vocabulary vocabulary) => Enumerable.Range(0, vocabulary.Book.Count)
        .Where(w => vocabulary.Book.Text(w).Length is >= 2 and <= 3 && vocabulary.Book.Kind(w) != WordKind.Name && vocabulary.Book.Log(w) > Offered)
        .GroupBy(w => Syllables(vocabulary, vocabulary.Book.Text(w))).ToDictionary(g => g.Key, g => g.ToList());
}

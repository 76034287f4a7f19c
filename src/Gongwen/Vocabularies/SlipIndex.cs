namespace Kechuang.Gongwen.Vocabularies;

/// <summary>
/// Which words a stretch of characters may have been before a slip: short ones by their syllables, longer ones with any character in
/// one place, and by what is left when one of their characters is missing.
/// </summary>
internal sealed class SlipIndex
{
    /// <summary>Words up to this length are looked up by their syllables.</summary>
    public const int LongestSpoken = 3;

    /// <summary>Words from this length are looked up with any character in one place.</summary>
    public const int ShortestReplaced = 3;

    // Rarer words are written seldom enough that a slip of the hand is not mended to one of them; longer ones are idioms.
    private const float Rarest = -14.6f;
    private const float RarestLong = -16.9f;
    private const float RarestUnlisted = -13;
    private const float RarestHalved = -10.8f;
    private const int PairBits = 1 << 20;
    private const char Sounds = '\uE000';

    private readonly KeyTable spoken;
    private readonly KeyTable replaced;
    private readonly KeyTable without;
    private readonly Dictionary<char, int[]> halves;
    private readonly EndTable beginnings;
    private readonly EndTable endings;
    private readonly ulong[] pairs;

    private SlipIndex(KeyTable spoken, KeyTable replaced, KeyTable without, Dictionary<char, int[]> halves, EndTable beginnings, EndTable endings, ulong[] pairs) =>
        (this.spoken, this.replaced, this.without, this.halves, this.beginnings, this.endings, this.pairs) = (spoken, replaced, without, halves, beginnings, endings, pairs);

    public static SlipIndex Of(WordBook book, CharacterTable characters)
    {
        var (spoken, replaced, without) = (new List<(ulong, int, int)>(1 << 18), new List<(ulong, int, int)>(1 << 18), new List<(ulong, int, int)>(1 << 18));
        var (beginnings, endings) = (new EndTable(), new EndTable());
        var halves = new List<(char Half, int Word)>(1 << 15);
        var pairs = new ulong[PairBits / 64];
        for (var word = 0; word < book.Count; word++)
        {
            if (!IsMeant(book, word))
            {
                continue;
            }

            var text = book.Text(word);
            beginnings.Add(text[0], text[1], text.Length);
            endings.Add(text[^2], text[^1], text.Length);
            if (text.Length <= LongestSpoken)
            {
                AddSpoken(text, word, 0, 0);
            }

            if (text.Length == 2)
            {
                var bit = PairBit(Fingerprint.Of(text));
                pairs[bit >> 6] |= 1UL << bit;
            }

            if (text.Length == 2 && (book.Log(word) >= RarestHalved || book.IsOfGenre(word)))
            {
                halves.Add((text[0], word));
                halves.Add((text[1], word));
            }

            for (var i = 0; text.Length >= ShortestReplaced && i < text.Length; i++)
            {
                replaced.Add((Fingerprint.Key(Fingerprint.Sum(text) - Fingerprint.At(text[i], i) + Fingerprint.At(Fingerprint.Any, i), text.Length), word, i));
                if (i == 0 || text[i] != text[i - 1])
                {
                    without.Add((Fingerprint.Of(text.Remove(i, 1)), word, i));
                }
            }
        }

        return new SlipIndex(
            new KeyTable(spoken), new KeyTable(replaced), new KeyTable(without), halves.GroupBy(h => h.Half, h => h.Word).ToDictionary(g => g.Key, g => g.ToArray()), beginnings, endings, pairs);

        void AddSpoken(string text, int word, int at, ulong sum)
        {
            if (at == text.Length)
            {
                spoken.Add((Fingerprint.Key(sum, at), word, 0));
                return;
            }

            foreach (var syllable in characters.Syllables(text[at]))
            {
                AddSpoken(text, word, at + 1, sum + Spoken(syllable, at));
            }
        }
    }

    /// <summary>Whether a slip is mended to the word.</summary>
    public static bool IsMeant(WordBook book, int word)
    {
        var length = book.Text(word).Length;
        return book.Kind(word) switch
        {
            WordKind.Name or WordKind.Coined => false,
            WordKind.Unlisted => length == 2 && book.Log(word) >= RarestUnlisted,
            WordKind.Common => length >= 2 && book.IsOfGenre(word) || length >= 2 && book.Log(word) >= (length == 2 ? Rarest : RarestLong),
            _ => length >= 2,
        };
    }

    /// <summary>False: no word of two characters with this key is one that a slip is mended to. Small enough to stay near the processor.</summary>
    public bool MayBePair(ulong key)
    {
        var bit = PairBit(key);
        return (pairs[bit >> 6] >> bit & 1) != 0;
    }

    /// <summary>What a syllable at a place adds to the sum of a spoken word.</summary>
    public static ulong Spoken(ushort syllable, int at) => Fingerprint.At((char)(Sounds + syllable), at);

    /// <summary>Words whose syllables have this sum.</summary>
    public KeyTable.Hits Sounding(ulong sum, int length) => spoken.Find(Fingerprint.Key(sum, length));

    /// <summary>Words that a stretch with this sum is with another character in a place.</summary>
    public KeyTable.Hits Replaced(ulong sum, int length, char c, int place) =>
        replaced.Find(Fingerprint.Key(sum - Fingerprint.At(c, place) + Fingerprint.At(Fingerprint.Any, place), length));

    /// <summary>Whether a word may be of this length that begins or ends as the text does there, but for one place.</summary>
    public bool MayReplace(ReadOnlySpan<char> stretch, int place) =>
        place >= 2 ? beginnings.Longest(stretch[0], stretch[1]) >= stretch.Length
        : place >= stretch.Length - 2 || endings.Longest(stretch[^2], stretch[^1]) >= stretch.Length;

    private static int PairBit(ulong key) => (int)(key >> 40) & (PairBits - 1);

    /// <summary>Words that lack one character in a stretch with this sum; the place is the one where it lacks.</summary>
    public KeyTable.Hits Lacking(ulong sum, int length) => without.Find(Fingerprint.Key(sum, length));

    /// <summary>Common words of two characters of which this is one.</summary>
    public ReadOnlySpan<int> Halved(char c) => halves.TryGetValue(c, out var words) ? words : [];
}

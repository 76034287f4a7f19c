namespace Kechuang.Gongwen.Vocabularies;

/// <summary>
/// All words a text may be made of, numbered: those of the model of sequences, of the dictionary, of the lexicon and of the register,
/// with how likely they are, alone and after another (natural logarithms).
/// </summary>
internal sealed class WordBook
{
    /// <summary>The longest word it holds.</summary>
    public const int Longest = 12;

    /// <summary>Stands before the first word of a run of Chinese characters.</summary>
    public const int Nothing = -1;

    // Counts that make a term of the genre as likely as the words of a newspaper that occur some times a year.
    private const double PerWeight = 150;
    private const double NameCount = 2000;

    // The model was counted on more and other text than the dictionary; the words that it lacks are rarer than the dictionary says.
    private const float OnlyInDictionary = -1;
    private const float UnknownCharacter = -15;
    private const float Doubtful = 1.5f;
    private const float UsualBackoff = -0.2f;

    // Words that stand beside each other in the lexicon follow each other about so often.
    private const float BesideInLexicon = -3.5f;

    private readonly SequenceTable sequences;
    private Func<string, bool>? isForgotten;
    private PairTable pairs = new();
    private EndTable beginnings = new();
    private ulong[] keys = new ulong[1 << 20];
    private int[] numbers = new int[1 << 20];
    private Entry[] entries = new Entry[1 << 18];
    private string[] texts = new string[1 << 18];

    private WordBook(SequenceTable sequences) => this.sequences = sequences;

    /// <summary>How many words it holds, the character it does not know among them.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a character that is no word.</summary>
    public int Unknown { get; private set; }

    public static WordBook Of(WordTable dictionary, SequenceTable sequences, IReadOnlyList<LexiconEntry> lexicon, IReadOnlyList<GenreWord> genre, IReadOnlyList<string> coined, IReadOnlyList<string> phrases, Func<string, bool>? isForgotten = null)
    {
        var book = new WordBook(sequences) { isForgotten = isForgotten };
        for (var word = 0; word < sequences.Count; word++)
        {
            var text = sequences.Word(word).ToString();
            book.Add(Fingerprint.Of(text), text, new Entry(sequences.Log(word), sequences.Backoff(word), word, word, WordKind.Unlisted));
        }

        book.Unknown = book.Count;
        book.Add(0, "", new Entry(UnknownCharacter, 0, Nothing, Nothing, WordKind.Name));
        foreach (var (text, log, isName) in dictionary.Entries)
        {
            book.Meet(text, sequences.Count == 0 ? log : log + OnlyInDictionary, isName);
        }

        foreach (var (word, isGeneral) in genre)
        {
            if (book.Find(Fingerprint.Of(word)) < 0)
            {
                book.Raise(word, WordTable.LogOf(PerWeight), WordKind.Common);
            }

            book.Belong(book.Find(Fingerprint.Of(word)), isGeneral);
        }

        foreach (var word in coined)
        {
            if (book.Find(Fingerprint.Of(word)) is var known && (known < 0 || book.Kind(known) <= WordKind.Common))
            {
                book.Raise(word, WordTable.LogOf(PerWeight), WordKind.Coined);
                book.Belong(book.Find(Fingerprint.Of(word)));
            }
        }

        foreach (var entry in lexicon)
        {
            book.Learn(entry);
        }

        foreach (var phrase in phrases)
        {
            book.Follow(phrase);
        }

        book.Doubt();
        return book;
    }

    /// <summary>This book with the names of a register.</summary>
    public WordBook With(IEnumerable<string> names)
    {
        var book = new WordBook(sequences)
        {
            pairs = pairs, beginnings = beginnings, keys = [.. keys], numbers = [.. numbers], entries = [.. entries], texts = [.. texts], Count = Count, Unknown = Unknown,
        };
        foreach (var name in names.Where(n => n.Length is >= 2 and <= Longest))
        {
            book.Raise(name, WordTable.LogOf(NameCount), WordKind.Name);
        }

        return book;
    }

    /// <summary>The number of a word by its key, or −1.</summary>
    public int Find(ulong key)
    {
        var at = (int)(key >> 20) & (keys.Length - 1);
        while (keys[at] != key)
        {
            if (keys[at] == 0)
            {
                return -1;
            }

            at = (at + 1) & (keys.Length - 1);
        }

        return numbers[at];
    }

    /// <summary>No word that begins with these two characters is longer.</summary>
    public int LongestFrom(char first, char second) => beginnings.Longest(first, second);

    public string Text(int word) => texts[word];

    public float Log(int word) => entries[word].Log;

    public WordKind Kind(int word) => entries[word].Kind;

    /// <summary>Whether official reports use the word, or terms of theirs are made of it.</summary>
    public bool IsOfGenre(int word) => entries[word].IsOfGenre;

    /// <summary>Whether they use it as other writing does, no more often.</summary>
    public bool IsGeneral(int word) => entries[word].IsGeneral;

    /// <summary>How likely a word is after another, or after <see cref="Nothing"/>.</summary>
    public float Link(int before, int word)
    {
        ref readonly var second = ref entries[word];
        if (before == Nothing)
        {
            return second.Log;
        }

        ref readonly var first = ref entries[before];
        var log = first.Backoff + second.Log;
        if (first.Tail >= 0 && second.Head >= 0)
        {
            if (sequences.TryGet(first.Tail, second.Head, out var known))
            {
                log = known + second.Log - sequences.Log(second.Head);
            }

            if (pairs.Holds(first.Tail, second.Head))
            {
                log = Math.Max(log, BesideInLexicon);
            }
        }

        return log;
    }

    /// <summary>Whether a word is known to follow another.</summary>
    public bool Follows(int before, int word) => entries[before].Tail >= 0 && entries[word].Head >= 0
        && (sequences.TryGet(entries[before].Tail, entries[word].Head, out _) || pairs.Holds(entries[before].Tail, entries[word].Head));

    private void Meet(string text, float log, bool isName)
    {
        var key = Fingerprint.Of(text);
        if (Find(key) is >= 0 and var known)
        {
            entries[known] = entries[known] with { Kind = isName ? WordKind.Name : WordKind.Common };
        }
        else
        {
            Add(key, text, new Entry(log, UsualBackoff, Nothing, Nothing, isName ? WordKind.Name : WordKind.Common));
        }
    }

    private void Learn(LexiconEntry entry)
    {
        var words = Segments.Of(this, entry.Text);
        Join(words);

        if (!entry.Pair && entry.Text.Length <= Longest)
        {
            Raise(entry.Text, WordTable.LogOf(PerWeight * entry.Weight), entry.Fixed ? WordKind.Fixed : WordKind.Term, words);
        }
    }

    // Prose: what stands between its marks.
    private void Follow(string phrase)
    {
        var start = 0;
        for (var at = 0; at <= phrase.Length; at++)
        {
            if (at == phrase.Length || phrase[at] is < '\u4E00' or > '\u9FFF')
            {
                if (at - start > 1)
                {
                    var whole = at - start <= Longest ? Find(Fingerprint.Of(phrase.AsSpan(start, at - start))) : -1;
                    Join(whole >= 0 ? [whole] : Segments.Of(this, phrase[start..at]));
                }

                start = at + 1;
            }
        }
    }

    private void Join(IReadOnlyList<int> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (entries[words[i - 1]].Tail != entries[words[i]].Head && entries[words[i - 1]].Tail >= 0 && entries[words[i]].Head >= 0)
            {
                pairs.Add(entries[words[i - 1]].Tail, entries[words[i]].Head);
            }
        }

        foreach (var word in words)
        {
            Belong(word);
        }
    }

    // What running text has and no dictionary may be a slip that many make (注消 for 注销): it is taken to be rarer than it was counted.
    private void Doubt()
    {
        for (var word = 0; word < sequences.Count; word++)
        {
            if (entries[word].Kind == WordKind.Unlisted && texts[word].Length > 1 && !entries[word].IsOfGenre)
            {
                entries[word] = entries[word] with { Log = entries[word].Log - Doubtful };
            }
        }
    }

    // Some words that the dictionary calls names (廉政) are words of the genre.
    private void Belong(int word, bool isGeneral = false)
    {
        if (word >= 0 && word != Unknown && texts[word].Length > 1 && isForgotten?.Invoke(texts[word]) != true)
        {
            entries[word] = entries[word] with { IsOfGenre = true, IsGeneral = isGeneral, Kind = (WordKind)Math.Max((byte)entries[word].Kind, (byte)WordKind.Common) };
        }
    }

    // A term begins and ends for its neighbours as its first and last words do.
    private void Raise(string text, float log, WordKind kind, IReadOnlyList<int>? words = null)
    {
        var key = Fingerprint.Of(text);
        var at = Find(key);
        if (at >= 0)
        {
            entries[at] = entries[at] with { Log = Math.Max(entries[at].Log, log), Kind = kind, IsOfGenre = kind >= WordKind.Term, IsGeneral = false };
            return;
        }

        words ??= Segments.Of(this, text);
        var (first, last) = (entries[words[0]], entries[words[^1]]);
        Add(key, text, new Entry(log, last.Backoff, first.Head, last.Tail, kind, kind >= WordKind.Term));
    }

    private void Add(ulong key, string text, Entry entry)
    {
        if (2 * (Count + 1) > keys.Length)
        {
            Grow();
        }

        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * Count);
            Array.Resize(ref texts, 2 * Count);
        }

        if (text.Length > 1)
        {
            beginnings.Add(text[0], text[1], text.Length);
        }

        Place(key, Count);
        (entries[Count], texts[Count]) = (entry, text);
        Count++;
    }

    private void Place(ulong key, int number)
    {
        var at = (int)(key >> 20) & (keys.Length - 1);
        while (keys[at] != 0)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        (keys[at], numbers[at]) = (key, number);
    }

    private void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        (keys, numbers) = (new ulong[2 * oldKeys.Length], new int[2 * oldKeys.Length]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Place(oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private readonly record struct Entry(float Log, float Backoff, int Head, int Tail, WordKind Kind, bool IsOfGenre = false, bool IsGeneral = false);
}

/// <summary>What a word is to a proofreader.</summary>
internal enum WordKind : byte
{
    /// <summary>Of a person, place or firm: a slip is not mended to one.</summary>
    Name,

    /// <summary>Seen in running text, but in no dictionary: it may be a name.</summary>
    Unlisted,

    /// <summary>Of the dictionary.</summary>
    Common,

    /// <summary>Made by those who write reports: right as it stands, but a slip is not mended to one.</summary>
    Coined,

    /// <summary>A term of the lexicon.</summary>
    Term,

    /// <summary>A set phrase of the lexicon.</summary>
    Fixed,
}

/// <summary>A word that reports use; general: no more than other writing does.</summary>
internal readonly record struct GenreWord(string Text, bool IsGeneral);

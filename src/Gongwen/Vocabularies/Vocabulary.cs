using Kechuang.Gongwen.Proofreading.Reckoning;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>The tables of packs/vocabulary. Immutable; read once and shared.</summary>
public sealed class Vocabulary
{
    private readonly Lazy<WordBook> book;
    private readonly Lazy<SlipIndex> slips;

    private readonly int forgotten;

    private Vocabulary(int forgotten = 0)
    {
        this.forgotten = forgotten;
        book = new(() => WordBook.Of(Words, Sequences, Lexicon, Genre, Coined, Phrases, forgotten == 0 ? null : IsForgotten));
        slips = new(() => SlipIndex.Of(Book, Characters));
    }

    /// <summary>No tables: checks that need them find nothing.</summary>
    public static Vocabulary None { get; } = new();

    internal WordTable Words { get; private init; } = new();

    internal SequenceTable Sequences { get; private init; } = SequenceTable.None;

    internal CharacterTable Characters { get; private set; } = new();

    internal TraditionalTable Traditional { get; private init; } = new();

    internal IReadOnlyList<LexiconEntry> Lexicon { get; private init; } = [];

    /// <summary>Words that official reports use often.</summary>
    internal IReadOnlyList<GenreWord> Genre { get; private init; } = [];

    /// <summary>Short forms and compounds that are right as they stand and that no slip is mended to.</summary>
    internal IReadOnlyList<string> Coined { get; private init; } = [];

    /// <summary>Running prose of the genre: which of its words stand beside each other.</summary>
    internal IReadOnlyList<string> Phrases { get; private init; } = [];

    internal IReadOnlyList<Confusion> Confusions { get; private init; } = [];

    /// <summary>What the signs of a slip count; none: no slips are told.</summary>
    internal float[][] SlipWeights { get; private init; } = [];

    /// <summary>What the signs of a reckoning count; none: only the rules speak of figures.</summary>
    internal RelationWeights Relations { get; private init; } = RelationWeights.None;

    internal IReadOnlyList<DatedTerm> Terms { get; private init; } = [];

    internal IReadOnlyDictionary<string, Measures> Measures { get; private init; } = new Dictionary<string, Measures>();

    internal IReadOnlyDictionary<string, Dimensions> Dimensions { get; private init; } = new Dictionary<string, Dimensions>();

    internal IReadOnlyList<Collocation> Collocations { get; private init; } = [];

    /// <summary>Its words, compiled when first asked for; shared.</summary>
    internal WordBook Book => book.Value;

    /// <summary>What a slip may have been, compiled when first asked for; shared.</summary>
    internal SlipIndex Slips => slips.Value;

    /// <summary>The same, with all that is compiled when first asked for compiled now.</summary>
    public Vocabulary Compiled()
    {
        _ = Book;
        _ = Slips;
        return this;
    }

    /// <summary>
    /// Reads the folder's tables; a table that is missing is <see cref="FileNotFoundException"/>. Without sequences.bin fewer slips
    /// are found and less surely.
    /// </summary>
    public static Vocabulary Load(string folder) => Load(folder, coined: true);

    /// <summary>
    /// The same, without the words that were listed because some text had them, and without so many in a hundred of our other words: the next
    /// text has words that we do not list.
    /// </summary>
    internal static Vocabulary Load(string folder, bool coined, int forgotten = 0)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var sequences = Path.Combine(folder, "sequences.bin");
        // Words and characters are most of it: each is read, and compiled, beside the other.
        var dictionary = Task.Run(() => Read("words.tsv", WordTable.Read));
        var characters = Task.Run(() => Read("characters.tsv", sounds => Read("lookalikes.tsv", looks => Read("shapes.tsv", shapes => CharacterTable.Read(sounds, looks, shapes)))));
        var vocabulary = new Vocabulary(forgotten)
        {
            Sequences = File.Exists(sequences) ? SequenceTable.Read(File.ReadAllBytes(sequences)) : SequenceTable.None,
            Traditional = Read("traditional.tsv", ours => Read("traditional-words.tsv", words => TraditionalTable.Read(ours, words))),
            Lexicon = Read("lexicon.tsv", lexicon => LexiconTable.Read(lexicon).Where(e => !IsForgotten(e.Text, forgotten)).ToList()),
            Genre = Read("genre.tsv", genre => Tsv.Rows(genre, 2).Where(row => !IsForgotten(row[0], forgotten)).Select(row => new GenreWord(row[0], row[1] == "general")).ToList()),
            Coined = coined ? Read("coined.tsv", words => Tsv.Rows(words, 1).Select(row => row[0]).ToList()) : [],
            Phrases = Read("phrases.tsv", phrases => Tsv.Rows(phrases, 1).Select(row => row[0]).ToList()),
            Confusions = Read("confusions.tsv", ConfusionTable.Read),
            SlipWeights = Read("slip-weights.tsv", Proofreading.Characters.SlipWeights.Read),
            Relations = Read("relation-weights.tsv", RelationWeights.Read),
            Terms = Read("terms.tsv", TermTable.Read),
            Measures = Read("measure-words.tsv", MeasureTable.Read),
            Dimensions = Read("dimensions.tsv", DimensionTable.Read),
            Collocations = [.. Read("collocations.tsv", CollocationTable.Read), .. Read("verb-objects.tsv", CollocationTable.ReadObjects)],
            Words = dictionary.GetAwaiter().GetResult(),
        };
        var book = Task.Run(() => vocabulary.Book);
        vocabulary.Characters = characters.GetAwaiter().GetResult();
        book.GetAwaiter().GetResult();
        return vocabulary;

        T Read<T>(string name, Func<TextReader, T> read)
        {
            using var reader = File.OpenText(Path.Combine(folder, name));
            return read(reader);
        }
    }

    private bool IsForgotten(string word) => IsForgotten(word, forgotten);

    private static bool IsForgotten(string word, int percent) => Fingerprint.Of(word) / 7 % 100 < (ulong)percent;
}

namespace Kechuang.Gongwen.Reading;

/// <summary>A name of an indicator.</summary>
/// <param name="Indicator">Its place in the catalogue.</param>
/// <param name="Text">The name.</param>
/// <param name="Pairs">How many different pairs of neighbouring characters it has.</param>
internal sealed record IndicatorName(int Indicator, string Text, int Pairs)
{
    /// <summary>Of two names that both stand there the longer is the more exact.</summary>
    public double Exactness { get; } = 1 - 0.3 / Math.Max(Text.Length, 1);
}

/// <summary>A text with and without its numbers: 新增x家高企 says 新增高企.</summary>
internal readonly record struct Words(string Text, string Plain)
{
    public static Words operator +(Words a, Words b) => new(a.Text + b.Text, a.Plain + b.Plain);
}

/// <summary>The names of a catalogue by their pairs of characters. It is shared by all texts; what is counted of one is in <see cref="Tally"/>.</summary>
internal sealed class NameIndex
{
    private const int ShortestLike = 4;
    private readonly List<IndicatorName> names = [];
    private readonly Dictionary<int, int> pairs = [];
    private readonly List<int[]> byPair = [];
    private readonly bool[] used = new bool[char.MaxValue + 1];

    public NameIndex(IReadOnlyList<KnownIndicator> indicators)
    {
        Indicators = indicators;
        for (var i = 0; i < indicators.Count; i++)
        {
            names.AddRange(indicators[i].Aliases.Prepend(indicators[i].Name).Distinct().Select(name => new IndicatorName(i, name, PairsOf(name).Count)));
        }

        foreach (var pair in names.SelectMany((name, id) => PairsOf(name.Text).Select(pair => (Pair: pair, Id: id))).GroupBy(p => p.Pair, p => p.Id))
        {
            pairs.Add(pair.Key, byPair.Count);
            byPair.Add([.. pair]);
            (used[(char)(pair.Key >> 16)], used[(char)pair.Key]) = (true, true);
        }

        Frames = new FrameIndex(indicators);
        Units = new UnitFits(indicators);
        Telling = new TellingWords(indicators);
    }

    public IReadOnlyList<KnownIndicator> Indicators { get; }

    public FrameIndex Frames { get; }

    public UnitFits Units { get; }

    public TellingWords Telling { get; }

    /// <summary>An empty count, for one reader at a time.</summary>
    public Tally Start() => new(new int[byPair.Count], new int[names.Count], new int[names.Count], []);

    /// <summary>The names that stand in a text (1) or mostly do (their share of pairs, sharpened).</summary>
    public List<(IndicatorName Name, double Likeness)> Like(Words words, Tally tally)
    {
        tally.Round++;
        tally.Touched.Clear();
        Count(words.Text, tally);
        if (words.Plain.Length != words.Text.Length)
        {
            Count(words.Plain, tally);
        }

        var found = new List<(IndicatorName, double)>();
        foreach (var id in tally.Touched)
        {
            var (name, count) = (names[id], tally.Counts[id]);
            if (count == name.Pairs && (words.Text.Contains(name.Text, StringComparison.Ordinal) || words.Plain.Contains(name.Text, StringComparison.Ordinal)))
            {
                found.Add((name, 1));
            }
            else if (name.Text.Length >= ShortestLike && count * 2 > name.Pairs)
            {
                found.Add((name, Math.Pow((double)count / name.Pairs, 1.5) * 0.97));
            }
        }

        return found;
    }

    private void Count(string text, Tally tally)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (used[text[i]] && used[text[i + 1]] && pairs.TryGetValue(Pair(text, i), out var pair) && tally.Pairs[pair] != tally.Round)
            {
                tally.Pairs[pair] = tally.Round;
                foreach (var id in byPair[pair])
                {
                    tally.Add(id);
                }
            }
        }
    }

    private static HashSet<int> PairsOf(string name) => [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => Pair(name, i))];

    private static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];
}

/// <summary>Which names a text has met so far: by rounds, so that nothing need be cleared between two texts.</summary>
/// <param name="Pairs">The round each pair was last met in.</param>
/// <param name="Rounds">The round each name was last met in.</param>
/// <param name="Counts">How many of its pairs were met then.</param>
/// <param name="Touched">The names met in this round.</param>
internal sealed record Tally(int[] Pairs, int[] Rounds, int[] Counts, List<int> Touched)
{
    public int Round { get; set; }

    public void Add(int name)
    {
        if (Rounds[name] != Round)
        {
            (Rounds[name], Counts[name]) = (Round, 0);
            Touched.Add(name);
        }

        Counts[name]++;
    }
}

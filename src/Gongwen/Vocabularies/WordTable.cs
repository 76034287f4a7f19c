using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Words with how likely they are (natural logarithm of their share of running text).</summary>
internal sealed class WordTable
{
    /// <summary>The longest word of the dictionary.</summary>
    public const int Longest = 8;

    // A word seen once in so much text as the dictionary was counted on; single characters that it lacks are rarer still.
    private const double Counted = 60_000_000;

    private ulong[] keys = new ulong[16];
    private float[] logs = new float[16];
    private readonly HashSet<ulong> names = [];
    private int count;

    /// <summary>How likely a character is that the dictionary lacks.</summary>
    public static float Unknown { get; } = (float)Math.Log(0.3 / Counted);

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>The words in the order of the file, with how likely they are and whether the dictionary calls them names.</summary>
    public IReadOnlyList<(string Text, float Log, bool IsName)> Entries { get; private set; } = [];

    public static WordTable Read(TextReader reader)
    {
        var table = new WordTable();
        table.Resize(1 << 19);
        var entries = new List<(string Text, float Log, bool IsName)>(1 << 18);
        foreach (var row in Tsv.Rows(reader, 3))
        {
            var frequency = int.Parse(row[1], CultureInfo.InvariantCulture);
            table.Add(row[0], frequency);
            if (row[2].Length > 0)
            {
                table.names.Add(Fingerprint.Of(row[0]));
            }

            entries.Add((row[0], LogOf(frequency), row[2].Length > 0));
        }

        table.Entries = entries;
        return table;
    }

    /// <summary>How likely a word of this count is.</summary>
    public static float LogOf(double frequency) => (float)Math.Log(frequency / Counted);

    /// <summary>Adds a word or makes it likelier; of two counts the greater holds.</summary>
    public void Add(ReadOnlySpan<char> word, double frequency)
    {
        if (2 * (count + 1) > keys.Length)
        {
            Resize(keys.Length * 2);
        }

        var log = LogOf(frequency);
        var key = Fingerprint.Of(word);
        var at = Place(key);
        logs[at] = keys[at] == key ? Math.Max(logs[at], log) : log;
        count += keys[at] == key ? 0 : 1;
        keys[at] = key;
    }

    public bool TryGet(ulong key, out float log)
    {
        var at = Place(key);
        log = logs[at];
        return keys[at] == key;
    }

    /// <summary>Whether the dictionary calls it a name of a person or place.</summary>
    public bool IsName(ulong key) => names.Contains(key);

    public bool Contains(ReadOnlySpan<char> word) => TryGet(Fingerprint.Of(word), out _);

    /// <summary>How likely the word is; <see cref="Unknown"/> where the table lacks it.</summary>
    public float Log(ReadOnlySpan<char> word) => TryGet(Fingerprint.Of(word), out var log) ? log : Unknown;

    private int Place(ulong key)
    {
        var at = (int)(key >> 20) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != key)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        return at;
    }

    private void Resize(int size)
    {
        var (oldKeys, oldLogs) = (keys, logs);
        (keys, logs) = (new ulong[size], new float[size]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                var at = Place(oldKeys[i]);
                (keys[at], logs[at]) = (oldKeys[i], oldLogs[i]);
            }
        }
    }
}

using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Words by the fingerprints of what they become when a character changes or goes.</summary>
internal sealed class NearIndex
{
    private readonly ulong[] keys;
    private readonly (int Word, int At)[] values;

    private NearIndex(IReadOnlyCollection<(ulong Key, int Word, int At, int Length)> entries)
    {
        var size = 16;
        while (size < entries.Count * 2)
        {
            size *= 2;
        }

        (keys, values) = (new ulong[size], new (int, int)[size]);
        foreach (var (key, word, at, length) in entries)
        {
            var place = (int)(key >> 20) & (size - 1);
            while (keys[place] != 0)
            {
                place = (place + 1) & (size - 1);
            }

            (keys[place], values[place]) = (key, (word, at));
            Longest = Math.Max(Longest, length);
        }
    }

    /// <summary>Characters of the longest key.</summary>
    public int Longest { get; }

    /// <summary>Words as they are.</summary>
    public static NearIndex Exact(IEnumerable<string> words) => new([.. words.Select((w, i) => (Fingerprint.Of(w), i, 0, w.Length))]);

    /// <summary>Words with any character in place of each; empty ones keep their number.</summary>
    public static NearIndex Replaced(IEnumerable<string> words) => new([.. words.SelectMany((w, i) =>
        Enumerable.Range(0, w.Length).Select(k => (Fingerprint.Of($"{w.AsSpan(0, k)}{Fingerprint.Any}{w.AsSpan(k + 1)}"), i, k, w.Length)))]);

    public bool Contains(ulong key) => keys[First(key)] != 0;

    /// <summary>The first place of a key, to be gone on from with <see cref="Next"/>.</summary>
    public int First(ulong key)
    {
        var place = (int)(key >> 20) & (keys.Length - 1);
        while (keys[place] != 0 && keys[place] != key)
        {
            place = (place + 1) & (keys.Length - 1);
        }

        return place;
    }

    /// <summary>The word and the position at a place of this key, and the next place; false where there is none.</summary>
    public bool Next(ulong key, ref int place, out int word, out int at)
    {
        (word, at) = values[place];
        var found = keys[place] == key;
        if (found)
        {
            do
            {
                place = (place + 1) & (keys.Length - 1);
            }
            while (keys[place] != 0 && keys[place] != key);
        }

        return found;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>
/// Which words follow which: a model of pairs of words, read from sequences.bin as one array. Likelihoods are natural logarithms.
/// The file: “KCSEQ001”, the numbers of words, pairs and characters of all words (32 bits each, low byte first); the first pair of
/// each word and the end; the words as UTF-16; one byte each for the length of a word, −log10 of its share in steps of 1/32, and
/// −log10 of its backoff in steps of 1/100; three bytes each pair: the second word (18 bits), −log10 in steps of 1/10 (6 bits).
/// </summary>
internal sealed class SequenceTable
{
    private const int Head = 20;
    private const float Natural = 2.302585f;

    private readonly byte[] bytes;
    private readonly int[] firsts;
    private readonly int[] ends;
    private readonly int textAt;
    private readonly int logsAt;
    private readonly int pairsAt;

    private SequenceTable(byte[] bytes, int words, int pairs, int characters)
    {
        this.bytes = bytes;
        Count = words;
        textAt = Head + (4 * (words + 1));
        logsAt = textAt + (2 * characters) + words;
        pairsAt = logsAt + (2 * words);
        firsts = words == 0 ? [] : MemoryMarshal.Cast<byte, int>(bytes.AsSpan(Head, 4 * (words + 1))).ToArray();
        ends = new int[words];
        for (int i = 0, end = 0; i < words; i++)
        {
            ends[i] = end += bytes[textAt + (2 * characters) + i];
        }

        if (words > 0 && (firsts[^1] != pairs || ends[^1] != characters || firsts[0] != 0))
        {
            throw Broken("its counts do not agree");
        }
    }

    /// <summary>A table without words.</summary>
    public static SequenceTable None { get; } = new([], 0, 0, 0);

    /// <summary>How many words it knows; they are numbered from 0.</summary>
    public int Count { get; }

    /// <summary>Reads the content of sequences.bin, which it keeps; what is no such content is <see cref="InvalidDataException"/>.</summary>
    public static SequenceTable Read(byte[] bytes)
    {
        if (bytes.Length < Head || !bytes.AsSpan(0, 8).SequenceEqual("KCSEQ001"u8))
        {
            throw Broken("it does not begin as version 1 does");
        }

        var (words, pairs, characters) = (At(8), At(12), At(16));
        var size = Head + (4L * (words + 1)) + (2L * characters) + (3L * words) + (3L * pairs);
        return words >= 0 && pairs >= 0 && characters >= 0 && size == bytes.Length
            ? new SequenceTable(bytes, words, pairs, characters)
            : throw Broken($"it has {bytes.Length} bytes, not {size}");

        int At(int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));
    }

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<char> Word(int word)
    {
        var start = word == 0 ? 0 : ends[word - 1];
        return MemoryMarshal.Cast<byte, char>(bytes.AsSpan(textAt + (2 * start), 2 * (ends[word] - start)));
    }

    /// <summary>How likely a word is, whatever stands before it.</summary>
    public float Log(int word) => bytes[logsAt + word] * -(Natural / 32);

    /// <summary>What a following word that is not known to follow costs besides its own likelihood.</summary>
    public float Backoff(int word) => bytes[logsAt + Count + word] * -(Natural / 100);

    /// <summary>How likely the second word is after the first, where the pair is known.</summary>
    public bool TryGet(int first, int second, out float log)
    {
        var (low, high) = (firsts[first], firsts[first + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var at = pairsAt + (3 * middle);
            var entry = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
            var word = entry >> 6;
            if (word == second)
            {
                log = (entry & 63) * -(Natural / 10);
                return true;
            }

            (low, high) = word < second ? (middle + 1, high) : (low, middle);
        }

        log = 0;
        return false;
    }

    private static InvalidDataException Broken(string why) => new($"sequences.bin cannot be read: {why}. Make it anew with make-sequences.cs.");
}

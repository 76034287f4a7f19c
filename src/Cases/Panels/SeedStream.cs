using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kechuang.Cases.Panels;

/// <summary>
/// Numbers that follow from a seed, for ever and in any language: block k is SHA-256 of the ASCII text <c>seed:k</c>, k from 0 in
/// decimal; each block gives four numbers of 64 bits, big-endian (FIPS 180-4 for the hash). <c>System.Random</c> does not promise
/// its numbers to the next release, and nobody outside could draw again with it.
/// </summary>
internal sealed class SeedStream(string seed)
{
    private readonly byte[] block = new byte[SHA256.HashSizeInBytes];
    private long next;
    private int used = SHA256.HashSizeInBytes;

    /// <summary>From 0 up to but without <paramref name="bound"/>, each equally likely: numbers of the last, broken round are passed over.</summary>
    internal int Below(int bound)
    {
        var size = (ulong)bound;
        var limit = ulong.MaxValue - (((ulong.MaxValue % size) + 1) % size);
        ulong number;
        do
            number = Number();
        while (number > limit);
        return (int)(number % size);
    }

    /// <summary>Fisher and Yates from the end, as Knuth states it (TAOCP 2, 3.4.2 P).</summary>
    internal List<T> Shuffle<T>(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }

    private ulong Number()
    {
        if (used == block.Length)
        {
            SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{next++}")), block);
            used = 0;
        }
        used += sizeof(ulong);
        return BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(used - sizeof(ulong)));
    }
}

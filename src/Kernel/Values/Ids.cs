using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kechuang.Kernel;

/// <summary>
/// Makes record keys: Guid version 7 (RFC 9562 §5.7), so that keys sort by the time they were made.
/// The living system draws them at random behind a counter (§6.2 method 1): rows entered at one moment, as all of one act are,
/// sort as they were entered. The demo county draws them from its seed, byte for byte the same.
/// </summary>
public abstract class Ids
{
    /// <summary>The generator of the living system.</summary>
    public static Ids Random { get; } = new RandomIds();

    /// <summary>A generator whose keys follow from the seed and the instants it is given.</summary>
    public static Ids Seeded(long seed) => new SeededIds(seed);

    /// <summary>A key for now.</summary>
    public static Guid New(TimeProvider clock) => Random.New(Instant.Now(clock));

    /// <summary>A key for something made at that instant.</summary>
    public abstract Guid New(Instant at);

    private sealed class RandomIds : Ids
    {
        private const int CounterBits = 26;
        private int made;

        // 48 bits of time, 26 of counter around version and variant, 48 at random. The counter is never set back:
        // it goes round once in 67 million keys.
        public override Guid New(Instant at)
        {
            Span<byte> bytes = stackalloc byte[16];
            RandomNumberGenerator.Fill(bytes[10..]);
            var counter = (uint)Interlocked.Increment(ref made) & ((1u << CounterBits) - 1);
            BinaryPrimitives.WriteInt64BigEndian(bytes[..8], (at.ToDateTimeOffset().ToUnixTimeMilliseconds() << 16) | 0x7000 | (counter >> 14));
            BinaryPrimitives.WriteUInt16BigEndian(bytes[8..10], (ushort)(0x8000 | (counter & 0x3FFF)));
            return new Guid(bytes, bigEndian: true);
        }
    }

    private sealed class SeededIds(long seed) : Ids
    {
        private long state = seed;

        public override Guid New(Instant at)
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteInt64BigEndian(bytes[..8], at.ToDateTimeOffset().ToUnixTimeMilliseconds() << 16);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[6..8], (ushort)Next());
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new Guid(bytes, bigEndian: true);
        }

        // SplitMix64 (Steele, Lea, Flood 2014): fixed for ever, which System.Random does not promise.
        private ulong Next()
        {
            var z = (ulong)Interlocked.Add(ref state, unchecked((long)0x9E3779B97F4A7C15UL));
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

using System.Buffers.Binary;

namespace Kechuang.Kernel;

/// <summary>
/// Makes record keys: Guid version 7 (RFC 9562 §5.7), so that keys sort by the time they were made.
/// The living system draws them at random, the demo county from its seed, byte for byte the same.
/// </summary>
public abstract class Ids
{
    /// <summary>The generator of the living system.</summary>
    public static Ids Random { get; } = new RandomIds();

    /// <summary>A generator whose keys follow from the seed and the instants it is given.</summary>
    public static Ids Seeded(long seed) => new SeededIds(seed);

    /// <summary>A key for now.</summary>
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>A key for something made at that instant.</summary>
    public abstract Guid New(Instant at);

    private sealed class RandomIds : Ids
    {
        public override Guid New(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());
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

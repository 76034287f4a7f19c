using System.Text;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>
/// Chance that follows from the seed. SplitMix64 (Steele, Lea, Flood 2014), because System.Random does not promise the
/// same numbers in the next release. Each part of the story throws its own dice, so that a change of one leaves the others.
/// </summary>
internal sealed class Dice(long seed)
{
    private readonly long seed = seed;
    private ulong state = (ulong)seed;

    /// <summary>Dice of another part, by its name.</summary>
    internal Dice Of(string part) => new(Mix(seed, part));

    /// <summary>A seed for the ids of a part.</summary>
    internal static long Mix(long seed, string part)
    {
        // FNV-1a, 64 bits.
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var b in Encoding.UTF8.GetBytes(part))
            hash = (hash ^ b) * 1099511628211UL;
        return (long)hash;
    }

    /// <summary>From low to high, both included.</summary>
    internal int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    internal bool Chance(int percent) => Between(1, 100) <= percent;

    internal T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    internal List<T> Shuffled<T>(IEnumerable<T> all)
    {
        List<T> list = [.. all];
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }

    /// <summary>An instant in office hours of that day or of the next working weekday.</summary>
    internal Instant OfficeHour(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return Instant.At(day, new TimeOnly(8, 30).AddMinutes(Between(5, 500)));
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>
/// The length of the longest word that begins, or ends, with two characters. Two pairs of characters may share a place: then the longer
/// word counts for both, which costs a look-up and nothing else.
/// </summary>
internal sealed class EndTable
{
    private const int Bits = 18;

    private readonly byte[] longest = new byte[1 << Bits];

    public void Add(char first, char second, int length)
    {
        ref var known = ref longest[Place(first, second)];
        known = (byte)Math.Max(known, length);
    }

    public int Longest(char first, char second) => longest[Place(first, second)];

    private static int Place(char first, char second) => (int)((((uint)first << 16) | second) * 0x9E3779B1u >> (32 - Bits));
}

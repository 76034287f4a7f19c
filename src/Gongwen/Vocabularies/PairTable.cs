namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Pairs of numbers.</summary>
internal sealed class PairTable
{
    private ulong[] keys = new ulong[1 << 14];
    private int count;

    public void Add(int first, int second)
    {
        if (4 * (count + 1) > keys.Length)
        {
            var old = keys;
            keys = new ulong[2 * old.Length];
            foreach (var key in old.Where(k => k != 0))
            {
                keys[Place(key)] = key;
            }
        }

        var pair = Key(first, second);
        var at = Place(pair);
        count += keys[at] == 0 ? 1 : 0;
        keys[at] = pair;
    }

    public bool Holds(int first, int second) => keys[Place(Key(first, second))] != 0;

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | ((uint)second + 1);

    private int Place(ulong key)
    {
        var at = (int)((key * 0x9E3779B97F4A7C15) >> 40) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != key)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        return at;
    }
}

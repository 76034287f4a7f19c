namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Words with a place in them, by keys; several may share one.</summary>
internal sealed class KeyTable
{
    private const int PlaceBits = 4;

    private readonly uint[] keys;
    private readonly int[] values;

    public KeyTable(IReadOnlyCollection<(ulong Key, int Word, int Place)> entries)
    {
        var size = 16;
        while (2 * size < 3 * entries.Count)
        {
            size *= 2;
        }

        (keys, values) = (new uint[size], new int[size]);
        foreach (var (key, word, place) in entries)
        {
            var at = Slot(key);
            while (keys[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            (keys[at], values[at]) = (Check(key), (word << PlaceBits) | place);
        }
    }

    public Hits Find(ulong key) => new(this, Slot(key), Check(key));

    private int Slot(ulong key) => (int)(key >> 20) & (keys.Length - 1);

    private static uint Check(ulong key) => ((uint)(key >> 40) ^ (uint)key) | 1;

    /// <summary>What stands under a key.</summary>
    public struct Hits(KeyTable table, int slot, uint check)
    {
        private int next = slot;

        public (int Word, int Place) Current { get; private set; }

        public readonly Hits GetEnumerator() => this;

        public bool MoveNext()
        {
            while (table.keys[next] != 0)
            {
                var at = next;
                next = (next + 1) & (table.keys.Length - 1);
                if (table.keys[at] == check)
                {
                    Current = (table.values[at] >> PlaceBits, table.values[at] & ((1 << PlaceBits) - 1));
                    return true;
                }
            }

            return false;
        }
    }
}

using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>
/// Which inputs each element hangs on. Bodies are read once; what they demand is followed by passes over sets of bits until
/// nothing changes, so that neither long chains nor cycles cost more than their size.
/// </summary>
internal sealed class Dependencies(Level root, int inputs)
{
    internal void Trace(IReadOnlyList<Element> elements)
    {
        var demands = new Dictionary<Element, HashSet<Element>>();
        var reads = new Dictionary<Element, ulong[]>();
        foreach (var element in elements)
        {
            var own = new bool[inputs];
            var wanted = new HashSet<Element>(element.Service?.Outputs ?? []);
            if (element.Body is { } body)
            {
                Reads.Collect(body, root, own, wanted);
            }

            demands[element] = wanted;
            reads[element] = Bits(own);
        }

        for (var (changed, forward) = (true, false); changed; forward = !forward)
        {
            changed = false;
            foreach (var element in forward ? elements : elements.Reverse())
            {
                foreach (var wanted in demands[element])
                {
                    changed |= Join(reads[element], reads[wanted]);
                }
            }
        }

        foreach (var element in elements)
        {
            element.Inputs = [.. Enumerable.Range(0, inputs).Where(i => (reads[element][i / 64] >> (i % 64) & 1) != 0)];
        }
    }

    private static ulong[] Bits(bool[] flags)
    {
        var bits = new ulong[(flags.Length + 63) / 64];
        for (var i = 0; i < flags.Length; i++)
        {
            bits[i / 64] |= flags[i] ? 1UL << (i % 64) : 0;
        }

        return bits;
    }

    private static bool Join(ulong[] to, ulong[] from)
    {
        var changed = false;
        for (var i = 0; i < to.Length; i++)
        {
            changed |= (from[i] & ~to[i]) != 0;
            to[i] |= from[i];
        }

        return changed;
    }
}

using Kechuang.Decisions.Language;

namespace Kechuang.Decisions.Tree;

/// <summary>Which fields of the row a tree reads.</summary>
internal static class Reads
{
    internal static IReadOnlyList<string> Of(Node node, Level root, FeelSchema schema)
    {
        var read = new bool[schema.Fields.Count];
        Collect(node, root, read, []);
        return [.. schema.Fields.Where((_, slot) => read[slot]).Select(f => f.Name)];
    }

    /// <summary>Marks the slots a tree reads itself, and gathers the elements it demands.</summary>
    internal static void Collect(Node node, Level root, bool[] read, HashSet<Dmn.Element> demanded)
    {
        if (node is SlotNode slot && slot.Level == root && slot.Slot < read.Length)
        {
            read[slot.Slot] = true;
        }

        if (node is DemandNode demand)
        {
            demanded.Add(demand.Element);
        }

        foreach (var child in node.Children)
        {
            Collect(child, root, read, demanded);
        }
    }
}

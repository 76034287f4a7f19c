using Kechuang.Decisions.Language;

namespace Kechuang.Decisions.Tree;

/// <summary>Which fields of the row a tree reads.</summary>
internal static class Reads
{
    internal static IReadOnlyList<string> Of(Node node, Level root, FeelSchema schema)
    {
        var slots = new SortedSet<int>();
        Collect(node, root, schema.Fields.Count, slots, []);
        return [.. slots.Select(s => schema.Fields[s].Name)];
    }

    internal static void Collect(Node node, Level root, int count, SortedSet<int> slots, HashSet<Dmn.Element> seen)
    {
        if (node is SlotNode slot && slot.Level == root && slot.Slot < count)
        {
            slots.Add(slot.Slot);
        }

        if (node is DemandNode demand && seen.Add(demand.Element))
        {
            foreach (var output in demand.Element.Service?.Outputs ?? [])
            {
                if (output.Body is not null && seen.Add(output))
                {
                    Collect(output.Body, root, count, slots, seen);
                }
            }

            if (demand.Element.Body is { } body)
            {
                Collect(body, root, count, slots, seen);
            }
        }

        foreach (var child in node.Children)
        {
            Collect(child, root, count, slots, seen);
        }
    }
}

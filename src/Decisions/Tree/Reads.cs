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

    /// <summary>Marks the slots that are read; those of decisions not seen before too.</summary>
    internal static void Collect(Node node, Level root, bool[] read, HashSet<Dmn.Element> seen)
    {
        if (node is SlotNode slot && slot.Level == root && slot.Slot < read.Length)
        {
            read[slot.Slot] = true;
        }

        if (node is DemandNode demand && seen.Add(demand.Element))
        {
            foreach (var output in demand.Element.Service?.Outputs ?? [])
            {
                if (output.Body is not null && seen.Add(output))
                {
                    Collect(output.Body, root, read, seen);
                }
            }

            if (demand.Element.Body is { } body)
            {
                Collect(body, root, read, seen);
            }
        }

        foreach (var child in node.Children)
        {
            Collect(child, root, read, seen);
        }
    }
}

using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Unknowns;

/// <summary>
/// Cuts an unknown number into the bands a table's cells tell apart: its thresholds and the stretches between them, one
/// representative each. Only for columns whose cells compare the input with constants.
/// </summary>
internal static class Bands
{
    private const int MaxCombinations = 512;

    internal static Reach[][]? Of(TableNode table, PossibleFrame frame)
    {
        var open = false;
        var combinations = 1L;
        var bands = new Reach[table.Inputs.Count][];
        for (var i = 0; i < bands.Length; i++)
        {
            var reach = frame.L[table.Inputs[i].Slot]!;
            if (reach.IsExact)
            {
                bands[i] = [reach];
                continue;
            }

            open = true;
            if (OfColumn(table, i, reach) is not { } column || (combinations *= column.Length) > MaxCombinations)
            {
                return null;
            }

            bands[i] = column;
        }

        return open ? bands : null;
    }

    private static Reach[]? OfColumn(TableNode table, int column, Reach reach)
    {
        if (reach.Values is { } values)
        {
            return Array.ConvertAll(values, Reach.Of);
        }

        if (!reach.IsInterval || table.Limits[column] is not { } limits)
        {
            return null;
        }

        var inside = new List<decimal>(limits.Length + 2);
        if (reach.Low is { } low)
        {
            inside.Add(low);
        }

        foreach (var limit in limits)
        {
            if (!(limit <= reach.Low) && !(limit >= reach.High))
            {
                inside.Add(limit);
            }
        }

        if (reach.High is { } high && high != reach.Low)
        {
            inside.Add(high);
        }

        var points = Representatives([.. inside], reach).Select(p => Reach.Of(FeelValue.From(p)));
        return [.. reach.MayBeNull ? points.Append(Reach.Of(FeelValue.Null)) : points];
    }

    /// <summary>By column: the numbers its cells compare the input with; null where they do more than that.</summary>
    internal static decimal[]?[] Limits(TableNode table)
    {
        var limits = new decimal[]?[table.Inputs.Count];
        for (var i = 0; i < limits.Length; i++)
        {
            var (column, found) = (i, new SortedSet<decimal>());
            limits[i] = table.Rules.All(r => Collect(r.Cells[column], table.Inputs[column].Slot, found)) ? [.. found] : null;
        }

        return limits;
    }

    private static IEnumerable<decimal> Representatives(decimal[] sorted, Reach reach)
    {
        if (sorted.Length == 0)
        {
            yield return 0;
            yield break;
        }

        if (reach.Low is null)
        {
            yield return sorted[0] - 1;
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            yield return sorted[i];
            if (i + 1 < sorted.Length)
            {
                yield return sorted[i] + ((sorted[i + 1] - sorted[i]) / 2);
            }
        }

        if (reach.High is null)
        {
            yield return sorted[^1] + 1;
        }
    }

    private static bool Collect(Node cell, int slot, SortedSet<decimal> thresholds)
    {
        bool Input(Node node) => node is SlotNode { Up: 0 } variable && variable.Slot == slot;
        switch (cell)
        {
            case ConstNode:
                return true;
            case CompareNode { Right: ConstNode limit } compare:
                Add(limit, thresholds);
                return Input(compare.Left);
            case BetweenNode { Low: ConstNode low, High: ConstNode high } between:
                Add(low, thresholds);
                Add(high, thresholds);
                return Input(between.Value);
            case MatchNode { UsesInput: false, Test: ConstNode { Value.Kind: FeelKind.Number or FeelKind.Null or FeelKind.String } value } match:
                Add(value, thresholds);
                return Input(match.Input);
            case NotNode or LogicNode:
                return cell.Children.All(c => Collect(c, slot, thresholds));
            default:
                return false;
        }
    }

    private static void Add(ConstNode constant, SortedSet<decimal> thresholds)
    {
        if (constant.Value.Kind == FeelKind.Number)
        {
            thresholds.Add(constant.Value.Num);
        }
    }
}

using System.Linq.Expressions;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>A point that parts the numbers: those below it, itself among them when <paramref name="Above"/>, from the others.</summary>
internal readonly record struct Cut(decimal Value, bool Above) : IComparable<Cut>
{
    public int CompareTo(Cut other) => Value != other.Value ? Value.CompareTo(other.Value) : Above.CompareTo(other.Above);
}

/// <summary>One question of the search: beyond the cut, or else the next step; without a column the rule that is hit, -1 for none.</summary>
internal sealed record SearchStep(LabelTarget Label, int Column, Cut Cut, LabelTarget? Beyond, int Rule);

/// <summary>
/// A table whose cells are stretches of numbers: each column is cut into bands, each cell is a run of them, and the first rule
/// that covers a box of bands is found by halving.
/// </summary>
internal sealed class Grid
{
    private const int MostSteps = 256;

    private readonly Cut[][] cuts;
    private readonly (int From, int To)[][] rules;
    private readonly int[] possible;

    private Grid(Cut[][] cuts, (int From, int To)[][] rules)
    {
        this.cuts = cuts;
        this.rules = rules;
        possible = [.. Enumerable.Range(0, rules.Length).Where(r => Array.TrueForAll(rules[r], run => run.From <= run.To))];
        Disjoint = possible.Length <= 64 && possible.All(a => possible.All(b => a >= b || !Meet(rules[a], rules[b])));
    }

    /// <summary>No two rules can match together.</summary>
    internal bool Disjoint { get; }

    /// <summary>Null when a cell is anything but one stretch of numbers.</summary>
    internal static Grid? Of(TableNode table, Func<TableInput, bool> number)
    {
        var (columns, count) = (table.Inputs.Count, table.Rules.Count);
        var stretches = new Stretch[count, columns];
        for (var c = 0; c < columns; c++)
        {
            var numeric = number(table.Inputs[c]);
            for (var r = 0; r < count; r++)
            {
                if (Stretch.Of(table.Rules[r].Cells[c], table.Inputs[c].Slot) is not { } stretch || (!numeric && !stretch.IsAll))
                {
                    return null;
                }

                stretches[r, c] = stretch;
            }
        }

        var cuts = Enumerable.Range(0, columns)
            .Select(c => Enumerable.Range(0, count).SelectMany(r => new[] { stretches[r, c].Low, stretches[r, c].High }).OfType<Cut>().Distinct().Order().ToArray())
            .ToArray();
        var runs = Enumerable.Range(0, count).Select(r => Enumerable.Range(0, columns).Select(c => Run(stretches[r, c], cuts[c])).ToArray()).ToArray();
        return new Grid(cuts, runs);
    }

    /// <summary>The questions in order; null when there would be too many.</summary>
    internal List<SearchStep>? Plan()
    {
        var steps = new List<SearchStep>();
        var all = cuts.Select(c => (0, c.Length)).ToArray();
        Divide(all, possible, Expression.Label(), steps);
        return steps.Count <= MostSteps ? steps : null;
    }

    private void Divide((int From, int To)[] box, int[] candidates, LabelTarget label, List<SearchStep> steps)
    {
        if (steps.Count > MostSteps)
        {
            return;
        }

        var left = Array.FindAll(candidates, r => Meet(rules[r], box));
        var open = -1;
        for (var c = 0; left.Length > 0 && c < box.Length && open < 0; c++)
        {
            open = rules[left[0]][c].From > box[c].From || rules[left[0]][c].To < box[c].To ? c : -1;
        }

        if (open < 0)
        {
            steps.Add(new SearchStep(label, -1, default, null, left.Length == 0 ? -1 : left[0]));
            return;
        }

        var cut = Middle(box[open], left, open);
        var beyond = Expression.Label();
        steps.Add(new SearchStep(label, open, cuts[open][cut], beyond, -1));
        Divide(With(box, open, (box[open].From, cut)), left, Expression.Label(), steps);
        Divide(With(box, open, (cut + 1, box[open].To)), left, beyond, steps);
    }

    // The middle one of the cuts inside the box that some rule still cares for. Cut i parts band i from band i + 1.
    private int Middle((int From, int To) box, int[] left, int column)
    {
        var inside = new SortedSet<int>();
        foreach (var rule in left)
        {
            var (from, to) = rules[rule][column];
            if (from > box.From && from <= box.To)
            {
                inside.Add(from - 1);
            }

            if (to < box.To && to >= box.From)
            {
                inside.Add(to);
            }
        }

        return inside.ElementAt(inside.Count / 2);
    }

    private static (int From, int To)[] With((int, int)[] box, int column, (int, int) run)
    {
        var copy = ((int From, int To)[])box.Clone();
        copy[column] = run;
        return copy;
    }

    private static bool Meet((int From, int To)[] a, (int From, int To)[] b)
    {
        for (var c = 0; c < a.Length; c++)
        {
            if (a[c].From > b[c].To || b[c].From > a[c].To)
            {
                return false;
            }
        }

        return true;
    }

    // An empty stretch, such as (3..3), gets a run that ends before it begins.
    private static (int, int) Run(Stretch stretch, Cut[] cuts) =>
        (stretch.Low is { } low ? Array.IndexOf(cuts, low) + 1 : 0, stretch.High is { } high ? Array.IndexOf(cuts, high) : cuts.Length);

    /// <summary>The numbers between two cuts; an end that is null is open for ever.</summary>
    private readonly record struct Stretch(Cut? Low, Cut? High)
    {
        internal bool IsAll => Low is null && High is null;

        internal static Stretch? Of(Node cell, int slot)
        {
            bool Input(Node node) => node is SlotNode { Up: 0 } variable && variable.Slot == slot;
            return cell switch
            {
                ConstNode { Value.IsTrue: true } => new Stretch(null, null),
                CompareNode { Right: ConstNode { Value: { Kind: FeelKind.Number } limit } } compare when Input(compare.Left) => Of(compare.Operation, limit.Num),
                BetweenNode { Low: ConstNode { Value: { Kind: FeelKind.Number } low }, High: ConstNode { Value: { Kind: FeelKind.Number } high } } between
                    when Input(between.Value) => new Stretch(new Cut(low.Num, !between.LowIncluded), new Cut(high.Num, between.HighIncluded)),
                MatchNode { UsesInput: false, Test: ConstNode { Value: { Kind: FeelKind.Number } point } } match when Input(match.Input) => Of(Operation.Equal, point.Num),
                _ => null,
            };
        }

        private static Stretch? Of(Operation operation, decimal limit) => operation switch
        {
            Operation.Equal => new Stretch(new Cut(limit, false), new Cut(limit, true)),
            Operation.Less => new Stretch(null, new Cut(limit, false)),
            Operation.LessOrEqual => new Stretch(null, new Cut(limit, true)),
            Operation.Greater => new Stretch(new Cut(limit, true), null),
            Operation.GreaterOrEqual => new Stretch(new Cut(limit, false), null),
            _ => null,
        };
    }
}

using Kechuang.Decisions.Dmn;

namespace Kechuang.Decisions.Gaps;

/// <summary>
/// Finds where one input flips a boolean decision: every comparison that hangs on the input is solved for it, which cuts the
/// number line into stretches on which the decision is constant; these are then tried outwards from the present value.
/// </summary>
internal static class GapFinder
{
    private const int MaxThresholds = 1000;

    internal static GapAnswer Find(DmnModel model, Element decision, string input, ReadOnlySpan<FeelValue> row)
    {
        var slot = model.Inputs.IndexOf(input);
        if (slot < 0)
        {
            throw new ArgumentException($"The model has no input {input}.", nameof(input));
        }

        if (row[slot].Kind != FeelKind.Number)
        {
            return GapAnswer.None("gap.unanswered", $"“{input}”没有填写数值", $"{input} has no number");
        }

        if (!decision.Inputs.Contains(slot))
        {
            return GapAnswer.None("gap.none", $"“{decision.Name}”不取决于“{input}”", $"{decision.Name} does not hang on {input}");
        }

        var moved = row.ToArray();
        var session = model.Session();
        FeelValue At(decimal value)
        {
            moved[slot] = FeelValue.From(value);
            session.Load(moved);
            return session.Evaluate(decision.Name);
        }

        var current = row[slot].Num;
        var present = At(current);
        if (present.Kind != FeelKind.Boolean)
        {
            return GapAnswer.None("gap.unanswered", $"“{decision.Name}”还没有结果：{present.Why?.Chinese ?? "缺数据"}", $"{decision.Name} has no result yet: {present.Why?.English ?? "data are missing"}");
        }

        return Solver.Thresholds(model, decision, slot, row) is not { Count: <= MaxThresholds } thresholds
            ? NotExact(input)
            : Nearest(input, current, present, [.. thresholds], At);
    }

    private static GapAnswer NotExact(string input) =>
        GapAnswer.None("gap.exact", $"差额无法直接给出：条件不能对“{input}”求解", $"the gap cannot be given exactly: the condition cannot be solved for {input}");

    private static GapAnswer Nearest(string input, decimal current, FeelValue present, decimal[] sorted, Func<decimal, FeelValue> at)
    {
        bool Flips(FeelValue value) => value.Kind == FeelKind.Boolean && !value.Equals(present);
        Gap? Search(IEnumerable<decimal> outward, int direction)
        {
            var points = outward.ToArray();
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i] != current && at(points[i]) is var there && Flips(there))
                {
                    return new Gap(input, current, points[i], true, there);
                }

                var beyond = i + 1 < points.Length ? (points[i] + points[i + 1]) / 2 : points[i] + (direction * Math.Max(1, Math.Abs(points[i])));
                if (at(beyond) is var past && Flips(past))
                {
                    return new Gap(input, current, points[i], false, past);
                }
            }

            return null;
        }

        try
        {
            var up = Search(sorted.Where(t => t >= current), 1);
            var down = Search(sorted.Where(t => t <= current).Reverse(), -1);
            var nearest = up is null || (down is not null && Math.Abs(down.Difference) < Math.Abs(up.Difference)) ? down : up;
            return nearest is not null
                ? new GapAnswer(nearest, null)
                : GapAnswer.None("gap.none", $"只改动“{input}”一项，结果不会变", $"changing {input} alone does not change the result");
        }
        catch (OverflowException)
        {
            return NotExact(input);
        }
    }
}

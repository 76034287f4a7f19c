using Kechuang.Decisions;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>
/// What a firm could do about a condition it fails, read out of the compiled policy itself: the nearest value of one of its
/// numbers that meets the condition, all others staying as they are and experts giving their most.
/// </summary>
internal sealed class Ways
{
    private const int Most = 3;

    private readonly Policy policy;
    private readonly EnterpriseFacts facts;
    private readonly FeelValue[] row;

    internal Ways(Policy policy, RowFiller filler, EnterpriseFacts facts)
    {
        (this.policy, this.facts) = (policy, facts);
        row = [.. filler.Row];
        for (var i = 0; i < filler.Experts.Length; i++)
            row[filler.Experts[i]] = filler.Most[i];
    }

    /// <summary>
    /// For a condition over the total score, which many numbers feed: each that meets it by rising, nearest in proportion first.
    /// A condition over one number needs no ways, its gap says it all.
    /// </summary>
    internal IReadOnlyList<string> Of(SchemeCondition condition) => condition.Value is null || condition.Value != policy.Scheme.Score?.Decision ? [] :
        [.. Numbers(condition)
            .Select(slot => Step(condition, slot).Found)
            .OfType<Move>().Where(move => move.To > move.From)
            .OrderBy(move => (move.To - move.From) / Math.Max(1, move.From)).Take(Most)
            .Select(move => $"{move.Name}由 {move.Words(move.From)}增到 {move.Words(move.To)}")];

    /// <summary>For a condition whose pack says nothing of the gap: the nearest move, up or down, or that there is none to give.</summary>
    internal string Nearest(SchemeCondition condition)
    {
        var steps = Numbers(condition).Select(slot => Step(condition, slot)).ToList();
        if (steps.Select(s => s.Found).OfType<Move>().MinBy(m => Math.Abs(m.To - m.From) / Math.Max(1, m.From)) is { } move)
            return $"{move.Name}由 {move.Words(move.From)}{(move.To > move.From ? "增到" : "降到")} {move.Words(move.To)}即满足，差 {move.Words(Math.Abs(move.To - move.From))}";
        return steps.Exists(s => s.Why?.Code == "gap.exact") ? "差额无法直接给出" : "";
    }

    private IEnumerable<int> Numbers(SchemeCondition condition) => policy.Model.InputsOf(condition.Decision)
        .Select(policy.Model.Inputs.IndexOf)
        .Where(slot => policy.Inputs[slot] is ElementInput && row[slot].Kind == FeelKind.Number);

    private (Move? Found, Reason? Why) Step(SchemeCondition condition, int slot)
    {
        var input = (ElementInput)policy.Inputs[slot];
        var answer = policy.Model.Gap(condition.Decision, input.Name, row);
        if (answer.Nearest is not { } gap || !gap.Result.IsTrue)
            return (null, answer.Why);
        var element = facts.Layout.Columns[input.Cell].Element;
        var to = Round(gap, element.Unit == "万元" ? 0.01m : 1m);
        return Meets(condition, slot, to) ? (new Move(input.Name, gap.Current, to, element.Unit ?? ""), null) : (null, null);
    }

    // Rounded away from the present value, to what can be written in a form; beyond the threshold where it alone is not enough.
    private static decimal Round(Gap gap, decimal unit)
    {
        var up = gap.Difference > 0 || (gap.Difference == 0 && !gap.Reached);
        var steps = up ? Math.Ceiling(gap.Threshold / unit) : Math.Floor(gap.Threshold / unit);
        return gap.Reached || steps * unit != gap.Threshold ? steps * unit : (steps + (up ? 1 : -1)) * unit;
    }

    private bool Meets(SchemeCondition condition, int slot, decimal value)
    {
        FeelValue[] moved = [.. row];
        moved[slot] = FeelValue.From(value);
        return policy.Model.Evaluate(condition.Decision, moved).IsTrue;
    }

    private sealed record Move(string Name, decimal From, decimal To, string Unit)
    {
        internal string Words(decimal number) => Amounts.Show(number, Unit, null);
    }
}

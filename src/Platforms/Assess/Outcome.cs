using Kechuang.Decisions;

namespace Kechuang.Platforms;

/// <summary>A number that is not decided yet lies between two; decided, both are the same.</summary>
public readonly record struct Points(decimal Low, decimal High)
{
    public bool Decided => Low == High;

    /// <summary>79–89, or 84.</summary>
    public override string ToString() => Decided ? Show(Low) : $"{Show(Low)}–{Show(High)}";

    private static string Show(decimal points) => points.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One line of the computed score.</summary>
public sealed record OutcomeLine(AssessmentItem Item, Points Points);

/// <summary>What an assessment comes to, as far as it is decided: facts and scores that are missing leave a range.</summary>
/// <param name="Grade">Null while more than one grade can still come out.</param>
/// <param name="Reachable">Grades that can still come out, best first.</param>
/// <param name="Open">Names of facts and expert items that hold the grade open.</param>
public sealed record Outcome(
    Points Computed, Points Expert, Points Total, IReadOnlyList<OutcomeLine> Lines, AssessmentGrade? Grade, IReadOnlyList<AssessmentGrade> Reachable, IReadOnlyList<string> Open)
{
    /// <summary>What stands for a grade that is not decided.</summary>
    public const string Undecided = "待定";

    /// <summary>The grade's name, or 待定.</summary>
    public string Word => Grade?.Name ?? Undecided;

    /// <summary>Works it out.</summary>
    /// <param name="facts">By fact id.</param>
    /// <param name="scores">By name of the expert item.</param>
    public static Outcome Of(AssessmentRules rules, IReadOnlyDictionary<string, decimal> facts, IReadOnlyDictionary<string, decimal> scores)
    {
        var session = rules.Model.Session();
        session.Load([.. rules.Model.Inputs.Fields.Select(f => Input(rules, f.Name, facts, scores))]);
        var lines = rules.Items.Select(i => new OutcomeLine(i, Range(session, i.Decision, i.Max))).ToList();
        var computed = Range(session, rules.Computed, rules.Items.Sum(i => i.Max));
        var expert = Range(session, rules.Expert, rules.Experts.Sum(e => e.High));
        var total = Range(session, rules.Total, computed.High + expert.High);
        var possible = session.EvaluatePossible(rules.GradeDecision);
        var words = possible.Values?.Where(v => v.Kind == FeelKind.String).Select(v => v.AsText).ToHashSet();
        List<AssessmentGrade> reachable = [.. rules.Grades.Where(g => words is null || words.Contains(g.Name))];
        return new Outcome(computed, expert, total, lines, reachable.Count == 1 && possible.Decided ? reachable[0] : null, reachable, [.. possible.UnknownInputs]);
    }

    private static FeelValue Input(AssessmentRules rules, string name, IReadOnlyDictionary<string, decimal> facts, IReadOnlyDictionary<string, decimal> scores)
    {
        if (rules.Facts.FirstOrDefault(f => f.Name == name) is { } fact)
            return facts.TryGetValue(fact.Id, out var known) ? FeelValue.From(known) : FeelValue.UnknownIn(0, 1_000_000_000, name);
        if (rules.Experts.FirstOrDefault(e => e.Name == name) is { } expert)
            return scores.TryGetValue(name, out var given) ? FeelValue.From(given) : FeelValue.UnknownIn(expert.Low, expert.High, name);
        return FeelValue.From(rules.Parameters.First(p => p.Name == name).Value!.Value);
    }

    private static Points Range(DecisionSession session, string decision, decimal max)
    {
        var possible = session.EvaluatePossible(decision);
        if (possible.Decided && possible.Value.Kind == FeelKind.Number)
            return new Points(possible.Value.AsNumber, possible.Value.AsNumber);
        var numbers = possible.Values?.Where(v => v.Kind == FeelKind.Number).Select(v => v.AsNumber).ToList();
        return numbers is { Count: > 0 } ? new Points(numbers.Min(), numbers.Max()) : new Points(possible.Low ?? 0, possible.High ?? max);
    }
}

namespace Kechuang.Decisions;

/// <summary>How an evaluation went: each decision in the order it was settled. A decision nobody needed is not among them.</summary>
public sealed record Trace(IReadOnlyList<DecisionTrace> Decisions);

/// <summary>A value under the name the model gives it.</summary>
public readonly record struct NamedValue(string Name, FeelValue Value);

/// <summary>
/// One decision: what it required and was worked out, its result, and the tables that were evaluated for it, its own or those of
/// functions it called.
/// </summary>
public sealed record DecisionTrace(string Decision, IReadOnlyList<NamedValue> Inputs, FeelValue Result, IReadOnlyList<TableTrace> Tables);

/// <summary>A table as it was evaluated: its columns, the values they were asked for, and what each rule made of them.</summary>
public sealed record TableTrace(
    string Table, IReadOnlyList<string> Inputs, IReadOnlyList<FeelValue> Values, IReadOnlyList<string> Outputs, IReadOnlyList<RuleTrace> Rules, FeelValue Result)
{
    /// <summary>The rules that matched, counted from 1. Under the hit policy FIRST only the first of them gave the result.</summary>
    public IEnumerable<int> Matched => Rules.Where(r => r.FailedCell < 0).Select(r => r.Rule);
}

/// <summary>One rule and the first of its cells that failed.</summary>
/// <param name="Rule">Counted from 1.</param>
/// <param name="FailedCell">Counted from 0; -1 when the rule matched.</param>
/// <param name="FailedInput">The column of that cell.</param>
/// <param name="FailedTest">The cell as written.</param>
/// <param name="Line">The rule as written.</param>
public sealed record RuleTrace(int Rule, int FailedCell, string? FailedInput, string? FailedTest, RuleLine Line);

/// <summary>A rule as the model writes it: its tests, its outputs, and its annotations.</summary>
public sealed record RuleLine(IReadOnlyList<string> Tests, IReadOnlyList<string> Outputs, IReadOnlyList<string> Annotations);

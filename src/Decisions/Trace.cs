namespace Kechuang.Decisions;

/// <summary>How an evaluation went: each decision in the order it was settled.</summary>
public sealed record Trace(IReadOnlyList<DecisionTrace> Decisions);

/// <summary>One decision: its result and, where it is a table, what each rule made of the inputs.</summary>
public sealed record DecisionTrace(string Decision, FeelValue Result, IReadOnlyList<TableTrace> Tables);

/// <summary>A table as it was evaluated.</summary>
public sealed record TableTrace(string Table, IReadOnlyList<string> Inputs, IReadOnlyList<FeelValue> Values, IReadOnlyList<RuleTrace> Rules)
{
    /// <summary>The rules that matched, counted from 1.</summary>
    public IEnumerable<int> Matched => Rules.Where(r => r.FailedCell < 0).Select(r => r.Rule);
}

/// <summary>One rule, counted from 1, and the first cell that failed, counted from 0; -1 when it matched.</summary>
public sealed record RuleTrace(int Rule, int FailedCell, string? FailedTest);

using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>The variables every condition can use besides the fields of its source: the scope, never a clock (contract 2).</summary>
internal static class ScopeFields
{
    internal static readonly FeelField[] All =
    [
        new("年", FeelType.Number), new("期初", FeelType.Date), new("期末", FeelType.Date), new("截至日", FeelType.Date),
    ];

    internal static FeelSchema Behind(IRecordSource source) => new([.. source.Fields, .. All]);

    /// <summary>Writes the scope's values behind the cells of a row.</summary>
    internal static void Fill(Span<FeelValue> tail, Scope scope)
    {
        tail[0] = FeelValue.From(scope.Period.Year);
        tail[1] = FeelValue.From(scope.Period.From);
        tail[2] = FeelValue.From(scope.Period.To);
        tail[3] = FeelValue.From(scope.AsOf);
    }
}

/// <summary>A clause ready to be asked of each row of its source.</summary>
internal sealed record CompiledClause(IRecordSource Source, IReadOnlyList<FeelExpression> Conditions, FeelExpression Value, int Dated)
{
    /// <summary>True when the record is meant; a condition over a missing cell is null, and null is not true.</summary>
    internal bool Takes(FeelValue[] row, Scope scope)
    {
        foreach (var condition in Conditions)
            if (!condition.Holds(row))
                return false;
        return Dated < 0 || (DayOf(row) is { } day && scope.Period.Contains(day) && day <= scope.AsOf);
    }

    internal DateOnly? DayOf(FeelValue[] row) => Dated >= 0 && row[Dated].Kind == FeelKind.Date ? row[Dated].AsDate : null;
}

/// <summary>An indicator ready to compute.</summary>
internal abstract record Compiled;

internal sealed record CompiledOverRecords(bool Sums, CompiledClause Settled, IReadOnlyList<CompiledClause> Pending) : Compiled;

/// <param name="Formula">Over one number per part, in the order of the parts.</param>
internal sealed record CompiledFormula(FeelExpression Formula, IReadOnlyList<Part> Parts) : Compiled;

internal sealed record CompiledReported : Compiled;

/// <summary>Cannot be computed; the message says what is wrong in the pack.</summary>
internal sealed record CompiledBroken(string Message) : Compiled;

using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>
/// A named, dated definition of a figure, read from <c>packs/indicators/*.yaml</c> (architecture, contract 7).
/// </summary>
internal sealed record Indicator
{
    /// <summary>高企.新认定</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    /// <summary>Decimals that the figure is kept and shown with.</summary>
    public int Scale { get; init; }
    /// <summary>count, amount, ratio, growth-rate, rank, date: what a sentence claims with it.</summary>
    public required string Claim { get; init; }
    /// <summary>year: what happened in the period; day: what holds on the as-of day.</summary>
    public required string PeriodKind { get; init; }
    /// <summary>Words of sentences that mean it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public required string Caliber { get; init; }
    /// <summary>How it is made, in plain words.</summary>
    public string How { get; init; } = "";
    /// <summary>A lower value is the better one: ranks, expiries, failures.</summary>
    public bool LowerIsBetter { get; init; }
    /// <summary>First day this version of the definition is in force.</summary>
    public DateOnly From { get; init; }
    public required Measure Measure { get; init; }
    /// <summary>File and line, for messages.</summary>
    public required string Place { get; init; }
    /// <summary>SHA-256 of the definition as written.</summary>
    public required string Digest { get; init; }

    /// <summary>高企.新认定@2016-01-01#1f0c2a9b: what every figure pins.</summary>
    public string Pin => $"{Id}@{From.Iso()}#{Digest[..8]}";

    /// <summary>Comes in bit by bit over the year, so that it is measured against the elapsed share of it.</summary>
    public bool Accumulates => PeriodKind == "year" && (Claim is "count" or "amount");

    /// <summary>1,234.50 万元</summary>
    internal string Shown(decimal? value) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.######} {Unit}");

    public IndicatorLine Line => new(Id, Name, Unit, Scale, Measure.Kind, Claim, PeriodKind, Aliases, Caliber);
}

/// <summary>How an indicator comes by its value.</summary>
internal abstract record Measure(string Kind);

/// <summary>A count of distinct things or a sum over records.</summary>
/// <param name="Settled">The records that count.</param>
/// <param name="Pending">Records that would count if all that is under way passed; from the same or another source.</param>
internal sealed record OverRecords(bool Sums, Clause Settled, IReadOnlyList<Clause> Pending) : Measure(Sums ? "sum" : "count");

/// <summary>A FEEL formula over other indicators.</summary>
internal sealed record ByFormula(Written Formula, IReadOnlyList<Part> Parts) : Measure("formula");

/// <summary>Entered or imported, with status, day and paper.</summary>
internal sealed record AsReported() : Measure("reported");

/// <summary>Which records of one source are meant, and what of them is counted or added up.</summary>
/// <param name="Conditions">All must be true.</param>
/// <param name="Value">The distinct key of a count, or the amount of a sum.</param>
/// <param name="Dated">Field whose day must lie in the period and not after the as-of day.</param>
internal sealed record Clause(string Source, IReadOnlyList<Written> Conditions, Written Value, Written? Dated);

/// <summary>An indicator under the name that a formula uses for it, possibly of another year.</summary>
internal sealed record Part(string Name, string Indicator, int Years, int Line);

/// <summary>A text with the line it stands on.</summary>
internal sealed record Written(string Text, int Line);

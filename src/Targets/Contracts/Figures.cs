using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>One record behind a figure.</summary>
/// <param name="Settled">True when it counts; false when it is only pending.</param>
/// <param name="Digest">SHA-256 over the record's cells as counted.</param>
public sealed record FigureRecord(string Key, string Label, string Href, bool Settled, string Digest);

/// <summary>
/// A value that opens: what it is, its three clocks, how it was made, and the records or the paper behind it.
/// </summary>
/// <param name="Indicator">Indicator id.</param>
/// <param name="Settled">The value at the indicator's scale in its unit; null = no source, and then there is no figure.</param>
/// <param name="IfAllPass">Settled plus everything pending (若在途全部通过); null where nothing can be pending.</param>
/// <param name="Status">Empty for computed figures; 预计, 快报, 初核, 核定, 公布 for reported ones.</param>
/// <param name="ObtainedOn">Day obtained (reported) or as-of day (computed).</param>
/// <param name="Formula">How it was made, in words.</param>
/// <param name="DefinitionPin">Definition version: digest of the indicator's definition.</param>
/// <param name="Digest">SHA-256 over value, clocks, definition and record digests: the same figure has the same hash.</param>
public sealed record FigureView(
    string Indicator, string Name, string Unit, int Scale, Period Period, DateOnly AsOf, Instant KnownAt,
    decimal? Settled, decimal? IfAllPass, string Status, DateOnly? ObtainedOn, string Caliber, string Source, string Formula,
    string DefinitionPin, string Digest, IReadOnlyList<FigureRecord> Records, IReadOnlyList<Guid> Papers,
    IReadOnlyList<FigureView> Parts);

/// <summary>A target with its completion, recomputed each time.</summary>
/// <param name="Completion">Settled ÷ target × 100, exact; null without a value or with target 0.</param>
/// <param name="CompletionIfAllPass">The same if everything pending passes.</param>
/// <param name="Gap">Target − settled when positive, else 0.</param>
/// <param name="Light">green · amber · red · grey.</param>
public sealed record TargetView(
    Guid Id, string Indicator, string Name, string Unit, int Scale, decimal Target, FigureView Figure,
    decimal? Completion, decimal? CompletionIfAllPass, decimal Gap, string Light,
    string Basis, string BasisNumber, DateOnly? BasisOn, Guid? Paper, string Section, string Owner);

/// <summary>Computes figures and targets; the one place where a figure comes from.</summary>
public interface IFigures
{
    /// <summary>The indicators that packs declare: id, name, unit, aliases, claim.</summary>
    IReadOnlyList<IndicatorLine> Catalogue { get; }

    /// <summary>One figure in a scope; <see cref="FigureView.Settled"/> is null when no source has it.</summary>
    Task<FigureView> Compute(KechuangDb db, string indicator, Scope scope, CancellationToken stop);

    /// <summary>All targets of a year with their figures, one pass over each record source.</summary>
    Task<IReadOnlyList<TargetView>> Board(KechuangDb db, int year, DateOnly asOf, Instant knownAt, CancellationToken stop);
}

/// <summary>One line of the indicator catalogue.</summary>
/// <param name="Kind">count, sum, formula, reported.</param>
/// <param name="Claim">count, amount, ratio, growth-rate, rank, date: what a sentence claims with it.</param>
public sealed record IndicatorLine(string Id, string Name, string Unit, int Scale, string Kind, string Claim, string PeriodKind, IReadOnlyList<string> Aliases, string Caliber);

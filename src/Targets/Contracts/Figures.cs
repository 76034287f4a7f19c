using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>One record behind a figure.</summary>
/// <param name="Settled">True when it counts; false when it is only pending.</param>
/// <param name="Digest">SHA-256 over the record's cells as counted.</param>
public sealed record FigureRecord(string Key, string Label, string Href, bool Settled, string Digest)
{
    /// <summary>What is counted once: records with the same text are one (two certificates of one firm).</summary>
    public string Distinct { get; init; } = "";
    /// <summary>What the record adds to a sum; null in a count.</summary>
    public decimal? Amount { get; init; }
    /// <summary>Day that puts it into the period, where the definition names one.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>One value that was reported for the same indicator and period, newest first in <see cref="FigureView.History"/>.</summary>
/// <param name="Standing">现用, 冲突, 已更正, 先前.</param>
public sealed record FigureEntry(
    Guid Id, decimal Value, string Status, DateOnly ObtainedOn, string Caliber, string Source, Guid? Paper,
    Instant EnteredAt, string EnteredBy, string Standing, string Reason);

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
/// <param name="Digest">
/// SHA-256 over value, period, as-of day, status, definition and record digests. The known-at instant stays out:
/// the same figure has the same hash whenever it is asked for, and drift shows as another hash.
/// </param>
public sealed record FigureView(
    string Indicator, string Name, string Unit, int Scale, Period Period, DateOnly AsOf, Instant KnownAt,
    decimal? Settled, decimal? IfAllPass, string Status, DateOnly? ObtainedOn, string Caliber, string Source, string Formula,
    string DefinitionPin, string Digest, IReadOnlyList<FigureRecord> Records, IReadOnlyList<Guid> Papers,
    IReadOnlyList<FigureView> Parts)
{
    /// <summary>Why there is no value, in words with the next step; empty when there is one.</summary>
    public string Missing { get; init; } = "";
    /// <summary>The condition or formula as the pack has it.</summary>
    public string Definition { get; init; } = "";
    /// <summary>Every value reported for the period, newest first, with how it stands.</summary>
    public IReadOnlyList<FigureEntry> History { get; init; } = [];
    /// <summary>Two different values with the same status: nothing is chosen, somebody must correct one.</summary>
    public bool Conflict => History.Any(h => h.Standing == "冲突");
    /// <summary>Value at the end of each month so far, January first, where records carry a day; else empty.</summary>
    public IReadOnlyList<decimal> Months { get; init; } = [];
}

/// <summary>A target with its completion, recomputed each time.</summary>
/// <param name="Completion">Settled ÷ target × 100, exact; null without a value, with target 0, or where lower is better.</param>
/// <param name="CompletionIfAllPass">The same if everything pending passes.</param>
/// <param name="Gap">Target − settled when positive, else 0.</param>
/// <param name="Light">green · amber · red · grey.</param>
public sealed record TargetView(
    Guid Id, string Indicator, string Name, string Unit, int Scale, decimal Target, FigureView Figure,
    decimal? Completion, decimal? CompletionIfAllPass, decimal Gap, string Light,
    string Basis, string BasisNumber, DateOnly? BasisOn, Guid? Paper, string Section, string Owner)
{
    /// <summary>Who set it: 市定, 县定, 局内.</summary>
    public string Level { get; init; } = "";
    /// <summary>Where the year ends at this pace; null where that says nothing.</summary>
    public decimal? Forecast { get; init; }
    /// <summary>Why the light is what it is, in words.</summary>
    public string LightReason { get; init; } = "";
}

/// <summary>Computes figures and targets; the one place where a figure comes from.</summary>
public interface IFigures
{
    /// <summary>The indicators that packs declare: id, name, unit, aliases, claim.</summary>
    IReadOnlyList<IndicatorLine> Catalogue { get; }

    /// <summary>One figure in a scope; <see cref="FigureView.Settled"/> is null when no source has it.</summary>
    Task<FigureView> Compute(KechuangDb db, string indicator, Scope scope, CancellationToken stop);

    /// <summary>Many figures, one pass over each record source and scope; in the order asked.</summary>
    Task<IReadOnlyList<FigureView>> ComputeAll(KechuangDb db, IReadOnlyList<(string Indicator, Scope Scope)> asked, CancellationToken stop);

    /// <summary>All targets of a year with their figures, one pass over each record source.</summary>
    Task<IReadOnlyList<TargetView>> Board(KechuangDb db, int year, DateOnly asOf, Instant knownAt, CancellationToken stop);
}

/// <summary>One line of the indicator catalogue.</summary>
/// <param name="Kind">count, sum, formula, reported.</param>
/// <param name="Claim">count, amount, ratio, growth-rate, rank, date: what a sentence claims with it.</param>
public sealed record IndicatorLine(string Id, string Name, string Unit, int Scale, string Kind, string Claim, string PeriodKind, IReadOnlyList<string> Aliases, string Caliber);

/// <summary>A sentence somewhere that quotes a figure.</summary>
/// <param name="Document">年度总结（2025年）</param>
/// <param name="Sentence">The sentence with the value in it.</param>
/// <param name="Value">The value as the document shows it.</param>
/// <param name="Frozen">Signed off: it no longer follows the figure.</param>
public sealed record Quote(string Document, string Href, string Sentence, string Value, bool Frozen);

/// <summary>A module that quotes figures tells where; the figure panel lists it under 引用.</summary>
public interface IQuoteSource
{
    /// <summary>Sentences that quote the indicator for the period.</summary>
    Task<IReadOnlyList<Quote>> Quotes(KechuangDb db, string indicator, Period period, CancellationToken stop);
}

namespace Kechuang.Decisions.Values;

/// <summary>A range value. A null end is unbounded: the standard writes those as (&gt;5) or (&lt;=5).</summary>
internal sealed record FeelRange(FeelValue Start, FeelValue End, bool StartIncluded, bool EndIncluded);

/// <summary>What is known of an unanswered input.</summary>
internal sealed record UnknownDomain(decimal? Low, decimal? High, IReadOnlyList<FeelValue>? Values, string? Name);

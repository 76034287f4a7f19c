namespace Kechuang.Decisions.Values;

/// <summary>How a range is written: with two ends, with one as (&gt;5) or (&lt;=5), as one point (=5), or as all but one (!=5).</summary>
internal enum RangeForm : byte
{
    Ends, Above, Below, Point, Other,
}

/// <summary>A range value. An end that its form does not have is null. Ranges of different forms are never equal.</summary>
internal sealed record FeelRange(FeelValue Start, FeelValue End, bool StartIncluded, bool EndIncluded, RangeForm Form = RangeForm.Ends);

/// <summary>What is known of an unanswered input.</summary>
internal sealed record UnknownDomain(decimal? Low, decimal? High, IReadOnlyList<FeelValue>? Values, string? Name);

using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>One record behind a figure of a form, as it was counted.</summary>
internal sealed record FilledRecord(string Key, string Label, string Digest);

/// <summary>What one cell of a form says, and where that comes from. A list of these is what stays of an exported form.</summary>
/// <param name="Role">Of <see cref="FormRoles"/>.</param>
/// <param name="Text">As it stands in the form, without its unit; empty: the cell stays blank.</param>
internal sealed record FilledCell(string Place, string Label, string Role, string Text)
{
    /// <summary>The exact number in <see cref="Unit"/>; null for words and for blanks.</summary>
    public decimal? Number { get; init; }
    public string Unit { get; init; } = "";
    public string Indicator { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>Code of the period: 2025, 2025Q1-3.</summary>
    public string Period { get; init; } = "";
    /// <summary>预计, 快报 …; empty for a computed figure.</summary>
    public string Status { get; init; } = "";
    public string Caliber { get; init; } = "";
    public string Source { get; init; } = "";
    public DateOnly? AsOf { get; init; }
    /// <summary>Digest of the figure with its records.</summary>
    public string Digest { get; init; } = "";
    /// <summary>Version of the indicator's definition.</summary>
    public string DefinitionPin { get; init; } = "";
    /// <summary>Target it is or is measured against: its basis with number.</summary>
    public string Basis { get; init; } = "";
    /// <summary>Why there is no value, in words with the next step; empty where there is one or none is wanted.</summary>
    public string Missing { get; init; } = "";
    public IReadOnlyList<FilledRecord> Records { get; init; } = [];
    /// <summary>Who typed it and when; empty for figures.</summary>
    public string TypedBy { get; init; } = "";
    /// <summary>The paper that what was typed rests on; null for figures and where none was named.</summary>
    public Guid? Paper { get; init; }
    /// <summary>Its file name.</summary>
    public string PaperName { get; init; } = "";

    /// <summary>A figure was asked for.</summary>
    internal bool Asks => Indicator.Length > 0;
}

/// <summary>A cell of this year beside last year's.</summary>
/// <param name="Last">What stood or would have stood there last year; null where there was none.</param>
/// <param name="Reported">Last year's form was exported here: that is what it said.</param>
/// <param name="Recomputed">What last year's exported figure would be by today's records; null where it is the same or not known.</param>
internal sealed record ComparedCell(FilledCell Now, FilledCell? Last, bool Reported, decimal? Recomputed)
{
    // A fifth up or down is what an examiner asks about; an orientation of ours and no rule of anybody's.
    private const decimal Notable = 0.2m;

    /// <summary>By how much the number differs, in the cell's unit; null where one is missing or the units differ.</summary>
    internal decimal? Difference => Now.Number is { } now && Last?.Number is { } last && Now.Unit == Last.Unit ? now - last : null;

    /// <summary>The same as a part of last year's; null from zero and for shares, whose difference is in points.</summary>
    internal decimal? Change => Difference is { } difference && Last!.Number is > 0 and var last && Now.Unit is not ("%" or "百分点") ? difference / last : null;

    internal bool StandsOut => Change is { } change && Math.Abs(change) >= Notable;
}

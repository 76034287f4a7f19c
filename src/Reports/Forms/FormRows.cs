using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>A blank form of an upper level, read once and remembered: the city's .xlsx or .docx.</summary>
public sealed class BlankForm : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public required string Name { get; set; }
    /// <summary>Who asks for it: 市科技局.</summary>
    public string Issuer { get; set; } = "";
    /// <summary>xlsx or docx.</summary>
    public required string Format { get; init; }
    /// <summary>Digest over its labels and their places: the same form of another year is known again by it.</summary>
    public required string Fingerprint { get; init; }
    /// <summary>The blank file, kept as a paper.</summary>
    public Guid Paper { get; init; }
    /// <summary>The same form of an earlier year, whose bindings and values stand beside this one's; null for a new form.</summary>
    public Guid? Follows { get; set; }
    /// <summary>The year it asks for by its own words; 0 where it names none.</summary>
    public int Year { get; init; }
    /// <summary>Since when it is no longer in use; null while it is.</summary>
    public Instant? RetiredAt { get; set; }
    public string RetiredBy { get; set; } = "";
    /// <summary>Why it was taken out of use, or put back.</summary>
    public string StateReason { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    internal bool Retired => RetiredAt is not null;
}

/// <summary>What a cell of a blank form is filled with. The newest row of a place stands.</summary>
public sealed class FormCell : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Form { get; init; }
    /// <summary>Where: Sheet1!C5, or t1r3c4 for the fourth cell of the third row of the first table.</summary>
    public required string Place { get; init; }
    /// <summary>The labels of its row and column, outermost first.</summary>
    public required string Label { get; init; }
    /// <summary>Indicator id; empty: typed, left blank or not decided, as the role says.</summary>
    public string Indicator { get; init; } = "";
    /// <summary>value, target, completion, growth …; typed, blank or open where there is no indicator.</summary>
    public string Role { get; init; } = "";
    /// <summary>Kind of period: year, q1-3 …</summary>
    public string Period { get; init; } = "";
    /// <summary>Unit the form asks for; a figure is converted, never relabelled.</summary>
    public string Unit { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>What somebody typed into a cell for a year. The newest row of a place stands; empty takes it back.</summary>
public sealed class FormEntry : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Form { get; init; }
    public int Year { get; init; }
    public required string Place { get; init; }
    public required string Text { get; init; }
    /// <summary>The paper it rests on (依据); null: none was named.</summary>
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A form filled and exported: what each cell said, so that next year it stands beside the new value.</summary>
public sealed class FilledSheet : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Form { get; init; }
    public int Year { get; init; }
    /// <summary>1 for the first export of a year.</summary>
    public int Number { get; init; } = 1;
    public DateOnly AsOf { get; init; }
    public Instant KnownAt { get; init; }
    /// <summary>JSON: a list of <see cref="FilledCell"/>.</summary>
    public required string Cells { get; init; }
    /// <summary>The filled file, kept as a paper.</summary>
    public Guid Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

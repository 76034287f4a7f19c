using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>A document as it was signed: text, figures and file frozen. Nothing changes it afterwards; a <see cref="Withdrawal"/> stands beside it.</summary>
public sealed class SignOff : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Document { get; init; }
    /// <summary>1 for the first version; one more after each withdrawal.</summary>
    public int Number { get; init; } = 1;
    /// <summary>The official day it was signed; figures are as of this day.</summary>
    public DateOnly SignedOn { get; init; }
    /// <summary>What had been entered by this instant was known.</summary>
    public Instant KnownAt { get; init; }
    public required string SignedBy { get; init; }
    /// <summary>The .docx, kept as a paper.</summary>
    public Guid Paper { get; init; }
    /// <summary>SHA-256 of the .docx.</summary>
    public required string Digest { get; init; }
    /// <summary>SHA-256 over the composed text and the digests of its figures: what the signer saw.</summary>
    public required string Seal { get; init; }
    public required string PackPin { get; init; }
    /// <summary>Blanks that went out marked 〔待填〕.</summary>
    public int Blanks { get; init; }
    /// <summary>What its verification page is found by, printed with it; empty where it was signed before there were such pages.</summary>
    public string Code { get; init; } = "";
    /// <summary>JSON of the composed paragraphs, to show the signed text without composing again.</summary>
    public required string Content { get; init; }
}

/// <summary>One figure of a signed document with its clocks, so that drift can be told later.</summary>
public sealed class FrozenFigure : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid SignOff { get; init; }
    public required string Slot { get; init; }
    /// <summary>Order in the text.</summary>
    public int Place { get; init; }
    /// <summary>As printed: 23家.</summary>
    public required string Text { get; init; }
    public required string Sentence { get; init; }
    public required string Indicator { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    /// <summary>Level of the target it is measured against: 市定, or empty.</summary>
    public string Level { get; init; } = "";
    /// <summary>Code of the period: 2025, 2025Q1-3.</summary>
    public required string Period { get; init; }
    public DateOnly AsOf { get; init; }
    public Instant KnownAt { get; init; }
    /// <summary>The printed value at <see cref="Scale"/>.</summary>
    public long Value { get; init; }
    public int Scale { get; init; }
    public required string Unit { get; init; }
    public string Status { get; init; } = "";
    public string Caliber { get; init; } = "";
    /// <summary>Digest of the figure with its records.</summary>
    public required string Digest { get; init; }
    /// <summary>Version of the indicator's definition.</summary>
    public required string DefinitionPin { get; init; }
    public int Records { get; init; }
    public int Papers { get; init; }
}

/// <summary>One record behind a frozen figure: the way back from a record to the sentences that quote it.</summary>
public sealed class FrozenRecord : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Figure { get; init; }
    public required string Record { get; init; }
    public required string Label { get; init; }
    public bool Settled { get; init; }
    public required string Digest { get; init; }
}

using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>A finding of the proofreader in a document.</summary>
/// <param name="Id">The same for the same finding in the same sentence, however often it is asked.</param>
/// <param name="Words">The words found, as printed.</param>
/// <param name="Suggestion">What to write instead; empty deletes; null where no single text is right.</param>
/// <param name="Paragraph">Key of the paragraph; empty for the title.</param>
/// <param name="Line">Which composed paragraph; -1 for the title.</param>
/// <param name="Offset">Printed characters of that paragraph before it.</param>
/// <param name="Source">Where the words stand in the paragraph's source; null where a figure is part of them.</param>
/// <param name="Also">Further places of the same habit, in sources.</param>
public sealed record ProofFinding(
    string Id, FindingClass Class, string Words, string? Suggestion, string Message, string Rule, string Sentence,
    string Paragraph, int Line, int Offset, (string Paragraph, int Start, int End)? Source, IReadOnlyList<(string Paragraph, int Start, int End)> Also)
{
    /// <summary>The suggestion can be written into the paragraph.</summary>
    public bool Acceptable => Suggestion is not null && Source is not null;

    /// <summary>What the class is called.</summary>
    public string Name => FindingNames.Chinese(Class);
}

/// <summary>A document proofread.</summary>
/// <param name="Findings">What an editor should look at, in the order of the text.</param>
/// <param name="Aside">What was put aside and would be found again.</param>
public sealed record Proofread(IReadOnlyList<ProofFinding> Findings, IReadOnlyList<Ignored> Aside)
{
    public static readonly Proofread Nothing = new([], []);
}

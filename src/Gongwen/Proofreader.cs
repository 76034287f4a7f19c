using Kechuang.Gongwen.Entities;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Characters;
using Kechuang.Gongwen.Proofreading.Figures;
using Kechuang.Gongwen.Proofreading.Levels;
using Kechuang.Gongwen.Proofreading.Numerals;
using Kechuang.Gongwen.Proofreading.Pairs;
using Kechuang.Gongwen.Proofreading.Pointing;
using Kechuang.Gongwen.Proofreading.Wording;

namespace Kechuang.Gongwen;

/// <summary>A text, proofread.</summary>
/// <param name="Outline">Headings, figures and blanks.</param>
/// <param name="Findings">What an editor should look at, in the order of the text.</param>
/// <param name="Entities">The names in it.</param>
public sealed record Proof(Outline Outline, IReadOnlyList<Finding> Findings, IReadOnlyList<Entity> Entities);

/// <summary>Reads texts for mistakes. Making one compiles what it knows (≤ 1 s); it is immutable and serves all threads.</summary>
public sealed class Proofreader
{
    /// <summary>The confidence from which findings are shown: what an editor would thank you for.</summary>
    public const decimal Thankful = 0.6m;

    private readonly Knowledge knowledge;
    private readonly ICheck[] checks;
    private readonly EntityReader entities;

    /// <summary>Compiles the checks from what is known of the bureau and the language.</summary>
    public Proofreader(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        this.knowledge = knowledge;
        entities = new EntityReader(knowledge);
        checks =
        [
            new FiguresAgree(knowledge.Vocabulary.Relations),
            new CharacterChecks(knowledge),
            new PairCheck(),
            new PointingCheck(),
            new PointMarkCheck(),
            new WidthCheck(),
            new HeadingMarkCheck(),
            new NumeralCheck(),
            new MeasureCheck(knowledge.Vocabulary.Measures),
            new DimensionCheck(knowledge.Vocabulary.Dimensions),
            new PointsCheck(),
            new TotalUnitCheck(),
            new MeanUnitCheck(),
            new PartUnitCheck(),
            new SameUnitCheck(),
            new FractionCheck(),
            new DocumentNumberCheck(),
            new CalendarCheck(),
            new NumberingCheck(),
            new ItemCheck(),
            new AttachmentCheck(),
            new StructureCheck(),
            new KindCheck(),
            new PointsAnnounced(),
            new TableNumberCheck(),
            new BoilerplateCheck(),
            new ParagraphEndCheck(),
            new OpenEndCheck(knowledge.Vocabulary),
            new GrammarCheck(),
            new DatedPhrases(),
            new CollocationCheck(knowledge.Vocabulary.Collocations),
            new LongSentenceCheck(),
        ];
    }

    /// <summary>Proofreads a text; any text can be proofread.</summary>
    /// <param name="text">The text; line ends and byte order mark as they come.</param>
    /// <param name="least">Least confidence shown, 0 to 1.</param>
    public Proof Read(string text, decimal least = Thankful)
    {
        var proof = new ProofText(Outline.Read(text, knowledge));
        var found = new Findings(proof);
        foreach (var check in checks)
        {
            check.Check(proof, found);
        }

        return new Proof(proof.Outline, found.Settle(least), entities.Read(proof));
    }
}

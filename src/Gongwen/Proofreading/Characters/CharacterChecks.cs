namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>What is checked with the words of a text in hand: they are found once and shared.</summary>
internal sealed class CharacterChecks : ICheck
{
    private readonly Language language;
    private readonly IWordCheck[] checks;

    public CharacterChecks(Knowledge knowledge)
    {
        language = Language.Of(knowledge);
        checks =
        [
            new TraditionalCheck(language), new TermCheck(knowledge), new ConfusionCheck(language), new NameCheck(language),
            new SlipCheck(), new InsertionCheck(language), new LeftoverCheck(), new RepetitionCheck(),
        ];
    }

    public void Check(ProofText text, Findings found)
    {
        if (!language.IsEmpty)
        {
            var words = new Lattice(language, text);
            foreach (var check in checks)
            {
                check.Check(words, found);
            }
        }
    }
}

/// <summary>A family of rules on the words of a text.</summary>
internal interface IWordCheck
{
    /// <summary>Adds what it finds.</summary>
    void Check(Lattice words, Findings found);
}

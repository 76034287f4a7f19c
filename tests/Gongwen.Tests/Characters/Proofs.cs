using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Tests.Characters;

internal static class Proofs
{
    public static Vocabulary Vocabulary { get; } = Vocabulary.Load(Sample.At("packs/vocabulary"));

    private static Proofreader Reader { get; } = new(new Knowledge
    {
        Vocabulary = Vocabulary,
        Protected = ["禾润农贸有限公司", "珅宁生物", "田允和"],
        Terms = [new DatedTerm("县科技创新委员会", "县委科技委员会", 2024, 9999, ["原"], 0.8m, "县里的机构名录")],
    });

    /// <summary>The findings of these classes as “class place→suggestion”, in the order of the text.</summary>
    public static string Of(string text, params FindingClass[] classes) => string.Join("; ", Reader.Read(text).Findings
        .Where(f => classes.Contains(f.Class)).Select(f => $"{text[f.Place.Start..f.Place.End]}→{f.Suggestion}"));
}

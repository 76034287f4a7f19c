using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>The proofreader as the command line uses it: the shipped vocabulary and the country's places.</summary>
internal static class Examined
{
    public static Proofreader Proofreader() => new(Knowledge());

    /// <summary>What the command line knows; without the coined words and some of the others, as it meets the next text.</summary>
    public static Knowledge Knowledge(bool coined = true, int forgotten = 0)
    {
        using var indicators = File.OpenText(Sample.At("packs/vocabulary/indicators.tsv"));
        return new Knowledge
        {
            Indicators = IndicatorTable.Read(indicators),
            Vocabulary = Vocabulary.Load(Sample.At("packs/vocabulary"), coined, forgotten),
            Places = [.. File.ReadLines(Sample.At("packs/reference/divisions-national-to-county.csv")).Skip(1).Select(line => line.Split(',')[3])],
        };
    }
}

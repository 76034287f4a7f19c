using Kechuang.Gongwen.Vocabularies;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>What is known of every county: the words of the genre and the country's places; read once, when first asked for.</summary>
internal sealed class GeneralKnowledge(PackLibrary packs)
{
    private readonly Lazy<Vocabulary> vocabulary = new(() => Vocabulary.Load(Path.Combine(packs.Root, "vocabulary")));
    private readonly Lazy<IReadOnlyList<string>> places = new(() => [.. File.ReadLines(Path.Combine(packs.Root, "reference", "divisions-national-to-county.csv")).Skip(1).Select(line => line.Split(',')[3])]);

    /// <summary>Words of official prose.</summary>
    internal Vocabulary Vocabulary => vocabulary.Value;

    /// <summary>Names of divisions down to the county.</summary>
    internal IReadOnlyList<string> Places => places.Value;
}

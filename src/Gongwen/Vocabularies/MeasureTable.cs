namespace Kechuang.Gongwen.Vocabularies;

/// <summary>How a noun is counted.</summary>
/// <param name="Units">Its measures; the first is the one to suggest.</param>
/// <param name="Strict">Whether no other unit can follow the noun and its number: 图书1500次 is wrong, 企业1500次 may count visits.</param>
internal sealed record Measures(string[] Units, bool Strict);

/// <summary>measure-words.tsv: nouns, measures, strict (all or nothing).</summary>
internal static class MeasureTable
{
    public static IReadOnlyDictionary<string, Measures> Read(TextReader reader)
    {
        var measures = new Dictionary<string, Measures>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows(reader, 3))
        {
            var counted = new Measures(Tsv.Alternatives(row[1]), row[2] == "all");
            foreach (var noun in Tsv.Alternatives(row[0]).Where(noun => noun.Length >= 2))
            {
                measures.TryAdd(noun, counted);
            }
        }

        return measures;
    }
}

using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>A term or set phrase of the genre.</summary>
/// <param name="Text">2 to 24 characters.</param>
/// <param name="Fixed">Whether it is a set phrase: words that go together in no other way (不忘初心), so that a neighbour of it is a slip even where it is words.</param>
/// <param name="Pair">Whether it is words that often stand beside each other (履行职责), not one term.</param>
/// <param name="Weight">How common it is: 1 to 3.</param>
internal sealed record LexiconEntry(string Text, bool Fixed, bool Pair, int Weight);

/// <summary>lexicon.tsv: term, kind (固 for set phrases, 搭 for words that go together, else what it is of), weight.</summary>
internal static class LexiconTable
{
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader) =>
    [
        .. Tsv.Rows(reader, 3)
            .Where(row => row[0].Length is >= 2 and <= Fingerprint.Longest)
            .Select(row => new LexiconEntry(row[0], row[1] == "固", row[1] == "搭", row[2].Length == 0 ? 1 : int.Parse(row[2], CultureInfo.InvariantCulture)))
            .DistinctBy(entry => entry.Text),
    ];
}

namespace Kechuang.Reports;

/// <summary>Counts as the word processors of the bureau do under 字数: each Chinese character or mark is one, each number or foreign word is one; pure.</summary>
internal static class WordCount
{
    /// <summary>The count of a composed text, without its title.</summary>
    internal static int Of(IEnumerable<ComposedParagraph> paragraphs) => paragraphs.Sum(p => Of(p.Printed));

    internal static int Of(string text)
    {
        var (count, inWord) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var narrow = rune.Value is > ' ' and < 0x2E80 and not (>= 0x2010 and <= 0x2027);
            if (!narrow && !System.Text.Rune.IsWhiteSpace(rune) || narrow && !inWord)
                count++;
            inWord = narrow;
        }
        return count;
    }
}

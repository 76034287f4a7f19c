namespace Kechuang.Gongwen.Vocabularies;

/// <summary>The likeliest words of a short text.</summary>
internal static class Segments
{
    /// <summary>Their numbers; the text itself is not one of them unless it is a single character.</summary>
    public static IReadOnlyList<int> Of(WordBook book, string text)
    {
        var (best, words, from) = (new float[text.Length + 1], new int[text.Length + 1], new int[text.Length + 1]);
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = float.NegativeInfinity;
            for (var start = Math.Max(0, end - WordBook.Longest); start < end; start++)
            {
                var word = end - start == text.Length && text.Length > 1 ? -1 : book.Find(Fingerprint.Of(text.AsSpan(start, end - start)));
                word = word < 0 && end - start == 1 ? book.Unknown : word;
                if (word >= 0 && best[start] + book.Log(word) > best[end])
                {
                    (best[end], words[end], from[end]) = (best[start] + book.Log(word), word, start);
                }
            }
        }

        var found = new List<int>();
        for (var end = text.Length; end > 0; end = from[end])
        {
            found.Insert(0, words[end]);
        }

        return found;
    }
}

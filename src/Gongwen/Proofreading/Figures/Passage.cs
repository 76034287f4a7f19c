using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A run of text to the next full stop, with the quantities in it: what is said of one another's figures stands in one passage.</summary>
internal sealed class Passage
{
    /// <summary>Nobody relates more numbers in one breath; the bound keeps a text without stops from costing its square.</summary>
    private const int Most = 60;

    private readonly ProofText text;
    private readonly string[] gaps;
    private int[]? segments;

    private Passage(ProofText text, Slice paragraph, int start, int end, List<Quantity> items)
    {
        this.text = text;
        (Paragraph, Start, End, Items) = (paragraph, start, end, items);
        gaps = new string[items.Count];
    }

    public Slice Paragraph { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The quantities in the order of the text; dates, ranks, blanks and ranges are not among them.</summary>
    public List<Quantity> Items { get; }

    public string Text => text.Text;

    /// <summary>The words between the quantity before (or the start of the passage) and this one.</summary>
    public string Gap(int index) => gaps[index] ??= Text[(index == 0 ? Start : Items[index - 1].End)..Items[index].Start];

    /// <summary>The words from the last clause mark, or the quantity before, to this one; other kinds of numbers among them.</summary>
    public string Clause(int index)
    {
        var end = Items[index].Start;
        var start = end;
        while (start > Start && end - start < 60 && !"，,。；;：:（(".Contains(Text[start - 1]) && !(index > 0 && start == Items[index - 1].End && Items[index - 1].Measure == Items[index].Measure))
        {
            start--;
        }

        return Text[start..end];
    }

    /// <summary>The words between this quantity and the next (or the end of the passage).</summary>
    public string Tail(int index) => Text[Items[index].End..(index + 1 < Items.Count ? Items[index + 1].Start : End)];

    public Slice At(int start, int end) => text.At(start, end);

    /// <summary>The index of the first quantity of the part between semicolons that this one stands in.</summary>
    public int SegmentStart(int index)
    {
        if (segments is null)
        {
            segments = new int[Items.Count];
            for (var i = 1; i < segments.Length; i++)
            {
                segments[i] = Gap(i).AsSpan().ContainsAny("；;。") ? i : segments[i - 1];
            }
        }

        return segments[index];
    }

    /// <summary>The passages of a text in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wholeParagraphs">Whether a passage goes to the end of its paragraph.</param>
    public static List<Passage> All(ProofText text, bool wholeParagraphs = false)
    {
        var quantities = Quantities(text.Outline.Figures, text.Text);
        var passages = new List<Passage>();
        var next = 0;
        foreach (var paragraph in text.Body)
        {
            for (int start = paragraph.Start, end; start < paragraph.End; start = end)
            {
                end = wholeParagraphs ? paragraph.End : Stop(text.Text, start, paragraph.End);
                var items = new List<Quantity>();
                for (; next < quantities.Count && quantities[next].Start < end && items.Count < Most; next++)
                {
                    if (quantities[next].Start >= start)
                    {
                        items.Add(quantities[next]);
                    }
                }

                if (items.Count == Most)
                {
                    end = items[^1].End;
                }

                if (items.Count > 0)
                {
                    passages.Add(new Passage(text, paragraph, start, end, items));
                }
            }
        }

        return passages;
    }

    // The two ends of “12%～15%” are one range and stand for no value.
    private static List<Quantity> Quantities(IReadOnlyList<Figure> figures, string text)
    {
        var quantities = new List<Quantity>();
        for (var i = 0; i < figures.Count; i++)
        {
            var joined = (i > 0 && IsRange(text, figures[i - 1], figures[i])) || (i + 1 < figures.Count && IsRange(text, figures[i], figures[i + 1]));
            if (!joined && Quantity.Of(figures[i]) is { } quantity)
            {
                quantities.Add(quantity);
            }
        }

        return quantities;
    }

    internal static bool IsRange(string text, Figure first, Figure second) =>
        second.Place.Start - first.Place.End is 1 or 2 && text.AsSpan(first.Place.End, second.Place.Start - first.Place.End).IndexOfAnyExcept("-—–－―~～至") < 0;

    private static int Stop(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Marks.EndsSentence(text, i, end) && text[i] is not ('；' or ';'))
            {
                return i + 1;
            }
        }

        return end;
    }
}

namespace Kechuang.Gongwen.Reading;

/// <summary>Finds the headings: a heading's number stands only at the beginning of a paragraph.</summary>
internal static class HeadingReader
{
    public static List<Heading> Read(SourceText source, IReadOnlyList<Slice> paragraphs)
    {
        var headings = new List<Heading>();
        Span<int> last = stackalloc int[6];
        foreach (var paragraph in paragraphs)
        {
            if (NumberMark.Read(source.Text, paragraph.Start, paragraph.End) is not { } mark
                || (mark.Doubtful && mark.Ordinal != last[mark.Level] + 1)
                || Heading(source, paragraph, mark) is not { } heading)
            {
                continue;
            }

            last[mark.Level] = mark.Ordinal;
            last[(mark.Level + 1)..].Clear();
            headings.Add(heading);
        }

        return headings;
    }

    private static Heading? Heading(SourceText source, Slice paragraph, NumberMark mark)
    {
        var text = source.Text;
        var (start, end) = source.Trim(mark.End, Marks.HeadingEnd(text, mark.End, paragraph.End));
        while (end > start && (Marks.IsFinal(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        var runIn = text.AsSpan(end, paragraph.End - end).ContainsAnyExcept("。！？；：，、!?;:,.．…｡ \u3000");
        return new Heading(
            mark.Level, source.At(paragraph.Start, end), text[paragraph.Start..mark.End], text[start..end], mark.Ordinal, runIn);
    }
}

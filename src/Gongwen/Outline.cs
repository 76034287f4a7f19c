using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen;

/// <summary>An official document, read: its headings, its figures and blanks, the names left open, and what does not belong to it.</summary>
public sealed record Outline
{
    /// <summary>The text all offsets refer to: without byte order mark, each line end one "\n".</summary>
    public required string Text { get; init; }

    /// <summary>One slice per non-empty line, without surrounding white space.</summary>
    public required IReadOnlyList<Slice> Paragraphs { get; init; }

    /// <summary>Headings in the order of the text.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>Figures in the order of the text.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Blanks that stand for names, in the order of the text.</summary>
    public required IReadOnlyList<Placeholder> Placeholders { get; init; }

    /// <summary>Paragraphs that a web site added above, below or between (“当前位置：首页>…”, “来源:网络整理 免责声明…”).</summary>
    public required IReadOnlyList<Slice> Noise { get; init; }

    /// <summary>Letterhead, title, addressee, signature, annexes and so on, in the order of the text.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Items of lists inside the text (一是…二是…), in the order of the text.</summary>
    public required IReadOnlyList<ListItem> Items { get; init; }

    /// <summary>Reads a text; any text has an outline.</summary>
    public static Outline Read(string text, Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text);
        var paragraphs = source.Paragraphs();
        var noise = NoiseReader.Read(source, paragraphs);
        var body = noise.Count == 0 ? paragraphs : [.. paragraphs.Except(noise)];
        var parts = PartReader.Read(source, body);
        var attached = parts.Where(p => p.Kind == PartKind.AttachmentList).Select(p => p.Place).ToHashSet();
        var headings = HeadingReader.Read(source, attached.Count == 0 ? body : [.. body.Where(p => !attached.Contains(p))]);
        var found = new FigureReader(source, headings, knowledge ?? new Knowledge());
        foreach (var paragraph in body)
        {
            found.Read(paragraph);
        }

        return new Outline
        {
            Text = source.Text,
            Paragraphs = paragraphs,
            Headings = headings,
            Figures = found.Figures,
            Placeholders = found.Placeholders,
            Noise = noise,
            Parts = parts,
            Items = ItemReader.Read(source, body),
        };
    }

    /// <summary>Reads the bytes of a text file: UTF-8 or UTF-16 by mark, else UTF-8 where the bytes are valid, else GB 18030.</summary>
    public static Outline Read(ReadOnlySpan<byte> bytes, Knowledge? knowledge = null) =>
        Read(SourceText.Decode(bytes), knowledge);
}

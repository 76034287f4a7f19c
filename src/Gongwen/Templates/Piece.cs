using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kechuang.Gongwen.Templates;

/// <summary>A piece of a template's main part.</summary>
internal abstract record Piece;

/// <summary>XML that stays as it is.</summary>
internal sealed record Fixed(byte[] Xml) : Piece;

/// <summary>A value in a run of its own; what opens and closes the run is kept, so that a bookmark can go around it.</summary>
internal sealed record Value(ITemplateExpression Expression, byte[] Open, byte[] Close) : Piece;

/// <summary>A loop.</summary>
internal sealed record Each(ITemplateExpression Over, IReadOnlyList<Piece> Body) : Piece;

/// <summary>A condition.</summary>
internal sealed record Either(ITemplateExpression If, IReadOnlyList<Piece> Then, IReadOnlyList<Piece> Else) : Piece;

/// <summary>One filling of a template.</summary>
internal sealed class Filling(object data, ArrayBufferWriter<byte> output)
{
    private const int Deepest = 8;
    private readonly object[] items = new object[Deepest];
    private readonly List<FigureBookmark> bookmarks = [];
    private HashSet<string>? names;
    private int depth;

    public IReadOnlyList<FigureBookmark> Bookmarks => bookmarks;

    public void Write(IReadOnlyList<Piece> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Fixed still:
                    output.Write(still.Xml);
                    break;
                case Value value:
                    Write(value);
                    break;
                case Each loop:
                    foreach (var item in loop.Over.Of(data, items.AsSpan(0, depth)).Items)
                    {
                        items[depth++] = item;
                        Write(loop.Body);
                        depth--;
                    }

                    break;
                case Either choice:
                    Write(choice.If.Of(data, items.AsSpan(0, depth)).Truth ? choice.Then : choice.Else);
                    break;
            }
        }
    }

    private void Write(Value value)
    {
        var given = value.Expression.Of(data, items.AsSpan(0, depth));
        if (given.Figure is not { } figure)
        {
            Run(value, given.Text);
            return;
        }

        var bookmark = new FigureBookmark(figure, Docx.Bookmarks.Unused(Docx.Bookmarks.Name(figure), names ??= new(StringComparer.OrdinalIgnoreCase)));
        bookmarks.Add(bookmark);
        // Ids of our own begin where no program's do.
        var id = (900_000 + bookmarks.Count).ToString(CultureInfo.InvariantCulture);
        Text($"<w:bookmarkStart w:id=\"{id}\" w:name=\"{bookmark.Bookmark}\"/>");
        Run(value, given.Text);
        Text($"<w:bookmarkEnd w:id=\"{id}\"/>");
    }

    private void Run(Value value, string text)
    {
        output.Write(value.Open);
        Escaped(text);
        output.Write(value.Close);
    }

    private void Escaped(string text)
    {
        var clean = Docx.XmlText.Clean(text);
        var start = 0;
        for (var i = 0; i < clean.Length; i++)
        {
            var markup = clean[i] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '\n' => "</w:t><w:br/><w:t xml:space=\"preserve\">", _ => null };
            if (markup is not null)
            {
                Text(clean.AsSpan(start, i - start));
                Text(markup);
                start = i + 1;
            }
        }

        Text(clean.AsSpan(start));
    }

    private void Text(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, output);
}

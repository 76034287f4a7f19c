using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen.Proofreading;

/// <summary>A text as the checks see it: read once, shared by all of them.</summary>
internal sealed class ProofText
{
    private readonly SourceText source;
    private readonly bool[] isBody;

    public ProofText(Outline outline)
    {
        Outline = outline;
        source = new SourceText(outline.Text);
        Body = [.. outline.Paragraphs.Except(outline.Noise)];
        Sentences = [.. Body.SelectMany(Split)];
        Plain = PlainText.Of(Text);
        isBody = new bool[Text.Length + 1];
        foreach (var paragraph in Body)
        {
            isBody.AsSpan(paragraph.Start, paragraph.End - paragraph.Start).Fill(true);
        }
    }

    public Outline Outline { get; }

    /// <summary>The whole text; places are UTF-16 positions in it.</summary>
    public string Text => source.Text;

    /// <summary>The text with marks full-width beside Chinese and digits half-width; each character at the place it has in <see cref="Text"/>.</summary>
    public string Plain { get; }

    /// <summary>The paragraphs without what a web site added.</summary>
    public IReadOnlyList<Slice> Body { get; }

    /// <summary>The sentences of the body, each with its final mark (。！？； end one; so does a paragraph).</summary>
    public IReadOnlyList<Slice> Sentences { get; }

    /// <summary>The slice between two UTF-16 positions.</summary>
    public Slice At(int start, int end) => source.At(start, end);

    /// <summary>Whether a position lies in the body.</summary>
    public bool InBody(int at) => isBody[at];

    private IEnumerable<Slice> Split(Slice paragraph)
    {
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (Marks.EndsSentence(Text, i, paragraph.End))
            {
                yield return source.At(start, i + 1);
                start = i + 1;
            }
        }

        if (start < paragraph.End)
        {
            yield return source.At(start, paragraph.End);
        }
    }
}

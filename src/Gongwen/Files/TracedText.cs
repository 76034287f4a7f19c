using System.Text;

namespace Kechuang.Gongwen.Files;

/// <summary>A text in the making that knows from which element of the file its words come; what layout adds comes from none.</summary>
internal sealed class TracedText
{
    private readonly StringBuilder text = new();
    private readonly List<Stretch> stretches = [];

    /// <summary>Where the words come from, in order; none overlaps another.</summary>
    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>What layout adds: tabs, line ends, numbers drawn before paragraphs.</summary>
    public void Append(string layout) => text.Append(layout);

    public void Append(string words, int element)
    {
        if (words.Length > 0)
        {
            stretches.Add(new Stretch(text.Length, words.Length, element));
            text.Append(words);
        }
    }

    public void Append(TracedText other)
    {
        stretches.AddRange(other.stretches.Select(s => s with { Start = s.Start + text.Length }));
        text.Append(other.text);
    }

    /// <summary>Takes spaces and tabs from the end.</summary>
    public void Trim()
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
        {
            text.Length--;
        }

        while (stretches.Count > 0 && stretches[^1].Start >= text.Length)
        {
            stretches.RemoveAt(stretches.Count - 1);
        }

        if (stretches.Count > 0 && stretches[^1] is var last && last.Start + last.Length > text.Length)
        {
            stretches[^1] = last with { Length = text.Length - last.Start };
        }
    }

    public override string ToString() => text.ToString();
}

/// <summary>Characters of a text that stand in one element of the file, from its beginning on.</summary>
/// <param name="Start">Index of the first in the text.</param>
/// <param name="Element">Which element.</param>
internal readonly record struct Stretch(int Start, int Length, int Element);

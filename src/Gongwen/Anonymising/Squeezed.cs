using System.Text;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>A text without the spaces between characters: 田　允和 and 溆 浦 县 are names too.</summary>
internal sealed class Squeezed
{
    private readonly int[]? from;

    public Squeezed(string text)
    {
        if (text.AsSpan().IndexOfAny(" \u3000\u00A0\u200B\uFEFF\t") < 0)
        {
            Text = text;
            return;
        }

        var kept = new StringBuilder(text.Length);
        var positions = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\u3000' or '\u00A0' or '\u200B' or '\uFEFF' or '\t'))
            {
                kept.Append(text[i]);
                positions.Add(i);
            }
        }

        Text = kept.ToString();
        from = [.. positions];
    }

    public string Text { get; }

    /// <summary>The piece of the text that a piece without spaces is.</summary>
    public (int Start, int End) Of(int start, int end) => from is null ? (start, end) : (from[start], from[end - 1] + 1);
}

using System.Text;

namespace Kechuang.Gongwen.Reading;

/// <summary>The text as the reader sees it, and the way from UTF-16 positions to code points.</summary>
internal sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    // Pairs that end before each position; null while the text has none, which is nearly always.
    private readonly int[]? pairsBefore;

    public SourceText(string raw)
    {
        // All of them: what is read again from here must keep its places.
        var text = raw.TrimStart('\uFEFF');
        Text = text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
        pairsBefore = CountPairs(Text);
    }

    public string Text { get; }

    public Slice At(int start, int end)
    {
        var offset = start - (pairsBefore?[start] ?? 0);
        return new Slice(offset, end - (pairsBefore?[end] ?? 0) - offset, start, end);
    }

    public List<Slice> Paragraphs()
    {
        var paragraphs = new List<Slice>();
        for (int start = 0, end; start <= Text.Length; start = end + 1)
        {
            end = NextLineEnd(start);
            var (first, last) = Trim(start, end);
            if (first < last)
            {
                paragraphs.Add(At(first, last));
            }
        }

        return paragraphs;
    }

    public (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    private int NextLineEnd(int start)
    {
        // Word writes its soft line break as U+000B, web pages U+2028; both begin a new line to the eye.
        var length = Text.AsSpan(start).IndexOfAny("\n\v\f\u0085\u2028\u2029");
        return length < 0 ? Text.Length : start + length;
    }

    private static int[]? CountPairs(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return null;
        }

        var counts = new int[text.Length + 1];
        for (var i = 1; i <= text.Length; i++)
        {
            var endsPair = i >= 2 && char.IsSurrogatePair(text[i - 2], text[i - 1]);
            counts[i] = counts[i - 1] + (endsPair ? 1 : 0);
        }

        return counts;
    }
}

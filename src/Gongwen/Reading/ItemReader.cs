using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>Finds lists inside the text: 一是…二是…, 第一，…第二，…, 首先…其次…, （1）…（2）…, and paragraphs that begin with a dash.</summary>
internal static partial class ItemReader
{
    private const string Ordinals = "一二三四五六七八九十";

    public static List<ListItem> Read(SourceText source, IReadOnlyList<Slice> paragraphs)
    {
        var items = new List<ListItem>();
        foreach (var paragraph in paragraphs)
        {
            var found = InParagraph(source, paragraph);
            for (var i = 0; i < found.Count; i++)
            {
                var end = i + 1 < found.Count ? found[i + 1].Place.Start : paragraph.End;
                items.Add(found[i] with { Text = source.At(found[i].Place.Start, end) });
            }
        }

        return items;
    }

    private static List<ListItem> InParagraph(SourceText source, Slice paragraph)
    {
        var found = new List<ListItem>();
        foreach (var match in Number().EnumerateMatches(source.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start)))
        {
            var start = paragraph.Start + match.Index;
            var number = source.Text.AsSpan(start, match.Length);
            var (form, ordinal) = Kind(number, found.Count > 0 ? found[^1].Ordinal : 0);
            // A number at the head of a paragraph is a heading's.
            if (ordinal >= 0 && (form != ItemForm.Number || start > paragraph.Start))
            {
                var length = number.TrimEnd("，,、：:").Length;
                found.Add(new ListItem(form, ordinal, source.At(start, start + length), default));
            }
        }

        return found;
    }

    private static (ItemForm Form, int Ordinal) Kind(ReadOnlySpan<char> number, int before) => number[0] switch
    {
        '-' or '—' or '·' or '•' or '●' or '■' or '◆' or '－' => (ItemForm.Dash, 0),
        '首' => (ItemForm.FirstOfAll, 1),
        '其' => (ItemForm.FirstOfAll, 2),
        '再' => (ItemForm.FirstOfAll, 3),
        '最' => (ItemForm.FirstOfAll, before + 1),
        '第' => (ItemForm.First, Chinese(number[1..])),
        >= '①' and <= '⑳' => (ItemForm.Number, number[0] - '①' + 1),
        '(' or '（' or (>= '0' and <= '9') => (ItemForm.Number, Arabic(number)),
        _ => (ItemForm.OneIs, Chinese(number)),
    };

    private static int Chinese(ReadOnlySpan<char> number)
    {
        var length = 0;
        while (length < number.Length && Ordinals.Contains(number[length]))
        {
            length++;
        }

        return ChineseNumber.Parse(number[..length]) is { } value ? (int)value : -1;
    }

    private static int Arabic(ReadOnlySpan<char> number)
    {
        var value = 0;
        foreach (var c in number)
        {
            value = char.IsAsciiDigit(c) ? value * 10 + c - '0' : value;
        }

        return value;
    }

    [GeneratedRegex(@"(?<=^|[。；：;:，,]\s?|[。；]”)(?:[一二三四五六七八九十]{1,3}(?:是|要|则)(?![一二三四五六七八九十])|第[一二三四五六七八九十]{1,2}[，,：:]|(?:首先|其次|再次|最后)[，,]|[①-⑳]|[（(]\d{1,2}[）)]|\d{1,2}[）)])|^(?:[—－-]{1,2}|[·•●■◆])(?!\d)")]
    private static partial Regex Number();
}

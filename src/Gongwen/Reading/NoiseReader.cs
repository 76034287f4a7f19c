namespace Kechuang.Gongwen.Reading;

/// <summary>Finds what a web site added below a document: where it was copied from, disclaimers, copyright.</summary>
internal static class NoiseReader
{
    private static readonly string[] Openings = ["来源", "免责声明", "声明：", "声明:", "本文由", "本文来自", "转载自", "版权"];

    private static readonly string[] Signs =
    [
        "免责声明", "网络", "版权", "侵权", "学习分享", "仅供学习", "仅限学习", "转载", "联系我们", "及时删除",
    ];

    public static List<Slice> Read(SourceText source, IReadOnlyList<Slice> paragraphs)
    {
        var first = paragraphs.Count;
        while (first > 0 && IsNoise(paragraphs[first - 1].Of(source.Text)))
        {
            first--;
        }

        return [.. paragraphs.Skip(first)];
    }

    // One sign is not enough: a bureau may well write of 侵权, and its last line may name a source.
    private static bool IsNoise(string paragraph)
    {
        var signs = Signs.Count(sign => paragraph.Contains(sign, StringComparison.Ordinal));
        var opens = Openings.Any(opening => paragraph.StartsWith(opening, StringComparison.Ordinal));
        return paragraph.Length <= 300 && (opens ? signs >= 1 : signs >= 3);
    }
}

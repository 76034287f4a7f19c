using System.Text;
using CsCheck;
using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class OutlinePropertyTests
{
    // Pieces that the reader looks for, and single characters of every plane, halves of pairs included.
    private static readonly string[] Pieces =
    [
        "一、", "(二)", "（3）、", "1.", "①", "xx", "xxxx年", "x.x%", "第", "前", "百分之", "家", "万元", "2019", "-", "—", "12", "月", "日", "三百", "亿", "两", "季度",
        "《", "》", "“", "。", "，", ":", "\r\n", "\n", "\r", "\uFEFF", "𠮷", "\uD800", "\uDC00", "〔", "〕", "号", "(  )", "的", "县", "完成", "任务", "增长", "来源:网络 版权", " ", "\u3000", "余", "点", "五",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_piece_is_an_exact_slice_by_code_points_and_nothing_overlaps() => Texts.Sample(text =>
    {
        var outline = Outline.Read(text, Sample.Knowledge);
        var points = CodePoints(outline.Text);

        foreach (var h in outline.Headings)
        {
            Assert.Equal(h.Place.Of(outline.Text), Cut(points, h.Offset, h.Length));
            Assert.StartsWith(h.Number, h.Place.Of(outline.Text), StringComparison.Ordinal);
            Assert.EndsWith(h.Title, h.Place.Of(outline.Text), StringComparison.Ordinal);
            Assert.InRange(h.Level, 1, 5);
        }

        var last = 0;
        var places = outline.Figures.Select(f => (f.Place, f.Text)).Concat(outline.Placeholders.Select(p => (p.Place, p.Text))).OrderBy(p => p.Place.Start);
        foreach (var (place, written) in places)
        {
            Assert.Equal(written, Cut(points, place.Offset, place.Length));
            Assert.True(place.Start >= last && place.End > place.Start);
            last = place.End;
        }

        using var json = new MemoryStream();
        OutlineJson.Write(outline, json);
        System.Text.Json.JsonDocument.Parse(json.ToArray()).Dispose();
    }, iter: 20_000);

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 200].Sample(bytes => Outline.Read(bytes).Text.Length >= 0, iter: 5_000);

    [Fact]
    public void A_long_line_without_marks_does_not_cost_its_square()
    {
        var text = string.Concat(Enumerable.Repeat("完成xx家《“(的任务", 4_000));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Outline.Read("一、" + text, Sample.Knowledge);

        // Its square would be minutes; the bound leaves room for a busy machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), clock.Elapsed.ToString());
    }

    private static List<string> CodePoints(string text)
    {
        var points = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            points.Add(pair ? text.Substring(i++, 2) : text[i].ToString());
        }

        return points;
    }

    private static string Cut(List<string> points, int offset, int length)
    {
        var cut = new StringBuilder();
        points.GetRange(offset, length).ForEach(p => cut.Append(p));
        return cut.ToString();
    }
}

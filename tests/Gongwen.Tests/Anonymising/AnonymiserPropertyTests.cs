using System.Text;
using CsCheck;
using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>What holds of every text.</summary>
public sealed class AnonymiserPropertyTests
{
    private static readonly Anonymiser Anonymiser = new(Examined.Knowledge());

    private static readonly string[] Pieces =
    [
        "溆浦县", "溆浦", "湖南省", "怀化", "科技局", "县长", "副县长张建国", "张建国", "建国", "马成龙", "同志", "恒森农贸有限公司", "恒森", "公司", "甲公司", "乙县", "某县", "×某甲", "某特产", "×××", "专业合作社",
        "瑶茶", "茶", "〔2019〕", "3号", "×号", "怀办发", "13800000000", "0745-3322118", "110105199003070016", "电话：", "@a.cn", "“", "”", "（以下简称“禾润”）", "行动", "东林、西桔", "地理标志", "星创天地", "、", "，", "。", "：", "\n", "\r\n", " ", "\u3000",
        "𠮷", "\uD800", "\uDC00", "\uFEFF", "大学", "镇", "村", "的", "和", "在", "全省第3位", "2019年", "某", "联系人：",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 50].Select(string.Concat);

    [Fact]
    public void Places_are_exact_by_code_points_and_the_text_is_the_source_with_its_marks() => Texts.Sample(text =>
    {
        var read = Anonymiser.Read(text);
        var points = CodePoints(read.Source);
        var written = new StringBuilder();
        var last = 0;
        foreach (var replacement in read.Replacements)
        {
            Assert.True(replacement.Place.Start >= last && replacement.Place.End > replacement.Place.Start);
            Assert.Equal(replacement.Place.Of(read.Source), string.Concat(points.Skip(replacement.Place.Offset).Take(replacement.Place.Length)));
            written.Append(read.Source, last, replacement.Place.Start - last).Append(replacement.Mark);
            last = replacement.Place.End;
        }

        Assert.Equal(written.Append(read.Source, last, read.Source.Length - last).ToString(), read.Text);
        Assert.All(read.Leaks, leak => Assert.Equal(leak.Text, leak.Place.Of(read.Text)));
        using var json = new MemoryStream();
        AnonymousJson.Write(read, json);
        System.Text.Json.JsonDocument.Parse(json.ToArray()).Dispose();
    }, iter: 500);

    [Fact]
    public void The_same_words_in_one_report_have_one_mark()
    {
        Assert.All(Reports(), text =>
        {
            var read = Anonymiser.Read(text);
            var names = read.Replacements.Where(r => r.Type is SecretType.Person or SecretType.Enterprise or SecretType.Place && r.Place.Length > 1);
            Assert.All(names.GroupBy(r => r.Place.Of(read.Source)), same => Assert.Single(same.Select(r => r.Mark).Distinct()));
        });
    }

    [Fact]
    public void An_anonymous_report_stays_as_it_is()
    {
        Assert.All(Reports(), text =>
        {
            var once = Anonymiser.Read(text).Text;
            Assert.Equal(once, Anonymiser.Read(once).Text);
        });
    }

    [Fact]
    public void No_leak_is_said_only_where_a_second_reading_would_change_nothing() => Texts.Sample(text =>
    {
        var read = Anonymiser.Read(text);
        Assert.True(read.Leaks.Count > 0 || Anonymiser.Read(read.Text).Replacements.Count == 0, read.Text);
    }, iter: 500);

    [Theory]
    [InlineData("张")]
    [InlineData("县")]
    [InlineData("1")]
    [InlineData("溆浦县恒森农贸有限公司")]
    [InlineData("副县长张建国、")]
    [InlineData("“东林、西桔")]
    [InlineData("\uD800")]
    public void A_long_text_does_not_cost_its_square(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Anonymiser.Read(text);

        // Its square would be minutes; the bound leaves room for a busy machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    private static IEnumerable<string> Reports() =>
        new[] { "samples/annual-summary-2019.txt", "guizhou", "zhejiang", "gansu", "sichuan", "guangxi", "shaanxi", "jiangxi" }.Select(AnonymisedReportTests.Text)
            .Concat(Report.All(Report.Tuning).Select(r => r.Text));

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
}

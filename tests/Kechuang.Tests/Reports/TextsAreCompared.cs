using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class TextsAreCompared
{
    [Theory]
    [InlineData("全年完成23家。", "全年完成25家。", "全年完成[-23][+25]家。")]
    [InlineData("发展战路", "发展战略", "发展战[-路][+略]")]
    [InlineData("组织{s19}企业", "组织{s20}企业", "组织[-{s19}][+{s20}]企业")]
    [InlineData("一样的文字。", "一样的文字。", "一样的文字。")]
    [InlineData("", "新的一段。", "[+新的一段。]")]
    [InlineData("旧的一段。", "", "[-旧的一段。]")]
    [InlineData("深入正文学习贯彻", "深入学习贯彻", "深入[-正文]学习贯彻")]
    [InlineData("工作有序推进。", "工作有序推进。这是新的一句。", "工作有序推进。[+这是新的一句。]")]
    [InlineData("甲、乙、丙。", "甲、丁、乙、丙。", "甲、[+丁、]乙、丙。")]
    [InlineData("占GDP比重8.2%", "占GDP比重8.25%", "占GDP比重[-8.2%][+8.25%]")]
    public void A_difference_is_told_in_words(string old, string now, string told) =>
        Assert.Equal(told, string.Concat(TextDifference.Of(old, now).Select(s => s.Fate switch { Fate.Gone => $"[-{s.Text}]", Fate.Come => $"[+{s.Text}]", _ => s.Text })));

    // One character in common between two rewritten clauses would be read as noise.
    [Fact]
    public void A_character_that_happens_to_be_in_both_is_not_picked_out()
    {
        var stretches = TextDifference.Of("完成甲乙的丙丁任务", "完成戊己的庚辛任务");

        Assert.Equal([(Fate.Same, "完成"), (Fate.Gone, "甲乙的丙丁"), (Fate.Come, "戊己的庚辛"), (Fate.Same, "任务")], stretches.Select(s => (s.Fate, s.Text)));
    }

    public static TheoryData<string, string> Texts => new()
    {
        { "思想是我党的精神旗帜，从思想上建党。", "从思想上建党，是我们党的光荣传统和政治优势。" }, { "😀一二三", "一二😀三" }, { "abc 12.5%", "abd 12.4%" }, { "第一行\n第二行", "第二行\n第三行" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void Both_texts_can_be_read_out_of_their_difference(string old, string now)
    {
        var stretches = TextDifference.Of(old, now);

        Assert.Equal(old, string.Concat(stretches.Where(s => s.Fate != Fate.Come).Select(s => s.Text)));
        Assert.Equal(now, string.Concat(stretches.Where(s => s.Fate != Fate.Gone).Select(s => s.Text)));
    }

    [Fact]
    public void The_same_template_pairs_by_key()
    {
        var pairs = Pairing.Of(Lines(("p1", "甲"), ("p2", "乙"), ("p3", "丙")), Lines(("p1", "甲"), ("p3", "改过的丙"), ("p4", "丁")), sameTemplate: true);

        Assert.Equal([("p1", "甲", "甲"), ("p3", "丙", "改过的丙"), ("p4", null, "丁"), ("p2", "乙", null)], pairs.Select(p => (p.Key, p.Old, p.Now)));
    }

    [Fact]
    public void Another_template_pairs_by_likeness_without_shifting_the_rest()
    {
        var old = Lines(("p1", "强化思想建设，狠抓党建工作。"), ("p2", "加大研发投入，提高科技含量。"), ("p3", "加快平台建设，促进成果转化。"));
        var now = Lines(("p1", "强化思想建设，狠抓机关党建工作。"), ("p2", "全面推进营商环境改革。"), ("p3", "加大研发投入，提高科技含量。"), ("p4", "加快平台建设，促进成果转化和产业化。"));

        Assert.Equal([("p1", 1), ("p2", 0), ("p3", 2), ("p4", 3)], Pairing.Of(old, now, sameTemplate: false).Select(p => (p.Key, p.Old is null ? 0 : old.Index().First(o => o.Item.Printed == p.Old).Index + 1)));
    }

    // As WPS and Word count: 字数, not characters.
    [Theory]
    [InlineData("全年完成23家。", 7)]
    [InlineData("R&D经费支出18000万元", 8)]
    [InlineData("Word 2019 版", 3)]
    [InlineData("", 0)]
    [InlineData("“一是”——二是", 8)]
    public void Words_are_counted_as_the_office_counts_them(string text, int count) => Assert.Equal(count, WordCount.Of(text));

    [Fact]
    public async Task A_document_beside_its_sign_off_differs_where_it_was_edited_since()
    {
        await using var county = await SummaryCounty.Start();
        var before = await county.Compose();
        var edited = before.Paragraphs.First(p => p.Printed.StartsWith("（七）", StringComparison.Ordinal));
        Assert.True((await county.Edit(edited.Key, edited.Source.Replace("有序进行", "扎实推进", StringComparison.Ordinal))).Succeeded);
        var after = await county.Compose(known: county.Later);

        var pair = Assert.Single(Pairing.Of(before.Paragraphs, after.Paragraphs, sameTemplate: true), p => p.Changed);

        Assert.Equal(edited.Key, pair.Key);
        Assert.Equal(["有序进行", "扎实推进"], pair.Stretches.Where(s => s.Fate != Fate.Same).Select(s => s.Text));
    }

    private static IReadOnlyList<ComposedParagraph> Lines(params (string Key, string Text)[] lines) =>
        [.. lines.Select(l => new ComposedParagraph(l.Key, 0, [], [new Piece(PieceKind.Text, l.Text)], l.Text, ""))];
}

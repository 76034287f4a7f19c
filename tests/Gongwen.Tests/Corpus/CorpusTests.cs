using Xunit;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>The corpus itself: its marks can be read, and it holds what a measure needs.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<Report> Reports = [.. Report.All(Report.Tuning), .. Report.All(Report.Fresh), .. Report.All(Report.Blind), .. Report.All(Report.Unseen), .. Report.All(Report.HeldOut)];

    [Fact]
    public void A_mark_stands_where_its_text_stands()
    {
        var text = MarkedText.Parse("#! 2023\n实施〖wrong_char|战路|战略|形近〗，〖extra_text|正文||〗。\n𠀀〖?width|,〗〖date|2月30日|-〗");

        Assert.Equal("实施战路，正文。\n𠀀,2月30日", text.Text);
        Assert.Equal(["战路", "正文", "2月30日"], text.Faults.Select(f => text.Text[f.Start..f.End]));
        Assert.Equal(["战略", "", null], text.Faults.Select(f => f.Suggestion));
        Assert.Equal("形近", text.Faults[0].Note);
        Assert.Equal(FindingClass.Width, Assert.Single(text.Tolerated).Class);
    }

    [Theory]
    [InlineData("〖wrong_char|战路|战略")]
    [InlineData("战路〗")]
    [InlineData("〖wrong_char|战路〗")]
    [InlineData("〖wrong_word|战路|战略〗")]
    [InlineData("〖extra_text||〗")]
    public void A_broken_mark_is_refused(string marked)
    {
        Assert.Throws<FormatException>(() => MarkedText.Parse(marked));
    }

    [Fact]
    public void A_clean_report_has_no_fault_and_every_other_has_some()
    {
        Assert.All(Reports, report => Assert.Equal(report.Clean, report.Faults.Count + report.Tolerated.Count == 0));
    }

    [Fact]
    public void A_fault_can_be_told_from_what_would_be_right()
    {
        Assert.All(Reports, report => Assert.All(report.Faults, f => Assert.NotEqual(f.Suggestion, report.Text[f.Start..f.End])));
    }

    [Fact]
    public void The_reader_sees_the_text_that_was_marked()
    {
        Assert.All(Reports, report => Assert.Equal(report.Text, Outline.Read(report.Text).Text));
    }

    [Fact]
    public void No_sentence_stands_in_two_reports()
    {
        var sentences = Reports.SelectMany(r => r.Text.Split('\n', '。', '；').Select(s => s.Trim()).Where(s => s.Length >= 16).Distinct());

        Assert.Empty(sentences.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_annotation_stands_in_its_report()
    {
        foreach (var set in new[] { Report.Tuning, Report.HeldOut })
        {
            Assert.All(Annotation.Of(set, "headings"), a => Assert.NotEmpty(Annotation.Headings(a.Report, a.Rows)));
            Assert.All(Annotation.Of(set, "figures"), a => Assert.NotEmpty(Annotation.Figures(a.Report, a.Rows)));
            Assert.All(Annotation.Of(set, "entities"), a => Assert.Subset(Annotation.Entities(a.Report, a.Rows).Select(e => e.Split(' ')[2]).ToHashSet(), a.Rows.Select(r => r[1]).ToHashSet()));
        }
    }
}

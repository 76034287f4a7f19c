using Kechuang.Cases;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Publicity;

/// <summary>Working days, objections and the end of a publicity, without a database.</summary>
public sealed class PublicityRunsItsDays
{
    private static readonly WorkCalendar Calendar = WorkCalendar.LoadFolder(Path.Combine(PackLibrary.Locate(), "reference")).Value;

    // National Day 2025: off from 1 to 8 October, 28 September and 11 October are worked.
    [Theory]
    [InlineData("2025-09-26", "2025-09-29 起公示，共 5 个工作日")]
    [InlineData("2025-09-29", "公示第 1 个工作日，共 5 个")]
    [InlineData("2025-09-30", "公示第 2 个工作日，共 5 个")]
    [InlineData("2025-10-01", "今天国庆节，不计入；已过 2 个工作日，共 5 个")]
    [InlineData("2025-10-06", "今天中秋，不计入；已过 2 个工作日，共 5 个")]
    [InlineData("2025-10-08", "今天国庆节，不计入；已过 2 个工作日，共 5 个")]
    [InlineData("2025-10-09", "公示第 3 个工作日，共 5 个")]
    [InlineData("2025-10-10", "公示第 4 个工作日，共 5 个")]
    [InlineData("2025-10-11", "公示第 5 个工作日，共 5 个")]
    [InlineData("2025-10-12", "共 5 个工作日，2025-10-11 期满")]
    public void The_clock_stands_over_the_holiday_and_runs_on_the_saturday_that_makes_up_for_it(string day, string words)
    {
        var notice = Notice("2025-09-29", 5);
        Assert.Equal(new DateOnly(2025, 10, 11), notice.EndsOn);
        Assert.Equal(words, PublicityRules.Clock(notice, On(day), Calendar).Words);
    }

    [Fact]
    public void What_is_still_a_draft_counts_no_days()
    {
        var draft = Notice("2025-09-29", 5);
        draft.State = PublicNotice.Draft;
        Assert.Equal((0, "还没有发布，拟从 2025-09-29 起公示，共 5 个工作日"), (PublicityRules.Clock(draft, On("2025-10-10"), Calendar).Elapsed, PublicityRules.Clock(draft, On("2025-10-10"), Calendar).Words));
    }

    [Theory]
    [InlineData("关于2025年乡村振兴科技示范企业拟认定名单的公示", "关于2025年乡村振兴科技示范企业", "拟认定名单的公示")]
    [InlineData("关于科技示范企业名单的公示", "关于科技示范企业名单的公示")]
    [InlineData("关于2025年度云溪县科技创新平台绩效评价结果通报", "关于2025年度云溪县科技创新平台绩效评价结果通报")]
    public void A_title_too_long_for_a_line_is_turned_between_words(string title, params string[] lines) =>
        Assert.Equal(lines, new NoticeView(title, "云溪县科学技术局", "", On("2025-12-04"), On("2025-12-10"), 5, PublicNotice.Draft, [], []).ToDocument().Title);

    [Fact]
    public void Of_a_year_whose_holidays_are_not_known_the_end_is_said_to_be_reckoned()
    {
        Assert.Contains("2027", PublicityRules.Doubt(Notice("2027-09-28", 5), Calendar));
        Assert.Null(PublicityRules.Doubt(Notice("2024-05-13", 5), Calendar));
    }

    [Theory]
    [InlineData("2025-10-10", false, "张三", true, true, "")]
    [InlineData("2025-10-11", true, "云溪演示乙公司", true, true, "")]
    [InlineData("2025-10-12", false, "张三", true, false, "逾期")]
    [InlineData("2025-10-13", true, "云溪演示乙公司", true, false, "逾期")]
    [InlineData("2025-10-10", false, "", false, false, "匿名")]
    [InlineData("2025-10-10", false, "张三", false, false, "真实姓名")]
    [InlineData("2025-10-10", true, "", true, false, "匿名")]
    [InlineData("2025-10-10", true, "云溪演示乙公司", false, false, "公章")]
    public void An_objection_is_taken_when_it_is_in_time_and_bears_a_name_or_seal(string received, bool unit, string by, bool signed, bool taken, string rule)
    {
        var admission = PublicityRules.Admit(Notice("2025-09-29", 5), On(received), unit, by, signed);
        Assert.Equal(taken, admission.Taken);
        Assert.Contains(rule, admission.Rule);
        Assert.Equal(!taken, admission.Rule.StartsWith("不予受理：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-10-11", "", null, null)]
    [InlineData("2025-10-12", "", "2025-10-12", "公示期满，无异议。")]
    [InlineData("2025-10-20", "", "2025-10-12", "公示期满，无异议。")]
    [InlineData("2025-10-20", "late", "2025-10-12", "公示期满，无异议；另有 1 件匿名或逾期，不予受理。")]
    [InlineData("2025-10-20", "open", null, null)]
    [InlineData("2025-10-20", "no@2025-10-10", "2025-10-12", "公示期满，收到异议 1 件，已全部处理：成立 0 件，不成立 1 件。")]
    [InlineData("2025-10-20", "yes@2025-10-17 late", "2025-10-17", "公示期满，收到异议 1 件，已全部处理：成立 1 件，不成立 0 件；另有 1 件匿名或逾期，不予受理。")]
    public void The_end_is_recorded_on_the_first_day_after_it_unless_something_is_open(string day, string objections, string? on, string? record)
    {
        var end = PublicityRules.End(Notice("2025-09-29", 5), [.. objections.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Objected)], On(day));
        Assert.Equal(on, end?.On.Iso());
        Assert.Equal(record, end?.Record);
    }

    [Theory]
    [InlineData("正文", "0745-1234567", 5, "")]
    [InlineData("正文", "0745-1234567", 4, "publicity-days")]
    [InlineData("请联系 13800138000", "0745-1234567", 5, "personal-number")]
    [InlineData("正文", "１３８００１３８０００", 5, "personal-number")]
    [InlineData("自{起}到{截止}", "0745-1234567", 5, "text-place")]
    [InlineData("正文", "", 5, "contact-missing")]
    public void A_notice_says_whom_to_tell_and_nothing_private(string text, string telephone, int days, string code)
    {
        var request = new SaveNotice.Request(null, 0, [], "公示", text, On("2025-09-29"), days, "农村股", telephone, "");
        Assert.Equal(code, string.Join(' ', SaveNotice.Check(request, 5).Select(r => r.Code)));
    }

    internal static PublicNotice Notice(string starts, int days) => new()
    {
        Title = "公示", Scheme = "x", Pin = "x", Stage = "publicity", Text = "", State = PublicNotice.Published, StartsOn = On(starts), WorkingDays = days,
        EndsOn = PublicityRules.EndOf(On(starts), days, Calendar), EnteredBy = "测试",
    };

    private static Objection Objected(string word)
    {
        var parts = word.Split('@');
        return new Objection
        {
            Content = "异议", EnteredBy = "测试", ReceivedOn = On("2025-10-09"), Taken = parts[0] != "late",
            Reply = parts.Length > 1 ? "已核实" : "", RepliedOn = parts.Length > 1 ? On(parts[1]) : null, Upheld = parts[0] switch { "yes" => true, "no" => false, _ => null },
        };
    }

    private static DateOnly On(string day) => Dates.Parse(day).Value;
}

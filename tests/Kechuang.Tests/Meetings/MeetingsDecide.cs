using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Cases;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Xunit;
using static Kechuang.Tests.Meetings.CountyLedger;

namespace Kechuang.Tests.Meetings;

/// <summary>What a meeting decides and what becomes of the cases.</summary>
public sealed class MeetingsDecide
{
    [Theory]
    [InlineData("通过", "", null, false, "")]
    [InlineData("", "", null, false, "decision-missing")]
    [InlineData("同意", "", null, false, "decision-missing")]
    [InlineData("未通过", "", null, false, "reason-missing next-missing")]
    [InlineData("未通过", "带动户数不足", null, false, "next-missing")]
    [InlineData("未通过", "带动户数不足", null, true, "")]
    [InlineData("未通过", "带动户数不足", "2026-03-01", false, "")]
    [InlineData("未通过", "带动户数不足", "2025-09-12", false, "next-early")]
    [InlineData("缓议", " ", null, false, "reason-missing")]
    [InlineData("缓议", "待核实土地手续", null, false, "")]
    public void A_decision_says_why_and_when_it_may_be_tried_again(string verdict, string reason, string? next, bool any, string codes)
    {
        var decided = new Decided(Guid.NewGuid(), verdict, reason, next is null ? null : Dates.Parse(next).Value, any);
        Assert.Equal(codes, string.Join(' ', MeetingRules.Check(decided, isCase: true, "2025-示范-001", Day("09-12")).Select(r => r.Code)));
    }

    [Fact]
    public async Task Cases_go_on_fail_or_wait_as_was_decided_and_the_meeting_gets_its_number()
    {
        await using var ledger = await Start();
        Guid[] cases = [await ledger.CaseAt("meeting", "云溪演示甲公司"), await ledger.CaseAt("meeting", "云溪演示乙公司"), await ledger.CaseAt("meeting", "云溪演示丙公司")];
        Assert.Equal("meeting-first", (await ledger.Move(cases[0], new Step("publicity", Day("09-15")))).Refusals.Single().Code);

        var meeting = await Plan(ledger, cases);
        await Hold(ledger, meeting, ("通过", "", null), ("未通过", "带动户数不足", "2026-03-01"), ("缓议", "待核实土地手续", null));

        Assert.Equal(["publicity", "failed", "meeting"], [.. await Stages(ledger, cases)]);
        var failed = (await ledger.All<Move>()).Single(m => m.To == "failed");
        Assert.Equal(("带动户数不足", "{\"下次可报日期\":\"2026-03-01\"}"), (failed.Reason, failed.Values));
        Assert.Contains("党组会2025年第1期研究未通过", failed.Opinion);
        Assert.Equal(Day("09-16"), (await ledger.One<Case>(cases[2])).HeldSince);
        Assert.Equal(("暂缓", "待核实土地手续"), ((await ledger.All<Pause>()).Single().Kind, (await ledger.All<Pause>()).Single().Reason));

        var next = await Plan(ledger, cases[2]);
        await Hold(ledger, next, ("通过", "", null));
        Assert.Equal(2, (await ledger.One<Meeting>(next)).Number);
        Assert.Equal(("publicity", null), ((await ledger.One<Case>(cases[2])).Stage, (await ledger.One<Case>(cases[2])).HeldSince));
        Assert.NotNull((await ledger.All<Pause>()).Single().Until);
    }

    [Fact]
    public async Task One_decision_that_lacks_something_leaves_all_cases_where_they_were()
    {
        await using var ledger = await Start();
        Guid[] cases = [await ledger.CaseAt("meeting", "云溪演示甲公司"), await ledger.CaseAt("meeting", "云溪演示乙公司")];
        var meeting = await Plan(ledger, cases);
        var refused = await Try(ledger, meeting, ("通过", "", null), ("未通过", "", null));
        Assert.Equal(["reason-missing", "next-missing"], refused.Refusals.Select(r => r.Code));
        Assert.Equal(["meeting", "meeting"], [.. await Stages(ledger, cases)]);
        Assert.Equal("拟开", (await ledger.One<Meeting>(meeting)).State);
    }

    [Fact]
    public async Task A_meeting_takes_up_only_what_waits_for_it()
    {
        await using var ledger = await Start();
        var early = await ledger.CaseAt("county-review", "云溪演示甲公司");
        Assert.Equal("not-waiting", (await ledger.Do<SaveMeeting.Request, Guid>(Planned(early), (r, a, db, s) => SaveMeeting.Handle(r, a, db, ledger.Procedures, s))).Refusals.Single().Code);
        Assert.Equal(["meeting-kind", "chair-missing", "items-missing"], SaveMeeting.Check(new(null, 0, "局务会", Day("09-16"), "", "", "", "", "", [])).Select(r => r.Code));
    }

    [Fact]
    public async Task The_minutes_say_in_the_form_of_the_standard_what_was_decided()
    {
        await using var ledger = await Start();
        Guid[] cases = [await ledger.CaseAt("meeting", "云溪演示甲公司"), await ledger.CaseAt("meeting", "云溪演示乙公司")];
        var meeting = await Plan(ledger, cases);
        await Hold(ledger, meeting, ("通过", "", null), ("未通过", "带动户数不足。", "2026-03-01"));
        await using var db = ledger.County.Open();
        var minutes = (await Minutes.Of(db, ledger.Procedures, meeting, Stop))!;
        using var stream = new MemoryStream();
        DocxWriter.Write(minutes.ToDocument("云溪县科学技术局"), stream);
        using var file = WordprocessingDocument.Open(stream, false);
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal([], new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, Stop).Select(e => e.Description));
        List<string> paragraphs = [.. body.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
        Assert.Equal(["云溪县科学技术局党组会议纪要", "2025年第1期"], paragraphs.Take(2));
        Assert.Contains("一、关于2025年科技示范企业认定", paragraphs);
        Assert.Contains("通过1件：云溪演示甲公司。", paragraphs);
        Assert.Contains("未通过1件：云溪演示乙公司，原因：带动户数不足，2026年3月1日起可再次申报。", paragraphs);
        Assert.Contains("出席：局长甲、副局长乙", paragraphs);
        // GB/T 9704-2012, 10.3: a line below the text.
        Assert.Equal("", body.Elements<Paragraph>().First(p => p.InnerText.StartsWith("出席", StringComparison.Ordinal)).PreviousSibling<Paragraph>()!.InnerText);
        Assert.Equal(["云溪县科学技术局", "2025年9月16日"], paragraphs.TakeLast(2));
    }

    internal static async Task<Guid> Plan(CountyLedger ledger, params Guid[] cases) =>
        await ledger.Must<SaveMeeting.Request, Guid>(Planned(cases), (r, a, db, s) => SaveMeeting.Handle(r, a, db, ledger.Procedures, s));

    internal static async Task Hold(CountyLedger ledger, Guid meeting, params (string Verdict, string Reason, string? Next)[] decisions)
    {
        var held = await Try(ledger, meeting, decisions);
        Assert.True(held.Succeeded, string.Join("\n", held.Refusals));
    }

    private static async Task<Result<Acted<Guid>>> Try(CountyLedger ledger, Guid meeting, params (string Verdict, string Reason, string? Next)[] decisions)
    {
        var items = (await ledger.All<MeetingItem>()).Where(i => i.Meeting == meeting).OrderBy(i => i.Order).ToList();
        List<Decided> decided = [.. items.Zip(decisions, (i, d) => new Decided(i.Id, d.Verdict, d.Reason, d.Next is { } next ? Dates.Parse(next).Value : null, false))];
        return await ledger.Do<HoldMeeting.Request, Guid>(new(meeting, (await ledger.One<Meeting>(meeting)).Version, Day("09-16"), "局长甲、副局长乙", "", decided),
            (r, a, db, s) => HoldMeeting.Handle(r, a, db, ledger.Procedures, s));
    }

    private static SaveMeeting.Request Planned(params Guid[] cases) =>
        new(null, 0, "党组会", Day("09-16"), "三楼会议室", "局长甲", "局长甲、副局长乙", "", "办公室丁", [.. cases.Select(c => new SaveMeeting.Item(c, ""))]);

    private static async Task<List<string>> Stages(CountyLedger ledger, IEnumerable<Guid> cases)
    {
        var all = (await ledger.All<Case>()).ToDictionary(c => c.Id, c => c.Stage);
        return [.. cases.Select(c => all[c])];
    }
}

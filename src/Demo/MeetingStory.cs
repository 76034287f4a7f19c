using Kechuang.Cases;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>
/// 科技示范企业 of 2025: two meetings of the party group and three notices, with what goes wrong: not passed, deferred, an objection that was
/// not upheld, one that came late, one still open. Each chapter is one act, as the bureau would have done it on that day.
/// </summary>
internal sealed class MeetingStory(Story story, DemoPapers papers, Procedures procedures)
{
    private const string Scheme = "poverty-demonstration-enterprise";
    private const string Office = "农村股", Telephone = "0745-0000000";
    private const int Applicants = 11;

    private readonly List<Firm> firms = [.. Applying(story.Firms)];

    /// <summary>Who applies in this part of the story, and nowhere else for the same.</summary>
    internal static IEnumerable<Firm> Applying(IEnumerable<Firm> firms) => firms.Where(f => f.Kind == FirmKind.Ordinary && f.State == "存续" && f.RegisteredOn.Year < 2024 && FarmFacts.OfFarms(f)).TakeLast(Applicants);

    internal IEnumerable<Chapter> All() => firms.Count < Applicants || !procedures.Knows(Scheme) ? [] : Told().Where(c => c.On <= story.Arguments.Today);

    private IEnumerable<Chapter> Told()
    {
        yield return On("示范-申报", new(2025, 11, 6), (act, db, stop) => Apply(firms[..9], new(2025, 11, 5), act, db, stop));
        yield return On("示范-党组会一", new(2025, 11, 10), (act, db, stop) => Plan(new(2025, 11, 12), firms[..9], ["研究2026年科技特派员选派工作"], act, db, stop));
        yield return On("示范-党组会一决定", new(2025, 11, 12), Hold);
        yield return On("示范-公示一", new(2025, 11, 14), (act, db, stop) => Notice(firms[..3], act, db, stop));
        yield return On("示范-公示一发布", new(2025, 11, 14), (act, db, stop) => Publish(act, db, stop));
        yield return On("示范-异议零", new(2025, 11, 17), (act, db, stop) => Object(firms[0], false, "演示·村民代表", "申报的示范基地已转租他人，不是企业自己的", act, db, stop));
        yield return On("示范-异议零成立", new(2025, 11, 18), (act, db, stop) => Reply("经现场核查，示范基地今年 3 月已转租，申报内容不实，异议成立", "failed", act, db, stop));
        yield return On("示范-异议", new(2025, 11, 18), (act, db, stop) => Object(firms[1], true, "云溪县演示农产品协会", "申报的带动户数与协会掌握的不一致", act, db, stop));
        yield return On("示范-答复", new(2025, 11, 20), (act, db, stop) => Reply("经查带动名册和分红凭证，户数与申报一致；协会掌握的是上年数", "", act, db, stop));
        yield return On("示范-公示一期满", new(2025, 11, 21), End);
        yield return On("示范-认定", new(2025, 11, 24), Recognise);
        yield return On("示范-逾期异议", new(2025, 11, 25), (act, db, stop) => Object(firms[2], false, "", "来信未署名，反映基地面积不实", act, db, stop));
        yield return On("示范-补报", new(2025, 12, 2), (act, db, stop) => Apply(firms[9..], new(2025, 12, 1), act, db, stop));
        yield return On("示范-公示二", new(2025, 12, 4), (act, db, stop) => Notice(firms[3..5], act, db, stop));
        yield return On("示范-公示二发布", new(2025, 12, 4), (act, db, stop) => Publish(act, db, stop));
        yield return On("示范-异议二", new(2025, 12, 8), (act, db, stop) => Object(firms[4], true, "云溪县演示茶叶协会", "利益联结协议未兑现", act, db, stop));
        yield return On("示范-公示三拟稿", new(2025, 12, 9), (act, db, stop) => Notice(firms[7..8], act, db, stop));
        yield return On("示范-党组会二", new(2025, 12, 9), (act, db, stop) => Plan(new(2025, 12, 10), [firms[6], .. firms[9..]], [], act, db, stop));
    }

    private async Task<Result<int>> Apply(IReadOnlyList<Firm> applicants, DateOnly atMeeting, Act act, KechuangDb db, CancellationToken stop)
    {
        foreach (var (i, firm) in applicants.Index())
        {
            Step At(string stage, int before, params (string Id, string Text)[] values) =>
                new(stage, atMeeting.AddDays(-before)) { Values = values.ToDictionary(v => v.Id, v => v.Text) };
            Step[] steps =
            [
                At("draft", 60), At("submitted", 55), At("township", 49, ("乡镇意见", $"{firm.Town}核实，带动农户属实，同意推荐。")), At("county-review", 42),
                At("site-visit", 24, ("核查日期", atMeeting.AddDays(-26).Iso()), ("核查人员", Invented.RuralOfficer)),
                At("review", 12, ("得分", (86 - (i * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture))), At("meeting", 0),
            ];
            var opened = await OpenCase.Handle(new(Scheme, firm.Id, 2025, "首次", null, "", Office, [steps[0]], null), On(steps[0]), db, procedures, stop);
            if (opened.Refused)
                return Result.Not<int>(opened.Refusals);
            var @case = (await db.FindAsync<Case>([opened.Value], stop))!;
            var walk = new Walk(@case, db.Set<Move>().Local.Where(m => m.Case == @case.Id), procedures);
            foreach (var step in steps.Skip(1))
                if (await walk.Take(step with { Past = true }, null, On(step), db, stop, lookedOn: step.On) is { Refused: true } refused)
                    return Result.Not<int>(refused.Refusals);
        }
        return applicants.Count;

        Act On(Step step) => act.By(Invented.RuralOfficer, Instant.At(step.On, new TimeOnly(10, 30)));
    }

    private async Task<Result<int>> Plan(DateOnly on, IReadOnlyList<Firm> taken, string[] topics, Act act, KechuangDb db, CancellationToken stop)
    {
        var cases = await Cases(taken, db, stop);
        var request = new SaveMeeting.Request(null, 0, "党组会", on, "三楼会议室（演示）", "演示·周局长", "演示·周局长、演示·田副局长、演示·舒副局长", "演示·向主任（出差）", "演示·唐宁",
            [.. cases.Select(c => new SaveMeeting.Item(c, "")), .. topics.Select(t => new SaveMeeting.Item(null, t))]);
        return (await SaveMeeting.Handle(request, act, db, procedures, stop)).Map(_ => 1);
    }

    // The sixth is not passed, the seventh deferred; whatever else was taken up is passed.
    private async Task<Result<int>> Hold(Act act, KechuangDb db, CancellationToken stop)
    {
        var meeting = await db.Set<Meeting>().SingleAsync(m => m.On == new DateOnly(2025, 11, 12), stop);
        var items = await db.Set<MeetingItem>().Where(i => i.Meeting == meeting.Id).ToListAsync(stop);
        var cases = await Cases(firms[5..7], db, stop);
        List<Decided> decisions = [.. items.Select(i => i.Case == cases[0]
            ? new Decided(i.Id, Verdicts.NotPassed, "带动脱贫户不足 10 户，利益联结协议只有意向", new DateOnly(2026, 11, 12), false)
            : i.Case == cases[1] ? new Decided(i.Id, Verdicts.Deferred, "基地用地手续待自然资源部门核实", null, false)
            : new Decided(i.Id, Verdicts.Passed, "", null, false))];
        return (await HoldMeeting.Handle(new(meeting.Id, meeting.Version, meeting.On, meeting.Attendees, meeting.Absent, decisions), act, db, procedures, stop)).Map(_ => items.Count);
    }

    private async Task<Result<int>> Notice(IReadOnlyList<Firm> listed, Act act, KechuangDb db, CancellationToken stop)
    {
        var cases = await Cases(listed, db, stop);
        var pin = await db.Set<Case>().Where(c => c.Id == cases[0]).Select(c => c.Pin).SingleAsync(stop);
        var scheme = procedures.SchemeOf(Scheme, pin);
        var request = new SaveNotice.Request(null, 0, cases, NoticeText.TitleOf(scheme, 2025, null), NoticeText.Template(scheme), act.Day, null, Office, Telephone, "");
        return (await SaveNotice.Handle(request, act, db, procedures, procedures.Calendar, stop)).Map(_ => listed.Count);
    }

    private static async Task<Result<int>> Publish(Act act, KechuangDb db, CancellationToken stop)
    {
        var draft = await db.Set<PublicNotice>().SingleAsync(n => n.State == PublicNotice.Draft, stop);
        return (await PublishNotice.Handle(new(draft.Id, draft.Version, null), act, db, stop)).Map(_ => 1);
    }

    private async Task<Result<int>> Object(Firm about, bool unit, string by, string content, Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = (await Cases([about], db, stop))[0];
        var notice = await db.Set<NoticeCase>().Where(n => n.Case == @case).Select(n => n.Notice).SingleAsync(stop);
        return (await AddObjection.Handle(new(notice, @case, act.Day, unit, by, by.Length > 0, "", content, null), act, db, stop)).Map(_ => 1);
    }

    // Upheld where it says what becomes of the case.
    private async Task<Result<int>> Reply(string words, string upheldTo, Act act, KechuangDb db, CancellationToken stop)
    {
        var objection = await db.Set<Objection>().SingleAsync(o => o.Taken && o.Reply == "", stop);
        var reply = new ReplyObjection.Request(objection.Id, objection.Version, words, act.Day, upheldTo.Length > 0, upheldTo);
        return (await ReplyObjection.Handle(reply, act, db, procedures, stop)).Map(_ => 1);
    }

    private static async Task<Result<int>> End(Act act, KechuangDb db, CancellationToken stop)
    {
        await EndPublicity.TryEnd(await db.Set<PublicNotice>().SingleAsync(n => n.State == PublicNotice.Published, stop), act.Day, db, stop);
        return 1;
    }

    private async Task<Result<int>> Recognise(Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleAsync(c => c.Scheme == Scheme && c.Year == 2025 && c.Enterprise == firms[1].Id, stop);
        var expires = procedures.SchemeOf(Scheme, @case.Pin).Certificate?.Expires(act.Day);
        var step = new Step("recognised", act.Day, "公示无异议，予以认定", Certificate: new Certificate("云科示〔2025〕1号", act.Day, expires));
        var walk = await Walk.Of(@case, procedures, db, stop);
        return (await walk.Take(step, papers.Add(SchemeStory.Paper, "case:" + @case.Id, db, act), act, db, stop)).Map(_ => 1);
    }

    /// <summary>The cases of firms, in their order.</summary>
    private static async Task<List<Guid>> Cases(IReadOnlyList<Firm> firms, KechuangDb db, CancellationToken stop)
    {
        var ids = firms.Select(f => f.Id).ToList();
        var cases = await db.Set<Case>().Where(c => c.Scheme == Scheme && ids.Contains(c.Enterprise)).ToDictionaryAsync(c => c.Enterprise, c => c.Id, stop);
        return [.. ids.Select(id => cases[id])];
    }

    private static Chapter On(string name, DateOnly on, Write write) =>
        new(name, on, (act, db, stop) => write(act.By(Invented.RuralOfficer, act.At) with { Day = on }, db, stop));
}

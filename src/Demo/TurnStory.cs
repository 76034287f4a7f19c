using Kechuang.Cases;
using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>
/// What turns a case from its straight way: its clock stands and runs on, its limit is moved, a step is corrected, a refusal is taken up
/// again, materials wait for the scanner or are locked away. Each chapter is one act of the bureau on its day.
/// </summary>
internal sealed class TurnStory(Story story, DemoPapers papers, Procedures procedures)
{
    private const string Farms = "poverty-demonstration-enterprise", Contracts = "technology-contract", Reserve = "rd-reserve-filing", Form = "turn-form", Rules = "turn-rules";

    /// <summary>What units handed in.</summary>
    internal static readonly PlannedPaper[] Papers =
    [
        new(Form, "示范企业申报书（演示）.docx", "申请书", "", new(2025, 11, 20), ["乡村振兴科技示范企业申报书", "（演示）"], null, ["申报单位、示范内容和带动农户情况均为虚构。"], "申报单位（演示）"),
        new(Rules, "研发准备金管理制度（演示）.docx", "研发准备金管理制度", "", new(2025, 1, 6), ["研发准备金管理制度", "（演示）"], null, ["研发准备金按上年销售收入的百分之三提取，专账核算，专款专用。"], "申报单位（演示）"),
    ];

    internal IEnumerable<Chapter> All() => Told().Where(c => c.On <= story.Arguments.Today);

    private IEnumerable<Chapter> Told()
    {
        var schemes = story.Schemes;
        yield return On("变动-暂缓", new(2025, 9, 29), Farms, schemes.FarmAt(60), "site-visit", (c, act, db, stop) =>
            PauseCase.Handle(new(c.Id, c.Version, CaseClock.Hold, act.Day, 0, "核查组人员抽调防汛，现场核查顺延"), act, db, procedures, stop));
        yield return On("变动-恢复", new(2025, 10, 13), Farms, schemes.FarmAt(60), "site-visit", (c, act, db, stop) => ResumeCase.Handle(new(c.Id, c.Version, act.Day), act, db, procedures, stop));
        yield return On("变动-延期", new(2025, 10, 14), Farms, schemes.FarmAt(60), "site-visit", (c, act, db, stop) =>
            PauseCase.Handle(new(c.Id, c.Version, CaseClock.Extend, act.Day, 5, "示范基地分散在三个村，核查时间不够"), act, db, procedures, stop));
        yield return On("变动-补正", new(2025, 12, 4), Farms, schemes.FarmAt(63), "township", (c, act, db, stop) =>
            PauseCase.Handle(new(c.Id, c.Version, CaseClock.Supplement, act.Day, 0, "带动名册缺身份信息，待企业补正后乡镇再核"), act, db, procedures, stop));
        yield return On("变动-更正", new(2025, 11, 10), Contracts, schemes.Holder(2), "recognised", Correct);
        yield return On("变动-恢复办理", new(2025, 11, 18), Farms, schemes.FarmAt(62), "failed", (c, act, db, stop) =>
            ReopenCase.Handle(new(c.Id, c.Version, "township", act.Day, "企业补交分红凭证，乡镇入户复核，带动户数与台账一致"), act, db, procedures, stop));
        yield return On("变动-恢复办理后", new(2025, 11, 21), Farms, schemes.FarmAt(62), "township", (c, act, db, stop) =>
            MoveCase.Handle(new(c.Id, c.Version, new Step("county-review", act.Day, "乡镇复核属实，重新审核"), null), act, db, procedures, stop));
        yield return On("变动-材料", new(2025, 2, 5), Reserve, schemes.Reserves[4], "returned", (c, act, db, stop) => Hand(c, "制度文件", Rules, new(2025, 1, 6), ScanVerdict.NotScanned, act, db, stop));
        yield return On("变动-材料待查", new(2025, 9, 24), Farms, schemes.FarmAt(61), "returned", (c, act, db, stop) => Hand(c, "申报书", Form, new(2025, 9, 20), ScanVerdict.Unavailable, act, db, stop));
        yield return On("变动-材料有毒", new(2025, 9, 25), Farms, schemes.FarmAt(61), "returned", Infected);
        yield return On("变动-材料隔离", new(2025, 12, 3), Farms, schemes.FarmAt(65), "draft", (c, act, db, stop) => Hand(c, "申报书", Form, new(2025, 11, 20), ScanVerdict.Unavailable, act, db, stop));
    }

    // A digit was left out of the deal.
    private async Task<Result<Guid>> Correct(Case @case, Act act, KechuangDb db, CancellationToken stop)
    {
        var last = await db.Set<Move>().Where(m => m.Case == @case.Id && m.StruckAt == null).OrderByDescending(m => m.Sequence).FirstAsync(stop);
        var values = StageValues.Of(last).ToDictionary(v => v.Key, v => v.Value);
        values["金额"] = "1" + values["金额"];
        var right = new Step(last.To, last.On, "成交额按登记证明更正") { Values = values };
        return await CorrectMove.Handle(new(@case.Id, @case.Version, last.Id, "成交额录入时少录一位数字，与登记证明不符", right, null), act, db, procedures, stop);
    }

    // The scanner answers again, and finds something.
    private static async Task<Result<Guid>> Infected(Case @case, Act act, KechuangDb db, CancellationToken stop)
    {
        var material = await db.Set<Material>().SingleAsync(m => m.Enterprise == @case.Enterprise && m.State == MaterialStates.Quarantined, stop);
        return (await ReleaseMaterial.Handle(new(material.Id, new ScanResult(ScanVerdict.Infected, "Demo.Macro.Test")), act, db, stop)).Map(_ => material.Id);
    }

    private Task<Result<Guid>> Hand(Case @case, string rule, string paper, DateOnly issued, ScanVerdict verdict, Act act, KechuangDb db, CancellationToken stop) =>
        AddMaterial.Handle(new(@case.Id, rule, issued, new Received(papers.Upload(paper), MaterialStates.Of(verdict), verdict == ScanVerdict.Unavailable ? "查毒服务没有应答" : "")), act, db, procedures, stop);

    // A small county has fewer firms than the story has parts: who does not stand where the turn begins is left alone.
    private static Chapter On(string name, DateOnly on, string scheme, Guid unit, string stage, Func<Case, Act, KechuangDb, CancellationToken, Task<Result<Guid>>> turn) => new(name, on, async (act, db, stop) =>
    {
        var @case = await db.Set<Case>().Where(c => c.Scheme == scheme && c.Enterprise == unit && c.Year == 2025 && c.Stage == stage).OrderBy(c => c.Sequence).FirstOrDefaultAsync(stop);
        return @case is null ? 0 : (await turn(@case, act.By(scheme == Farms ? Invented.RuralOfficer : Invented.PlanOfficer, act.At) with { Day = on }, db, stop)).Map(_ => 1);
    });
}

using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Policies;

/// <summary>A county's own version of a scheme: from its day on and not before, with its paper, and gone again when withdrawn.</summary>
public sealed class SavingPolicies
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_firm_is_judged_by_the_new_version_from_its_day_on_and_by_the_old_one_before(string database)
    {
        await using var bureau = await PolicyBureau.Start(database);
        Assert.Equal(["职工总数"], (await bureau.Ruling(new(2025, 12, 10))).Judgement.Failed);

        var saved = await bureau.Save(await bureau.Request(bureau.Model(PolicyBureau.SixHundred)));
        Assert.True(saved.Succeeded, string.Join('\n', saved.Refusals));

        var (before, after) = (await bureau.Ruling(new(2025, 10, 31)), await bureau.Ruling(PolicyBureau.From));
        Assert.Equal((Verdict.NotMet, Verdict.Met), (before.Judgement.Verdict, after.Judgement.Verdict));
        Assert.Equal(("超出 50 人", "≤ 500 人"), (before.Conditions.Single(c => c.Id == "职工总数").Gap, before.Conditions.Single(c => c.Id == "职工总数").Threshold));
        var condition = after.Conditions.Single(c => c.Id == "职工总数");
        Assert.Equal(("≤ 600 人", "职工总数不超过600人", "《云溪县科技型企业培育办法》（云科发〔2025〕12号）第五条"), (condition.Threshold, condition.Text, condition.Citation));
        Assert.StartsWith("technology-sme@2025-11-01#", after.Pin, StringComparison.Ordinal);
        // Another condition still rests on the ministry's document.
        Assert.Contains("国科发政〔2017〕115号", after.Conditions.Single(c => c.Id == "销售收入").Citation);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_withdrawn_version_counts_no_more_and_stays_with_its_reason(string database)
    {
        await using var bureau = await PolicyBureau.Start(database);
        await bureau.Save(await bureau.Request(bureau.Model(PolicyBureau.SixHundred)));
        var row = await Only(bureau);

        Assert.Equal("policy.reason", (await bureau.Withdraw(row.Id, " ")).Refusals.Single().Code);
        bureau.County.Time.Move(TimeSpan.FromMinutes(1));
        Assert.True((await bureau.Withdraw(row.Id)).Succeeded);

        Assert.Equal(Verdict.NotMet, (await bureau.Ruling(PolicyBureau.From)).Judgement.Verdict);
        Assert.Equal(("条款引错", "测试"), ((await Only(bureau)).WithdrawnReason, (await Only(bureau)).WithdrawnBy));
        Assert.Equal("policy.withdrawn", (await bureau.Withdraw(row.Id)).Refusals.Single().Code);
        // The day is free again.
        Assert.True((await bureau.Save(await bureau.Request(bureau.Model(PolicyBureau.SixHundred)))).Succeeded);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_case_keeps_the_version_it_was_opened_under_and_that_version_cannot_be_withdrawn(string database)
    {
        await using var bureau = await PolicyBureau.Start(database);
        await bureau.Save(await bureau.Request(bureau.Model(PolicyBureau.SixHundred)));
        var procedures = bureau.County.Services.GetRequiredService<Procedures>();
        var request = new OpenCase.Request(PolicyBureau.Scheme, bureau.Firm, 2025, "首次", null, "", "高新股", [new Step("submitted", new(2025, 11, 3))], null);
        Assert.True((await bureau.County.Acts.Run(bureau.County.NewAct(Roles.Staff), request, (r, act, db, stop) => OpenCase.Handle(r, act, db, procedures, stop), Stop)).Succeeded);

        await using var db = bureau.County.Open();
        var opened = await db.Set<Case>().SingleAsync(Stop);
        var row = await Only(bureau);
        Assert.Equal(row.ToVersion().Pin, opened.Pin);
        Assert.Equal("已在上级平台提交", procedures.Of(opened).Find(opened.Stage)!.Name);
        var refused = await bureau.Withdraw(row.Id);
        Assert.Equal("policy.used", refused.Refusals.Single().Code);
        Assert.Contains("1 件办件（2025-科小-001）", refused.Refusals.Single().Message);
    }

    [Fact]
    public async Task The_same_form_sent_twice_saves_one_version_and_the_log_says_so()
    {
        await using var bureau = await PolicyBureau.Start();
        var (request, act) = (await bureau.Request(bureau.Model(PolicyBureau.SixHundred)), bureau.County.Act("once", Roles.Staff));
        var (first, second) = (await bureau.Save(request, act), await bureau.Save(request, act));
        Assert.Equal((first.Value.Answer, true), (second.Value.Answer, second.Value.Repeated));
        var row = await Only(bureau);
        await using var db = bureau.County.Open();
        Assert.Equal("云科发〔2025〕12号", (await db.Set<Paper>().SingleAsync(p => p.Id == row.BasisPaper, Stop)).DocumentNumber);
        var line = await db.Set<AuditEntry>().SingleAsync(a => a.Request == "SavePolicy.Request", Stop);
        Assert.Contains(row.Id.ToString(), line.Changes);
        Assert.StartsWith("technology-sme@2022-01-01#", row.Base, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_version_must_be_made_from_the_one_in_force_before_it_and_no_two_begin_on_one_day()
    {
        await using var bureau = await PolicyBureau.Start();
        var xml = bureau.Model(PolicyBureau.SixHundred);
        var first = await bureau.Save(await bureau.Request(xml));
        Assert.Equal("policy.day", (await bureau.Save(await bureau.Request(xml))).Refusals.Single().Code);
        Assert.Contains("2025-11-01", (await bureau.Save(await bureau.Request(xml, new(2025, 12, 1)))).Refusals.Single().Message);
        Assert.Contains("2022-01-01", (await bureau.Save(await bureau.Request(xml, new(2021, 12, 1)))).Refusals.Single().Message);

        // On top of the first one: its words stay, the new ones are added.
        var key = first.Value.Answer.Split('/')[^1];
        var more = await bureau.Request(xml.Replace("销售收入 &lt;= 20000", "销售收入 &lt;= 30000", StringComparison.Ordinal), new(2025, 12, 1));
        var next = await bureau.Save(more with { Version = key, Conditions = [new("销售收入", "年销售收入不超过3亿元", 30000)], BasisNumber = "云科发〔2025〕20号" });
        Assert.True(next.Succeeded, string.Join('\n', next.Refusals));
        var ruling = await bureau.Ruling(new(2025, 12, 2));
        Assert.Equal(("≤ 600 人", "≤ 30,000 万元"), (ruling.Conditions.Single(c => c.Id == "职工总数").Threshold, ruling.Conditions.Single(c => c.Id == "销售收入").Threshold));
        Assert.Contains("20号", ruling.Conditions.Single(c => c.Id == "销售收入").Citation);
        Assert.Contains("12号", ruling.Conditions.Single(c => c.Id == "职工总数").Citation);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_refused_at_its_field_and_nothing_is_saved()
    {
        await using var bureau = await PolicyBureau.Start();
        var good = await bureau.Request(bureau.Model(PolicyBureau.SixHundred));
        foreach (var (request, code, words) in new[]
        {
            (good with { Paper = null }, "policy.paper", "附依据文件"),
            (good with { BasisTitle = "" }, "policy.basis", "标题"),
            (good with { Note = "" }, "policy.note", "改了什么"),
            (good with { Xml = bureau.Model(), Conditions = [] }, "policy.same", "没有改动"),
            (good with { Xml = bureau.Model(("职工总数 &lt;= 500", "职工数 &lt;= 600")) }, "policy.model", "职工数"),
            (good with { Xml = bureau.Model(("职工总数 &lt;= 500", "职工总数 &lt;=")) }, "policy.model", ""),
            (good with { Xml = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><definitions/>" }, "policy.model", "DTD"),
            (good with { Xml = "" }, "policy.model", ""),
            (good with { Conditions = [] }, "policy.words", "已改为 600，条文里的门槛还是 500"),
            (good with { Adopt = false }, "policy.examples", "有效高企，但职工超过 500 人"),
        })
        {
            var refused = await bureau.Save(request);
            Assert.Contains(refused.Refusals, r => r.Code == code && r.Message.Contains(words, StringComparison.Ordinal));
        }
        Assert.Equal("not-found", (await bureau.Save(good with { Version = "2019-01-01" })).Refusals.Single().Code);
        Assert.Equal("no-right", (await bureau.Save(good, bureau.County.NewAct(Roles.Enterprise))).Refusals.Single().Code);
        await using var db = bureau.County.Open();
        Assert.Equal(0, await db.Set<PackOverlay>().CountAsync(Stop));
    }

    [Fact]
    public async Task Examples_that_come_out_otherwise_are_adopted_or_kept_with_the_reason()
    {
        await using var bureau = await PolicyBureau.Start();
        var request = await bureau.Request(bureau.Model(PolicyBureau.SixHundred));
        Assert.True((await bureau.Save(request with { Adopt = false, Despite = "例子是国家规则的" })).Succeeded);
        var kept = await Only(bureau);
        Assert.Contains("例子是国家规则的", kept.Note);
        Assert.Equal(1, Unlike(bureau, kept));
        Assert.True((await bureau.Withdraw(kept.Id)).Succeeded);
        Assert.True((await bureau.Save(request)).Succeeded);
        await using var db = bureau.County.Open();
        var adopted = await db.Set<PackOverlay>().SingleAsync(o => o.WithdrawnAt == null, Stop);
        Assert.Equal(0, Unlike(bureau, adopted));
        Assert.Equal(16, PolicyExamples.Read(adopted.ToVersion()).Value.All.Count);
    }

    private static int Unlike(PolicyBureau bureau, PackOverlay row)
    {
        var policy = bureau.County.Services.GetRequiredService<CountyPolicies>().Read(row).Read.Value;
        return PolicyExamples.Read(row.ToVersion()).Value.Run(policy, bureau.County.Services.GetRequiredService<SchemeCatalogue>().Layout, bureau.County.Services.GetRequiredService<ElementDictionary>()).Count(r => !r.Agrees);
    }

    private static async Task<PackOverlay> Only(PolicyBureau bureau)
    {
        await using var db = bureau.County.Open();
        return await db.Set<PackOverlay>().AsNoTracking().SingleAsync(Stop);
    }
}

using System.Text.Json;
using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>Sending pins what stood in the form, moves the case and enters each figure once.</summary>
public sealed class ApplicationsAreSent
{
    private const string Digest = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Fact]
    public async Task What_is_missing_is_said_field_by_field_and_nothing_is_sent()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        var refused = await filing.Submit(id, anyway: false);
        Assert.Equal(["项目名称", "领域", "material:审计报告", "anyway"], refused.Refusals.Select(r => r.Where!));
        Assert.Equal("有 5 项还空着。确实没有的，勾选“其余空着的项确实没有”后提交。", refused.Refusals[^1].Message);
        Assert.Empty(await filing.All<Submission>());
        Assert.Equal("draft", (await filing.Case(id)).Stage);
    }

    [Fact]
    public async Task It_is_kept_exactly_under_the_pack_it_was_filled_in_by_and_the_case_moves_on()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        var sent = await filing.Submit(id);
        Assert.True(sent.Succeeded, string.Join("\n", sent.Refusals));
        var submission = Assert.Single(await filing.All<Submission>());
        var @case = await filing.Case(id);
        Assert.Equal((@case.Pin, "submitted", 1, false), (submission.Pin, @case.Stage, submission.Sequence, submission.OnBehalf));
        var read = SentForm.Of(submission);
        Assert.Equal(submission.Digest, read.Digest.Code);
        Assert.Equal(("2000.5", "本次填报", "万元"), read.Parts[1].Fields.Where(f => f.Key == "销售收入@2024").Select(f => (f.Text, f.Source, f.Unit)).Single());
        Assert.Equal(Digest, Assert.Single(read.Materials).Digest);
        var tampered = SentForm.Of(new Submission { Pin = submission.Pin, Values = submission.Values.Replace("2000.5", "9000.5"), Materials = submission.Materials, Digest = submission.Digest, EnteredBy = "" });
        Assert.NotEqual(submission.Digest, tampered.Digest.Code);
    }

    [Fact]
    public async Task Its_figures_are_entered_in_the_ledger_once_and_what_was_settled_stands()
    {
        await using var filing = await FilingCounty.Start();
        await filing.Enter(filing.Year(2024, "核定", """{"sales-revenue":"1999"}"""), filing.Year(2023, "快报", """{"sales-revenue":"1500"}"""));
        var id = await Filled(filing);
        Assert.True((await filing.Submit(id)).Succeeded);
        var entered = (await filing.All<YearlyData>()).Where(y => y.Origin == "企业填报").OrderBy(y => y.Year).ToList();
        Assert.Equal([2022, 2024], entered.Select(y => y.Year));
        Assert.Equal([("sales-revenue", "1000")], Values(entered[0]));
        // 2023 says the same as the ledger, and 2024's 1999 is 核定: neither is entered again.
        Assert.Equal([("employees", "42"), ("books-audited-taxation", "true")], Values(entered[1]));
        Assert.All(entered, y => Assert.Equal("快报", y.Status));
        var later = (await filing.Form(id, filing.Applicant))!.Form.Fields.Single(f => f.Asked.Key == "销售收入@2024");
        Assert.Equal(("2000.5", "台账 2024 年核定是 1999"), (later.Text, later.Source));
    }

    [Fact]
    public async Task After_a_return_it_is_sent_again_and_the_first_stays_as_it_was()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        Assert.True((await filing.Submit(id)).Succeeded);
        Assert.Equal("form-closed", (await filing.Submit(id)).Refusals.Single().Code);
        Assert.True((await filing.Move(id, "returned", "项目名称要写全")).Succeeded);
        await filing.Save(id, filing.Applicant, "页", ("项目名称", "油茶果壳深加工", 99));
        Assert.True((await filing.Submit(id)).Succeeded);
        var sent = (await filing.All<Submission>()).OrderBy(s => s.Sequence).ToList();
        Assert.Equal([1, 2], sent.Select(s => s.Sequence));
        Assert.Equal(["项目名称：油茶深加工 → 油茶果壳深加工"], SentForm.Of(sent[1]).ChangesSince(SentForm.Of(sent[0])));
        Assert.Equal(sent[0].Digest, SentForm.Of(sent[0]).Digest.Code);
        Assert.Equal("submitted", (await filing.Case(id)).Stage);
    }

    [Fact]
    public async Task What_changed_after_the_preview_is_looked_at_again_first()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        var seen = (await filing.Form(id, filing.Applicant))!.Saves;
        await filing.Save(id, filing.Staff, "局页", ("项目内容", "补充", 99));
        var refused = await filing.Submit(id, seen: seen);
        Assert.Equal(("changed-meanwhile", "您预览以后，测试 又改了内容，请再看一遍后提交。"), (refused.Refusals.Single().Code, refused.Refusals.Single().Message));
    }

    [Fact]
    public async Task Staff_send_it_for_the_unit_with_its_signed_form_and_are_named()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        Assert.Equal("paper", (await filing.Submit(id, filing.Staff)).Refusals.Single().Where);
        Assert.True((await filing.Submit(id, filing.Staff, new Upload(Digest, 10, "申请表.pdf"))).Succeeded);
        var submission = Assert.Single(await filing.All<Submission>());
        Assert.Equal((true, "测试"), (submission.OnBehalf, submission.EnteredBy));
        Assert.Equal("申请表.pdf", (await filing.All<Paper>()).Single(p => p.Id == submission.Paper).Name);
        Assert.Contains(await filing.All<YearlyData>(), y => y.Origin == "代录");
    }

    [Fact]
    public async Task A_unit_moves_on_by_sending_its_form_and_by_nothing_else()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        Assert.Equal("form-unsent", (await filing.Move(id, "submitted", who: filing.Applicant)).Refusals.Single().Code);
        Assert.True((await filing.Move(id, "withdrawn", "不报了", filing.Applicant)).Succeeded);
    }

    [Fact]
    public async Task A_stranger_sends_nothing()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        Assert.Equal("not-found", (await filing.Submit(id, filing.Stranger, seen: 99)).Refusals.Single().Code);
    }

    [Fact]
    public async Task One_act_under_one_key_is_one_submission()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        var sent = await filing.Submit(id);
        Assert.False(sent.Value.Repeated);
        Assert.Equal("form-closed", (await filing.Submit(id)).Refusals.Single().Code);
        Assert.Single(await filing.All<Submission>());
    }

    [Fact]
    public async Task A_form_read_before_its_unit_is_sent_as_it_is_and_read_again_when_something_changed()
    {
        await using var filing = await FilingCounty.Start();
        var id = await Filled(filing);
        var ahead = await filing.Ahead(id);
        Assert.Same(ahead!.Form, await Now(filing, id, ahead));
        await filing.Save(id, filing.Staff, "另一页", ("项目名称", "油茶果壳深加工", 99));
        Assert.True((await filing.Submit(id, ahead: ahead)).Succeeded);
        var sent = SentForm.Of((await filing.All<Submission>()).Single());
        Assert.Equal("油茶果壳深加工", sent.Parts.SelectMany(p => p.Fields).Single(f => f.Key == "项目名称").Text);

        Assert.True((await filing.Move(id, "returned", "请换审计报告")).Succeeded);
        var returned = await filing.Ahead(id);
        Assert.True((await filing.HandIn(id, "审计报告", new string('b', 64), new(2025, 4, 2))).Succeeded);
        Assert.NotSame(returned!.Form, await Now(filing, id, returned));
        var entered = await filing.Ahead(id);
        await filing.Enter(filing.Year(2021, "核定", """{"sales-revenue":"900"}"""));
        Assert.NotSame(entered!.Form, await Now(filing, id, entered));
    }

    private static async Task<OpenForm?> Now(FilingCounty filing, Guid id, FormAhead ahead)
    {
        await using var db = filing.County.Open();
        return await filing.Forms.Now(ahead, db, id, filing.Act(filing.Applicant), TestContext.Current.CancellationToken);
    }

    private static async Task<Guid> Filled(FilingCounty filing)
    {
        var id = await filing.Begin();
        await filing.Fill(id);
        Assert.True((await filing.HandIn(id, "审计报告", Digest, new(2025, 4, 1))).Succeeded);
        return id;
    }

    private static IEnumerable<(string, string)> Values(YearlyData entry) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Values)!.Select(v => (v.Key, v.Value));
}

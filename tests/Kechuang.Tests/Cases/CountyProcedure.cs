using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Cases;

/// <summary>A county whose packs have one more scheme: written by packs new, with a procedure of its own.</summary>
public sealed class AwardCounty : IAsyncLifetime
{
    internal const string Scheme = "county-award";
    private readonly string root = Directory.CreateTempSubdirectory("kechuang-packs-").FullName;
    private int firms;

    internal TestCounty County { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(PackLibrary.Locate(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(PackLibrary.Locate(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var written = PackWorkshop.New(new PackLibrary(root), new(Scheme, "县级创新奖励", "创新奖", "county", FiledHere: true, new(2025, 1, 1))).Value;
        var path = Path.Combine(written.Folder, "scheme.yaml");
        var text = File.ReadAllText(path);
        text = text[..text.IndexOf("procedure:", StringComparison.Ordinal)] + """
            procedure:
              stages:
                - {id: draft, name: 填报, by: 申报单位, role: enterprise, where: here, state: 填报中, fill: true}
                - {id: submitted, name: 股室审核, by: 高新股, role: section, where: here, state: 审核中, working-days: 5}
                - {id: approval, name: 局领导审签, by: 分管局领导, role: director, where: here, state: 待审签}
                - {id: countersign, name: 会签, by: 财政局、审计局, role: section, where: here, state: 会签中, signatures: [财政局, 审计局]}
                - {id: paid, name: 拨付, by: 财政局, role: section, where: here, state: 已拨付, ends: true, records: [{id: 金额, kind: money, unit: 万元, required: true}]}
                - {id: failed, name: 未通过, by: 县科技局, role: director, where: here, state: 未通过, ends: true, needs: [reason], records: [{id: 下次可报日期, kind: date}]}
                - {id: returned, name: 退回补正, by: 申报单位, role: enterprise, where: here, state: 已退回, fill: true, needs: [reason]}
                - {id: withdrawn, name: 撤回, by: 申报单位, role: enterprise, where: here, state: 已撤回, ends: true, needs: [reason]}
              moves:
                draft: [submitted, withdrawn]
                submitted: [approval, returned, failed, withdrawn]
                approval: [countersign, returned, failed]
                countersign: [paid, returned]
                returned: [submitted, withdrawn]
            """;
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        Assert.Empty(PackCheck.Of(new PackLibrary(root)).Faults);
        County = await TestCounty.Start(adjust: services => services.AddSingleton(new PackLibrary(root)));
    }

    public async ValueTask DisposeAsync()
    {
        await County.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    internal async Task<Enterprise> NewFirm()
    {
        var number = Interlocked.Increment(ref firms);
        await using var db = County.Open();
        var firm = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = $"云溪演示{number}公司", CreditCode = $"91431299MA000{number:00000}" };
        db.Add(firm);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return firm;
    }
}

/// <summary>A scheme filed in the county: who may take which step, signatures, the clock with its pauses, records, reopening. No C# knows it.</summary>
public sealed class CountyProcedure(AwardCounty award) : IClassFixture<AwardCounty>, IAsyncLifetime
{
    private const string Scheme = AwardCounty.Scheme;
    private readonly TestCounty county = award.County;
    private Enterprise applicant = null!;
    private Guid firm;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Procedures Procedures => county.Services.GetRequiredService<Procedures>();

    public async ValueTask InitializeAsync() => firm = (applicant = await award.NewFirm()).Id;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_goes_from_the_form_to_the_payment_and_each_role_takes_its_own_steps()
    {
        var id = (await Open(Roles.Enterprise)).Value.Answer;
        Assert.StartsWith("2025-创新奖-0", (await Case(id)).Number, StringComparison.Ordinal);
        // What a firm hands in is its form: a bare step would hand in nothing.
        await Refused(id, Roles.Enterprise, "form-unsent", "submitted");
        await Took(id, Roles.Staff, "submitted");
        await Refused(id, Roles.Enterprise, "not-yours", "approval");
        await Took(id, Roles.Staff, "approval");
        await Refused(id, Roles.Staff, "director-only", "countersign");
        await Took(id, Roles.Director, "countersign");
        await Refused(id, Roles.Staff, "not-signed", "paid", ("金额", "5"));
        Assert.True((await Sign(id, "财政局", agreed: true)).Succeeded);
        Assert.Equal("signed", (await Sign(id, "财政局", agreed: true)).Refusals.Single().Code);
        Assert.Equal("signer", (await Sign(id, "教育局", agreed: true)).Refusals.Single().Code);
        Assert.Contains("审计局", await Refused(id, Roles.Staff, "not-signed", "paid", ("金额", "5")), StringComparison.Ordinal);
        Assert.True((await Sign(id, "审计局", agreed: true)).Succeeded);
        await Refused(id, Roles.Staff, "value-missing", "paid");
        await Took(id, Roles.Staff, "paid", ("金额", "50000元"));
        Assert.Equal("5", StageValues.Of((await Moves(id))[^1])["金额"]);
    }

    [Fact]
    public async Task Staff_may_fill_in_for_the_firm_and_it_is_marked()
    {
        var id = (await Open(Roles.Staff)).Value.Answer;
        await Took(id, Roles.Staff, "submitted");
        Assert.All(await Moves(id), m => Assert.True(m.OnBehalf));
        Assert.Equal("case-twice", (await Open(Roles.Staff)).Refusals.Single().Code);
    }

    [Fact]
    public async Task One_signer_sends_it_back_for_all()
    {
        var id = await At("submitted", "approval", "countersign");
        Assert.Equal("reason-missing", (await Sign(id, "审计局", agreed: false)).Refusals.Single().Code);
        Assert.True((await Sign(id, "审计局", agreed: false, "账表不符")).Succeeded);
        Assert.Equal("returned", (await Case(id)).Stage);
        Assert.Equal("账表不符", (await Moves(id))[^1].Reason);
    }

    [Fact]
    public async Task The_clock_counts_working_days_stands_while_papers_are_awaited_and_moves_with_an_extension()
    {
        // The county's day is 2025-12-10, a Wednesday: five working days on is the next Wednesday.
        var id = await At("submitted");
        Assert.Equal(new DateOnly(2025, 12, 17), (await Case(id)).DueOn);
        Assert.Equal("pause-days", (await Pause(id, CaseClock.Extend, 0)).Refusals.Single().Code);
        Assert.True((await Pause(id, CaseClock.Extend, 3)).Succeeded);
        Assert.Equal(new DateOnly(2025, 12, 22), (await Case(id)).DueOn);
        Assert.True((await Pause(id, CaseClock.Supplement, 0)).Succeeded);
        var held = await Case(id);
        Assert.Equal((null, new DateOnly(2025, 12, 10)), (held.DueOn, held.HeldSince));
        Assert.Equal("already-held", (await Pause(id, CaseClock.Hold, 0)).Refusals.Single().Code);
        Assert.True((await Run<ResumeCase.Request, Guid>(Roles.Staff, new(id, held.Version, new(2025, 12, 10)), (r, a, db, s) => ResumeCase.Handle(r, a, db, Procedures, s))).Succeeded);
        Assert.Equal(new DateOnly(2025, 12, 23), (await Case(id)).DueOn);
    }

    [Fact]
    public async Task Going_on_ends_a_pause()
    {
        var id = await At("submitted");
        Assert.True((await Pause(id, CaseClock.Hold, 0)).Succeeded);
        await Took(id, Roles.Staff, "approval");
        await using var db = county.Open();
        Assert.Equal(new DateOnly(2025, 12, 10), (await db.Set<Pause>().SingleAsync(p => p.Case == id, Stop)).Until);
        Assert.Null((await Case(id)).HeldSince);
    }

    [Fact]
    public async Task Leadership_reopens_what_failed_with_its_reason_and_nobody_else()
    {
        var id = await At("submitted");
        await Refused(id, Roles.Staff, "reason-missing", "failed");
        var failed = new Step("failed", new(2025, 12, 10), Reason: "材料不实") { Values = new Dictionary<string, string> { ["下次可报日期"] = "2026年7月1日" } };
        Assert.True((await Move(id, Roles.Staff, failed)).Succeeded);
        Assert.Equal("2026-07-01", StageValues.Of((await Moves(id))[^1])["下次可报日期"]);
        Assert.Equal("no-right", (await Reopen(id, Roles.Staff, "submitted", "复核")).Refusals.Single().Code);
        Assert.Equal("reopen-to", (await Reopen(id, Roles.Director, "approval", "复核")).Refusals.Single().Code);
        Assert.Equal("reason-missing", (await Reopen(id, Roles.Director, "submitted", " ")).Refusals.Single().Code);
        Assert.True((await Reopen(id, Roles.Director, "submitted", "复核后材料属实")).Succeeded);
        Assert.Equal("submitted", (await Case(id)).Stage);
        await Took(id, Roles.Staff, "approval");
    }

    [Fact]
    public async Task Another_firms_case_does_not_exist_for_a_firm()
    {
        var id = await At("submitted");
        var act = county.NewAct(Roles.Enterprise);
        var other = act with { Actor = act.Actor with { Enterprise = "91431299MA00000099" } };
        var refused = await county.Acts.Run<MoveCase.Request, Guid>(other, new(id, (await Case(id)).Version, new Step("withdrawn", new(2025, 12, 10), Reason: "x"), null),
            (r, a, db, s) => MoveCase.Handle(r, a, db, Procedures, s), Stop);
        Assert.Equal("case-unknown", refused.Refusals.Single().Code);
    }

    private Task<Result<Acted<Guid>>> Open(string role) =>
        Run<OpenCase.Request, Guid>(role, new(Scheme, firm, 2025, "首次", null, "", "", [], null), (r, a, db, s) => OpenCase.Handle(r, a, db, Procedures, s));

    private async Task<Guid> At(params string[] stages)
    {
        var id = (await Open(Roles.Staff)).Value.Answer;
        foreach (var stage in stages)
            await Took(id, Roles.Director, stage);
        return id;
    }

    private async Task Took(Guid id, string role, string to, params (string, string)[] values)
    {
        var moved = await Move(id, role, Step(to, values));
        Assert.True(moved.Succeeded, string.Join("\n", moved.Refusals));
    }

    private async Task<string> Refused(Guid id, string role, string code, string to, params (string, string)[] values)
    {
        var refusal = (await Move(id, role, Step(to, values))).Refusals.Single();
        Assert.Equal(code, refusal.Code);
        return refusal.Message;
    }

    private static Step Step(string to, (string Name, string Text)[] values) =>
        new(to, new(2025, 12, 10)) { Values = values.ToDictionary(v => v.Name, v => v.Text) };

    private async Task<Result<Acted<Guid>>> Move(Guid id, string role, Step step) =>
        await Run<MoveCase.Request, Guid>(role, new(id, (await Case(id)).Version, step, null), (r, a, db, s) => MoveCase.Handle(r, a, db, Procedures, s));

    private async Task<Result<Acted<Guid>>> Sign(Guid id, string signer, bool agreed, string opinion = "") =>
        await Run<SignCase.Request, Guid>(Roles.Staff, new(id, (await Case(id)).Version, signer, agreed, opinion, new(2025, 12, 10), null), (r, a, db, s) => SignCase.Handle(r, a, db, Procedures, s));

    private async Task<Result<Acted<Guid>>> Pause(Guid id, string kind, int days) =>
        await Run<PauseCase.Request, Guid>(Roles.Staff, new(id, (await Case(id)).Version, kind, new(2025, 12, 10), days, "等审计报告"), (r, a, db, s) => PauseCase.Handle(r, a, db, Procedures, s));

    private async Task<Result<Acted<Guid>>> Reopen(Guid id, string role, string to, string why) =>
        await Run<ReopenCase.Request, Guid>(role, new(id, (await Case(id)).Version, to, new(2025, 12, 10), why), (r, a, db, s) => ReopenCase.Handle(r, a, db, Procedures, s));

    private Task<Result<Acted<TAnswer>>> Run<TRequest, TAnswer>(string role, TRequest request, Handle<TRequest, TAnswer> handle)
    {
        var act = county.NewAct(role);
        return county.Acts.Run(role == Roles.Enterprise ? act with { Actor = act.Actor with { Enterprise = applicant.CreditCode } } : act, request, handle, Stop);
    }

    private async Task<Case> Case(Guid id)
    {
        await using var db = county.Open();
        return await db.Set<Case>().SingleAsync(c => c.Id == id, Stop);
    }

    private async Task<List<Move>> Moves(Guid id)
    {
        await using var db = county.Open();
        return await db.Set<Move>().Where(m => m.Case == id).OrderBy(m => m.Sequence).ToListAsync(Stop);
    }
}

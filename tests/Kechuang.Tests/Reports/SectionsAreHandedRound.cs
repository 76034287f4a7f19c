using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class SectionsAreHandedRound
{
    private static readonly DateOnly Due = new(2025, 12, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_section_lies_in_the_to_do_of_whom_it_was_handed_to_until_it_comes_back()
    {
        await using var county = await SummaryCounty.Start();
        var section = await Section(county);
        var out1 = await HandTo(county, new("annual-summary", 2025, section, "gaoxin", HandOut.Write, "请补平台一段", Due));
        Assert.True(out1.Succeeded, out1.ToString());

        var task = Assert.Single(await Tasks(county, Somebody.Chen));
        Assert.Equal(Due, task.Due);
        Assert.Contains("撰写2025 年年度总结“一、", task.Title, StringComparison.Ordinal);
        Assert.Empty(await Tasks(county, Somebody.Luo));
        Assert.Equal("errand.twice", Assert.Single((await HandTo(county, new("annual-summary", 2025, section, "gaoxin", HandOut.Check, "", Due))).Refusals).Code);

        Assert.True((await Back(county, out1.Value, Roles.Director)).Succeeded);
        Assert.Empty(await Tasks(county, Somebody.Chen));
        Assert.Equal("errand.done", Assert.Single((await Back(county, out1.Value, Roles.Director)).Refusals).Code);
    }

    [Theory]
    [InlineData("p2", "gaoxin", "撰写", "2025-12-20", null)]
    [InlineData("p1", "gaoxin", "撰写", "2025-12-20", "Section")]
    [InlineData("p2", "qiye", "撰写", "2025-12-20", "To")]
    [InlineData("p2", "gaoxin", "抄写", "2025-12-20", "What")]
    [InlineData("p2", "gaoxin", "核对", null, "DueOn")]
    [InlineData("p2", "gaoxin", "核对", "2025-12-09", "DueOn")]
    public async Task What_is_wrong_with_an_errand_stands_beside_its_field(string section, string to, string what, string? due, string? field)
    {
        await using var county = await SummaryCounty.Start();
        var draft = county.Documents.PackDraft("annual-summary", 2025)!;
        DateOnly? day = due is null ? null : Dates.Parse(due).Value;

        Assert.Equal(field, HandOut.Decide(draft, Somebody.Everyone, [], SummaryCounty.Day, new("annual-summary", 2025, section, to, what, "", day)).Refusals.FirstOrDefault()?.Where);
    }

    [Theory]
    [InlineData("gaoxin", Roles.Staff, "陈晨", true)]
    [InlineData("nongcun", Roles.Staff, "罗敏", false)]
    [InlineData("nongcun", Roles.Staff, "何静", true)]
    [InlineData("juzhang", Roles.Director, "周局长", true)]
    public void It_is_ended_by_whom_it_lies_with_who_handed_it_out_or_a_leader(string user, string role, string name, bool may)
    {
        var errand = new Errand { Section = "p2", To = "gaoxin", What = HandOut.Write, EnteredBy = "何静" };

        Assert.Equal(may, HandBack.Decide(errand, user, new Actor(Guid.Empty, name, role, SummaryCounty.Code), "").Succeeded);
    }

    [Fact]
    public async Task A_remark_is_answered_and_settled_in_its_thread()
    {
        await using var county = await SummaryCounty.Start();
        var first = await Remark(county, new("annual-summary", 2025, "p3", "政治优势", "这句太长，请精简", null));
        Assert.True((await Remark(county, new("annual-summary", 2025, "", "", "已改", first.Value))).Succeeded);

        Assert.True((await Settle(county, first.Value, settled: true)).Succeeded);
        Assert.Equal("remark.settled", Assert.Single((await Settle(county, first.Value, settled: true)).Refusals).Code);
        Assert.Equal("remark.settled", Assert.Single((await Remark(county, new("annual-summary", 2025, "", "", "还有一句", first.Value))).Refusals).Code);
        Assert.True((await Settle(county, first.Value, settled: false)).Succeeded);
        Assert.Equal("not-found", Assert.Single((await Remark(county, new("annual-summary", 2025, "p999", "", "没有这一段", null))).Refusals).Code);
        Assert.Equal("remark.empty", Assert.Single((await Remark(county, new("annual-summary", 2025, "p3", "", " ", null))).Refusals).Code);
        await using var db = county.Open();
        Assert.Equal(["p3", "p3"], await db.Set<Remark>().Select(r => r.Paragraph).ToListAsync(Stop));
    }

    private static async Task<string> Section(SummaryCounty county) => (await county.Compose()).Paragraphs.First(p => p.Level == 1).Key;

    private static async Task<IReadOnlyList<TaskLine>> Tasks(SummaryCounty county, Person person)
    {
        await using var db = county.Open();
        return await new ErrandTasks(county.Documents, new Somebody()).Tasks(db, new Actor(person.Account, person.Name, person.Role, SummaryCounty.Code, person.Section), SummaryCounty.Day, Stop);
    }

    private static Task<Result<Guid>> HandTo(SummaryCounty county, HandOut.Request request) =>
        county.Act<HandOut.Request, Guid>(request, (r, a, d, s) => HandOut.Handle(r, a, d, county.Documents, new Somebody(), s));

    private static Task<Result<Done>> Back(SummaryCounty county, Guid errand, string role) =>
        county.Act<HandBack.Request, Done>(new(errand, "已补"), (r, a, d, s) => HandBack.Handle(r, a, d, new Somebody(), s), role);

    private static Task<Result<Guid>> Remark(SummaryCounty county, AddRemark.Request request) =>
        county.Act<AddRemark.Request, Guid>(request, (r, a, d, s) => AddRemark.Handle(r, a, d, county.Documents, s));

    private static Task<Result<Done>> Settle(SummaryCounty county, Guid remark, bool settled) =>
        county.Act<SettleRemark.Request, Done>(new(remark, settled), SettleRemark.Handle);

    /// <summary>The people of this county, which has no accounts.</summary>
    private sealed class Somebody : IPeople
    {
        internal static readonly Person Chen = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"), "gaoxin", "陈晨", Roles.Staff, "高新股");
        internal static readonly Person Luo = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"), "nongcun", "罗敏", Roles.Staff, "农村股");
        internal static readonly IReadOnlyList<Person> Everyone = [Chen, Luo];

        public Task<IReadOnlyList<Person>> OfBureau(KechuangDb db, CancellationToken stop) => Task.FromResult(Everyone);
    }
}

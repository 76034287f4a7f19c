using System.Net;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>From a signed text to an edition everyone can read, through the acts.</summary>
public sealed class EditionsArePublished
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edition_hides_names_is_weighed_released_once_and_taken_down()
    {
        await using var county = await SummaryCounty.Start();
        await county.Write(new Enterprise { Id = Guid.CreateVersion7(), County = SummaryCounty.Code, CreditCode = "91431299MA000000XX", Name = "云溪县恒森农贸有限公司" });
        var signed = await Sign(county, "云溪县副县长李建国带队，恒森农贸投产，我县位列全省第3位。");
        var made = await Make(county, signed, null);
        Assert.True(made.Succeeded, made.ToString());
        var edition = await Newest(county, signed);
        Assert.DoesNotContain("云溪", edition.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("恒森", edition.Text, StringComparison.Ordinal);
        Assert.Contains("全省第3位", edition.Text, StringComparison.Ordinal);
        Assert.Empty(EditionCheck.Read(edition.Check).Leaks);
        Assert.Contains(EditionCheck.Read(edition.Check).Unweighed, q => q.Kind == "rank");
        Assert.Equal("edition.quasi", Code(await Release(county, edition.Id, "局务会同意")));

        await Make(county, signed, edition.Id, new(MakeEdition.KeepRest, "", "位次由上级公布"));
        var weighed = await Newest(county, signed);
        Assert.True(EditionCheck.Read(weighed.Check).Clean, weighed.Check);
        Assert.Equal("changed-meanwhile", Code(await Release(county, edition.Id, "局务会同意")));
        Assert.Equal("edition.basis", Code(await Release(county, weighed.Id, " ")));
        Assert.Equal("no-right", Code(await Release(county, weighed.Id, "局务会同意", Roles.Staff)));
        Assert.True((await Release(county, weighed.Id, "局务会同意")).Succeeded);
        Assert.Equal("edition.released", Code(await Release(county, weighed.Id, "局务会同意")));

        await using var db = county.Open();
        var released = await EditionFiles.Up(db).SingleAsync(Stop);
        Assert.Equal((weighed.Text, weighed.Digest, PublicStates.Released), (released.Text, released.Digest, released.State));
        Assert.Contains(await db.Set<AuditEntry>().ToListAsync(Stop), a => a.Request == "ReleaseEdition.Request");
        Assert.Equal("withdraw.reason", Code(await TakeDown(county, released.Id, "")));
        Assert.True((await TakeDown(county, released.Id, "发现错字")).Succeeded);
        Assert.Empty(await EditionFiles.Up(db).ToListAsync(Stop));
    }

    [Fact]
    public async Task An_editor_keeps_a_name_or_hides_more_with_a_reason_and_may_take_it_back()
    {
        await using var county = await SummaryCounty.Start();
        var signed = await Sign(county, "副县长田允和带队，开展云上科技行活动。");
        await Make(county, signed, null);
        var first = await Newest(county, signed);
        Assert.Contains("×某甲", first.Text, StringComparison.Ordinal);
        Assert.Equal("edition.reason", (await Make(county, signed, first.Id, new(MakeEdition.Keep, "田允和", ""))).Refusals.Single().Code);
        Assert.Equal("edition.absent", (await Make(county, signed, first.Id, new(MakeEdition.Widen, "没有的话", "缘由"))).Refusals.Single().Code);

        await Make(county, signed, first.Id, new(MakeEdition.Keep, "田允和", "职务行为，已公开任命"));
        var kept = await Newest(county, signed);
        Assert.Contains("田允和", kept.Text, StringComparison.Ordinal);
        await Make(county, signed, kept.Id, new(MakeEdition.Widen, "云上科技行", "本县活动"));
        var wider = await Newest(county, signed);
        Assert.DoesNotContain("云上科技行", wider.Text, StringComparison.Ordinal);
        Assert.Equal(["职务行为，已公开任命", "本县活动"], EditionCheck.Read(wider.Check).Choices.Select(c => c.Reason));
        await Make(county, signed, wider.Id, new(MakeEdition.TakeBack, "田允和", ""));
        Assert.DoesNotContain("田允和", (await Newest(county, signed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_signed_and_stands_has_an_edition()
    {
        await using var county = await SummaryCounty.Start();
        Assert.Equal("not-found", (await Make(county, new SignOff { SignedBy = "", Digest = "", Seal = "", PackPin = "", Content = "" }, null)).Refusals.Single().Code);
    }

    [Fact]
    public void A_leak_bars_the_release()
    {
        var check = new EditionCheck([], [new("person", "允和", "允和到会")], [], [], 1).Write();
        var edition = new Edition { Id = Guid.NewGuid(), Name = "总结", Text = "", Check = check, Leaks = 1, EnteredBy = "" };

        Assert.Equal("edition.leaks", ReleaseEdition.Decide(edition, edition, another: false, "局务会同意").Refusals.Single().Code);
        Assert.False(EditionCheck.Read(check).Clean);
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task What_is_not_public_is_found_by_nobody(string database)
    {
        await using var county = await TestCounty.Start(database);
        var (draft, up, down) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = county.Open())
        {
            foreach (var id in new[] { draft, up, down })
                db.Add(new Edition
                {
                    Id = id, County = TestCounty.Code, Name = "某县科技工作总结", Text = "某县科技工作总结\n甲公司投产。", Check = new EditionCheck([new("甲公司", "enterprise", ["恒森农贸"], 1)], [], [], [], 1).Write(), EnteredBy = "测试",
                    ReleasedOn = id == draft ? null : new(2025, 12, 9), WithdrawnOn = id == down ? new(2025, 12, 10) : null,
                });
            await db.SaveChangesAsync(Stop);
        }
        using var anyone = county.Browser();
        await anyone.Get($"/public/editions/{up}");
        Assert.Contains("甲公司投产。", anyone.Text);
        Assert.DoesNotContain("恒森", anyone.Body);
        Assert.DoesNotContain("云溪", anyone.Body);
        foreach (var id in new[] { draft, down })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get($"/public/editions/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get($"/public/editions/{id}/docx")).Status);
        }
        await anyone.Get("/public/editions");
        Assert.Contains("共 1 条", anyone.Text);
        Assert.DoesNotContain("云溪", anyone.Body);
    }

    internal static async Task<SignOff> Sign(SummaryCounty county, string text, string address = "")
    {
        Assert.True((await county.Edit("p1", text)).Succeeded);
        var signed = await county.Act<SignDocument.Request, Guid>(new("annual-summary", 2025, "", address), async (r, a, d, s) =>
            await SignDocument.Handle(r with { Seal = (await county.Documents.Compose(d, r.Kind, r.Year, a.Day, a.At, s)).Value.Seal }, a, d, county.Documents, county.Papers, s));
        Assert.True(signed.TryValue(out var id), signed.ToString());
        await using var db = county.Open();
        return await db.Set<SignOff>().SingleAsync(s => s.Id == id, Stop);
    }

    private static string Code(Result<Done> result) => Assert.Single(result.Refusals).Code;

    private static Task<Result<Guid>> Make(SummaryCounty county, SignOff signed, Guid? standing, MakeEdition.Choice? change = null) =>
        county.Act<MakeEdition.Request, Guid>(new(signed.Id, standing, change), (r, a, d, s) => MakeEdition.Handle(r, a, d, county.Editions, county.Papers, s));

    private static Task<Result<Done>> Release(SummaryCounty county, Guid edition, string basis, string role = Roles.Director) =>
        county.Act<ReleaseEdition.Request, Done>(new(edition, basis), ReleaseEdition.Handle, role);

    private static Task<Result<Done>> TakeDown(SummaryCounty county, Guid edition, string why) =>
        county.Act<WithdrawEdition.Request, Done>(new(edition, why), WithdrawEdition.Handle);

    private static async Task<Edition> Newest(SummaryCounty county, SignOff signed)
    {
        await using var db = county.Open();
        return (await MakeEdition.Newest(db, signed.Id, Stop))!;
    }
}

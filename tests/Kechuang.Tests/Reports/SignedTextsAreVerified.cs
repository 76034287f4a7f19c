using System.Net;
using System.Text;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Web.Hosting;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>The code printed with a signed text, and the page it leads to.</summary>
public sealed class SignedTextsAreVerified
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_file_carries_its_code_and_matches_by_bytes_by_words_or_not_at_all()
    {
        await using var county = await SummaryCounty.Start();
        var signed = await EditionsArePublished.Sign(county, "全年工作完成。", "https://kj.example.gov.cn");
        await using var kept = county.Papers.Open(signed.Digest)!;
        using var all = new MemoryStream();
        await kept.CopyToAsync(all, Stop);
        var (file, content) = (all.ToArray(), SignDocument.ContentOf(signed));
        Assert.Equal(VerifyCode.Of(signed.Id), signed.Code);
        var text = TextFile.Read(file).Text!;
        Assert.Contains(VerifyCode.Printed(signed.Code), text, StringComparison.Ordinal);

        Assert.Equal(MatchKind.File, FileMatch.Of(file, signed.Digest, file, content).Kind);
        Assert.Equal(MatchKind.Text, FileMatch.Of(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n \r\n", StringComparison.Ordinal)), signed.Digest, file, content).Kind);
        var changed = FileMatch.Of(Encoding.UTF8.GetBytes(text.Replace("全年工作完成。", "全年工作基本完成。", StringComparison.Ordinal)), signed.Digest, file, content);
        Assert.Equal(MatchKind.None, changed.Kind);
        Assert.Contains("1 段", changed.Words, StringComparison.Ordinal);
        Assert.Equal("不一致：正文各段都在，但另有增减的文字。", FileMatch.Of(Encoding.UTF8.GetBytes(text + "\n另加一段。"), signed.Digest, file, content).Words);
        Assert.Equal(MatchKind.Unreadable, FileMatch.Of([0xD0, 0xCF, 0x11, 0xE0, 0], signed.Digest, file, content).Kind);
    }

    [Fact]
    public async Task The_pages_of_a_signed_file_have_its_paragraphs_in_order()
    {
        using var pdf = Pdf.Find();
        Assert.SkipWhen(pdf.Program is null, "LibreOffice is not installed");
        await using var county = await SummaryCounty.Start();
        var signed = await EditionsArePublished.Sign(county, "全年工作完成。");
        await using var kept = county.Papers.Open(signed.Digest)!;
        using var all = new MemoryStream();
        await kept.CopyToAsync(all, Stop);

        var match = FileMatch.Of((await pdf.Of(all.ToArray(), Stop))!, signed.Digest, all.ToArray(), SignDocument.ContentOf(signed));

        Assert.True(match.Kind == MatchKind.Paragraphs, match.Words);
    }

    [Theory]
    [InlineData("1a2b-3c4d-5e6f-7g8h", "1A2B3C4D5E6F7G8H")]
    [InlineData("oa2b 3c4d 5e6f 7gil", "0A2B3C4D5E6F7G11")]
    [InlineData("1A2B", null)]
    [InlineData("1A2B3C4D5E6F7G8U", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_write_it(string? typed, string? code) => Assert.Equal(code, VerifyCode.Read(typed));

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task The_page_says_what_was_signed_and_nothing_of_who(string database)
    {
        await using var county = await TestCounty.Start(database);
        var id = Guid.CreateVersion7();
        var code = VerifyCode.Of(id);
        await using (var db = county.Open())
        {
            var document = new Document { Id = Guid.CreateVersion7(), County = TestCounty.Code, Kind = "annual-summary", Year = 2025, PackPin = "x", EnteredBy = "测试" };
            const string content = "{\"Title\":[\"云溪县科技工作总结\"],\"Signature\":\"云溪县科学技术局\",\"Paragraphs\":[]}";
            db.Add(document);
            db.Add(new SignOff { Id = id, County = TestCounty.Code, Document = document.Id, SignedOn = new(2025, 12, 9), SignedBy = "李四海", Digest = new string('a', 64), Seal = "", PackPin = "x", Content = content, Code = code });
            db.Add(new FrozenFigure
            {
                Id = Guid.CreateVersion7(), County = TestCounty.Code, SignOff = id, Slot = "s1", Text = "23家", Sentence = "李四海说新增23家", Indicator = "高企.新认定", Name = "新增高新技术企业", Role = FigureRoles.Value,
                Period = "2025", AsOf = new(2025, 12, 8), Value = 23, Unit = "家", Digest = "", DefinitionPin = "",
            });
            await db.SaveChangesAsync(Stop);
        }
        using var anyone = county.Browser();
        await anyone.Get("/public/verify/" + code);
        Assert.Contains("云溪县科技工作总结", anyone.Text);
        Assert.Contains("签发有效", anyone.Text);
        Assert.Contains("23家", anyone.Text);
        Assert.Contains("2025-12-08", anyone.Text);
        Assert.DoesNotContain("李四海", anyone.Body);
        await anyone.Submit("match", ("总结.txt", Encoding.UTF8.GetBytes("云溪县科技工作总结（改）")));
        Assert.Contains("不一致", anyone.Text);

        await anyone.Get("/public/verify/0000-0000-0000-0000");
        Assert.Equal("/public/verify?code=0000-0000-0000-0000", anyone.Path);
        Assert.Contains("查不到这个验证码", anyone.Text);
        await anyone.Get("/public/verify?code=" + VerifyCode.Printed(code).ToLowerInvariant());
        Assert.Contains("签发有效", anyone.Text);
        await using (var db = county.Open())
        {
            db.Add(new Withdrawal { Id = Guid.CreateVersion7(), County = TestCounty.Code, SignOff = id, WithdrawnOn = new(2025, 12, 10), Reason = "数字有误", EnteredBy = "李四海" });
            await db.SaveChangesAsync(Stop);
        }
        await anyone.Get("/public/verify/" + code);
        Assert.Contains("签发已撤回", anyone.Text);
        Assert.DoesNotContain("数字有误", anyone.Text);
    }

    [Fact]
    public async Task Who_tries_codes_through_is_turned_away_for_a_minute()
    {
        await using var county = await TestCounty.Start();
        using var anyone = county.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= PublicLimits.Reads; i++)
            answers.Add((await anyone.Http.GetAsync($"/public/editions/{Guid.Empty}/docx", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        await anyone.Get("/sign-in");
        Assert.Equal(HttpStatusCode.OK, anyone.Status);
    }
}

using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>Anyone may ask what the policies say of their numbers; nothing of it stays here.</summary>
public sealed partial class CheckUpWithoutAccount(TestCounty county) : IClassFixture<TestCounty>
{
    private const string Page = "/public/check-up", Firm = "91431299MA000100X3";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_offered_where_one_signs_in_and_complains_of_nothing_before_it_was_answered()
    {
        using var visitor = county.Browser();
        await visitor.Get("/sign-in");
        Assert.Contains($"href=\"{Page}\"", visitor.Body);
        await visitor.Get(Page);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("不保存任何数据", visitor.Text);
        Assert.DoesNotContain("class=\"error\"", visitor.Body);
        Assert.Contains("科技型中小企业评价", visitor.Text);
        await visitor.Get("/sign-in?register=true");
        Assert.Contains("企业账号由云溪县科学技术局开通", visitor.Text);
    }

    [Fact]
    public async Task What_is_typed_is_judged_like_the_examples_of_the_pack_and_leaves_nothing_behind()
    {
        var before = await Everything();
        using var visitor = county.Browser();
        var policy = county.Services.GetRequiredService<SchemeCatalogue>().Find("hunan-rd-subsidy", 2025, new(2025, 12, 10)).Value;
        var examples = PolicyExamples.Read(policy.Pack).Value.All.Where(e => e.Expect.Amount is not null).Take(3).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            await visitor.Get($"{Page}?scheme=hunan-rd-subsidy");
            await visitor.Submit("answers", [.. example.Inputs.Select(i => (Field(i.Key), i.Value))]);
            Assert.Contains("已达标", visitor.Text);
            Assert.Contains($"预计金额 {TextForm.Grouped(example.Expect.Amount!.Value)} 万元", visitor.Text);
            Assert.Contains("计算办法", visitor.Text);
        }
        await visitor.Submit("answers", (Field("加计扣除口径研发费用"), "很多"));
        Assert.Contains("class=\"error\"", visitor.Body);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Many_units_are_answered_in_a_table_that_the_page_itself_carries()
    {
        var before = await Everything();
        using var visitor = county.Browser();
        await visitor.Get($"{Page}?scheme=technology-sme&scheme=high-tech-enterprise");
        var sample = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "samples", "check-up.csv"), Stop);
        await visitor.Submit("sheet", ("数据.csv", sample));
        var book = Convert.FromBase64String(System.Net.WebUtility.HtmlDecode(DataLink().Match(visitor.Body).Groups[1].Value));
        var rows = WorkbookReader.Read(new MemoryStream(book), "结果.xlsx").Value.Sheets[0].Rows.Skip(2).ToList();
        var table = SheetTable.Of(CsvTable.Read(sample).Value).Value;
        var schemes = county.Services.GetRequiredService<SchemeCatalogue>();
        var dictionary = county.Services.GetRequiredService<ElementDictionary>();
        var policy = schemes.Find("technology-sme", 2025, new(2025, 12, 10)).Value;
        var judge = policy.Judge();
        var expected = FactSheet.Read(table, schemes.Layout, policy.Scheme, dictionary, 2024, new(2025, 12, 10)).Value.Rows
            .Select(r => Buckets.Of(judge.Short(r.Facts!), judge.DirectHolds(), holds: false).Short()).ToList();
        Assert.Equal(expected.Count, rows.Count);
        var columns = WorkbookReader.Read(new MemoryStream(book), "结果.xlsx").Value.Sheets[0].Rows[1];
        Assert.Equal(expected, rows.Select(r => r[columns.Cells.Single(c => c.Text == "科小").Column].Text));
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task The_blank_table_is_understood_when_it_comes_back_filled_in()
    {
        using var visitor = county.Browser();
        await using var stream = await visitor.Http.GetStreamAsync($"{Page}/template?scheme=hunan-rd-subsidy&scheme=technology-sme", Stop);
        var header = WorkbookReader.Read(stream, "空表.xlsx").Value.Sheets[0].Rows[0].Cells.Select(c => c.Text).ToList();
        Assert.Contains("2023年加计扣除口径研发费用（万元）", header);
        await visitor.Get($"{Page}?scheme=hunan-rd-subsidy&scheme=technology-sme");
        var line = header.Select(h => h switch { "统一社会信用代码" => Firm, "企业名称" => "云溪演示有限公司", "注册日期" => "2015-03-01", _ => "" });
        await visitor.Submit("sheet", ("空表.csv", Csv(string.Join(',', header), string.Join(',', line))));
        Assert.Contains("云溪演示有限公司", visitor.Text);
        Assert.Contains("逐条对照", visitor.Text);
        Assert.DoesNotContain("读表时注意到", visitor.Text);
        Assert.DoesNotContain("没有计算", visitor.Text);
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "程序.xlsx", [.. "MZ"u8, .. new byte[2000]], "没有计算" },
        { "空.csv", "﻿"u8.ToArray(), "没有计算" },
        { "机密★.csv", Csv("统一社会信用代码,职工总数", $"{Firm},10"), "密级标志" },
        { "表.csv", Csv("统一社会信用代码,备注", $"{Firm},秘密★5年"), "密级标志" },
        { "没有代码.csv", Csv("名称,职工总数", "甲,10"), "统一社会信用代码" },
        { "只有列名.csv", Csv("统一社会信用代码,职工总数"), "没有数据" },
        { "太多.csv", Csv(["统一社会信用代码,职工总数", .. Enumerable.Repeat($"{Firm},10", 501)]), "一次最多 500 家" },
        { "公式.csv", Csv("统一社会信用代码,职工总数", $"{Firm},=HYPERLINK(\"x\")"), "公式" },
        { "标签.csv", Csv("统一社会信用代码,企业名称,职工总数", $"{Firm},<script>alert(1)</script>,10"), "&lt;script&gt;" },
        { "炸弹.xlsx", Bomb(), "没有计算" },
        { "脚本.html", "<html></html>"u8.ToArray(), "没有计算" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task A_hostile_table_is_refused_in_words_and_nothing_is_kept(string name, byte[] bytes, string words)
    {
        var before = await Everything();
        using var visitor = county.Browser();
        await visitor.Get($"{Page}?scheme=technology-sme");
        await visitor.Submit("sheet", (name, bytes));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.True(visitor.Body.Contains(words, StringComparison.Ordinal), visitor.Text);
        Assert.DoesNotContain("<script>alert", visitor.Body);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task What_is_too_large_or_without_its_token_is_turned_away()
    {
        using var visitor = county.Browser();
        await visitor.Get(Page);
        await TooLarge(visitor);
        using var bare = new FormUrlEncodedContent([new("_handler", "answers"), new("v.employees.2024", "10")]);
        await visitor.Send(Page, bare);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    // The server says it and need not hear the rest: whether the answer is read before the line breaks is chance.
    private static async Task TooLarge(TestBrowser visitor)
    {
        try
        {
            await visitor.Submit("sheet", ("大.csv", new byte[3 << 20]));
        }
        catch (HttpRequestException)
        {
            await visitor.Get(Page);
            return;
        }
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        await visitor.Get(Page);
    }

    private string Field(string name)
    {
        var parts = name.Split('@');
        var element = county.Services.GetRequiredService<ElementDictionary>()[parts[0]];
        return element.Period is "year" or "year-end" or "three-years" ? $"v.{element.Id}.{(parts.Length > 1 ? parts[1] : "2024")}" : $"v.{element.Id}";
    }

    // Rows of every table and files of the data folder but the log of the database itself.
    private async Task<string> Everything()
    {
        await using var db = county.Open();
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync(Stop);
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            counts.Add($"{table}={await command.ExecuteScalarAsync(Stop)}");
        }
        var folder = county.Services.GetRequiredService<DatabaseChoice>().Folder;
        counts.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal) && !f.Contains("/keys/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        return string.Join('\n', counts);
    }

    private static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var i = 0; i < 40; i++)
                    part.Write(new byte[1 << 20]);
            }
        }
        return bytes.ToArray();
    }

    [GeneratedRegex("href=\"data:[^\"]*;base64,([^\"]*)\"")]
    private static partial Regex DataLink();
}

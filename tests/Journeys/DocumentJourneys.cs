using Kechuang.Faults;
using Kechuang.Gongwen;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>Documents that no pack knows: a template of one's own, and a report of another county made this county's.</summary>
public sealed class DocumentJourneys(Product product)
{
    // Invented; one character is wrong, one word is doubled.
    private const string OtherCounty = """
        青石县科技局2024年工作情况汇报
        2024年，青石县科技局以项目为抓手，全力推动科技创新，不断优化创新环镜。
        一、培育创新主体
        （一）企业梯队不断壮大
        一是高新技术企业扩容。全年新增高新技术企业4家，科技型中小企业入库35家。
        二是研发投入提质。全社会研发经费支出15600万元，同比增长8.2%。
        （二）创新平台提质增效
        全县建成省级创新平台xx家，技术合同成交额xxxx万元。
        二、存在不足
        部分企业创新能力不强不强，与先进县区有差距。
        青石县科学技术局
        2024年12月20日
        来源：网络整理 免责声明：本文仅供学习分享，如有版权问题请联系我们及时删除。
        """;

    [Fact]
    public async Task A_template_with_a_fault_is_told_beside_the_field_and_a_good_one_is_kept_and_filled()
    {
        await using var visit = await product.SignIn("bangong");
        var page = visit.Page;
        await visit.Open("/documents/templates");
        await page.GetByLabel("模板文件").SetInputFilesAsync(File("季度简报.docx", Faulty()));
        await visit.Take("检查并保存");
        var field = page.Locator(".field", new() { Has = page.GetByLabel("模板文件") });
        await Expect(field.Locator("[id$=-error]")).ToContainTextAsync("没有的指标");
        await Expect(page.GetByLabel("模板文件")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(await visit.Look("templates/refused"));

        var example = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载示例模板" }).ClickAsync());
        await page.GetByLabel("模板文件").SetInputFilesAsync(File("季度简报.docx", await System.IO.File.ReadAllBytesAsync((await example.PathAsync())!, TestContext.Current.CancellationToken)));
        await visit.Take("检查并保存");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "季度简报.docx" });
        await Expect(row).ToBeVisibleAsync();
        Assert.Empty(await visit.Look("templates/kept"));

        var address = (await row.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!;
        var filled = await visit.Letter(address);
        Assert.Contains("云溪县高新技术企业培育情况", filled);
        Assert.DoesNotContain("{", filled);
        Assert.Matches("新认定[0-9]+家", filled);
        await page.RunAndWaitForDownloadAsync(() => row.GetByRole(AriaRole.Link).First.ClickAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_report_of_another_county_is_read_corrected_bound_signed_taken_home_and_made_anonymous()
    {
        string document;
        await using (var office = await product.SignIn("bangong"))
        {
            var page = office.Page;
            await office.Open("/documents/new");
            await page.GetByLabel("粘贴全文").FillAsync(OtherCounty);
            await office.Take("读入并打开");
            await office.Arrive("**/documents/own.*/*");
            document = new Uri(page.Url).AbsolutePath;
            var sheet = page.Locator("article.gongwen");
            await Expect(sheet.Locator(".head-1")).ToHaveTextAsync(["一、培育创新主体", "二、存在不足"]);
            await Expect(sheet.Locator(".head-2")).ToHaveTextAsync(["（一）企业梯队不断壮大", "（二）创新平台提质增效"]);
            await Expect(sheet.Locator("a.m-carried", new() { HasText = "35家" })).ToBeVisibleAsync();
            await Expect(sheet.Locator("a.m-blank")).ToHaveCountAsync(2);
            await Expect(sheet).Not.ToContainTextAsync("免责声明");
            Assert.Empty(await office.Look("pasted/read"));

            await office.Open(document + "?tab=proof");
            await page.GetByRole(AriaRole.Button, new() { Name = "采纳：环镜" }).ClickAsync();
            await Expect(page.GetByText("已改好")).ToBeVisibleAsync();
            await Expect(sheet).ToContainTextAsync("优化创新环境");
            await page.Locator("a.m-proof", new() { HasText = "不强" }).First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^此处忽略：.*不强") }).ClickAsync();
            await Expect(page.Locator("summary", new() { HasText = "已忽略 1 条" })).ToBeVisibleAsync();
            Assert.Empty(await office.Look("pasted/proof"));

            await office.Open(document);
            await sheet.Locator("a.m-carried", new() { HasText = "35家" }).ClickAsync();
            await page.Locator(".suggestions button", new() { HasText = "科技型中小企业" }).First.ClickAsync();
            await Expect(sheet.Locator("a.m-figure", new() { HasTextRegex = new("^[0-9]+家$") })).ToHaveCountAsync(1);
            Assert.Empty(await office.Look("pasted/bound"));
            Assert.Empty(office.Complaints);
        }

        await using var leader = await product.SignIn("juzhang");
        await leader.Open(document);
        await leader.Page.Locator("summary", new() { HasText = "签发" }).First.ClickAsync();
        await leader.Press("签发并冻结");
        await Expect(leader.Page.GetByText("已签发").First).ToBeVisibleAsync();
        Assert.Empty(await leader.Look("pasted/signed"));
        var letter = await leader.Letter(document + "/docx");
        Assert.Contains("优化创新环境", letter);
        Assert.Contains("云溪县科学技术局", letter);
        await Keep(leader, document + "/docx", "pasted.docx");

        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "公开", Exact = true }).Last.ClickAsync();
        await leader.Press("制作公开版");
        await Expect(leader.Page.Locator("article.gongwen")).Not.ToContainTextAsync("云溪");
        await Expect(leader.Page.Locator("article.gongwen")).Not.ToContainTextAsync("青石");
        Assert.Empty(await leader.Look("pasted/edition"));
        Assert.Empty(leader.Complaints);
    }

    private static byte[] Faulty()
    {
        using var output = new MemoryStream();
        DocxWriter.Write(new OfficialDocument { Title = ["季度简报"], Signature = "{局名}", Date = new(2025, 1, 1), Creator = "科创", Created = new DateTime(2025, 1, 1), Blocks = [new ParagraphBlock([new TextRun("新认定{指标.没有的指标}家。")])] }, output);
        return output.ToArray();
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = bytes };

    // Beside the pictures, for whoever wants to see its pages.
    private async Task Keep(Visit visit, string address, string name)
    {
        var answer = await visit.Page.APIRequest.GetAsync(product.Address + address);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(ProductProcess.Root, "var", "screenshots", name), await answer.BodyAsync(), TestContext.Current.CancellationToken);
    }
}

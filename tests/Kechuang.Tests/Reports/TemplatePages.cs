using System.Net;
using System.Text;
using Kechuang.Kernel;
using Kechuang.Reports.Templates;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>The page of templates without script: what is refused and why, what is kept and filled, on both databases.</summary>
public sealed class TemplatePages
{
    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_template_is_refused_in_words_or_kept_and_filled(string database)
    {
        await using var county = await TestCounty.Start(database);
        using var browser = await county.SignIn(Roles.Staff);
        Assert.Contains("还没有模板", await Save(browser, "坏的.docx", Encoding.UTF8.GetBytes("not a docx"), "的内容不是Word 文档"));
        Assert.Contains("还没有模板", await Save(browser, "总结.txt", Encoding.UTF8.GetBytes("{指标.高企.新认定}"), "模板应是 .docx"));

        await Save(browser, "年度简报.docx", ExampleTemplate.Docx(), "年度简报.docx");
        var filled = System.Text.RegularExpressions.Regex.Match(browser.Body, "href=\"(/documents/templates/[0-9a-f-]{36}/)").Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(filled + "2025")).Status);
        foreach (var other in new[] { 0, 9999 })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{filled}{other}")).Status);
    }

    private static async Task<string> Save(TestBrowser browser, string name, byte[] bytes, string words)
    {
        await browser.Get("/documents/templates");
        await browser.Upload("add-template", "Model.File", name, bytes);
        Assert.Contains(words, browser.Text, StringComparison.Ordinal);
        return browser.Text;
    }
}

using System.Text;
using System.Text.Json;
using Kechuang.Web.Verbs;
using Xunit;

namespace Kechuang.Tests.Web;

/// <summary>kechuang proofread: its words, its JSON and its exit codes, whatever file it is given.</summary>
public sealed class TheProofreadVerb : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-proofread-").FullName;

    [Fact]
    public async Task Json_has_the_agreed_names_and_its_exit_code_says_whether_something_was_found()
    {
        var (code, output, errors) = await Run("--json", Text("一、基本情况\n全县有高新技术企业23家。\n"));

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["findings", "headings", "figures", "entities", "anonymise"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(json.RootElement.GetProperty("findings").GetArrayLength() == 0 ? CommandLine.Done : CommandLine.Found, code);
        var figure = Assert.Single(json.RootElement.GetProperty("figures").EnumerateArray());
        Assert.Equal(["offset", "length", "text", "indicator", "unit", "claim"], figure.EnumerateObject().Select(p => p.Name));
        Assert.Equal("23家", figure.GetProperty("text").GetString());
        Assert.Equal(["level", "offset", "length", "number", "title"], json.RootElement.GetProperty("headings")[0].EnumerateObject().Select(p => p.Name));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task An_empty_file_has_nothing_to_find()
    {
        var (code, output, _) = await Run(Text(""));

        Assert.Equal((CommandLine.Done, "没有发现问题。"), (code, output.Trim()));
    }

    [Fact]
    public async Task Gb_18030_reads_as_utf_8_does()
    {
        var text = "全县有高新技术企业23家，完成任务20家的115%。";
        var gb = Path.Combine(folder, "gb.txt");
        await File.WriteAllBytesAsync(gb, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text), TestContext.Current.CancellationToken);

        Assert.Equal((await Run("--json", Text(text))).Output, (await Run("--json", gb)).Output);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_with_words()
    {
        var path = Path.Combine(folder, "picture.txt");
        await File.WriteAllBytesAsync(path, [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2, 0xFF], TestContext.Current.CancellationToken);

        var (code, _, errors) = await Run(path);

        Assert.Equal(CommandLine.Failure, code);
        Assert.Contains("不是文本", errors);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_with_words()
    {
        var path = Path.Combine(folder, "large.txt");
        await using (var file = File.Create(path))
            file.SetLength(50 * 1024 * 1024);

        var (code, _, errors) = await Run(path);

        Assert.Equal(CommandLine.Failure, code);
        Assert.Contains("超过 20 MB", errors);
    }

    [Theory]
    [InlineData("--min-confidence", "2")]
    [InlineData("--min-confidence", "高")]
    [InlineData("--lang", "fr")]
    public async Task A_wrong_option_is_usage(params string[] options)
    {
        var (code, _, errors) = await Run([.. options, Text("正文。")]);

        Assert.Equal(CommandLine.Usage, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_usage()
    {
        var (code, _, errors) = await Run(Path.Combine(folder, "none.txt"));

        Assert.Equal(CommandLine.Usage, code);
        Assert.Contains("没有这个文件", errors);
    }

    [Fact]
    public async Task English_is_spoken_on_demand()
    {
        Assert.EndsWith("found.", (await Run("--lang", "en", Text("正文。"))).Output.Trim());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Text(string text)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".txt");
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await CommandLine.Run(["proofread", .. args], output, errors), output.ToString(), errors.ToString());
    }
}

using System.Collections;
using System.CommandLine;
using System.Resources;
using System.Text.RegularExpressions;
using Kechuang.Web.Verbs;
using Xunit;

namespace Kechuang.Tests.Web;

/// <summary>Whoever asks the program for help, or mistypes, is answered in Chinese, also by the parser.</summary>
public sealed partial class TheCommandLine
{
    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("import", "-h")]
    [InlineData("check-up", "--help")]
    [InlineData("backup", "--help")]
    public async Task Help_is_in_chinese(params string[] args)
    {
        var (code, output, _) = await Run(args);
        Assert.Equal(0, code);
        Assert.Contains("用法：\n  ./kechuang", output.ReplaceLineEndings("\n"));
        Assert.DoesNotMatch(EnglishSentence(), output);
    }

    [Theory]
    [InlineData("没有“sevre”这个命令或选项。", "sevre")]
    [InlineData("没有“--ulrs”这个命令或选项。", "serve", "--ulrs", "x")]
    [InlineData("选项 --data 后面要写内容。", "serve", "--data")]
    [InlineData("缺少选项 --scheme。", "check-up")]
    [InlineData("选项 --year 的“去年”不对，应是整数。", "check-up", "--scheme", "high-tech-enterprise", "--year", "去年")]
    [InlineData("命令 backup 后面要写 TARGET。", "backup")]
    public async Task What_cannot_be_read_is_said_in_chinese(string said, params string[] args)
    {
        var (code, _, errors) = await Run(args);
        Assert.Equal(CommandLine.Usage, code);
        Assert.Contains(said, errors.Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void Every_sentence_of_the_parser_has_its_chinese()
    {
        var parser = typeof(RootCommand).Assembly;
        using var resources = new ResourceReader(parser.GetManifestResourceStream("System.CommandLine.Properties.Resources.resources")!);
        var sentences = resources.Cast<DictionaryEntry>().Select(e => (string)e.Value!).Where(s => s != "default").ToList();
        Assert.NotEmpty(sentences);
        Assert.All(sentences, s => Assert.Matches("[一-龥]", ParserWords.Help(ParserWords.Error(Regex.Replace(s, @"\{\d}", "x")))));
    }

    private static async Task<(int Code, string Output, string Errors)> Run(string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await CommandLine.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    [GeneratedRegex("(Description|Usage|Options|Arguments|Commands):|Show |default:|REQUIRED|\\[options")]
    private static partial Regex EnglishSentence();
}

using System.Text.Json;
using Kechuang.Gongwen;
using Kechuang.Web.Verbs;
using Xunit;

namespace Kechuang.Tests.Web;

/// <summary>kechuang anonymise: its file, its JSON and its exit codes.</summary>
public sealed class TheAnonymiseVerb : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-anonymise-").FullName;

    [Fact]
    public async Task The_file_has_the_marks_and_the_json_says_where_they_stand()
    {
        var output = Path.Combine(folder, "public.txt");

        var (code, json, errors) = await Run("anonymise", "--json", "--output", output, Text("溆浦县副县长田允和带队。"));

        using var read = JsonDocument.Parse(json);
        Assert.Equal(["replacements", "leaks", "quasiIdentifiers"], read.RootElement.EnumerateObject().Select(p => p.Name));
        var person = read.RootElement.GetProperty("replacements")[1];
        Assert.Equal(["offset", "length", "type", "replacement"], person.EnumerateObject().Select(p => p.Name));
        Assert.Equal((6, 3, "person", "×某甲"), (person.GetProperty("offset").GetInt32(), person.GetProperty("length").GetInt32(), person.GetProperty("type").GetString(), person.GetProperty("replacement").GetString()));
        Assert.Equal("某县副县长×某甲带队。", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.Equal(CommandLine.Done, code);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task What_is_left_is_said_and_its_exit_code_is_1()
    {
        var (code, output, _) = await Run("anonymise", Text("云溪县桐岩沟茶业有限公司投产，岩沟在列。"));

        Assert.Equal(CommandLine.Found, code);
        Assert.Contains("残留\t第 7 字\t岩沟", output);
    }

    [Fact]
    public async Task Own_names_are_hidden()
    {
        var (_, output, _) = await Run("anonymise", "--names", Text("项目\t穿岩工程\n"), Text("穿岩工程开工。"));

        Assert.StartsWith("×××开工。", output);
    }

    [Fact]
    public async Task Nothing_is_written_where_the_names_cannot_be_read()
    {
        var output = Path.Combine(folder, "none.txt");

        var (code, _, errors) = await Run("anonymise", "--names", Text("穿岩工程"), "--output", output, Text("穿岩工程开工。"));

        Assert.Equal(CommandLine.Failure, code);
        Assert.Contains("第 1 行", errors);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task A_docx_written_as_docx_keeps_its_form_and_is_read_back_as_the_anonymous_text()
    {
        var (source, output) = (Path.Combine(folder, "report.docx"), Path.Combine(folder, "public.docx"));
        using (var bytes = new MemoryStream())
        {
            DocxWriter.Write(new OfficialDocument { Title = ["溆浦县科技工作总结"], Blocks = [new ParagraphBlock([new TextRun("溆浦县副县长田允和带队。")])], Creator = "向小明", Created = new(2019, 12, 10, 8, 0, 0, TimeSpan.FromHours(8)) }, bytes);
            await File.WriteAllBytesAsync(source, bytes.ToArray(), TestContext.Current.CancellationToken);
        }

        var (code, json, errors) = await Run("anonymise", "--json", "--output", output, source);

        Assert.Equal((CommandLine.Done, ""), (code, errors));
        Assert.Contains("某县副县长×某甲带队。", TextFile.Read(await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken)).Text);
        using var read = JsonDocument.Parse(json);
        Assert.Equal(["replacements", "leaks", "quasiIdentifiers", "parts", "pictures"], read.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(CommandLine.Failure, (await Run("anonymise", "--output", output, Text("溆浦县"))).Code);
    }

    [Fact]
    public async Task Proofreading_says_what_would_hide_a_person()
    {
        var (_, json, _) = await Run("proofread", "--json", Text("副县长田允和带队。"));

        using var read = JsonDocument.Parse(json);
        var person = Assert.Single(read.RootElement.GetProperty("anonymise").EnumerateArray());
        Assert.Equal(["offset", "length", "replacement"], person.EnumerateObject().Select(p => p.Name));
        Assert.Equal("×××", person.GetProperty("replacement").GetString());
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
        return (await CommandLine.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}

using System.CommandLine;
using System.Text;
using Kechuang.Gongwen;
using Kechuang.Gongwen.Vocabularies;
using Kechuang.Kernel;

namespace Kechuang.Web.Verbs;

/// <summary>
/// kechuang anonymise FILE [--output FILE] [--json] [--keep-bodies] [--names FILE]: a document without names. Needs no data folder.
/// A .docx written as .docx keeps its form. 0 no name is left · 1 something is left · 2 usage · 3 the file is no text, too large or cannot be read or written.
/// </summary>
internal static class AnonymiseVerb
{
    internal static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "公文：.txt（UTF-8 或 GB18030）、.docx、有文字的 .pdf 或网页" };
        var output = new Option<string?>("--output") { Description = "脱敏后的文本写到这个文件；写成 .docx 时保留原件的版式；不写则显示在屏幕上", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "结果写成 JSON（替换、残留、可推知之处）" };
        var keep = new Option<bool>("--keep-bodies") { Description = "机关单位名称保留不改" };
        var names = new Option<string?>("--names") { Description = "另须隐去的名称：每行种类、全称、别的叫法，用制表符隔开", HelpName = "FILE" };
        var command = new Command("anonymise", "公文脱敏：隐去人名、号码、单位、企业、地名、文号代字和露底的说法，并复查有无残留") { file, output, json, keep, names };
        command.SetAction(parsed =>
        {
            var read = ProofreadVerb.Read(parsed.GetValue(file)!);
            if (read.Text is null)
                return Say(parsed, read.Why, read.Code);
            var own = parsed.GetValue(names) is { } list ? ProofreadVerb.Read(list) : (Text: "", Why: "", Code: CommandLine.Done);
            if (own.Text is null)
                return Say(parsed, own.Why, own.Code);
            var options = new AnonymiserOptions { KeepBodies = parsed.GetValue(keep), Names = OwnNames.Read(new StringReader(own.Text)) };
            if (parsed.GetValue(output) is { } docx && docx.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
                return InPlace(parsed, parsed.GetValue(file)!, docx, options, parsed.GetValue(json));
            var anonymous = AnonymiserOfPacks().Read(read.Text, options);
            if (parsed.GetValue(output) is { } path)
                OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(anonymous.Text)));
            Write(anonymous, parsed.GetValue(json), parsed.GetValue(output) is null, parsed.InvocationConfiguration.Output);
            return anonymous.Leaks.Count == 0 ? CommandLine.Done : CommandLine.Found;
        });
        return command;
    }

    /// <summary>The anonymiser over what ships: the packs' places and vocabulary, without a database.</summary>
    internal static Anonymiser AnonymiserOfPacks() =>
        new(LibraryVerbs.Knowledge() with { Vocabulary = Vocabulary.Load(Path.Combine(PackLibrary.Locate(), "vocabulary")) });

    // Layout, styles, tables, headers and footers stay; the file is written with what is left said, as a text is.
    private static int InPlace(ParseResult parsed, string source, string path, AnonymiserOptions options, bool json)
    {
        var made = DocxAnonymiser.Read(AnonymiserOfPacks(), File.ReadAllBytes(source), options);
        if (made.File is null)
            return Say(parsed, $"{made.Problem}（{source}）", CommandLine.Failure);
        OutputFile.Write(path, stream => stream.Write(made.File));
        var output = parsed.InvocationConfiguration.Output;
        if (json)
        {
            using var bytes = new MemoryStream();
            AnonymousJson.Write(made, bytes);
            output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        }
        else
        {
            Write(made.Text!, json: false, text: false, output);
            foreach (var leak in made.Parts)
                output.WriteLine($"残留\t{leak.Part}\t{leak.Text}");
            if (made.Pictures > 0)
                output.WriteLine($"图片 {made.Pictures} 张，图中文字没有读，请人工查看。");
        }
        return made.Clean ? CommandLine.Done : CommandLine.Found;
    }

    private static void Write(AnonymousText anonymous, bool json, bool text, TextWriter output)
    {
        if (json)
        {
            using var bytes = new MemoryStream();
            AnonymousJson.Write(anonymous, bytes);
            output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
            return;
        }
        if (text)
            output.WriteLine(anonymous.Text);
        foreach (var leak in anonymous.Leaks)
            output.WriteLine($"残留\t第 {leak.Place.Offset + 1} 字\t{leak.Text}");
        foreach (var quasi in anonymous.QuasiIdentifiers)
            output.WriteLine($"可推知\t第 {quasi.Place.Offset + 1} 字\t{quasi.Text}");
        var rest = anonymous.Leaks.Count == 0 ? "复查没有残留" : $"残留 {anonymous.Leaks.Count} 处";
        output.WriteLine($"替换 {anonymous.Replacements.Count} 处，{rest}，可推知之处 {anonymous.QuasiIdentifiers.Count} 处，请发布前斟酌。");
    }

    private static int Say(ParseResult parsed, string message, int code)
    {
        parsed.InvocationConfiguration.Error.WriteLine(message);
        return code;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Kechuang.Gongwen;
using Kechuang.Gongwen.Vocabularies;
using Kechuang.Kernel;

namespace Kechuang.Web.Verbs;

/// <summary>
/// kechuang proofread FILE [--json] [--min-confidence N] [--lang en]: what an editor should look at in a document. Needs no
/// data folder. 0 nothing found · 1 something found · 2 usage · 3 the file is no text, too large or cannot be read.
/// </summary>
internal static class ProofreadVerb
{
    // A report has a few thousand characters, a yearbook a few million; beyond this it is not a document that somebody wrote.
    private const long MostBytes = 20 * 1024 * 1024;

    internal static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "公文：.txt（UTF-8 或 GB18030）、.docx、有文字的 .pdf 或网页" };
        var json = new Option<bool>("--json") { Description = "结果写成 JSON（发现、标题、数字、名称）" };
        var least = new Option<decimal>("--min-confidence")
        {
            Description = "把握不低于多少才列出，0 到 1", HelpName = "N", CustomParser = Confidence, DefaultValueFactory = _ => Proofreader.Thankful,
        };
        var lang = new Option<string>("--lang") { Description = "表头和类别用哪种语言写：zh 或 en", HelpName = "LANG", DefaultValueFactory = _ => "zh" };
        lang.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("proofread", "校对公文：错别字、标点、序号、文号、日期、数字矛盾等") { file, json, least, lang };
        command.SetAction(parsed =>
        {
            var read = Read(parsed.GetValue(file)!);
            if (read.Text is null)
                return Say(parsed.InvocationConfiguration.Error, read.Why, read.Code);
            var proof = ProofreaderOfPacks().Read(read.Text, parsed.GetValue(least));
            if (parsed.GetValue(json))
                Json(proof, AnonymiseVerb.AnonymiserOfPacks().Read(read.Text), parsed.InvocationConfiguration.Output);
            else
                Write(proof, parsed.GetValue(lang) == "en", parsed.InvocationConfiguration.Output);
            return proof.Findings.Count == 0 ? CommandLine.Done : CommandLine.Found;
        });
        return command;
    }

    private static decimal Confidence(ArgumentResult given)
    {
        if (decimal.TryParse(given.Tokens.Single().Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) && least <= 1)
            return least;
        given.AddError("选项 --min-confidence 应是 0 到 1 之间的数，例如 0.6。");
        return 0;
    }

    /// <summary>The proofreader over what ships: the packs' indicators and vocabulary, without a database.</summary>
    internal static Proofreader ProofreaderOfPacks()
    {
        // Half of the time goes to the tables, half to the packs: side by side.
        var tables = Task.Run(() => Vocabulary.Load(Path.Combine(PackLibrary.Locate(), "vocabulary")));
        var knowledge = LibraryVerbs.Knowledge() with { Vocabulary = tables.GetAwaiter().GetResult() };
        var compiled = Task.Run(knowledge.Vocabulary.Compiled);
        var proofreader = new Proofreader(knowledge);
        compiled.GetAwaiter().GetResult();
        return proofreader;
    }

    /// <summary>The text of a file, or why there is none and the exit code that says so.</summary>
    internal static (string? Text, string Why, int Code) Read(string path)
    {
        if (!File.Exists(path))
            return (null, $"没有这个文件：{path}", CommandLine.Usage);
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return (null, $"文件超过 {MostBytes / 1024 / 1024} MB，不像一份公文，没有处理：{path}", CommandLine.Failure);
            var read = TextFile.Read(File.ReadAllBytes(path));
            return read.Text is null ? (null, $"{read.Problem}（{path}）", CommandLine.Failure) : (Outline.Read(read.Text).Text, "", CommandLine.Done);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (null, $"文件读不出来：{refused.Message}", CommandLine.Failure);
        }
    }

    private static void Json(Proof proof, AnonymousText anonymous, TextWriter output)
    {
        using var bytes = new MemoryStream();
        ProofJson.Write(proof, anonymous.Replacements, bytes);
        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Proof proof, bool english, TextWriter output)
    {
        var lines = new Lines(proof.Outline.Text);
        foreach (var finding in proof.Findings)
            output.WriteLine(Row(finding, proof.Outline.Text, lines, english));
        output.WriteLine(english ? $"{proof.Findings.Count} found." : proof.Findings.Count == 0 ? "没有发现问题。" : $"发现 {proof.Findings.Count} 处。");
    }

    private static string Row(Finding finding, string text, Lines lines, bool english)
    {
        var (line, column) = lines.Of(finding.Place);
        var change = finding.Suggestion switch
        {
            null => "",
            "" => english ? " → (delete)" : " → （删去）",
            var better => $" → {better}",
        };
        var kind = english ? FindingNames.English(finding.Class) : FindingNames.Chinese(finding.Class);
        return $"{line}:{column}\t{kind}\t{finding.Place.Of(text).ReplaceLineEndings("⏎")}{change}\t{finding.Message}";
    }

    private static int Say(TextWriter errors, string message, int code)
    {
        errors.WriteLine(message);
        return code;
    }

    /// <summary>Lines and columns as an editor shows them: from 1, in code points.</summary>
    private sealed class Lines
    {
        private readonly List<int> starts = [0];

        internal Lines(string text)
        {
            var offset = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                offset++;
                if (rune.Value == '\n')
                    starts.Add(offset);
            }
        }

        internal (int Line, int Column) Of(Slice place)
        {
            var found = starts.BinarySearch(place.Offset);
            var line = found >= 0 ? found : ~found - 1;
            return (line + 1, place.Offset - starts[line] + 1);
        }
    }
}

using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Kechuang.Web.Verbs;
using Xunit;

namespace Kechuang.Tests.Web;

/// <summary>Each command of docs/decisions/tutorial.md prints what the page says it prints.</summary>
public sealed partial class TheTutorial
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(PackLibrary.Locate(), ".."));

    [Fact]
    public async Task Its_commands_print_what_it_shows()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "decisions", "tutorial.md"));
        var blocks = Block().Matches(page.ReplaceLineEndings("\n"));
        Assert.Equal(3, blocks.Count);
        foreach (Match block in blocks)
        {
            var input = Path.GetTempFileName();
            File.WriteAllText(input, block.Groups["input"].Value);
            string[] args = ["decide", .. block.Groups["args"].Value.Split(' ').Select(a => a == "firm.json" ? input : a.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Root, a) : a)];
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Assert.Equal(0, await CommandLine.Run(args, output, errors));
            Assert.Equal(block.Groups["output"].Value, output.ToString().ReplaceLineEndings("\n"));
            File.Delete(input);
        }
    }

    [GeneratedRegex(@"^\$ echo '(?<input>.*)' > firm\.json\n\$ \./kechuang decide (?<args>.*)\n(?<output>\{\n(?:.*\n)*?\}\n)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}

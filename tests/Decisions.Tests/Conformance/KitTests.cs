using Kechuang.Decisions.Tck;
using Xunit;

namespace Kechuang.Decisions.Tests.Conformance;

public sealed class KitTests
{
    [Fact]
    public void Every_case_of_the_kit_gives_the_expected_result_and_the_page_says_so()
    {
        var (root, kit) = Find();
        Assert.SkipWhen(kit is null, "the DMN TCK is not there: set KECHUANG_TCK or put it at ../shared/dmn-tck");
        using var output = new StringWriter();
        var page = Path.GetTempFileName();
        var code = TckCommand.Run(kit!, csv: null, page, output);
        Assert.True(code == 0, output.ToString());
        Assert.Equal(File.ReadAllText(page), File.ReadAllText(Path.Combine(root, "docs", "decisions", "conformance.md")));
        File.Delete(page);
    }

    [Fact]
    public void A_wrong_expectation_is_reported_with_expected_and_actual_and_exit_code_1()
    {
        var folder = Directory.CreateTempSubdirectory("tck");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "m.dmn"), Models.Of("""<decision name="d" id="d"><variable name="d"/><literalExpression><text>1 + 1</text></literalExpression></decision>"""));
            File.WriteAllText(Path.Combine(folder.FullName, "m-test.xml"), """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                  <modelName>m.dmn</modelName>
                  <testCase id="right"><resultNode name="d"><expected><value xsi:type="xsd:decimal">2</value></expected></resultNode></testCase>
                  <testCase id="wrong"><resultNode name="d"><expected><value xsi:type="xsd:decimal">3</value></expected></resultNode></testCase>
                </testCases>
                """);
            using var output = new StringWriter();
            var csv = Path.Combine(folder.FullName, "out.csv");
            var page = Path.Combine(folder.FullName, "out.md");
            Assert.Equal(1, TckCommand.Run(folder.FullName, csv, page, output));
            Assert.Contains("expected 3", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("actual   2", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("all: 1/2", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("| m-test.xml | wrong | d | `3` | `2` |", File.ReadAllText(page), StringComparison.Ordinal);
            Assert.Contains("m-test.xml,wrong,d,failed,3,2", File.ReadAllText(csv), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static (string Root, string? Kit) Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kechuang.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie below the solution.");
        }

        var told = Environment.GetEnvironmentVariable("KECHUANG_TCK");
        var kit = string.IsNullOrEmpty(told) ? Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "dmn-tck")) : told;
        return (folder.FullName, Directory.Exists(kit) ? kit : null);
    }
}

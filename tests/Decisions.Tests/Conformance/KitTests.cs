using Kechuang.Decisions.Tck;
using Xunit;

namespace Kechuang.Decisions.Tests.Conformance;

public sealed class KitTests
{
    [Fact]
    public void Every_case_of_the_kit_gives_the_expected_result()
    {
        var kit = Find();
        Assert.SkipWhen(kit is null, "the DMN TCK is not there: set KECHUANG_TCK or put it at ../shared/dmn-tck");
        var report = Tck.Tck.Run(kit!);
        Assert.True(report.All.Total > 0, "no case was found");
        Assert.Equal([], report.Failures.Select(f => $"{f.File} {f.Case} {f.Node}: expected {f.Expected}, got {f.Actual}"));
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
            Assert.Equal(1, TckCommand.Run(folder.FullName, csv, output));
            Assert.Contains("expected 3", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("actual   2", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("all: 1/2", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("m-test.xml,wrong,d,failed,3,2", File.ReadAllText(csv), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KECHUANG_TCK") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kechuang.slnx")))
            {
                var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "dmn-tck"));
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}

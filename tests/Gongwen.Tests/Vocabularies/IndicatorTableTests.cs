using System.Text.RegularExpressions;
using Kechuang.Gongwen.Vocabularies;
using Xunit;

namespace Kechuang.Gongwen.Tests.Vocabularies;

public sealed partial class IndicatorTableTests
{
    [Fact]
    public void The_table_that_ships_holds_what_a_bureau_reports()
    {
        var indicators = Shipped();

        Assert.True(indicators.Count >= 150, $"{indicators.Count} indicators");
        Assert.All(indicators, i => Assert.NotEmpty(i.Phrasing));
        Assert.All(indicators.SelectMany(i => i.Phrasing), frame => Assert.Contains("{}", frame, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_packs_have_the_indicator_name_unit_and_claim_are_the_same()
    {
        var indicators = Shipped().ToDictionary(i => i.Id);
        var declared = Directory.GetFiles(Sample.At("packs/indicators"), "*.yaml")
            .SelectMany(file => Declared().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Select(m => $"{m.Groups["id"].Value} {m.Groups["name"].Value} {m.Groups["unit"].Value.Trim('\'')} {m.Groups["claim"].Value}").ToList();

        Assert.True(declared.Count > 30);
        Assert.All(declared, line =>
        {
            var i = Assert.Contains(line.Split(' ')[0], (IDictionary<string, KnownIndicator>)indicators);
            Assert.Equal(line, $"{i.Id} {i.Name} {i.Unit} {OutlineJson.Name(i.Claim)}");
        });
    }

    [Theory]
    [InlineData("id\tname\n", "第1行")]
    [InlineData("id\tname\tunit\tclaim\taliases\tphrasing\tbetter\na\tb\t家\tcount\n", "第2行")]
    [InlineData("id\tname\tunit\tclaim\taliases\tphrasing\tbetter\n# x\na\tb\t家\tsum\t\t\t\n", "第3行")]
    [InlineData("id\tname\tunit\tclaim\taliases\tphrasing\tbetter\na\tb\t家\tcount\t\t\t\na\tb\t家\tcount\t\t\t\n", "重复")]
    public void A_faulty_table_is_refused_with_its_line(string table, string told)
    {
        Assert.Contains(told, Assert.Throws<FormatException>(() => IndicatorTable.Read(new StringReader(table))).Message, StringComparison.Ordinal);
    }

    internal static IReadOnlyList<KnownIndicator> Shipped()
    {
        using var reader = File.OpenText(Sample.At("packs/vocabulary/indicators.tsv"));
        return IndicatorTable.Read(reader);
    }

    [GeneratedRegex("- id: (?<id>\\S+)\n\\s+name: (?<name>.*)\n\\s+unit: (?<unit>.*)\n(?:\\s+scale: .*\n)?\\s+claim: (?<claim>.*)")]
    private static partial Regex Declared();
}

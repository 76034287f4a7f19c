using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Demo;

/// <summary>Set KECHUANG_WRITE_SAMPLES=1 to write samples/ anew after a change of the generator.</summary>
public sealed class SamplesTests(Made made) : IClassFixture<Made>
{
    private static readonly DateOnly Day = new(2025, 12, 10);

    public static TheoryData<string> Files => [.. Samples.All.Select(s => s.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_is_what_its_generator_writes(string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "samples", file);
        var bytes = Samples.All.Single(s => s.File == file).Bytes();
        if (Environment.GetEnvironmentVariable("KECHUANG_WRITE_SAMPLES") == "1")
            File.WriteAllBytes(path, bytes);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("enterprises", "企业名册", 43, 0)]
    [InlineData("yearly-data", "2024年度", 9, 2)]
    [InlineData("yearly-data", "2023年度", 8, 0)]
    [InlineData("titles", "证书台账", 10, 0)]
    [InlineData("cases", "办件", 8, 0)]
    [InlineData("targets", "目标任务", 4, 0)]
    [InlineData("figures", "指标反馈", 4, 0)]
    public void A_sheet_is_recognised_by_the_import_it_is_made_for(string kind, string sheet, int rows, int wrong)
    {
        var (specs, found) = Find(kind, sheet);
        var shape = SheetShape.Recognise(found, specs);
        Assert.True(shape.Ready, $"{string.Join(",", shape.Missing.Select(m => m.Name))} {string.Join(",", shape.Ambiguous.Select(a => a.Header))} {shape.UnitQuestion?.Text}");
        var read = SheetRows.Read(found, specs, shape.Mapping!, Day);
        Assert.Equal(rows, read.Rows.Count);
        Assert.Equal(wrong, read.Rows.Count(r => r.Wrong));
        Assert.Contains(read.Skipped, s => s.Reason == "落款");
    }

    [Fact]
    public void A_sheet_that_does_not_say_its_unit_is_asked_for_it()
    {
        var (specs, found) = Find("yearly-data", "2022年度");
        var shape = SheetShape.Recognise(found, specs);
        Assert.False(shape.Ready);
        Assert.Equal(["年销售收入", "总资产"], shape.UnitQuestion!.Headers);
    }

    [Fact]
    public void Thousands_of_yuan_become_ten_thousands()
    {
        var (specs, found) = Find("yearly-data", "2023年度");
        var mapping = SheetShape.Recognise(found, specs).Mapping!;
        Assert.Equal("千元", mapping.Columns.Single(c => c.Key == "sales-revenue").Unit);
        Assert.All(mapping.Columns.Where(c => c.Key is "sales-revenue" or "net-assets"), c => Assert.Equal(2023, c.Year));
    }

    private (IReadOnlyList<ColumnSpec> Specs, Sheet Sheet) Find(string kind, string sheet)
    {
        var specs = made.Services.GetServices<IImportKind>().Single(k => k.Key == kind).Columns;
        using var stream = new MemoryStream(Samples.All.Single(s => s.File == kind + ".xlsx").Bytes());
        return (specs, WorkbookReader.Read(stream, kind + ".xlsx").Value.Sheets.Single(s => s.Name == sheet));
    }
}

using System.Diagnostics;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Kernel.Workbooks;

public class WritingWorkbooks
{
    private static readonly OutColumn[] Columns =
        [new("企业名称", OutFormat.Text), new("金额（万元）", OutFormat.Money), new("占比", OutFormat.Percent), new("日期", OutFormat.Date), new("人数", OutFormat.Whole)];

    private static readonly ColumnSpec[] Specs =
    [
        new("name", "企业名称") { Required = true }, new("code", "信用代码", ColumnKind.Code),
        new("sales", "销售收入", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, PerYear = true },
        new("on", "注册日期", ColumnKind.Date), new("yes", "居民企业", ColumnKind.Boolean),
        new("kind", "种类", ColumnKind.Choice) { Choices = ["甲&乙", "丙"] },
    ];

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.String, Gen.Decimal[-1e9m, 1e9m].Select(d => Math.Round(d, 4)), Gen.Int[0, 40_000]).Array[0, 20].Sample(rows =>
        {
            var sheet = new OutSheet("名单", Columns, rows.Select(r => (IReadOnlyList<object?>)[r.Item1, r.Item2, 0.125m, new DateOnly(1950, 1, 1).AddDays(r.Item3), r.Item3])) { Title = "标题" };
            var read = Read(Bytes(sheet)).Rows;
            Assert.Equal(rows.Length + 2, read.Count);
            foreach (var (row, cells) in rows.Zip(read.Skip(2)))
            {
                Assert.Equal(row.Item2, cells[2].Number);
                Assert.Equal(("12.5%", new DateOnly(1950, 1, 1).AddDays(row.Item3), (decimal)row.Item3), (cells[3].Text, cells[4].Date, cells[5].Number));
                var text = Cell.OfText(1, row.Item1, CellFlags.None);
                Assert.Equal(text.Text.Replace("\r\n", "\n").Replace('\r', '\n'), cells[1].Text.Replace("\r\n", "\n").Replace('\r', '\n'));
            }
        }, iter: 200);

    [Fact]
    public void Formulas_are_only_ever_text()
    {
        var sheet = Read(Bytes(new OutSheet("S", [new("a")], [["=1+1"], ["+86"], ["-3"], ["@x"], ["_x0041_"]])));
        Assert.Equal(["=1+1", "+86", "-3", "@x", "_x0041_"], sheet.Rows.Skip(1).Select(r => r[1].Text));
        Assert.DoesNotContain(sheet.Rows, r => r[1].IsFormula || r[1].Kind != CellKind.Text);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_and_money_its_unit()
    {
        OutSheet Make() => new("S", [new("元", OutFormat.Money, MoneyUnit.Yuan), new("万元", OutFormat.Money), new("比")], [[new Money(12_345), new Money(100_000_000), new Percent(0.5m)]]);
        Assert.Equal(Bytes(Make()), Bytes(Make()));
        Assert.Equal(["123.45", "100", "50%"], Read(Bytes(Make())).Rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Office_finds_no_fault_in_our_sheets()
    {
        var template = new MemoryStream();
        TemplateWriter.Write(template, "年度数据", Specs, 2023, 2024);
        var list = new MemoryStream(Bytes(new OutSheet("a/b'c", Columns, [["<&>\"", 1m, 0.5m, new DateOnly(2024, 1, 1), 3]]) { Title = "题" }, new OutSheet("a/b'c", Columns, [])));
        foreach (var file in (MemoryStream[])[template, list])
        {
            using var document = SpreadsheetDocument.Open(file, false);
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public void A_template_is_recognised_without_a_question()
    {
        var template = new MemoryStream();
        TemplateWriter.Write(template, "年度数据", Specs, 2023, 2024);
        template.Position = 0;
        var sheets = WorkbookReader.Read(template, "t.xlsx").Value.Sheets;
        Assert.Equal(["年度数据", "填写说明", "选项"], sheets.Select(s => s.Name));
        var shape = SheetShape.Recognise(sheets[0], Specs);
        Assert.True(shape.Ready);
        Assert.Empty(shape.YearUnknown);
        Assert.Equal(Specs.Length + 1, shape.Mapping!.Columns.Count);
        Assert.Empty(SheetRows.Read(sheets[0], Specs, shape.Mapping, new DateOnly(2025, 1, 1)).Rows);
    }

    [Fact]
    public void LibreOffice_shows_what_was_meant()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed");
        var folder = Directory.CreateTempSubdirectory("kechuang-soffice");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.xlsx"), Bytes(new OutSheet("S", Columns, [["=1+1", 1234.5m, 0.125m, new DateOnly(2024, 2, 29), 7]])));
            var start = new ProcessStartInfo("/usr/bin/soffice", ["-env:UserInstallation=file://" + folder.FullName + "/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder.FullName, Path.Combine(folder.FullName, "a.xlsx")]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            Assert.True(process.WaitForExit(120_000), "soffice did not end");
            using var csv = File.OpenRead(Path.Combine(folder.FullName, "a.csv"));
            Assert.Equal(["=1+1", "1,234.50", "12.5%", "2024-02-29", "7"], CsvTable.Read(csv).Value.Rows[1].Fields);
        }
        finally { folder.Delete(true); }
    }

    [Fact]
    public void Csv_survives_a_round_trip() =>
        Gen.String.Array[1, 5].Array[0, 10].Sample(records =>
        {
            var stream = new MemoryStream();
            // A lone half of a surrogate pair is no text and cannot be encoded.
            var texts = records.Select(r => r.Select(f => string.Concat(f.EnumerateRunes())).Append("x").ToArray()).ToArray();
            CsvTable.Write(stream, texts);
            stream.Position = 0;
            Assert.Equal(texts, CsvTable.Read(stream).Value.Rows.Select(r => r.Fields.ToArray()));
        }, iter: 300);

    private static byte[] Bytes(params OutSheet[] sheets)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        return stream.ToArray();
    }

    private static Sheet Read(byte[] bytes) => WorkbookReader.Read(new MemoryStream(bytes), "a.xlsx").Value.Sheets[0];
}

using System.IO.Compression;
using System.Text;
using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Kernel.Workbooks;

public class HostileFiles
{
    private static readonly WorkbookLimits Small = new()
    {
        Rows = 50, Columns = 10, Cells = 400, FileBytes = 200_000, UnpackedBytes = 3_000_000, Ratio = 50, RatioFrom = 1_000_000,
        ZipEntries = 20, TextCharacters = 2_000, MergedRanges = 5, Sheets = 3,
    };

    public static TheoryData<string, string, string> Table()
    {
        var table = new TheoryData<string, string, string>();
        foreach (var (name, (file, _, words)) in Files) table.Add(name, file, words);
        return table;
    }

    private static readonly Dictionary<string, (string File, Func<Stream> Make, string Words)> Files = new()
    {
        ["an empty file"] = ("a.xlsx", () => new MemoryStream(), "文件是空的"),
        ["a text renamed"] = ("a.xlsx", () => Text("hello"), "已损坏或不是 Excel"),
        ["a zip cut in half"] = ("a.xlsx", () => Cut(Good().Pack()), "已损坏"),
        ["a part cut short"] = ("a.xlsx", () => Good().Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>").Pack(), "已损坏"),
        ["an old .xls"] = ("a.xls", () => Ole("Workbook"), "请另存为 .xlsx"),
        ["an encrypted .xlsx"] = ("a.xlsx", () => Ole("EncryptedPackage"), "文件已加密，请去掉打开密码后再上传"),
        ["a web page as .xls"] = ("a.xls", () => Text("<html><table>"), "网页格式"),
        ["a PDF"] = ("a.xlsx", () => Text("%PDF-1.7"), "PDF"),
        ["a Word document renamed"] = ("a.xlsx", () => new RawXlsx().Part("word/document.xml", "<w/>").Pack(), "Word 文档"),
        ["a plain zip"] = ("a.xlsx", () => Good().Without("[Content_Types].xml").Pack(), "压缩包"),
        ["a .xlsb"] = ("a.xlsx", () => Good().Part("xl/workbook.bin", "x").Pack(), ".xlsb"),
        ["a workbook with macros by name"] = ("a.xlsm", () => Good().Pack(), "宏"),
        ["a workbook with macros inside"] = ("a.xlsx", () => Good().Part("xl/vbaProject.bin", "x").Pack(), "宏"),
        ["Excel 4 macro sheets"] = ("a.xlsx", () => Good().Part("xl/macrosheets/sheet1.xml", "x").Pack(), "宏"),
        ["no sheets"] = ("a.xlsx", () => new RawXlsx().Pack(), "没有工作表"),
        ["no content"] = ("a.xlsx", () => new RawXlsx().Sheet("S", "").Pack(), "没有内容"),
        ["too many sheets"] = ("a.xlsx", () => new RawXlsx().Sheet("1", "").Sheet("2", "").Sheet("3", "").Sheet("4", "").Pack(), "4 个工作表"),
        ["a DTD"] = ("a.xlsx", () => Good().Part("xl/worksheets/sheet1.xml", """<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>""").Pack(), "DTD"),
        ["a million rows declared and too many there"] = ("a.xlsx", () => new RawXlsx().Sheet("大表", ManyRows(51), """<dimension ref="A1:T1000000"/>""").Pack(), "有 1,000,000 行，一次最多导入 50 行"),
        ["too many rows, none declared"] = ("a.xlsx", () => new RawXlsx().Sheet("S", ManyRows(51)).Pack(), "超过 50 行"),
        ["too many columns"] = ("a.xlsx", () => new RawXlsx().Sheet("S", """<row r="1"><c r="ZZ1"><v>1</v></c></row>""").Pack(), "702 列（ZZ），最多 10 列"),
        ["too many cells"] = ("a.xlsx", () => new RawXlsx().Sheet("S", ManyRows(50, 9)).Pack(), "万个单元格"),
        ["too many merges"] = ("a.xlsx", () => new RawXlsx().Sheet("S", ManyRows(1), after: "<mergeCells>" + string.Concat(Enumerable.Repeat("""<mergeCell ref="A1:B1"/>""", 6)) + "</mergeCells>").Pack(), "合并单元格超过 5"),
        ["shared strings without end"] = ("a.xlsx", () => Good().SharedStrings([.. Enumerable.Repeat("<t>" + new string('长', 100) + "</t>", 30)]).Pack(), "文字超过"),
        ["a shared string that is not there"] = ("a.xlsx", () => new RawXlsx().Sheet("S", """<row><c t="s"><v>7</v></c></row>""").Pack(), "已损坏"),
        ["a zip bomb by ratio"] = ("a.xlsx", () => Bomb(2_000_000), "压缩比"),
        ["a zip bomb by size"] = ("a.xlsx", () => Bomb(900_000, ratioFrom: false), "解压后超过"),
        ["a bomb that lies about its size"] = ("a.xlsx", () => Lie(Bomb(2_000_000)), ""),
        ["too many zip entries"] = ("a.xlsx", () => Entries(30), "部件"),
        ["a big file"] = ("a.xlsx", () => Text(new string('x', 300_000)), "文件超过"),
        ["binary named .csv"] = ("a.csv", () => new MemoryStream([1, 0, 2, 0, 3]), "不是可读的文本"),
        ["bytes in no encoding"] = ("a.csv", () => new MemoryStream([0x41, 0xFF, 0xFF, 0x0A]), "不是可读的文本"),
        ["a quote left open"] = ("a.csv", () => Text("a,b\n1,\"2"), "第 2 行第 2 列：引号没有成对"),
        ["too many CSV rows"] = ("a.csv", () => Text(string.Concat(Enumerable.Repeat("a,b\n", 60))), "超过 50 行"),
        ["a marked name"] = ("【机密】企业名单.xlsx", () => Good().Pack(), "非涉密系统"),
        ["a marked first row"] = ("a.xlsx", () => new RawXlsx().Sheet("S", RawXlsx.Rows(["秘密★1年"], ["企业名称", "1"])).Pack(), "非涉密系统"),
    };

    [Theory, MemberData(nameof(Table))]
    public void Is_refused_in_words(string name, string file, string words)
    {
        var result = WorkbookReader.Read(Files[name].Make(), file, Small);
        Assert.True(result.Refused, "it was read");
        Assert.Contains(words, Assert.Single(result.Refusals).Message);
    }

    [Fact]
    public void Any_byte_flipped_or_cut_never_throws()
    {
        var good = Good().SharedStrings("<t>名称</t>").Formats("yyyy-mm-dd").Pack().ToArray();
        var random = new Random(7);
        for (var i = 0; i < 600; i++)
        {
            var bytes = good.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = i % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            _ = WorkbookReader.Read(new MemoryStream(cut), "a.xlsx", Small);
        }
    }

    [Fact]
    public void Outside_links_are_not_followed()
    {
        var file = Good().Part("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="t/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>""");
        Assert.True(WorkbookReader.Read(file.Pack(), "a.xlsx").Succeeded);
    }

    private static RawXlsx Good() => new RawXlsx().Sheet("S", RawXlsx.Rows(["名称", "值"], ["甲", "1"]));

    private static string ManyRows(int rows, int columns = 1) =>
        RawXlsx.Rows([.. Enumerable.Range(1, rows).Select(r => Enumerable.Repeat($"{r}", columns).ToArray())]);

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Cut(MemoryStream whole) => new(whole.ToArray()[..(int)(whole.Length / 2)]);

    private static MemoryStream Ole(string stream) =>
        new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]]);

    private static MemoryStream Bomb(int spaces, bool ratioFrom = true)
    {
        // Beside the ratio's threshold the total counts as well: two parts, neither of which is out of ratio.
        var filler = ratioFrom ? new string(' ', spaces) : Noise(spaces);
        var file = Good().Part("xl/worksheets/sheet1.xml", "<worksheet>" + filler + "</worksheet>");
        return ratioFrom ? file.Pack() : file.Sheet("T", "", before: filler).Sheet("U", "", before: filler + filler).Pack();
    }

    // Random digits, each 40 times: shrinks to a thirtieth, as repetitive but honest sheets do.
    private static string Noise(int length)
    {
        var random = new Random(3);
        return string.Concat(Enumerable.Range(0, length / 40).Select(_ => new string((char)('0' + random.Next(10)), 40)));
    }

    // Writes 10 as the uncompressed size in every header of the zip.
    private static MemoryStream Lie(MemoryStream bomb)
    {
        var bytes = bomb.ToArray();
        for (var i = 0; i < bytes.Length - 30; i++)
        {
            var at = bytes.AsSpan(i, 4) is [0x50, 0x4B, 3, 4] ? i + 22 : bytes.AsSpan(i, 4) is [0x50, 0x4B, 1, 2] ? i + 24 : 0;
            if (at > 0) BitConverter.TryWriteBytes(bytes.AsSpan(at, 4), 10);
        }
        return new MemoryStream(bytes);
    }

    private static MemoryStream Entries(int count)
    {
        var file = Good();
        for (var i = 0; i < count; i++) file.Part($"x{i}.xml", "x");
        return file.Pack();
    }
}

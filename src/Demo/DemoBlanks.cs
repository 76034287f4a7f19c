using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Kechuang.Demo;

/// <summary>
/// The blank forms that the invented city sends: a workbook with merged heads, a formula and a percentage, and a text with a table.
/// Written part by part, so that they are what an office program makes and the same bytes each time.
/// </summary>
internal static class DemoBlanks
{
    internal const string Sheet = "县域创新指标";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006", Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml", Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    // Styles: 0 plain, 1 title, 2 head, 3 framed, 4 framed percentage.
    private const string Styles = $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs></styleSheet>""";

    private static readonly string[] Merged = ["A1:G1", "A2:B2", "C2:D2", "E2:F2", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4", "A5:G5", "A9:C9", "A10:G10", .. Enumerable.Range(11, 6).Select(r => $"D{r}:E{r}"), .. Enumerable.Range(11, 6).Select(r => $"F{r}:G{r}")];

    /// <summary>县（市、区）创新指标年报表, .xlsx.</summary>
    internal static byte[] Workbook(int year)
    {
        string[][] rows =
        [
            [$"县（市、区）科技创新指标年报表（{year} 年，演示）", "", "", "", "", "", ""],
            ["填报单位", "", "", "", "填报人", "", ""],
            ["序号", "指标名称", "计量单位", "完成情况", "", "", $"{year} 年目标数"],
            ["", "", "", $"{year} 年", $"{year - 1} 年", "同比增长（%）", ""],
            ["一、创新主体", "", "", "", "", "", ""],
            ["1", "新增高新技术企业", "家", "", "", "", ""],
            ["2", "有效高新技术企业", "家", "", "", "", ""],
            ["3", "科技型中小企业入库", "家", "", "", "", ""],
            ["合计（2+3）", "", "", "=D7+D8", "=E7+E8", "/", "=G7+G8"],
            ["二、投入与服务", "", "", "", "", "", ""],
            ["序号", "指标名称", "计量单位", $"{year} 年完成数", "", "备注", ""],
            ["4", "全社会研发经费支出", "万元", "", "", "", ""],
            ["5", "市级奖补资金", "元", "", "", "", ""],
            ["6", "研发准备金制度备案", "家", "", "", "", ""],
            ["7", "研发准备金制度备案完成率", "%", "", "", "", ""],
            ["8", "科技培训人次", "人次", "", "", "", ""],
        ];
        var data = string.Concat(rows.Select((row, y) => Invariant($"""<row r="{y + 1}"{(y == 0 ? """ ht="30" customHeight="1" """ : "")}>{string.Concat(row.Select((text, x) => Cell(text, y, x)))}</row>""")));
        var sheet = $"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="28" customWidth="1"/><col min="3" max="7" width="12" customWidth="1"/></cols><sheetData>{data}</sheetData>{Invariant($"""<mergeCells count="{Merged.Length}">""")}{string.Concat(Merged.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>""";
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{Sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/styles.xml", Styles), ("xl/worksheets/sheet1.xml", sheet));
    }

    /// <summary>科技特派员工作情况表, .docx.</summary>
    internal static byte[] Text(int year)
    {
        string[] lines = ["附件2", $"{year} 年科技特派员工作情况表（演示）"];
        (string Text, int Wide)[][] rows =
        [
            [("填报单位", 1), ("", 1), ("联系人", 1), ("", 1)],
            [("在任科技特派员（人）", 1), ("", 1), ("科技培训（人次）", 1), ("", 1)],
            [("科技特派员覆盖率（%）", 1), ("", 1), ("新增科技示范企业（家）", 1), ("", 1)],
            [("主要做法", 1), ("", 3)],
        ];
        var table = string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => Invariant($"""<w:tc><w:tcPr><w:tcW w:w="{2200 * c.Wide}" w:type="dxa"/>{(c.Wide > 1 ? Invariant($"""<w:gridSpan w:val="{c.Wide}"/>""") : "")}</w:tcPr><w:p><w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="24"/></w:rPr></w:pPr>{Run(c.Text, bold: true)}</w:p></w:tc>""")))}</w:tr>"));
        var body = $"""{string.Concat(lines.Select(l => $"<w:p>{Run(l, bold: false)}</w:p>"))}<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/><w:tblBorders>{string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"""))}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("""<w:gridCol w:w="2200"/>""", 4))}</w:tblGrid>{table}</w:tbl><w:p>{Run("全年开展科技培训____人次，比上年增长____%。", bold: false)}</w:p><w:p>{Run("填表日期：", bold: false)}{Control("填表日期", "点这里填日期")}</w:p><w:p>{Run("注：在任人数以县级选派文件为准。", bold: false)}</w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>""";
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>"""));
    }

    private static string Cell(string text, int y, int x)
    {
        var place = Invariant($"{(char)('A' + x)}{y + 1}");
        var style = y == 0 ? 1 : y is 2 or 3 or 10 ? 2 : y == 14 && x is 3 or 4 ? 4 : 3;
        return text.Length == 0 ? Invariant($"""<c r="{place}" s="{style}"/>""")
            : text[0] == '=' ? Invariant($"""<c r="{place}" s="{style}"><f>{text[1..]}</f><v>0</v></c>""")
            : text.All(char.IsAsciiDigit) ? Invariant($"""<c r="{place}" s="{style}"><v>{text}</v></c>""")
            : Invariant($"""<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>""");
    }

    private static string Run(string text, bool bold) =>
        text.Length == 0 ? "" : $"""<w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/>{(bold ? "<w:b/>" : "")}<w:sz w:val="24"/></w:rPr><w:t>{text}</w:t></w:r>""";

    private static string Control(string name, string shown) =>
        $"""<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{Run(shown, bold: false)}</w:sdtContent></w:sdt>""";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static byte[] Zip(params (string Name, string Xml)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, xml) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
                writer.Write(Declaration + xml);
            }
        return file.ToArray();
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>Blanks outside the cells of a table: in sentences, text boxes and content controls.</summary>
public sealed class GapsAreRead
{
    private const string Namespaces = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("新增高新技术企业____家，同比增长____%。", "新增高新技术企业|家 新增高新技术企业／同比增长|%")]
    [InlineData("（一）研发投入＿＿亿元，完成年度目标的____%；其中规上企业____万元", "研发投入|亿元 研发投入／完成年度目标的|% 其中规上企业|万元")]
    [InlineData("全县现有____家高新技术企业，占比提高____个百分点。", "全县现有高新技术企业|家 占比提高|百分点")]
    [InlineData("填报单位：______　　联系电话：______", "填报单位| 联系电话|")]
    [InlineData("填报日期：____年__月__日", "填报日期／年| 填报日期／月| 填报日期／日|")]
    [InlineData("技术合同成交额为　　　　万元，登记××项。", "技术合同成交额为|万元 登记|项")]
    [InlineData("单　　位：云溪县科技局　　2025 年，项　　目：×××", "")]
    [InlineData("联系人张××，电话138****0000。", "")]
    [InlineData("________________________", "")]
    public void A_gap_is_named_by_its_clause_and_its_unit_stands_behind_it(string sentence, string wanted)
    {
        var read = FormReader.Read("表.docx", File(Paragraph(sentence) + Paragraph("备注：____")));
        Assert.Equal([.. wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries), "备注|"], read.Value.Blanks.Select(b => $"{b.Label}|{b.Unit}"));
    }

    [Fact]
    public async Task The_sentence_says_which_number_of_which_indicator_is_asked()
    {
        await using var county = await SummaryCounty.Start();
        var suggester = county.Forms.Suggester("云溪县");
        var read = FormReader.Read("表.docx", File(Paragraph("2025 年，我县新增高新技术企业____家，完成市定目标的____%，比上年增长____%；入库科技型中小企业____家。填报人：____，填报日期：__年__月__日"))).Value;
        Assert.Equal(["高企.新认定 value year", "高企.新认定 completion year", "高企.新认定 growth year", "科小.入库 value year", " typed", " typed", " typed", " typed"],
            read.Blanks.Select(b => suggester.Suggest(b, 2025)).Select(p => p.Indicator.Length > 0 ? $"{p.Indicator} {p.Role} {p.Period}" : $" {p.Role}"));
    }

    [Fact]
    public void What_is_filled_in_stands_on_the_line_and_the_words_around_it_stay()
    {
        var blank = File(
            """<w:p><w:r><w:rPr><w:sz w:val="32"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t>新增高企__</w:t></w:r><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>____家，增长____%。</w:t><w:br/><w:t>完</w:t></w:r></w:p>""" +
            """<w:p><w:r><w:t>单位（盖章）：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">      </w:t><w:tab/></w:r></w:p>""" +
            Paragraph("主要做法：") + Paragraph("__________"));
        var bytes = Filled(blank, ("p1b1", "12"), ("p1b2", "9.1"), ("p2b1", "云溪县科技局"), ("p4b1", "好"));

        Assert.Equal("新增高企  12  家，增长9.1 %。 完", Lines(bytes)[0]);
        Assert.Equal("单位（盖章）：云溪县科技局", Lines(bytes)[1]);
        var xml = FormFiles.Parts(bytes)[DocxForm.Main];
        Assert.Contains("""<w:rPr><w:sz w:val="32" /><w:u w:val="single" /><w:lang w:eastAsia="zh-CN" /></w:rPr><w:t xml:space="preserve">  12  </w:t>""", xml, StringComparison.Ordinal);
        Assert.Contains("云溪县科技局</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\" /></w:rPr><w:tab /></w:r>", xml, StringComparison.Ordinal);
        Assert.Equal("    好    ", Lines(bytes, trim: false)[3]);
    }

    [Fact]
    public void Content_controls_lose_their_hint_when_they_are_filled_wherever_they_stand()
    {
        var inline = Control("联系人", """<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:sz w:val="24"/></w:rPr><w:t>单击此处输入文字。</w:t></w:r>""", """<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>""");
        var blank = File(
            $"<w:p><w:r><w:t>联系</w:t></w:r>{inline}</w:p>" +
            Control("主要做法", """<w:p><w:r><w:t>单击输入</w:t></w:r></w:p>""") +
            $"""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>新增高企</w:t></w:r></w:p></w:tc><w:tc><w:p>{Control("", "<w:r><w:t>输入</w:t></w:r>")}<w:r><w:t>家</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""" +
            """<w:p><w:sdt><w:sdtPr><w15:checkbox/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>同意</w:t></w:r></w:p>""");
        var read = FormReader.Read("表.docx", blank).Value;
        Assert.Equal(["t1r1c2 新增高企|家", "p1b1 联系|", "p2b1 主要做法|"], read.Blanks.Select(b => $"{b.Place} {b.Label}|{b.Unit}"));

        var bytes = Filled(blank, ("t1r1c2", "12"), ("p1b1", "王某"), ("p2b1", "选派"));
        Assert.Equal(["联系王某", "选派", "新增高企", "12家", "☐同意"], Lines(bytes));
        var xml = FormFiles.Parts(bytes)[DocxForm.Main];
        Assert.DoesNotContain("PlaceholderText", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("dataBinding", xml, StringComparison.Ordinal);
        Assert.Equal(1, xml.Split("showingPlcHdr").Length - 1);
    }

    [Fact]
    public void A_text_box_says_the_same_to_programs_that_know_only_the_old_one()
    {
        const string Words = "<w:p><w:r><w:t>技术合同成交额____万元</w:t></w:r></w:p>";
        var blank = File($"""
            <w:p><w:r><w:t>关于报送数据的通知</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx><w:txbxContent>{Words}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{Words}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """);
        var read = FormReader.Read("表.docx", blank).Value;
        var found = Assert.Single(read.Blanks);
        Assert.Equal(("p2b1", "技术合同成交额", "万元", "关于报送数据的通知"), (found.Place, found.Label, found.Unit, read.Title));

        var xml = FormFiles.Parts(Filled(blank, ("p2b1", "8800")))[DocxForm.Main];
        Assert.Equal(2, xml.Split("8800").Length - 1);
        Assert.DoesNotContain("____", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_holds_a_gap_and_its_unit_is_an_empty_cell()
    {
        var blank = File("""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>新增高企</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>____家</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>说明</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>其中规上____家</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");
        var read = FormReader.Read("表.docx", blank).Value;
        Assert.Equal(["t1r1c2 新增高企|家", "p4b1 其中规上|家"], read.Blanks.Select(b => $"{b.Place} {b.Label}|{b.Unit}"));
        Assert.Equal(["新增高企", "12 家", "说明", "其中规上 3  家"], Lines(Filled(blank, ("t1r1c2", "12"), ("p4b1", "3"))));
    }

    private static string Control(string name, string content, string more = "") => $"""<w:sdt><w:sdtPr>{(name.Length > 0 ? $"""<w:alias w:val="{name}"/>""" : "")}{more}<w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>""";

    private static string Paragraph(string text) => $"""<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    private static byte[] File(string body) => FormFiles.Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        (DocxForm.Main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"));

    /// <summary>The file with gaps filled; what was valid before is valid now.</summary>
    private static byte[] Filled(byte[] blank, params (string Place, string Text)[] cells)
    {
        var bytes = FormWriter.Write(blank, cells.ToDictionary(c => c.Place, c => new CellContent(c.Text)));
        Assert.Subset(Faults(blank), Faults(bytes));
        return bytes;
    }

    private static HashSet<string> Faults(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator().Validate(file, Stop).Select(e => e.Description)];
    }

    private static List<string> Lines(byte[] bytes, bool trim = true)
    {
        var root = FormPackage.Open(bytes).Value.Part(DocxForm.Main)!.Root!;
        return [.. DocxForm.Seen(root, "p").Select(p => string.Concat(p.Descendants().Where(e => e.Name.LocalName is "t" or "br").Select(e => e.Name.LocalName == "t" ? e.Value : " "))).Select(t => trim ? t.Trim() : t)];
    }
}

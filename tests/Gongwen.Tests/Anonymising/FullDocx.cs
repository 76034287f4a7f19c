using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>A .docx that holds an invented firm, person and place in every part a word processor writes.</summary>
internal static class FullDocx
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Body = """
        <w:p w:rsidR="00AB12CD"><w:pPr><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="9" w:name="溆浦县总结"/><w:r><w:rPr><w:b/></w:rPr><w:t>溆</w:t></w:r><w:r><w:t>浦县科技工作总结</w:t></w:r><w:bookmarkEnd w:id="9"/></w:p>
        <w:p><w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">副县长田</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>允和</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>带队。</w:t></w:r>
        <w:ins w:id="2" w:author="向小明" w:date="2019-12-01T08:00:00Z"><w:r><w:rPr><w:rPrChange w:id="3" w:author="向小明"><w:rPr/></w:rPrChange></w:rPr><w:t>溆浦县恒森农贸有限公司投产。</w:t></w:r></w:ins><w:del w:id="4" w:author="向小明"><w:r><w:delText>田允和删去的话</w:delText></w:r></w:del></w:p>
        <w:p><w:hyperlink r:id="rIdLink" w:tooltip="恒森农贸"><w:r><w:t>恒森农贸网站</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF 溆浦县总结 \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>田允和</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>电话13807451234</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:del w:id="6" w:author="向小明"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:del w:id="7" w:author="向小明"><w:r><w:delText>旧行</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="溆浦县图" descr="田允和在恒森农贸"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>框里的田允和</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape alt="恒森农贸"><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的田允和</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/></w:sectPr>
        """;

    public static byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Put(main, $"<w:document {Word}><w:body>{Body}</w:body></w:document>");
            Put(main.AddNewPart<HeaderPart>("rIdHead"), $"<w:hdr {Word}><w:p><w:r><w:t>溆浦县</w:t></w:r><w:r><w:t>科学技术局 田</w:t></w:r><w:r><w:t>允和签</w:t></w:r></w:p></w:hdr>");
            Put(main.AddNewPart<WordprocessingCommentsPart>(), $"<w:comments {Word}><w:comment w:id=\"1\" w:author=\"向小明\"><w:p><w:r><w:t>田允和的名字要核对</w:t></w:r></w:p></w:comment></w:comments>");
            Put(main.AddNewPart<DocumentSettingsPart>(), $"<w:settings {Word}><w:trackRevisions/><w:rsids><w:rsidRoot w:val=\"00AB12CD\"/></w:rsids></w:settings>");
            Put(main.AddCustomXmlPart(CustomXmlPartType.CustomXml), "<data>溆浦县</data>");
            main.AddHyperlinkRelationship(new Uri("mailto:hengsen@example.com"), true, "rIdLink");
            Put(file.AddExtendedFilePropertiesPart(), "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>溆浦县科学技术局</Company></Properties>");
            Put(file.AddCustomFilePropertiesPart(), "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");
            file.PackageProperties.Title = "溆浦县总结";
            file.PackageProperties.Creator = "向小明";
            file.PackageProperties.LastModifiedBy = "田允和";
        }

        return stream.ToArray();
    }

    private static void Put(OpenXmlPart part, string xml)
    {
        using var into = part.GetStream(FileMode.Create);
        into.Write(Encoding.UTF8.GetBytes(xml));
    }
}

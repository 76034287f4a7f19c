using System.Globalization;
using System.Security;
using System.Xml;

namespace Kechuang.Gongwen.Docx;

/// <summary>Pictures that stand in their line (ISO/IEC 29500-1, 20.4.2.8), each a part of the file.</summary>
internal static class Pictures
{
    private const decimal Emu = 36_000;
    private const decimal MostWidth = 156;

    /// <summary>Those of a document, in the order they are written.</summary>
    public static IReadOnlyList<PictureBlock> Of(OfficialDocument document) =>
        [.. document.Blocks.Concat(document.Annexes.SelectMany(a => a.Blocks)).OfType<PictureBlock>()];

    /// <summary>The part of the n-th, from 1.</summary>
    public static string Part(int number) => string.Create(CultureInfo.InvariantCulture, $"media/image{number}.png");

    /// <summary>The id of its relationship.</summary>
    public static string Relationship(int number) => string.Create(CultureInfo.InvariantCulture, $"rIdP{number}");

    public static void Write(XmlWriter xml, PictureBlock picture, int number)
    {
        var shrink = Math.Min(1, MostWidth / Math.Max(1, picture.Width));
        var (width, height) = (Text(picture.Width * shrink * Emu), Text(picture.Height * shrink * Emu));
        var (id, words) = (number.ToString(CultureInfo.InvariantCulture), SecurityElement.Escape(XmlText.Clean(picture.Words)));
        xml.WriteRaw($"<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>"
            + $"<wp:docPr id=\"{id}\" name=\"图{id}\" descr=\"{words}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + $"<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"图{id}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{Relationship(number)}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    private static string Text(decimal emu) => decimal.ToInt64(emu).ToString(CultureInfo.InvariantCulture);
}

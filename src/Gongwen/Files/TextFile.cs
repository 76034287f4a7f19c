using Kechuang.Gongwen.Files;
using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen;

/// <summary>The text of a file, or why it has none.</summary>
/// <param name="Text">The text; null when it could not be read.</param>
/// <param name="Problem">Why not and what would help, in an editor's words; empty when it was read.</param>
/// <param name="Notes">What was left out or taken in, said once: 修订按已接受处理.</param>
public sealed record ReadText(string? Text, string Problem, IReadOnlyList<string> Notes);

/// <summary>
/// Reads the text out of a document file by its bytes, not by its name: .docx of Word and WPS, .pdf with text, web pages, and plain
/// text in UTF-8, UTF-16 or GB 18030. Never throws on a file.
/// </summary>
public static class TextFile
{
    /// <summary>Largest file read, in bytes.</summary>
    public const int Most = 32 << 20;

    /// <summary>Reads it.</summary>
    public static ReadText Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > Most)
        {
            return Refused($"文件有 {bytes.Length >> 20} MB，最多读 {Most >> 20} MB。公文的文字不会这么大，请先去掉图片。");
        }

        try
        {
            return bytes switch
            {
                [(byte)'P', (byte)'K', 3, 4, ..] => DocxText.Read(bytes),
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfText.Read(bytes),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => Refused("这是旧格式的 .doc（或加密的文件），请在 WPS 或 Word 中另存为 .docx。"),
                [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Refused("这是 .rtf，请在 WPS 或 Word 中另存为 .docx。"),
                _ => Plain(bytes),
            };
        }
        catch (Exception wrong) when (wrong is InvalidDataException or System.Xml.XmlException or IOException or FormatException)
        {
            return Refused("文件已损坏，读不出文字。请在 WPS 或 Word 中打开并另存一份。");
        }
    }

    internal static ReadText Refused(string problem) => new(null, problem, []);

    private static ReadText Plain(byte[] bytes)
    {
        var text = SourceText.Decode(bytes);
        if (text.AsSpan(0, Math.Min(text.Length, 4096)).Contains('\0'))
        {
            return Refused("这不是文本。可以读 .txt、.docx、有文字的 .pdf 和网页。");
        }

        return WebText.Looks(text) ? new ReadText(WebText.Read(text), "", ["按网页读取，只取了文字"]) : new ReadText(text, "", []);
    }
}

using System.Text;

namespace Kechuang.Kernel.Workbooks;

/// <summary>What an uploaded file really is, by its bytes: people rename files, so the ending proves nothing.</summary>
internal static class FileSniffer
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public const string SaveAs = "请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。";

    public enum Kind { Zip, Csv }

    /// <summary>The kind, or why the file cannot be read.</summary>
    public static (Kind Kind, string? Refusal) Sniff(ReadOnlySpan<byte> bytes, string fileName)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (bytes.Length == 0) return (default, "文件是空的（0 字节）。请检查文件后重新上传。");
        if (ending is ".xlsm" or ".xltm" or ".xlam") return (default, Macro);
        if (bytes.StartsWith(Ole)) return (default, OfOle(bytes));
        if (bytes.StartsWith("PK"u8)) return (Kind.Zip, null);
        if (ending is ".csv" or ".txt" or ".tsv") return (Kind.Csv, null);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart().ToLowerInvariant();
        if (bytes.StartsWith("%PDF"u8)) return (default, "这是 PDF 文件，不是 Excel 表格。请上传 .xlsx 或 .csv。");
        if (head.Contains("<html") || head.Contains("<table") || head.Contains("<?xml") || head.Contains("<!doctype"))
            return (default, "这是网页格式的表格（多由其他系统导出），不是真正的 Excel 文件。" + SaveAs);
        if (ending == ".xls") return (default, "文件不是可读的 Excel 表格。" + SaveAs);
        return (default, Broken);
    }

    public const string Macro = "文件带有宏（.xlsm），为安全起见不接收。请另存为不带宏的 .xlsx 再上传。";

    public const string Broken = "文件已损坏或不是 Excel 表格，无法打开。请用 Excel 或 WPS 确认能打开，另存为 .xlsx 后再上传。";

    /// <summary>Why a zip that opens is still no plain .xlsx, or null.</summary>
    public static string? RefusalOf(XlsxPackage package)
    {
        foreach (var name in package.Names)
        {
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) return Macro;
            if (name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)) return Macro;
        }
        if (package.Has("word/document.xml")) return "这是 Word 文档，不是 Excel 表格。请上传 .xlsx 或 .csv。";
        if (package.Has("ppt/presentation.xml")) return "这是演示文稿，不是 Excel 表格。请上传 .xlsx 或 .csv。";
        if (package.Has("xl/workbook.bin")) return "这是二进制格式（.xlsb）的 Excel 文件。" + SaveAs;
        if (package.Has("content.xml") && package.Has("mimetype")) return "这是 OpenDocument 格式（.ods）的文件。" + SaveAs;
        if (!package.Has("[Content_Types].xml")) return "这是压缩包，不是 Excel 表格。请解压后上传其中的 .xlsx。";
        return null;
    }

    // An encrypted .xlsx is an OLE compound file with a stream "EncryptedPackage" (MS-OFFCRYPTO, 2.3.4).
    private static string OfOle(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return "文件已加密，请去掉打开密码后再上传。";
        if (bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0) return "这是 Word 文档，不是 Excel 表格。请上传 .xlsx 或 .csv。";
        return "这是旧版 Excel 格式（.xls），请另存为 .xlsx 再上传。";
    }
}

using System.Text;

namespace Kechuang.Kernel.Workbooks;

/// <summary>Text of a file in one of the encodings Chinese spreadsheets write.</summary>
internal static class CsvText
{
    public const string Undecodable = "文件不是可读的文本（应为 UTF-8 或 GB18030 编码的 CSV）。请用 Excel 另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传。";

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    // GB 18030-2022 is the encoding Chinese Excel writes plain CSV in.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text without BOM, or null when the bytes are in none of the encodings.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Try(Utf8, bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Try(new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Try(new UnicodeEncoding(true, false, true), bytes[2..]);
        return bytes.Contains((byte)0) ? null : Try(Utf8, bytes) ?? Try(Gb18030, bytes);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try { return encoding.GetString(bytes); }
        catch (DecoderFallbackException) { return null; }
    }
}

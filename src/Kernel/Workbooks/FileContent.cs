using System.IO.Compression;
using System.Text;

namespace Kechuang.Kernel.Workbooks;

/// <summary>
/// Whether an uploaded paper is what its ending says, by its bytes: people rename files, and so does who wishes harm.
/// Beside <see cref="FileSniffer"/>, which says of a table why it cannot be read.
/// </summary>
public static class FileContent
{
    private const int Head = 4096;

    // Signatures: ISO 32000-1 §7.5.2, ISO/IEC 15948 §5.2, ISO/IEC 10918-5, APPNOTE.TXT 4.3.7, MS-CFB 2.2; OFD is GB/T 33190-2016 §6.
    private static readonly (string Name, string[] Endings, Func<byte[], Stream, bool> Is)[] Kinds =
    [
        ("PDF", [".pdf"], (head, _) => head.AsSpan(0, Math.Min(head.Length, 1024)).IndexOf("%PDF-"u8) >= 0),
        ("PNG 图片", [".png"], (head, _) => Starts(head, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        ("JPG 图片", [".jpg", ".jpeg"], (head, _) => Starts(head, [0xFF, 0xD8, 0xFF])),
        ("Word 文档", [".docx"], (head, bytes) => Zip(head) && Holds(bytes, "word/document.xml")),
        ("Excel 表格", [".xlsx"], (head, bytes) => Zip(head) && Holds(bytes, "xl/workbook.xml")),
        ("OFD 版式文件", [".ofd"], (head, bytes) => Zip(head) && Holds(bytes, "OFD.xml")),
        ("压缩包", [".zip"], (head, _) => Zip(head)),
        ("Word 或 WPS 文档", [".doc", ".xls", ".wps", ".et"], (head, _) => Starts(head, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
        ("程序", [], (head, _) => Starts(head, "MZ"u8) || Starts(head, [0x7F, (byte)'E', (byte)'L', (byte)'F'])),
        ("文本", [".txt", ".csv"], (head, _) => !head.Contains((byte)0) || Starts(head, [0xFF, 0xFE]) || Starts(head, [0xFE, 0xFF])),
    ];

    /// <summary>Why the bytes are not what the name's ending says; null where they are. The stream must seek.</summary>
    public static string? Refusal(string name, Stream bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (Array.Find(Kinds, k => k.Endings.Contains(ending)) is not { Is: { } its } kind)
            return null;
        bytes.Position = 0;
        var head = new byte[(int)Math.Min(Head, bytes.Length)];
        bytes.ReadExactly(head);
        if (head.Length > 0 && its(head, bytes))
            return null;
        var really = Array.Find(Kinds, k => k.Is(head, bytes)).Name;
        return $"“{name}”的内容不是{kind.Name}{(really is null ? "" : $"，而是{really}")}。请上传原来的 {ending} 文件，不要改后缀名；打不开的请重新导出或扫描。";
    }

    private static bool Starts(byte[] head, ReadOnlySpan<byte> with) => head.AsSpan().StartsWith(with);

    private static bool Zip(byte[] head) => Starts(head, "PK\x03\x04"u8);

    private static bool Holds(Stream bytes, string part)
    {
        bytes.Position = 0;
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return zip.GetEntry(part) is not null;
        }
        // The stream of a form's file throws the latter where a file is shorter than the end of a zip.
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}

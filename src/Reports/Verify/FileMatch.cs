using Kechuang.Gongwen;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>How a file compares with what was signed.</summary>
internal enum MatchKind
{
    /// <summary>The very bytes.</summary>
    File,
    /// <summary>Other bytes, every word the same: saved again.</summary>
    Text,
    /// <summary>Every paragraph of the text stands in it, in order; what else stands there is not compared: a .pdf.</summary>
    Paragraphs,
    /// <summary>Something differs.</summary>
    None,
    /// <summary>It cannot be read.</summary>
    Unreadable,
}

/// <summary>The answer, with the words for whoever asked.</summary>
internal sealed record FileMatch(MatchKind Kind, string Words)
{
    private const int Shortest = 4;

    /// <summary>Pure: compares a file with the signed one.</summary>
    /// <param name="digest">SHA-256 of the signed file.</param>
    /// <param name="signed">The signed .docx; null where it is missing.</param>
    internal static FileMatch Of(byte[] file, string digest, byte[]? signed, FrozenContent content)
    {
        if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)) == digest)
            return new(MatchKind.File, "一致：与签发的文件逐字节相同。");
        var read = TextFile.Read(file);
        if (read.Text is null)
            return new(MatchKind.Unreadable, read.Problem);
        var text = Squeezed(read.Text);
        if (signed is not null && TextFile.Read(signed).Text is { } original && Squeezed(original) == text)
            return new(MatchKind.Text, "文字一致：文件另存过，文字与签发的逐字相同。");
        var (missing, all) = Missing(text, content);
        var pdf = file is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..];
        return pdf && missing == 0
            ? new(MatchKind.Paragraphs, $"正文一致：{all} 段正文依次都在这份 PDF 里，逐字相同；表格和附件请对照 .docx。")
            : new(MatchKind.None, missing == 0 ? "不一致：正文各段都在，但另有增减的文字。" : $"不一致：签发的 {all} 段正文中有 {missing} 段与这份文件不同。");
    }

    private static (int Missing, int All) Missing(string text, FrozenContent content)
    {
        var paragraphs = content.Title.Concat(content.Paragraphs.Where(p => p.Table is null).Select(p => p.Printed)).Select(Squeezed).Where(p => p.Length >= Shortest).ToList();
        var (at, missing) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            var found = text.IndexOf(paragraph, at, StringComparison.Ordinal);
            if (found < 0)
                missing++;
            else
                at = found + paragraph.Length;
        }
        return (missing, paragraphs.Count);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
}

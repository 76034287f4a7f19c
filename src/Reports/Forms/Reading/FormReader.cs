using System.Globalization;
using System.Text;
using System.Xml;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Reads an upper level's blank form: what it looks like, and which of its cells wait for a value; pure.</summary>
internal static class FormReader
{
    /// <summary>Longest file; a form that people fill in is far below it.</summary>
    internal const int LongestFile = 10 * 1024 * 1024;

    /// <summary>Most blanks; more are a register, which is imported and exported and not bound cell by cell.</summary>
    internal const int MostBlanks = 240;

    // MS-CFB 2.2; an encrypted .xlsx or .docx is one with a stream EncryptedPackage (MS-OFFCRYPTO 2.3.4).
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    internal static Result<ReadForm> Read(string name, byte[] bytes) =>
        Unlike(name, bytes) is { } refusal ? refusal : FormPackage.Open(bytes).Then(package => Read(name, package));

    /// <summary>Why a file of so many bytes is not read at all.</summary>
    internal static Refusal TooLong(string name, long length) =>
        new("form.long", string.Create(CultureInfo.InvariantCulture, $"“{name}”有 {length / 1024m / 1024:0.0} MB，超过 {LongestFile / 1024 / 1024} MB，不像一张表。请去掉图片或多余的工作表再上传。"));

    private static Result<ReadForm> Read(string name, FormPackage package)
    {
        var (text, sheet) = (package.Has(DocxForm.Main), package.Has("xl/workbook.xml"));
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return new Refusal("form.macro", "文件带有宏，为安全起见不接收。请另存为不带宏的 .xlsx 或 .docx 再上传。");
        if (!text && !sheet)
            return new Refusal("form.kind", $"“{name}”不是 Excel 表格，也不是 Word 文档。请上传上级发来的 .xlsx 或 .docx。");
        try
        {
            return text
                ? Made("docx", DocxForm.Read(package), [.. DocxPassages.Lines(package)], DocxPassages.Read(package))
                : XlsxForm.Read(package).Then(grids => Made("xlsx", grids, [], ([], [])));
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or ArgumentException or InvalidOperationException)
        {
            return FormPackage.Broken;
        }
    }

    private static Result<ReadForm> Made(string format, IReadOnlyList<FormGrid> grids, IReadOnlyList<string> lines, (IReadOnlyList<FormPassage> Passages, IReadOnlyList<FormBlank> Blanks) running)
    {
        List<FormBlank> blanks = [.. grids.SelectMany(g => BlankFinder.Find(g, lines)), .. running.Blanks];
        if (blanks.Count == 0 && grids.All(g => g.Cells.Count == 0))
            return new Refusal("form.no-table", format == "docx" ? "文档里没有表格，文字里也没有要填的空（横线、空格加单位、内容控件）。请确认上传的是空白表。" : "工作簿里没有内容。请确认上传的是空白表。");
        if (blanks.Count == 0)
            return new Refusal("form.no-blank", "没有找到要填的空白格：表里的格子都有内容。请上传没有填过的空白表。");
        if (blanks.Count > MostBlanks)
            return new Refusal("form.many", $"有 {blanks.Count} 个空白格，超过 {MostBlanks} 个，像一本台账而不是要填的表。请只留要填的部分再上传。");
        var title = lines.Concat(grids.SelectMany(g => g.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c => c.Text))).FirstOrDefault(t => t.Length >= 4 && FormWords.Names(t) && !IsAttachment(t)) ?? "";
        var years = title.Length > 0 ? FormWords.Years(title).ToList() : [];
        if (years.Count == 0)
            years = [.. grids.SelectMany(g => g.Cells).Select(c => c.Text).Concat(running.Passages.Select(WordsOf)).SelectMany(FormWords.Years)];
        return new ReadForm(format, title, grids, blanks, Fingerprint(format, grids, running.Passages)) { Passages = running.Passages, Year = years.Count == 0 ? null : years.Max() };
    }

    // 附件1 above the title is no title.
    private static bool IsAttachment(string text) => text.StartsWith("附件", StringComparison.Ordinal) && text.Length <= 6;

    private static string WordsOf(FormPassage passage) => string.Concat(passage.Segments.Select(s => s.Text));

    private static string Fingerprint(string format, IReadOnlyList<FormGrid> grids, IReadOnlyList<FormPassage> passages)
    {
        var text = new StringBuilder(format);
        foreach (var cell in grids.SelectMany(g => g.Cells).Where(c => FormWords.Names(c.Text)))
            text.Append('\n').Append(FormWords.Key(cell.Place)).Append('\t').Append(FormWords.Key(cell.Text));
        foreach (var passage in passages)
            text.Append('\n').Append(passage.Name).Append('\t').Append(FormWords.Key(WordsOf(passage)));
        return Digest.Of(text.ToString()).Code;
    }

    private static Refusal? Unlike(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
            return new("form.empty", "文件是空的（0 字节）。请检查文件后重新上传。");
        if (bytes.Length > LongestFile)
            return TooLong(name, bytes.Length);
        if (bytes.AsSpan().StartsWith(Ole))
            return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new("form.encrypted", "文件加了打开密码，读不出来。请去掉密码再上传。")
                : new("form.old", "这是旧版格式（.xls、.doc 或 .wps）。请用 Excel、Word 或 WPS 打开后另存为 .xlsx 或 .docx，再上传。");
        return bytes.AsSpan().StartsWith("PK"u8) ? null
            : new("form.kind", $"“{name}”不是 Excel 表格，也不是 Word 文档。请上传上级发来的 .xlsx 或 .docx。");
    }
}

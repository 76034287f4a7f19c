using System.Text;
using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>Reads .xlsx and .csv as strangers send them. Whatever is wrong with a file comes back as a refusal in words.</summary>
public static class WorkbookReader
{
    // The first page of a sheet, as far as marks of secrecy go.
    private const int FirstRows = 15;

    /// <summary>Reads a whole workbook. The stream is read from where it stands and left open.</summary>
    public static Result<Workbook> Read(Stream stream, string fileName, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Default;
        try
        {
            if (SecrecyMark.Found(fileName, "") is { } mark) return Refuse(SecrecyMark.Words(mark), SecrecyMark.Code);
            if (Buffer(stream, limits.FileBytes) is not { } bytes)
                return Refuse($"文件超过 {limits.FileBytes / (1024 * 1024)} MB。请只保留要导入的数据，或分成几个文件上传。");
            var (kind, refusal) = FileSniffer.Sniff(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), fileName);
            if (refusal is not null) return Refuse(refusal);
            var workbook = kind == FileSniffer.Kind.Csv ? CsvSheet.Read(bytes, fileName, limits) : ReadXlsx(bytes, fileName, limits);
            if (SecrecyMark.Found(fileName, FirstText(workbook)) is { } inside) return Refuse(SecrecyMark.Words(inside), SecrecyMark.Code);
            return workbook.Sheets.All(s => s.Rows.Count == 0) ? Refuse("表格里没有内容。请确认数据在工作表里，保存后再上传。") : workbook;
        }
        catch (RefusedException refused)
        {
            return Refuse(refused.Message);
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Refuse("文件内含外部文档定义（DTD），为安全起见不接收。" + FileSniffer.SaveAs);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or IOException)
        {
            return Refuse(FileSniffer.Broken);
        }
    }

    private static Workbook ReadXlsx(Stream bytes, string fileName, WorkbookLimits limits)
    {
        using var package = new XlsxPackage(bytes, limits);
        if (FileSniffer.RefusalOf(package) is { } refusal) throw new RefusedException(refusal);
        return new XlsxReader(package, limits).Read(fileName);
    }

    private static string FirstText(Workbook workbook)
    {
        var text = new StringBuilder();
        foreach (var sheet in workbook.Sheets)
        {
            text.Append(sheet.Name).Append('\n');
            foreach (var row in sheet.Rows.Take(FirstRows))
                foreach (var cell in row.Cells)
                    if (cell.Kind == CellKind.Text) text.Append(cell.Text).Append('\n');
        }
        return text.ToString();
    }

    // A zip's directory stands at its end, so the file has to be there whole; an upload is no seekable stream.
    private static MemoryStream? Buffer(Stream stream, int limit)
    {
        var bytes = new MemoryStream();
        var block = new byte[81_920];
        while (stream.Read(block) is var read and > 0)
        {
            if (bytes.Length + read > limit) return null;
            bytes.Write(block, 0, read);
        }
        bytes.Position = 0;
        return bytes;
    }

    private static Result<Workbook> Refuse(string message, string code = "workbook.unreadable") => new Refusal(code, message);
}

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Kernel;

/// <summary>Bytes already kept in the paper store, not yet named by a row.</summary>
/// <param name="Digest">SHA-256, lower-case hex.</param>
/// <param name="Name">File name as uploaded.</param>
public sealed record Upload(string Digest, long Length, string Name);

/// <summary>Receives uploaded papers: size, kind and secrecy marks are checked before a byte is kept (contract 13).</summary>
public static partial class Uploads
{
    private const long Limit = 50L * 1024 * 1024;
    private const int FirstPage = 4000;
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
        { ".pdf", ".docx", ".xlsx", ".doc", ".xls", ".png", ".jpg", ".jpeg", ".ofd", ".txt", ".csv", ".zip", ".wps", ".et" };

    /// <summary>Can files of this extension (with the dot) be uploaded?</summary>
    public static bool Accepts(string extension) => Kinds.Contains(extension);

    /// <summary>Keeps the file; null when the form's file box was left empty.</summary>
    public static async Task<Result<Upload?>> Receive(IFormFile? file, IPaperStore store, CancellationToken stop)
    {
        if (file is null || file.Length == 0)
            return Result.Of<Upload?>(null);
        if (file.Length > Limit)
            return new Refusal("paper-large", $"附件“{file.FileName}”超过 50 MB，请压缩后再上传。", "paper");
        if (!Kinds.Contains(Path.GetExtension(file.FileName)))
            return new Refusal("paper-kind", $"附件“{file.FileName}”的类型不能上传，请用 PDF、Word、Excel、图片或 OFD。", "paper");
        await using var bytes = file.OpenReadStream();
        if (FileContent.Refusal(file.FileName, bytes) is { } unlike)
            return new Refusal("paper-content", unlike, "paper");
        if (SecrecyMark.Found(file.FileName, FirstText(file.FileName, bytes)) is { } mark)
            return new Refusal(SecrecyMark.Code, SecrecyMark.Words(mark), "paper");
        bytes.Position = 0;
        var (digest, length) = await store.Keep(bytes, stop);
        return new Upload(digest, length, Path.GetFileName(file.FileName));
    }

    /// <summary>Names kept bytes as a paper of a record, inside the act's unit; null stays null.</summary>
    public static Guid? Add(this Upload? upload, KechuangDb db, Act act, string kind, string holder, string number = "", DateOnly? issuedOn = null)
    {
        if (upload is null)
            return null;
        var paper = new Paper
        {
            Id = act.NewId(), Digest = upload.Digest, Length = upload.Length, Name = upload.Name, Kind = kind, Holder = holder,
            DocumentNumber = number, IssuedOn = issuedOn, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(paper);
        return paper.Id;
    }

    private static string FirstText(string name, Stream bytes)
    {
        bytes.Position = 0;
        try
        {
            return Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".docx" => Part(bytes, "word/document.xml", "</w:p>"),
                ".xlsx" => Part(bytes, "xl/sharedStrings.xml", "</si>"),
                ".txt" or ".csv" => Decode(bytes),
                _ => "",
            };
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static string Part(Stream bytes, string part, string lineEnd)
    {
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry(part) is not { } entry)
            return "";
        using var stream = entry.Open();
        return Tag().Replace(Decode(stream).Replace(lineEnd, "\n", StringComparison.Ordinal), "");
    }

    private static string Decode(Stream bytes)
    {
        var buffer = new byte[FirstPage * 16];
        var read = bytes.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

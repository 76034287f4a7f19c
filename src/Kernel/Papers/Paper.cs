using System.Security.Cryptography;

namespace Kechuang.Kernel;

/// <summary>A paper (附件): what proves a record. Its bytes are kept by content, the row says what it is.</summary>
public sealed class Paper : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Digest { get; init; }
    public long Length { get; init; }
    /// <summary>File name as uploaded.</summary>
    public required string Name { get; init; }
    /// <summary>What it is: 文件, 截图, 证书, 公示, 统计报表, 导入表 …</summary>
    public required string Kind { get; init; }
    /// <summary>发文字号, when it has one.</summary>
    public string DocumentNumber { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }
    /// <summary>Key of the record it belongs to, e.g. <c>case:…</c>, <c>target:…</c>.</summary>
    public required string Holder { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>Where the bytes of papers are kept: a folder beside the database, or shared storage in a cluster.</summary>
public interface IPaperStore
{
    /// <summary>Keeps the bytes durably (flushed and renamed) before the row that names them commits.</summary>
    Task<(string Digest, long Length)> Keep(Stream bytes, CancellationToken stop);

    /// <summary>Opens kept bytes, or null when they are missing.</summary>
    Stream? Open(string digest);
}

internal sealed class FolderPaperStore(string folder) : IPaperStore
{
    public async Task<(string Digest, long Length)> Keep(Stream bytes, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, "draft-" + Path.GetRandomFileName());
        try
        {
            var (digest, length) = await Write(draft, bytes, stop);
            var place = PlaceOf(digest);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
                File.Move(draft, place);
            return (digest, length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Stream? Open(string digest) => File.Exists(PlaceOf(digest)) ? File.OpenRead(PlaceOf(digest)) : null;

    private static async Task<(string Digest, long Length)> Write(string draft, Stream bytes, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        for (int read; (read = await bytes.ReadAsync(buffer, stop)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    private string PlaceOf(string digest) => Path.Combine(folder, digest[..2], digest);
}

using Kechuang.Kernel;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Targets;

/// <summary>Bytes that are kept already; the act writes the row that names them.</summary>
internal sealed record Attached(string Digest, long Length, string Name, string Kind, string DocumentNumber, DateOnly? IssuedOn)
{
    private const long Most = 20 * 1024 * 1024;

    internal Paper ToPaper(string holder, Act act) => new()
    {
        Id = act.NewId(), Digest = Digest, Length = Length, Name = Name, Kind = Kind, DocumentNumber = DocumentNumber, IssuedOn = IssuedOn,
        Holder = holder, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    /// <summary>Keeps an uploaded file; null when there is none.</summary>
    internal static async Task<Result<Attached?>> Keep(IFormFile? file, string kind, string number, DateOnly? issued, IPaperStore papers, CancellationToken stop)
    {
        if (file is null || file.Length == 0)
            return Result.Of<Attached?>(null);
        if (file.Length > Most)
            return new Refusal("paper-size", "附件超过 20 MB，请压缩或只传有关页。").At("Paper");
        await using var bytes = file.OpenReadStream();
        var (digest, length) = await papers.Keep(bytes, stop);
        return Result.Of<Attached?>(new Attached(digest, length, Path.GetFileName(file.FileName), kind, number, issued));
    }
}

namespace Kechuang.Kernel;

/// <summary>Kept papers read whole.</summary>
public static class PaperBytes
{
    /// <summary>All bytes of a kept paper; null when they are missing.</summary>
    public static async Task<byte[]?> Read(this IPaperStore papers, string digest, CancellationToken stop)
    {
        await using var kept = papers.Open(digest);
        if (kept is null)
            return null;
        using var all = new MemoryStream();
        await kept.CopyToAsync(all, stop);
        return all.ToArray();
    }
}

using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports.Templates;

/// <summary>Keeps a county's own .docx template. One of the same file name takes the place of the earlier, which stays in the papers.</summary>
internal static class AddTemplate
{
    internal const string Holder = "templates", PaperKind = "文稿模板";
    private const int Most = 200;

    internal sealed record Request(Upload File);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (Refuse(request.File) is { } other)
            return other;
        var standing = await Standing(db, stop);
        return standing.Count < Most || standing.Any(t => t.Name == request.File.Name)
            ? request.File.Add(db, act, PaperKind, Holder)!.Value
            : new Refusal("template.many", $"模板最多 {Most} 份，请沿用已有的文件名替换旧的", "File");
    }

    /// <summary>Why a file of this name is no template; null where it may be one.</summary>
    internal static Refusal? Refuse(Upload file) => file.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
        ? null
        : new Refusal("template.type", "模板应是 .docx：请在 WPS 或 Word 中另存为 .docx", "File");

    /// <summary>The newest of each name, by name.</summary>
    internal static async Task<IReadOnlyList<Paper>> Standing(KechuangDb db, CancellationToken stop) =>
        [.. (await db.Set<Paper>().AsNoTracking().Where(p => p.Holder == Holder).ToListAsync(stop))
            .GroupBy(p => p.Name).Select(g => g.MaxBy(p => (p.EnteredAt, p.Id))!).OrderBy(p => p.Name, StringComparer.Ordinal)];
}

using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Makes a living document of a text that the county already has: last year's report, or one of another county.</summary>
internal static class BeginOwn
{
    private const int Shortest = 50, Longest = 60_000, LongestTitle = 80, Earliest = 2000, Latest = 2099;

    /// <param name="Title">Its title; empty: the one the text begins with.</param>
    /// <param name="Text">The text, pasted or read from the file.</param>
    /// <param name="File">The file it was read from; null for a pasted text.</param>
    internal sealed record Request(int Year, string Title, string Text, Upload? File);

    /// <summary>Pure: the title and text to keep, or what would be right.</summary>
    internal static Result<(string Title, string Text)> Decide(Request request)
    {
        var text = request.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            return new Refusal("text", "请粘贴文字，或选一份文件", "Text");
        if (text.Length < Shortest)
            return new Refusal("short", $"只有 {text.Length} 字，不像一份文稿；请把全文贴进来", "Text");
        if (text.Length > Longest)
            return new Refusal("long", $"一份文稿最多 {Longest} 字，现有 {text.Length} 字", "Text");
        if (request.Year is < Earliest or > Latest)
            return new Refusal("year", $"年度应在 {Earliest} 和 {Latest} 之间，例如 2025", "Year");
        var title = request.Title.Trim() is { Length: > 0 } given ? given : OwnText.TitleOf(text);
        return title.Length == 0 ? new Refusal("title", "文字没有以标题开头，请写明标题，例如 2025 年科技工作总结", "Title")
            : title.Length > LongestTitle ? new Refusal("title-long", $"标题最多 {LongestTitle} 字", "Title")
            : (title, text);
    }

    /// <returns>The name of the new document within its year.</returns>
    internal static async Task<Result<string>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var decided = Decide(request);
        if (decided.Refused)
            return Result.Not<string>(decided.Refusals);
        var (title, text) = decided.Value;
        var parts = await db.Set<Document>().Where(d => d.Kind == DocumentName.Own && d.Year == request.Year).Select(d => d.Part).ToListAsync(stop);
        var number = 1 + parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Append(0).Max();
        var id = act.NewId();
        var document = new Document
        {
            Id = id, Kind = DocumentName.Own, Year = request.Year, Part = number.ToString(CultureInfo.InvariantCulture), Title = title, Template = text,
            Source = request.File.Add(db, act, "旧文稿", $"document:{id}"), PackPin = OwnText.PinOf(title, text), EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(document);
        return DocumentName.Of(document);
    }
}

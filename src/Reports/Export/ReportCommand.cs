using Kechuang.Kernel;
using Kechuang.Reports.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Reports;

/// <summary>kechuang report: a document composed and written as .docx.</summary>
/// <param name="Document">Name: annual-summary, or with its month monthly-brief.03.</param>
/// <param name="Year">Business year; null = the county's.</param>
/// <param name="Output">File to write.</param>
/// <param name="On">As-of day; null = the county's day.</param>
public sealed record ReportArguments(string Document, int? Year, string Output, DateOnly? On = null)
{
    /// <summary>A .docx of one's own with expressions in braces, in place of <see cref="Document"/>.</summary>
    public string? Template { get; init; }
}

/// <summary>The verb behind <see cref="ReportArguments"/>. Exit codes: 0 written · 1 refused · 2 usage · 3 failure.</summary>
public static class ReportCommand
{
    /// <summary>
    /// Composes and writes; the file appears whole or not at all. A signed document is given with the bytes that were signed.
    /// </summary>
    /// <param name="services">The host's services over the data folder: kernel and every module.</param>
    public static async Task<int> Run(ReportArguments arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken stop = default)
    {
        if (!arguments.Output.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            return await Say(errors, $"输出文件应为 .docx：{arguments.Output}", 2);
        var documents = services.GetRequiredService<Documents>();
        if (arguments.Template is { } template && !File.Exists(template))
            return await Say(errors, $"没有这个模板文件：{template}", 2);
        if (arguments.Template is null && !documents.Kinds.Contains(DocumentName.Read(arguments.Document).Kind))
            return await Say(errors, $"没有“{arguments.Document}”这种文稿，现有：{string.Join("、", documents.Kinds)}", 2);
        var databases = services.GetRequiredService<Databases>();
        if (databases.Choice.IsSqlite && !File.Exists(databases.Choice.SqliteFile))
            return await Say(errors, $"数据文件夹 {databases.Choice.Folder} 里没有数据库，请先 ./kechuang demo 或 serve", 2);
        var county = await OnlyCounty(databases, stop);
        if (county is null)
            return await Say(errors, "数据库里还没有设立县", 1);
        await using var db = databases.Open(county.Code);
        var made = await Make(arguments, services, documents, db, county, stop);
        if (made.Refused)
            return await Say(errors, string.Join("；", made.Refusals.Select(r => r.Message)), 1);
        try
        {
            await WriteWhole(Path.GetFullPath(arguments.Output), made.Value.Bytes, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await Say(errors, $"写不成 {arguments.Output}：{failure.Message}", 3);
        }
        return await Say(output, $"已写 {arguments.Output}：{made.Value.Words}", 0);
    }

    private static async Task<Result<(byte[] Bytes, string Words)>> Make(
        ReportArguments arguments, IServiceProvider services, Documents documents, KechuangDb db, County county, CancellationToken stop)
    {
        var year = arguments.Year ?? county.BusinessYear;
        var clock = services.GetRequiredService<Clock>();
        if (arguments.Template is { } template)
            return (await services.GetRequiredService<OwnTemplates>().Fill(db, await File.ReadAllBytesAsync(template, stop), year, arguments.On ?? clock.DayOf(county), clock.Now, sources: true, stop))
                .Map(f => (f.Docx, $"数字 {f.Figures} 个，待填 {f.Missing.Count} 处{(f.Missing.Count > 0 ? "：" + string.Join("、", f.Missing.Distinct()) : "")}"));
        if (arguments.On is null && await Documents.Find(db, arguments.Document, year, stop) is { } row && await Documents.Signed(db, row.Id, stop) is { } signed)
            return await services.GetRequiredService<IPaperStore>().Read(signed.Digest, stop) is { } kept
                ? (kept, $"{signed.SignedOn.Iso()} 签发的文本，校验码 {signed.Digest}")
                : new Refusal("paper-missing", $"签发时的文件（{signed.Digest}）不在附件库中，请从备份恢复");
        var on = arguments.On ?? clock.DayOf(county);
        var composed = await documents.Compose(db, arguments.Document, year, on, clock.Now, stop);
        // The day, not the clock, dates the file: the same data give the same bytes.
        return composed.Map(c => (OfficialForm.Write(c, Instant.At(on)), Words(c)));
    }

    private static string Words(Composed c) =>
        $"截至 {c.AsOf.Iso()}，数字 {c.Slots.Count(s => s.Value is not null)} 个，待填 {c.Blanks} 处，待核 {c.Findings.Count} 条";

    private static async Task<County?> OnlyCounty(Databases databases, CancellationToken stop)
    {
        await using var db = databases.Open("");
        return await db.Set<County>().AsNoTracking().OrderBy(c => c.Code).FirstOrDefaultAsync(stop);
    }

    private static async Task WriteWhole(string path, byte[] bytes, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Path.GetRandomFileName();
        try
        {
            await File.WriteAllBytesAsync(draft, bytes, stop);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<int> Say(TextWriter to, string words, int code)
    {
        await to.WriteLineAsync(words);
        return code;
    }
}

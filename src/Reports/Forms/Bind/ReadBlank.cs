using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Takes in a blank form of an upper level, once; the same file again leads to the form that is there.</summary>
internal static class ReadBlank
{
    internal const int LongestName = 80;

    /// <param name="Name">What the bureau calls it; empty: what it calls itself.</param>
    /// <param name="Issuer">Who asks for it.</param>
    /// <param name="File">The blank file, already kept.</param>
    internal sealed record Request(string Name, string Issuer, Upload File);

    /// <summary>Pure: the name to keep, or what would be right.</summary>
    internal static Result<string> Decide(Request request, ReadForm form)
    {
        var name = request.Name.Trim() is { Length: > 0 } given ? given : form.Title.Length > 0 ? form.Title : Path.GetFileNameWithoutExtension(request.File.Name);
        return name.Length > LongestName ? new Refusal("name-long", $"名称最多 {LongestName} 字，请写短一点", "Name")
            : request.Issuer.Trim().Length > 40 ? new Refusal("issuer-long", "要表的单位最多 40 字", "Issuer")
            : name;
    }

    /// <returns>The form's id.</returns>
    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Forms forms, CancellationToken stop)
    {
        if (await forms.Bytes(request.File.Digest, stop) is not { } bytes)
            return new Refusal("file", "没有收到文件，请重新选择", "File");
        var read = FormReader.Read(request.File.Name, bytes);
        if (read.Refused)
            return Result.Not<Guid>(read.At("File").Refusals);
        var decided = Decide(request, read.Value);
        if (decided.Refused)
            return Result.Not<Guid>(decided.Refusals);
        if (await Known(db, request.File.Digest, stop) is { } known)
            return new Refusal("known", $"这份空白表已经读入过，叫“{known.Name}”，请直接打开它来填", "File");
        var id = act.NewId();
        var follows = await FormLikeness.Find(db, forms, read.Value, stop);
        db.Add(new BlankForm
        {
            Id = id, Name = decided.Value, Issuer = request.Issuer.Trim(), Format = read.Value.Format, Fingerprint = read.Value.Fingerprint, Year = read.Value.Year ?? 0,
            Follows = follows?.Id, Paper = request.File.Add(db, act, "空白表", $"form:{id}")!.Value, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return id;
    }

    /// <summary>The form that was read from these very bytes; null where there is none.</summary>
    internal static async Task<BlankForm?> Known(KechuangDb db, string digest, CancellationToken stop) =>
        await (from f in db.Set<BlankForm>().AsNoTracking() join p in db.Set<Paper>() on f.Paper equals p.Id where p.Digest == digest select f).FirstOrDefaultAsync(stop);
}

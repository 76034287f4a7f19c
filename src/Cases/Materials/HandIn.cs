using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Materials;

/// <summary>A file that was received, with what the scanner said of it.</summary>
internal sealed record Received(Upload Upload, string State, string ScanWords);

/// <summary>Receives the files of materials: kind, size and content are checked, then the scanner looks, before a byte is kept.</summary>
internal sealed class MaterialIntake(IPaperStore store, IPaperScanner scanner)
{
    /// <summary>Keeps the file; one in which the scanner finds something is refused and not kept.</summary>
    internal async Task<Result<Received>> Receive(IFormFile? file, MaterialRule rule, CancellationToken stop)
    {
        if (file is null || file.Length == 0)
            return new Refusal("material-missing", "请选择要上传的文件。", "file");
        var ending = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        if (rule.Files.Count > 0 && !rule.Files.Contains(ending))
            return new Refusal("material-kind", $"“{rule.Name}”请用 {string.Join("、", rule.Files)} 文件，现为 {(ending.Length > 0 ? ending : "没有后缀名的文件")}。", "file");
        await using var bytes = file.OpenReadStream();
        var scan = await scanner.Scan(bytes, stop);
        if (scan.Verdict == ScanVerdict.Infected)
            return new Refusal("material-infected", $"“{file.FileName}”查出病毒（{scan.Words}），没有收下。请在杀毒后重新上传。", "file");
        var kept = await Uploads.Receive(file, store, stop);
        return kept.Then<Received>(upload => new Received(upload!, MaterialStates.Of(scan.Verdict), scan.Words));
    }

    /// <summary>Looks again at what lies in quarantine.</summary>
    internal async Task<ScanResult> Again(string digest, CancellationToken stop)
    {
        await using var bytes = store.Open(digest);
        return bytes is null ? new ScanResult(ScanVerdict.Unavailable, "文件不在") : await scanner.Scan(bytes, stop);
    }
}

/// <summary>Hands in a material for a line of the checklist: a new file.</summary>
internal static class AddMaterial
{
    internal sealed record Request(Guid Case, string Rule, DateOnly? IssuedOn, Received File);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var open = await OpenCaseOf.Filling(request.Case, act, db, procedures, stop);
        if (!open.TryValue(out var filling))
            return Result.Not<Guid>(open.Refusals);
        var rule = filling.Scheme.Materials.FirstOrDefault(m => m.Id == request.Rule);
        if (rule is null)
            return new Refusal("material-unknown", "本事项没有这项材料，请刷新页面后重试。", "rule");
        if (Refuse(rule, request, act.Day) is { } refusal)
            return refusal;
        var material = New(rule, request, filling.Case.Enterprise, act);
        material.Paper = material.State == MaterialStates.Quarantined ? null : request.File.Upload.Add(db, act, rule.Kind, "material:" + material.Id, issuedOn: request.IssuedOn);
        db.Add(material);
        return UseMaterial.Link(db, act, filling.Case.Id, rule, material.Id);
    }

    /// <summary>Pure: is the date of issue what this line needs?</summary>
    internal static Refusal? Refuse(MaterialRule rule, Request request, DateOnly day)
    {
        if (request.IssuedOn > day)
            return new Refusal("material-future", $"出具日期不能晚于今天（{day.Iso()}）。", "issued");
        if (rule.Months is null)
            return null;
        if (request.IssuedOn is null)
            return new Refusal("material-issued", $"请填出具日期：“{rule.Name}”自出具之日起 {rule.Months} 个月内有效。", "issued");
        return Checklist.Until(rule, request.IssuedOn) is { } until && until < day
            ? new Refusal("material-expired", $"这份材料 {until.Iso()} 已过期（自出具之日起 {rule.Months} 个月内有效），请换新的。", "issued")
            : null;
    }

    private static Material New(MaterialRule rule, Request request, Guid enterprise, Act act) => new()
    {
        Id = act.NewId(), Enterprise = enterprise, Kind = rule.Kind, File = request.File.Upload.Name, Digest = request.File.Upload.Digest,
        Length = request.File.Upload.Length, IssuedOn = request.IssuedOn, ValidUntil = Checklist.Until(rule, request.IssuedOn), State = request.File.State,
        ScanWords = request.File.ScanWords, OnBehalf = act.Actor.Role != Roles.Enterprise, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };
}

/// <summary>Uses for a line what the unit has handed in before.</summary>
internal static class UseMaterial
{
    internal sealed record Request(Guid Case, string Rule, Guid Material);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var open = await OpenCaseOf.Filling(request.Case, act, db, procedures, stop);
        if (!open.TryValue(out var filling))
            return Result.Not<Guid>(open.Refusals);
        var rule = filling.Scheme.Materials.FirstOrDefault(m => m.Id == request.Rule);
        var material = await db.Set<Material>().SingleOrDefaultAsync(m => m.Id == request.Material && m.Enterprise == filling.Case.Enterprise, stop);
        if (rule is null || material is null || material.Kind != rule.Kind || material.State == MaterialStates.Infected)
            return new Refusal("material-unknown", "没有可用的这份材料，请刷新页面后重试。", "rule");
        if (Checklist.Until(rule, material) < act.Day)
            return new Refusal("material-expired", $"“{material.File}”对本事项已过期，请上传新的。", "rule");
        return await db.Set<CaseMaterial>().AnyAsync(l => l.Case == request.Case && l.Rule == rule.Id && l.Material == material.Id && l.RemovedAt == null, stop)
            ? new Refusal("material-twice", "这份材料已经用上了。", "rule")
            : Link(db, act, request.Case, rule, material.Id);
    }

    internal static Guid Link(KechuangDb db, Act act, Guid @case, MaterialRule rule, Guid material)
    {
        var link = new CaseMaterial { Id = act.NewId(), Case = @case, Rule = rule.Id, Material = material, EnteredAt = act.At, EnteredBy = act.Actor.Name };
        db.Add(link);
        return link.Id;
    }
}

/// <summary>Takes a material out of an application; the unit keeps it.</summary>
internal static class DropMaterial
{
    internal sealed record Request(Guid Case, Guid Link);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var open = await OpenCaseOf.Filling(request.Case, act, db, procedures, stop);
        if (open.Refused)
            return Result.Not<Done>(open.Refusals);
        if (await db.Set<CaseMaterial>().SingleOrDefaultAsync(l => l.Id == request.Link && l.Case == request.Case && l.RemovedAt == null, stop) is not { } link)
            return new Refusal("material-unknown", "这份材料已经撤下。");
        (link.RemovedAt, link.RemovedBy) = (act.At, act.Actor.Name);
        return Result.Done;
    }
}

/// <summary>Enters what the scanner said of a quarantined material: released, or locked away for good.</summary>
internal static class ReleaseMaterial
{
    internal sealed record Request(Guid Material, ScanResult Scan);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var material = await db.Set<Material>().SingleOrDefaultAsync(m => m.Id == request.Material, stop);
        if (material is null || !await OpenCaseOf.Sees(act.Actor, material.Enterprise, db, stop))
            return new Refusal("not-found", "没有这份材料。");
        if (material.State != MaterialStates.Quarantined)
            return new Refusal("material-released", "这份材料已不在隔离中。");
        if (request.Scan.Verdict is ScanVerdict.Unavailable)
            return new Refusal("scanner-silent", $"查毒服务还没有恢复（{request.Scan.Words}），材料仍在隔离，稍后再试。");
        (material.State, material.ScanWords) = (MaterialStates.Of(request.Scan.Verdict), request.Scan.Words);
        if (material.State != MaterialStates.Infected)
            material.Paper = new Upload(material.Digest, material.Length, material.File).Add(db, act, material.Kind, "material:" + material.Id, issuedOn: material.IssuedOn);
        return Result.Done;
    }
}

using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Freezes the rows of a year under allowed columns as a draft to be released.</summary>
internal static class MakeDisclosure
{
    /// <param name="Columns">Fields; empty for all that the pack allows.</param>
    internal sealed record Request(string Kind, int Year, string Choice, IReadOnlyList<string> Columns);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, DisclosurePacks packs, DisclosureRows rows, CancellationToken stop)
    {
        if (packs.Find(request.Kind, act.Day) is not { } found)
            return new Refusal("not-found", $"没有“{request.Kind}”这种信息公开表；现有：{string.Join("、", packs.On(act.Day).Select(p => p.Pack.Name))}。", "Kind");
        var content = await rows.Of(db, found.Pack, request.Year, request.Choice, request.Columns, act.Day, act.At, stop);
        if (content.Refused)
            return Result.Not<Guid>(content.Refusals);
        if (content.Value.Rows.Count == 0)
            return new Refusal("disclosure.empty", $"{request.Year} 年没有可公开的记录，没有做成表。", "Year");
        var written = content.Value.Write();
        var id = act.NewId();
        db.Add(new Disclosure
        {
            Id = id, Kind = request.Kind, Pin = found.Version.Pin, Title = found.Pack.TitleOf(request.Year, request.Choice), Year = request.Year, Choice = request.Choice,
            Content = written, Rows = content.Value.Rows.Count, Digest = Digest.Of(written).Code, AsOf = act.Day, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return id;
    }
}

/// <summary>Releases a table for everyone.</summary>
internal static class ReleaseDisclosure
{
    private const int Longest = 200;

    /// <param name="Basis">On what decision.</param>
    internal sealed record Request(Guid Disclosure, string Basis);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Disclosure>().SingleOrDefaultAsync(d => d.Id == request.Disclosure && d.ReleasedOn == null, stop) is not { } table)
            return new Refusal("not-found", "没有这张草稿，或它已经公开。");
        if (request.Basis.Trim().Length is 0 or > Longest)
            return new Refusal("disclosure.basis", $"请写明公开的审批依据，不超过 {Longest} 字，例如 2025年12月9日局务会同意公开。", "Basis");
        (table.ReleasedOn, table.ReleasedAt, table.ReleasedBy, table.Basis) = (act.Day, act.At, act.Actor.Name, request.Basis.Trim());
        return Result.Done;
    }
}

/// <summary>Takes a released table down with a reason; it stays on record as it was.</summary>
internal static class WithdrawDisclosure
{
    private const int Longest = 300;

    internal sealed record Request(Guid Disclosure, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Disclosure>().SingleOrDefaultAsync(d => d.Id == request.Disclosure && d.ReleasedOn != null && d.WithdrawnOn == null, stop) is not { } table)
            return new Refusal("not-found", "这张表没有公开，或已经撤下。");
        if (request.Reason.Trim().Length is 0 or > Longest)
            return new Refusal("withdraw.reason", $"请写明撤下的原因，不超过 {Longest} 字。", "Reason");
        (table.WithdrawnOn, table.WithdrawnBy, table.WithdrawReason) = (act.Day, act.Actor.Name, request.Reason.Trim());
        return Result.Done;
    }
}

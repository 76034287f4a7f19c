using Kechuang.Enterprises.Registry;
using Kechuang.Enterprises.YearlyEntry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Register;

/// <summary>Changes what the register says of a firm; the audit trail keeps before and after. The credit code is the firm's identity and stays.</summary>
internal static class EditEnterprise
{
    internal const string Stale = "changed-meanwhile";

    /// <param name="Version">Version the form was drawn from: when somebody else has changed the firm since, nothing is overwritten.</param>
    internal sealed record Request(Guid Enterprise, long Version, Basics Basics, ContactDetails Contact, Upload? Paper);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, Industries industries, CancellationToken stop)
    {
        var found = await Find(request.Enterprise, request.Version, act, db, stop);
        if (!found.TryValue(out var firm))
            return Result.Not<Done>(found.Refusals);
        List<Refusal> refusals = [.. BasicsRule.Check(request.Basics, industries, act.Day), .. BasicsRule.Check(request.Contact)];
        if (refusals.Count > 0)
            return refusals;
        var (basics, contact) = (request.Basics.Apply(firm), request.Contact.Apply(firm));
        var paper = request.Paper.Add(db, act, RegisterEnterprise.Licence, $"enterprise:{firm.Id}");
        return basics || contact || paper is not null ? Result.Done : Same;
    }

    internal static Refusal Same => new("enterprise.same", "与已登记的内容相同，没有改动。");

    /// <summary>The firm, when the actor may see it and it is still as the form showed it.</summary>
    internal static async Task<Result<Enterprise>> Find(Guid id, long version, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, stop) is not { } firm || !EnterYear.Sees(act.Actor, firm))
            return new Refusal("not-found", "没有这家企业。");
        if (firm.Version == version)
            return firm;
        var since = await FirmHistory.Since(db, firm, version, stop);
        return new Refusal(Stale, $"您打开表单以后，这家企业已有改动，您的修改没有保存：{string.Join("；", since)}。请按最新内容重新打开后再改。");
    }
}

/// <summary>Changes only whom to call: also open to the enterprise itself.</summary>
internal static class EditContact
{
    internal sealed record Request(Guid Enterprise, long Version, ContactDetails Contact);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await EditEnterprise.Find(request.Enterprise, request.Version, act, db, stop);
        if (!found.TryValue(out var firm))
            return Result.Not<Done>(found.Refusals);
        if (BasicsRule.Check(request.Contact).ToList() is { Count: > 0 } refusals)
            return refusals;
        return request.Contact.Apply(firm) ? Result.Done : EditEnterprise.Same;
    }
}

/// <summary>Shows whom to call in full; the audit trail says who looked.</summary>
internal static class RevealContact
{
    internal sealed record Request(Guid Enterprise) : ILooksAt
    {
        Guid ILooksAt.Subject => Enterprise;
        string ILooksAt.Table => "enterprises";
        IReadOnlyList<string> ILooksAt.Looked => [nameof(Enterprises.Enterprise.Contact), nameof(Enterprises.Enterprise.Phone)];
    }

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop) =>
        await db.Set<Enterprise>().AnyAsync(e => e.Id == request.Enterprise, stop) ? Result.Done : new Refusal("not-found", "没有这家企业。");
}

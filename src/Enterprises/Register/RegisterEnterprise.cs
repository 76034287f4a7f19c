using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Register;

/// <summary>Enters one firm in the register. A doubtful credit code is asked about once and never stands in the way (GB 32100-2015; early codes).</summary>
internal static class RegisterEnterprise
{
    internal const string Twice = "enterprise.twice", Doubt = "credit-code.doubt", Licence = "营业执照";

    /// <param name="Sure">The clerk has seen the doubt about the code or the name and registers as it stands.</param>
    internal sealed record Request(string CreditCode, Basics Basics, ContactDetails Contact, bool Sure, Upload? Paper);

    /// <summary>Pure: the code as kept, or what is wrong.</summary>
    internal static Result<CreditCode> Decide(Request request, Industries industries, DateOnly today)
    {
        var code = CreditCode.Parse(request.CreditCode).At(nameof(Request.CreditCode));
        List<Refusal> refusals = [.. code.Refusals, .. BasicsRule.Check(request.Basics, industries, today), .. BasicsRule.Check(request.Contact)];
        return refusals.Count > 0 ? refusals : code;
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Industries industries, CancellationToken stop)
    {
        var decided = Decide(request, industries, act.Day);
        if (!decided.TryValue(out var code))
            return Result.Not<Guid>(decided.Refusals);
        if (await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.CreditCode == code.Code, stop) is { } there)
            return new Refusal(Twice, $"{code.Code} 已登记为“{there.Name}”，一个代码只登记一家。", nameof(Request.CreditCode));
        if (!request.Sure && await Doubts(request, code, db, stop) is { Count: > 0 } doubts)
            return doubts;
        var firm = new Enterprise { Id = act.NewId(), CreditCode = code.Code, Name = request.Basics.Name, EnteredAt = act.At };
        request.Basics.Apply(firm);
        firm.Initials = Initials.Of(firm.Name);
        request.Contact.Apply(firm);
        db.Add(firm);
        request.Paper.Add(db, act, Licence, $"enterprise:{firm.Id}");
        return firm.Id;
    }

    private static async Task<List<Refusal>> Doubts(Request request, CreditCode code, KechuangDb db, CancellationToken stop)
    {
        var doubts = new List<Refusal>();
        // With the licence attached the question is answered.
        if (code.Doubt is { } doubt && request.Paper is null)
            doubts.Add(new(Doubt, doubt));
        if (await db.Set<Enterprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Name == request.Basics.Name, stop) is { } same)
            doubts.Add(new(Doubt, $"名录中已有同名企业，代码 {same.CreditCode}，请核对是否同一家。"));
        return doubts;
    }
}

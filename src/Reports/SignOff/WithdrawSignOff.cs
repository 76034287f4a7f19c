using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// A sign-off taken back, with the reason. The signed version, its figures and its file stay as they are: what was issued remains a record.
/// The document is drafted on and may be signed again as the next version.
/// </summary>
public sealed class Withdrawal : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid SignOff { get; init; }
    public DateOnly WithdrawnOn { get; init; }
    public required string Reason { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>Takes the standing sign-off of a document back.</summary>
internal static class WithdrawSignOff
{
    private const int Longest = 300;

    /// <param name="SignOff">The version the director looked at.</param>
    internal sealed record Request(string Kind, int Year, Guid SignOff, string Reason);

    /// <summary>Pure: may it be taken back?</summary>
    internal static Result<Done> Decide(SignOff? signed, Request request) => request.Reason.Trim() switch
    {
        _ when signed is null => new Refusal("not-found", "这份文稿现在没有签发，不需要撤回。"),
        _ when signed.Id != request.SignOff => new Refusal("changed-meanwhile", $"现在有效的是第 {signed.Number} 版，请刷新页面后再办。"),
        { Length: 0 } => new Refusal("withdraw.reason", "请写明撤回原因，例如 统计局更正了前三季度研发经费。", "Reason"),
        { Length: > Longest } => new Refusal("withdraw.long", $"原因不超过 {Longest} 字。", "Reason"),
        _ => Result.Done,
    };

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var document = await Documents.Find(db, request.Kind, request.Year, stop);
        var signed = document is null ? null : await Documents.Signed(db, document.Id, stop);
        var decided = Decide(signed, request);
        if (decided.Succeeded)
            db.Add(new Withdrawal { Id = act.NewId(), SignOff = signed!.Id, WithdrawnOn = act.Day, Reason = request.Reason.Trim(), EnteredAt = act.At, EnteredBy = act.Actor.Name });
        return decided;
    }
}

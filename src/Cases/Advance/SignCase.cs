using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A signature of a stage that several must sign (会签): all agree and the case can go on; one sends it back and it goes back.</summary>
internal static class SignCase
{
    internal sealed record Request(Guid Case, long Version, string Signer, bool Agreed, string Opinion, DateOnly On, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await MoveCase.Seen(request.Case, request.Version, act, db, stop);
        if (!found.TryValue(out var @case))
            return Result.Not<Guid>(found.Refusals);
        var walk = await Walk.Of(@case, procedures, db, stop);
        var (at, procedure) = (walk.At(act.At), procedures.Of(@case));
        var stage = procedure.Find(@case.Stage)!;
        var signed = await db.Set<Signature>().Where(s => s.Move == at.Last.Id).ToListAsync(stop);
        if (Refuse(request, stage, at, signed, act.Day) is { } refusal)
            return refusal;
        var paper = request.Paper.Add(db, act, "会签意见", "case:" + @case.Id);
        var signature = new Signature
        {
            Id = act.NewId(), Case = @case.Id, Move = at.Last.Id, Signer = request.Signer, Agreed = request.Agreed, Opinion = request.Opinion.Trim(),
            On = request.On, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(signature);
        if (request.Agreed)
            return signature.Id;
        var back = procedure.Next(stage.Id).First(s => s is { NeedsReason: true, Ends: false });
        var step = new Step(back.Id, request.On, $"{request.Signer}会签退回", request.Opinion.Trim());
        return (await walk.Take(step, paper, act, db, stop)).Map(_ => signature.Id);
    }

    private static Refusal? Refuse(Request request, Stage stage, Progress at, List<Signature> signed, DateOnly day)
    {
        if (!stage.Signatures.Contains(request.Signer))
            return new("signer", stage.Signatures.Count == 0 ? $"“{stage.Name}”不用会签。" : $"会签单位应是 {string.Join("、", stage.Signatures)} 之一。", "signer");
        if (signed.Exists(s => s.Signer == request.Signer))
            return new("signed", $"{request.Signer}已经会签。", "signer");
        if (!request.Agreed && string.IsNullOrWhiteSpace(request.Opinion))
            return new("reason-missing", "会签退回要写明意见。", "opinion");
        return request.On < at.Since || request.On > day ? new("sign-day", $"日期应在 {at.Since.Iso()} 到今天之间。", "on") : null;
    }
}

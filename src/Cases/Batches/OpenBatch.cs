using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A batch of a scheme and year (第 x 批): opened when first named.</summary>
internal static class OpenBatch
{
    /// <param name="Note">Of the batch; why, where the quota is changed.</param>
    internal sealed record Request(string Scheme, int Year, int Number, DateOnly? ClosesOn, string Note)
    {
        /// <summary>First day on which applications are taken.</summary>
        public DateOnly? OpensOn { get; init; }
        /// <summary>How many may be recommended.</summary>
        public int? Quota { get; init; }
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (procedures.Schemes.All(s => s.Id != request.Scheme))
            return new Refusal("scheme-unknown", "请选择事项。", "scheme");
        if (request.Number is < 1 or > 99)
            return new Refusal("batch-number", "批次应是 1 到 99 的整数，如第 2 批填 2。", "number");
        var batch = await Find(request.Scheme, request.Year, request.Number, act, db, stop);
        if (Refuse(batch, request, act.Actor.Role) is { } refusal)
            return refusal;
        batch.OpensOn = request.OpensOn ?? batch.OpensOn;
        batch.Quota = request.Quota ?? batch.Quota;
        batch.ClosesOn = request.ClosesOn ?? batch.ClosesOn;
        batch.Note = request.Note.Length > 0 ? request.Note : batch.Note;
        return batch.Id;
    }

    /// <summary>Pure: a quota once set is changed by the leadership with a reason; that is how more are recommended than it allows.</summary>
    internal static Refusal? Refuse(Batch batch, Request request, string role) => request switch
    {
        { Quota: < 0 or > 9999 } => new("quota", "名额应是 0 到 9999 的整数。", "quota"),
        _ when (request.OpensOn ?? batch.OpensOn) > (request.ClosesOn ?? batch.ClosesOn) => new("batch-window", "开始受理的日期不能晚于截止日期。", "opens"),
        { Quota: { } quota } when batch.Quota is { } before && before != quota && role is not (Roles.Director or Roles.System) =>
            new("quota-director", $"本批名额已定为 {before} 个，调整名额由局领导办理。", "quota"),
        { Quota: { } quota, Note.Length: 0 } when batch.Quota is { } before && before != quota => new("reason-missing", $"名额由 {before} 个调整为 {quota} 个，请在说明里写明理由。", "note"),
        _ => null,
    };

    internal static async Task<Batch> Find(string scheme, int year, int number, Act act, KechuangDb db, CancellationToken stop)
    {
        var known = db.Set<Batch>().Local.FirstOrDefault(b => b.Scheme == scheme && b.Year == year && b.Number == number)
            ?? await db.Set<Batch>().SingleOrDefaultAsync(b => b.Scheme == scheme && b.Year == year && b.Number == number, stop);
        if (known is not null)
            return known;
        var batch = new Batch { Id = act.NewId(), Scheme = scheme, Year = year, Number = number };
        db.Add(batch);
        return batch;
    }
}

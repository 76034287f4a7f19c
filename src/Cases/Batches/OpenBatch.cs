using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A batch of a scheme and year (第 x 批): opened when first named.</summary>
internal static class OpenBatch
{
    internal sealed record Request(string Scheme, int Year, int Number, DateOnly? ClosesOn, string Note);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (procedures.Schemes.All(s => s.Id != request.Scheme))
            return new Refusal("scheme-unknown", "请选择事项。", "scheme");
        if (request.Number is < 1 or > 99)
            return new Refusal("batch-number", "批次应是 1 到 99 的整数，如第 2 批填 2。", "number");
        var batch = await Find(request.Scheme, request.Year, request.Number, act, db, stop);
        batch.ClosesOn = request.ClosesOn ?? batch.ClosesOn;
        batch.Note = request.Note.Length > 0 ? request.Note : batch.Note;
        return batch.Id;
    }

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

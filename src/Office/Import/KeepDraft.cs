using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>Keeps an upload between preview and confirmation, takes the person's answers, or lets it go.</summary>
internal static class KeepDraft
{
    internal sealed record Request(string Kind, string FileName, string Digest, long Length);

    internal sealed record Answer(Guid Draft, string Choices);

    internal sealed record Drop(Guid Draft);

    internal static Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var draft = new ImportDraft
        {
            Id = act.NewId(), Kind = request.Kind, FileName = request.FileName, Digest = request.Digest, Length = request.Length,
            Choices = ImportChoices.None.ToJson(), State = ImportDraft.Open, Account = act.Actor.Account, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(draft);
        return Task.FromResult(Result.Of(draft.Id));
    }

    internal static async Task<Result<Done>> Handle(Answer request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == request.Draft && d.State == ImportDraft.Open, stop) is not { } draft)
            return new Refusal("not-found", "这份表已经导入或放弃，请重新上传。");
        draft.Choices = request.Choices;
        return Result.Done;
    }

    internal static async Task<Result<Done>> Handle(Drop request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == request.Draft && d.State == ImportDraft.Open, stop) is not { } draft)
            return new Refusal("not-found", "这份表已经导入或放弃。");
        draft.State = ImportDraft.Dropped;
        return Result.Done;
    }
}

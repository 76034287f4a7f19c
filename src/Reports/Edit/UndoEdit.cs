using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Takes an edit back: the paragraphs it wrote read again as they did before, by a further edit.</summary>
internal static class UndoEdit
{
    /// <param name="Wording">One of the rows the edit wrote.</param>
    internal sealed record Request(string Kind, int Year, Guid Wording);

    /// <summary>Pure: nothing was written over it since.</summary>
    internal static Result<Done> Decide(IReadOnlyList<DocumentText> written, IReadOnlyDictionary<string, DocumentText> standing) => written switch
    {
        [] => new Refusal("not-found", "没有这次改动，请刷新页面"),
        _ when written.Any(w => standing[w.Paragraph].Id != w.Id) => new Refusal("changed-meanwhile", "这一段后来又改过，不能直接撤销；请从“历次文字”恢复"),
        _ => Result.Done,
    };

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, Documents documents, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Done>(open.Refusals);
        var rows = await db.Set<DocumentText>().Where(t => t.Document == open.Value.Id).ToListAsync(stop);
        var edit = rows.Find(r => r.Id == request.Wording);
        List<DocumentText> written = [.. rows.Where(r => edit is not null && r.EnteredAt == edit.EnteredAt)];
        var decided = Decide(written, await Wordings.Standing(db, open.Value.Id, stop));
        if (decided.Refused)
            return decided;
        // As it was known the instant before: also where the words before were the template's.
        var before = (await documents.Compose(db, request.Kind, request.Year, act.Day, new Instant(edit!.EnteredAt.Microseconds - 1), stop)).Value;
        foreach (var row in written)
            db.Add(new DocumentText
            {
                Id = act.NewId(), Document = row.Document, Paragraph = row.Paragraph, Text = before.Paragraphs.First(p => p.Key == row.Paragraph).Source,
                EnteredAt = act.At, EnteredBy = act.Actor.Name,
            });
        return Result.Done;
    }
}

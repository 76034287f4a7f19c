using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Says something of a paragraph, or answers what was said.</summary>
internal static class AddRemark
{
    private const int Longest = 500;

    /// <param name="Words">The words it is about; empty: the whole paragraph.</param>
    /// <param name="Answers">The remark it answers; null begins a thread.</param>
    internal sealed record Request(string Kind, int Year, string Paragraph, string Words, string Text, Guid? Answers);

    /// <summary>Pure: what is wrong with it, in words that say what would be right.</summary>
    internal static Result<Done> Decide(Draft draft, Remark? answered, Request request) => request.Text.Trim() switch
    {
        { Length: 0 } => new Refusal("remark.empty", "请写批注内容，例如 这个数与统计局口径不同，请核", "Text"),
        { Length: > Longest } => new Refusal("remark.long", $"批注不超过 {Longest} 字", "Text"),
        _ when request.Answers is not null && answered is null => new Refusal("not-found", "要答复的批注不在这份文稿里，请刷新页面", "Text"),
        _ when answered?.SettledAt is not null => new Refusal("remark.settled", "这条批注已办结，要再说请另写一条", "Text"),
        _ when request.Answers is null && draft.Paragraphs.All(p => p.Key != request.Paragraph) => new Refusal("not-found", "没有这一段，请刷新页面", "Text"),
        _ => Result.Done,
    };

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var answered = request.Answers is { } first
            ? await db.Set<Remark>().SingleOrDefaultAsync(r => r.Id == first && r.Document == open.Value.Id && r.Answers == null, stop) : null;
        return Decide(documents.DraftOf(open.Value)!, answered, request).Map(_ =>
        {
            var row = new Remark
            {
                Id = act.NewId(), Document = open.Value.Id, Paragraph = answered?.Paragraph ?? request.Paragraph, Words = request.Words.Trim(), Text = request.Text.Trim(),
                Answers = answered?.Id, EnteredAt = act.At, EnteredBy = act.Actor.Name,
            };
            db.Add(row);
            return row.Id;
        });
    }
}

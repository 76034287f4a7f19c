using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Hands a section of a document to somebody to write or to check, with a day to have it back (分送).</summary>
internal static class HandOut
{
    internal const string Write = "撰写", Check = "核对";
    private const int Longest = 200;

    /// <param name="Section">Key of the heading it begins with.</param>
    /// <param name="To">User name.</param>
    internal sealed record Request(string Kind, int Year, string Section, string To, string What, string Note, DateOnly? DueOn);

    /// <summary>Pure: what is wrong with it, in words that say what would be right.</summary>
    internal static Result<Done> Decide(Draft draft, IReadOnlyList<Person> people, IReadOnlyList<Errand> outside, DateOnly day, Request request)
    {
        List<Refusal> wrong = [];
        if (draft.Paragraphs.All(p => p.Key != request.Section || p.Level is not (1 or 2)))
            wrong.Add(new("errand.section", "请选要分送的部分", "Section"));
        if (people.All(p => p.UserName != request.To))
            wrong.Add(new("errand.to", "请选本局能登录的人", "To"));
        if (request.What is not (Write or Check))
            wrong.Add(new("errand.what", $"请选{Write}或{Check}", "What"));
        if (request.DueOn is not { } due)
            wrong.Add(new("errand.due", "请填交回日期，例如 2025-12-20", "DueOn"));
        else if (due < day)
            wrong.Add(new("errand.past", $"交回日期 {due.Iso()} 已过，请填 {day.Iso()} 或以后", "DueOn"));
        if (request.Note.Length > Longest)
            wrong.Add(new("errand.long", $"说明不超过 {Longest} 字", "Note"));
        if (outside.Any(e => e.DoneAt is null && e.Section == request.Section && e.To == request.To))
            wrong.Add(new("errand.twice", "这一部分已在此人手里，还没有交回", "To"));
        return wrong.Count == 0 ? Result.Done : wrong;
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, IPeople people, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var outside = await db.Set<Errand>().Where(e => e.Document == open.Value.Id && e.DoneAt == null).ToListAsync(stop);
        return Decide(documents.DraftOf(open.Value)!, await people.OfBureau(db, stop), outside, act.Day, request).Map(_ =>
        {
            var row = new Errand
            {
                Id = act.NewId(), Document = open.Value.Id, Section = request.Section, To = request.To, What = request.What, Note = request.Note.Trim(),
                DueOn = request.DueOn!.Value, EnteredAt = act.At, EnteredBy = act.Actor.Name,
            };
            db.Add(row);
            return row.Id;
        });
    }
}

using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Adds a word of the county's own for the proofreader.</summary>
internal static class AddCountyWord
{
    private const int Longest = 60, LongestNote = 200;

    /// <param name="Wrong">The form that is wrong or out of date; empty: the right form is only protected.</param>
    internal sealed record Request(string Kind, string Right, string Wrong, DateOnly? From, DateOnly? Until, string Note);

    /// <summary>Pure: what is wrong with it, in words that say what would be right.</summary>
    /// <param name="there">The words that stand.</param>
    internal static Result<Done> Decide(IEnumerable<CountyWord> there, Request request)
    {
        List<Refusal> wrong = [];
        if (CountyWords.Kinds.All(k => k.Kind != request.Kind))
            wrong.Add(new("word.kind", $"种类请选：{string.Join("、", CountyWords.Kinds.Select(k => k.Kind))}", "Kind"));
        if (request.Right.Trim() is not { Length: >= 2 and <= Longest })
            wrong.Add(new("word.right", $"正确写法要 2 到 {Longest} 字", "Right"));
        if (request.Wrong.Trim() is { Length: 1 } or { Length: > Longest })
            wrong.Add(new("word.wrong", $"错误或旧的写法要 2 到 {Longest} 字；单个字请写进词里，例如 战路", "Wrong"));
        else if (request.Wrong.Trim() == request.Right.Trim())
            wrong.Add(new("word.same", "两种写法一样；只要保护它不被误报，旧写法请空着", "Wrong"));
        if (request.From > request.Until)
            wrong.Add(new("word.days", "止日早于起日，请核对", "Until"));
        if (request.Note.Length > LongestNote)
            wrong.Add(new("word.note", $"说明不超过 {LongestNote} 字", "Note"));
        if (there.FirstOrDefault(w => w.WithdrawnAt is null && w.Right == request.Right.Trim() && w.Wrong == request.Wrong.Trim()) is { } before)
            wrong.Add(new("word.twice", $"{before.EnteredBy}已加过这个词", "Right"));
        return wrong.Count == 0 ? Result.Done : wrong;
    }

    internal static CountyWord Row(Request request, Act act) => new()
    {
        Id = act.NewId(), Kind = request.Kind, Right = request.Right.Trim(), Wrong = request.Wrong.Trim(), From = request.From, Until = request.Until, Note = request.Note.Trim(),
        EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop) =>
        Decide(await db.Set<CountyWord>().Where(w => w.WithdrawnAt == null).ToListAsync(stop), request).Map(_ =>
        {
            var row = Row(request, act);
            db.Add(row);
            return row.Id;
        });
}

/// <summary>Withdraws a word; what was found by it before stays as it was.</summary>
internal static class WithdrawCountyWord
{
    internal sealed record Request(Guid Word);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<CountyWord>().SingleOrDefaultAsync(w => w.Id == request.Word && w.WithdrawnAt == null, stop) is not { } word)
            return new Refusal("not-found", "这个词已撤下，请刷新页面");
        (word.WithdrawnAt, word.WithdrawnBy) = (act.At, act.Actor.Name);
        return Result.Done;
    }
}

using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Makes the anonymous edition of a signed version, or makes it anew with one more or one less decision of an editor.</summary>
internal static class MakeEdition
{
    private const int Longest = 300, LongestWords = 200;

    /// <param name="Standing">The edition the editor looked at; null where there was none.</param>
    /// <param name="Change">What was decided; null only to make the first.</param>
    internal sealed record Request(Guid SignOff, Guid? Standing, Choice? Change = null);

    /// <param name="Kind">One of <see cref="Keep"/>, <see cref="Widen"/>, <see cref="KeepRest"/>, <see cref="TakeBack"/>.</param>
    internal sealed record Choice(string Kind, string Text, string Reason);

    internal const string Keep = "keep", Widen = "widen", KeepRest = "keep-rest", TakeBack = "take-back";

    /// <summary>Pure: the decisions after the change.</summary>
    internal static Result<IReadOnlyList<EditionChoice>> Decide(EditionCheck? before, Choice? change, string text, string by, DateOnly on)
    {
        var choices = before?.Choices ?? [];
        var words = change?.Text.Trim() ?? "";
        return change switch
        {
            null => Result.Of(choices),
            { Kind: TakeBack } => Result.Of<IReadOnlyList<EditionChoice>>([.. choices.Where(c => c.Text != words)]),
            { Reason: var reason } when reason.Trim().Length is 0 or > Longest => new Refusal("edition.reason", $"请写明缘由，不超过 {Longest} 字。", "Reason"),
            { Kind: KeepRest } => Result.Of<IReadOnlyList<EditionChoice>>([.. choices, .. (before?.Unweighed ?? []).Select(q => new EditionChoice(false, q.Text, change.Reason.Trim(), by, on))]),
            _ when words.Length is < 2 or > LongestWords => new Refusal("edition.words", $"请写出要保留或隐去的说法，2 到 {LongestWords} 字。", "Text"),
            { Kind: Widen } when !text.Contains(words, StringComparison.Ordinal) => new Refusal("edition.absent", $"公开版里没有“{words}”，不用隐去。", "Text"),
            { Kind: Keep or Widen } => Result.Of<IReadOnlyList<EditionChoice>>([.. choices.Where(c => c.Text != words), new EditionChoice(change.Kind == Widen, words, change.Reason.Trim(), by, on)]),
            _ => new Refusal("edition.kind", "请选保留或隐去。", "Kind"),
        };
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, EditionMaker maker, IPaperStore papers, CancellationToken stop)
    {
        if (await db.Set<SignOff>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SignOff && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id), stop) is not { } signed)
            return new Refusal("not-found", "这一版没有签发，或已经撤回；只有签发的文稿可以公开。");
        var newest = await Newest(db, signed.Id, stop);
        if (newest?.Id != request.Standing)
            return new Refusal("changed-meanwhile", "您查看之后公开版有变化，请刷新后再办。");
        var choices = Decide(newest is null ? null : EditionCheck.Read(newest.Check), request.Change, newest?.Text ?? "", act.Actor.Name, act.Day);
        if (!choices.TryValue(out var standing))
            return Result.Not<Guid>(choices.Refusals);
        var year = await db.Set<Document>().Where(d => d.Id == signed.Document).Select(d => d.Year).SingleAsync(stop);
        var made = await maker.Make(db, signed, year, standing, stop);
        if (made.Refused)
            return Result.Not<Guid>(made.Refusals);
        var (file, check) = made.Value;
        var id = act.NewId();
        var name = string.Concat(file.Words.Split('\n').Take(Math.Max(1, check.TitleLines)));
        using var bytes = new MemoryStream(file.File!);
        var (digest, length) = await papers.Keep(bytes, stop);
        db.Add(new Edition
        {
            Id = id, SignOff = signed.Id, Name = name, Text = file.Words, Check = check.Write(), Leaks = check.Leaks.Count, Digest = digest,
            Paper = new Upload(digest, length, name + ".docx").Add(db, act, "公开版", $"edition:{id}"), EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return id;
    }

    /// <summary>The edition made last of a signed version; null where there is none.</summary>
    internal static Task<Edition?> Newest(KechuangDb db, Guid signOff, CancellationToken stop) =>
        db.Set<Edition>().AsNoTracking().Where(e => e.SignOff == signOff).OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);
}

using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Hands a section back; who handed it out, or a leader, may take it back unfinished.</summary>
internal static class HandBack
{
    private const int Longest = 200;

    internal sealed record Request(Guid Errand, string Note);

    /// <summary>Pure: may this person end it?</summary>
    /// <param name="user">User name of the person; null for one without an account.</param>
    internal static Result<Done> Decide(Errand? errand, string? user, Actor actor, string note) => errand switch
    {
        null => new Refusal("not-found", "没有这件分送，请刷新页面"),
        { DoneAt: not null } => new Refusal("errand.done", $"{errand.DoneBy}已交回"),
        _ when errand.To != user && errand.EnteredBy != actor.Name && actor.Role != Roles.Director => new Refusal("errand.other", "这件不在您手里；分送人或局领导可以收回", "Note"),
        _ when note.Length > Longest => new Refusal("errand.long", $"说明不超过 {Longest} 字", "Note"),
        _ => Result.Done,
    };

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, IPeople people, CancellationToken stop)
    {
        var errand = await db.Set<Errand>().SingleOrDefaultAsync(e => e.Id == request.Errand, stop);
        var user = (await people.OfBureau(db, stop)).FirstOrDefault(p => p.Account == act.Actor.Account)?.UserName;
        var decided = Decide(errand, user, act.Actor, request.Note.Trim());
        if (decided.Succeeded)
            (errand!.DoneAt, errand.DoneBy, errand.DoneNote) = (act.At, act.Actor.Name, request.Note.Trim());
        return decided;
    }
}

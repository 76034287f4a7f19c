using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A case has come to a stage; heard in the same unit of work.</summary>
public sealed record CaseMoved(Case Case, Scheme Scheme, Stage Stage, Move Move, Step Step);

/// <summary>A module's say whether a case may go on from a stage: publicity not over, panel not closed, meeting not held.</summary>
public interface ICaseGate
{
    /// <summary>Null, or why not and what would be right.</summary>
    Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop);
}

/// <summary>
/// A case with its moves, walked on inside a unit of work. Whoever moves a case, page, import, meeting or demo, does it by
/// <see cref="Take"/>: one decision, one move, the caches, the title and the news.
/// </summary>
public sealed class Walk
{
    private static readonly Prepared<Guid, Move> MovesOf = new((db, id) => db.Set<Move>().AsTracking().Where(m => m.Case == id));
    private readonly List<Move> moves;
    private readonly Procedures procedures;

    internal Walk(Case @case, IEnumerable<Move> moves, Procedures procedures) => (Case, this.moves, this.procedures) = (@case, [.. moves], procedures);

    public Case Case { get; }

    /// <summary>Loads it.</summary>
    public static async Task<Walk> Of(Case @case, Procedures procedures, KechuangDb db, CancellationToken stop) =>
        new(@case, await MovesOf.All(db, @case.Id, stop), procedures);

    /// <summary>Where it stands, as far as known at an instant.</summary>
    public Progress At(Instant knownAt) => Progress.Of(moves, DateOnly.MaxValue, knownAt)!;

    /// <summary>Takes a step; a refusal changes nothing.</summary>
    /// <param name="lookedOn">The day the outside site was looked at; null: the act's day.</param>
    public async Task<Result<Move>> Take(Step step, Guid? paper, Act act, KechuangDb db, CancellationToken stop, DateOnly? lookedOn = null)
    {
        var scheme = procedures.SchemeOf(Case.Scheme, Case.Pin);
        var at = At(act.At);
        var decided = Advance.Decide(scheme.Procedure, at, step, act.Day);
        if (!decided.TryValue(out var next))
            return Result.Not<Move>(decided.Refusals);
        var here = scheme.Procedure.Find(at.Stage)!;
        if (await Refuse(here, next, at, step, paper, act, db, stop) is { } refusal)
            return refusal;
        var move = MoveOf(Case, at.Stage, next, moves.Max(m => m.Sequence) + 1, step, paper, act, OnBehalf(here, next, act));
        Add(move, db);
        await EndPauses(step.On, db, stop);
        Case.Stand(next, step.On, lookedOn ?? act.Day);
        Case.DueOn = CaseClock.Due(next, step.On, [], procedures.Calendar);
        Case.HeldSince = null;
        if (next.Grants)
            await Recognise.Add(Case, step, paper, act, db, procedures, stop);
        await EndTitle.Take(Case, scheme.Procedure, at, next, step, db, stop);
        await procedures.Tell(new CaseMoved(Case, scheme, next, move, step), act, db, stop);
        return move;
    }

    internal void Add(Move move, KechuangDb db)
    {
        moves.Add(move);
        db.Add(move);
    }

    internal static Move MoveOf(Case @case, string from, Stage to, int sequence, Step step, Guid? paper, Act act, bool onBehalf = false) => new()
    {
        Id = act.NewId(), Case = @case.Id, Sequence = sequence, From = from, To = to.Id, On = step.On, Opinion = step.Opinion, Reason = step.Reason, Paper = paper,
        Values = StageValues.Read(to, step.Values, step.Past) is { Succeeded: true } read ? read.Value : "", OnBehalf = onBehalf, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    /// <summary>代录: a step of the applicant, entered by somebody else: beginning, handing in, withdrawing. To send it back is the bureau's own.</summary>
    internal static bool OnBehalf(Stage here, Stage next, Act act) =>
        here is { Outside: false, Role: "enterprise" } && (here.Fill || next is { Role: "enterprise", Fill: false }) && act.Actor.Role is Roles.Staff or Roles.Director;

    private async Task<Refusal?> Refuse(Stage here, Stage next, Progress at, Step step, Guid? paper, Act act, KechuangDb db, CancellationToken stop)
    {
        if (next.NeedsPaper && paper is null)
            return new("paper-missing", $"登记“{next.Name}”要附上文件。", "paper");
        if (step.Past)
            return null;
        if (Advance.Refuse(here, next, act.Actor.Role) is { } refusal)
            return refusal;
        if (here.Signatures.Count > 0 && !next.NeedsReason)
        {
            var signed = await db.Set<Signature>().Where(s => s.Move == at.Last.Id && s.Agreed).Select(s => s.Signer).ToListAsync(stop);
            if (here.Signatures.Except(signed).ToList() is { Count: > 0 } missing)
                return new("not-signed", $"“{here.Name}”还差 {string.Join("、", missing)} 会签，会签齐了才能往下走。", "to");
        }
        foreach (var gate in procedures.Gates)
            if (await gate.Refuse(Case, here, next, act, db, stop) is { } stopped)
                return stopped;
        return null;
    }

    // Whoever moves a case on ends its pauses: the clock of the next stage runs from its first day.
    private async Task EndPauses(DateOnly on, KechuangDb db, CancellationToken stop)
    {
        if (Case.HeldSince is null)
            return;
        foreach (var pause in await db.Set<Pause>().Where(p => p.Case == Case.Id && p.Until == null && p.Kind != CaseClock.Extend).ToListAsync(stop))
            pause.Until = on > pause.From ? on : pause.From;
    }
}

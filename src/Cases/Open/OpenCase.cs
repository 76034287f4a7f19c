using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Opens a case: for a scheme filed outside a shadow case that begins with 已在上级平台提交, or one that is
/// recorded at its present stage with its past steps dated (a county that starts mid-year).
/// </summary>
internal static class OpenCase
{
    /// <param name="Steps">Dated steps in order; the first enters the procedure's first stage.</param>
    internal sealed record Request(
        string Scheme, Guid Enterprise, int Year, string Variant, int? Batch, string OutsideNumber, string Section,
        IReadOnlyList<Step> Steps, Guid? Paper)
    {
        /// <summary>A paper sent with the form; kept as a paper of the new case.</summary>
        public Upload? Upload { get; init; }
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var firm = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == request.Enterprise, stop);
        if (firm is null)
            return new Refusal("enterprise-unknown", "没有找到这家企业，请先登记企业。", "enterprise");
        if (request.Steps.Count == 0)
            return new Refusal("steps-missing", "请填写提交日期。", "on");
        if (await db.Set<Case>().AnyAsync(c => c.Scheme == request.Scheme && c.Enterprise == request.Enterprise && c.Year == request.Year, stop))
            return new Refusal("case-twice", $"{firm.Name}{request.Year}年已有该事项的办件，请在原办件上登记进展。", "enterprise");
        var pack = await procedures.InForce(db, request.Scheme, request.Steps[0].On, act.At, stop);
        if (!pack.Succeeded)
            return Result.Not<Guid>(pack.Refusals);
        return await Add(request, act, db, procedures, pack.Value, stop);
    }

    private static async Task<Result<Guid>> Add(Request request, Act act, KechuangDb db, Procedures procedures, PackVersion pack, CancellationToken stop)
    {
        var procedure = procedures.Of(request.Scheme, pack.Pin);
        var opened = new Case
        {
            Id = act.NewId(), Number = await NextNumber(request, db, procedures, stop), Scheme = request.Scheme, Pin = pack.Pin,
            Enterprise = request.Enterprise, Year = request.Year, Variant = request.Variant, OutsideNumber = request.OutsideNumber,
            Section = request.Section, Stage = procedure.Start.Id, Since = request.Steps[0].On, EnteredAt = act.At,
        };
        if (request.Batch is { } number)
            opened.Batch = (await OpenBatch.Find(request.Scheme, request.Year, number, act, db, stop)).Id;
        request = request with { Paper = request.Upload.Add(db, act, "提交回执", "case:" + opened.Id) ?? request.Paper };
        var moves = Moves(request, opened, procedure, act);
        if (!moves.Succeeded)
            return Result.Not<Guid>(moves.Refusals);
        db.Add(opened);
        db.AddRange(moves.Value);
        foreach (var step in request.Steps.Where(s => s.Certificate is not null))
            await Recognise.Add(opened, step, request.Paper, act, db, procedures, stop);
        return opened.Id;
    }

    /// <summary>Pure: the dated past becomes moves, each checked like a step taken today.</summary>
    internal static Result<List<Move>> Moves(Request request, Case opened, Procedure procedure, Act act)
    {
        var first = request.Steps[0];
        if (first.On > act.Day)
            return new Refusal("day-future", $"日期不能晚于今天（{act.Day:yyyy-MM-dd}）。", "on");
        var moves = new List<Move> { MoveOf(opened, "", procedure.Start.Id, 1, first, request.Paper, act) };
        foreach (var step in request.Steps.Skip(1))
        {
            var at = Progress.Of(moves, step.On > moves[^1].On ? step.On : moves[^1].On, act.At)!;
            var decided = Advance.Decide(procedure, at, step, act.Day);
            if (!decided.Succeeded)
                return Result.Not<List<Move>>(decided.Refusals);
            moves.Add(MoveOf(opened, at.Stage, decided.Value.Id, moves.Count + 1, step, request.Paper, act));
        }
        opened.Stand(procedure.Find(moves[^1].To)!, moves[^1].On, moves[^1].On);
        return moves;
    }

    internal static Move MoveOf(Case @case, string from, string to, int sequence, Step step, Guid? paper, Act act) => new()
    {
        Id = act.NewId(), Case = @case.Id, Sequence = sequence, From = from, To = to, On = step.On, Opinion = step.Opinion,
        Reason = step.Reason, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    private static async Task<string> NextNumber(Request request, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var prefix = $"{request.Year}-{procedures.Head(request.Scheme).Short}-";
        var taken = await db.Set<Case>().CountAsync(c => c.Scheme == request.Scheme && c.Year == request.Year, stop)
            + db.ChangeTracker.Entries<Case>().Count(e => e.State == EntityState.Added && e.Entity.Scheme == request.Scheme && e.Entity.Year == request.Year);
        return prefix + (taken + 1).ToString("000", CultureInfo.InvariantCulture);
    }
}

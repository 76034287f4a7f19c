using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>What confirmation would do with a line.</summary>
internal enum ResultEffect
{
    /// <summary>The case goes on.</summary>
    Moves,
    /// <summary>The case has been there already.</summary>
    Same,
    /// <summary>One of ours, without a case: it can be opened.</summary>
    NoCase,
    /// <summary>The engine would not let it, and says why.</summary>
    Refused,
    /// <summary>Somebody must first say which unit is meant.</summary>
    Asks,
    /// <summary>不是本县的</summary>
    NotOurs,
}

/// <summary>A line with what it was recognised as and what would happen.</summary>
internal sealed record ResultRow(ResultLine Line, Recognition Found, Case? Case, ResultEffect Effect, string Words)
{
    /// <summary>The one unit it is, or is suggested to be.</summary>
    public KnownUnit? Unit => Found.Units.Count == 1 ? Found.Units[0] : null;

    /// <summary>What confirmation would do, in words.</summary>
    internal string Says(Stage stage) => Effect switch
    {
        ResultEffect.Moves => $"登记“{stage.Name}”。{Words}",
        ResultEffect.Refused => "不能登记：" + Words,
        ResultEffect.NotOurs => "不是本县的，不登记",
        _ => Words,
    };
}

/// <summary>A list laid against the register and the cases; made anew each time it is looked at, so that it is never stale.</summary>
/// <param name="Missing">Cases of ours that stand where this list was awaited, and are not on it.</param>
internal sealed record ResultPlan(List<ResultRow> Rows, IReadOnlyList<StandingCase> Missing, Stage Stage)
{
    internal int Count(ResultEffect effect) => Rows.Count(r => r.Effect == effect);

    internal static async Task<ResultPlan> Of(ResultList list, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var units = await db.Set<Enterprise>().AsNoTracking().Select(e => new KnownUnit(e.Id, e.CreditCode, e.Name)).ToListAsync(stop);
        var index = new UnitIndex(units);
        var head = procedures.Head(list.Scheme);
        List<(ResultLine Line, Recognition Found)> lines = [.. ResultReader.Read(list.Text, head.NumberPattern).Select(l => (l, index.Of(l)))];
        var ours = lines.SelectMany(l => l.Found.Units).Select(u => u.Id).ToHashSet();
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.Scheme == list.Scheme && c.Year == list.Year).ToListAsync(stop);
        var mine = cases.Where(c => ours.Contains(c.Enterprise)).ToLookup(c => c.Enterprise);
        var ids = mine.SelectMany(g => g).Select(c => c.Id).ToList();
        var moves = (await db.Set<Move>().AsNoTracking().Where(m => ids.Contains(m.Case)).ToListAsync(stop)).ToLookup(m => m.Case);
        var stage = procedures.Of(list.Scheme, list.Scheme).Find(list.Stage)!;
        var seen = new HashSet<Guid>();
        List<ResultRow> rows = [.. lines.Select(l => Row(l.Line, l.Found, list, mine, moves, act, procedures, seen))];
        return new ResultPlan(rows, await Absent(list, cases, ours, db, procedures, stop), stage);
    }

    private static ResultRow Row(
        ResultLine line, Recognition found, ResultList list, ILookup<Guid, Case> cases, ILookup<Guid, Move> moves, Act act, Procedures procedures, HashSet<Guid> seen)
    {
        if (found.Sureness == Sureness.NotOurs)
            return new(line, found, null, ResultEffect.NotOurs, "");
        if (found.Units.Count > 1)
            return new(line, found, null, ResultEffect.Asks, found.Note);
        var unit = found.Units[0];
        if (found.Sureness == Sureness.Matched && !seen.Add(unit.Id))
            return new(line, found, null, ResultEffect.Same, "名单上重复出现，只登记一次。");
        List<Case> own = [.. cases[unit.Id]];
        if (own.Count == 0)
            return new(line, found, null, ResultEffect.NoCase, $"{found.Note}没有 {list.Year} 年的办件，可以同时补登一件。");
        var @case = own.Find(c => Progress.Of(moves[c.Id], DateOnly.MaxValue, act.At)?.Into(list.Stage) is null) ?? own[0];
        var at = Progress.Of(moves[@case.Id], DateOnly.MaxValue, act.At)!;
        if (at.Into(list.Stage) is { } before)
            return new(line, found, @case, ResultEffect.Same, $"{before.On.Iso()} 已登记，不再重复。");
        var step = StepOf(list, line.Number, procedures.SchemeOf(@case.Scheme, @case.Pin));
        // A number that is missing can still be typed in beside the line.
        var refusals = Advance.Decide(procedures.Of(@case), at, step, act.Day).Refusals.Where(r => r.Code != "certificate-missing").ToList();
        return refusals.Count == 0
            ? new(line, found, @case, ResultEffect.Moves, found.Note)
            : new(line, found, @case, ResultEffect.Refused, string.Join("；", refusals.Select(r => r.Message)));
    }

    /// <summary>The step that the list is for a case.</summary>
    internal static Step StepOf(ResultList list, string number, Scheme scheme)
    {
        var stage = scheme.Procedure.Find(list.Stage);
        var certificate = stage is { Grants: true } && number.Length > 0 ? new Certificate(number, list.On, scheme.Certificate?.Expires(list.On)) : null;
        var reason = stage is { NeedsReason: true } ? $"见{Source(list)}" : "";
        return new Step(list.Stage, list.On, $"据{Source(list)}登记", reason, certificate);
    }

    /// <summary>The ending 未通过 that a case can come to from a stage; null where it cannot.</summary>
    internal static Stage? FailingOf(Procedure procedure, string stage) => procedure.Next(stage).FirstOrDefault(s => s.Id == "failed");

    internal static string Source(ResultList list) => list.DocumentNumber.Length > 0 ? list.DocumentNumber : $"{list.On.Iso()}《{list.FileName}》";

    private static async Task<List<StandingCase>> Absent(
        ResultList list, List<Case> cases, HashSet<Guid> ours, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var batch = list.Batch is { } number
            ? await db.Set<Batch>().Where(b => b.Scheme == list.Scheme && b.Year == list.Year && b.Number == number).Select(b => (Guid?)b.Id).SingleOrDefaultAsync(stop) : null;
        List<Case> awaited = [.. cases.Where(c => !ours.Contains(c.Enterprise) && (list.Batch is null || c.Batch == batch) && procedures.Of(c).Next(c.Stage).Any(s => s.Id == list.Stage))];
        var firms = awaited.Select(c => c.Enterprise).ToList();
        var names = await db.Set<Enterprise>().AsNoTracking().Where(e => firms.Contains(e.Id)).ToDictionaryAsync(e => e.Id, stop);
        return [.. awaited.OrderBy(c => c.Number, StringComparer.Ordinal).Select(c => new StandingCase(c, names[c.Enterprise], procedures.Of(c).Find(c.Stage)!))];
    }
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kechuang.Cases;

/// <summary>
/// 办件 by sheet: a case at its present stage with the days of its past steps, one column per stage.
/// A case already here is moved on when the sheet knows later steps; the same sheet again changes nothing.
/// </summary>
internal sealed class CasesImport(Procedures procedures) : IImportKind
{
    public string Key => "cases";
    public string Title => "办件";
    public string Hint => "每行一个办件：企业、事项、年度，以及走过的每一步的日期；最后一个有日期的步骤就是现在所处的环节。";
    public int Order => 40;

    public IReadOnlyList<ColumnSpec> Columns => CaseColumns.Of(procedures);

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().ToDictionaryAsync(e => e.CreditCode, stop);
        var cases = (await db.Set<Case>().OrderBy(c => c.Sequence).ToListAsync(stop)).GroupBy(c => (c.Scheme, c.Enterprise, c.Year)).ToDictionary(g => g.Key, g => g.Last());
        var moves = (await db.Set<Move>().ToListAsync(stop)).ToLookup(m => m.Case);
        var lines = new List<ImportLine>();
        foreach (var row in rows)
            lines.Add(await Line(row, paper, act, db, firms, cases, moves, stop));
        return new ImportPlan(lines);
    }

    private async Task<ImportLine> Line(
        ImportRow row, Guid paper, Act act, KechuangDb db, Dictionary<string, Enterprise> firms,
        Dictionary<(string, Guid, int), Case> cases, ILookup<Guid, Move> moves, CancellationToken stop)
    {
        var read = CaseRow.Read(row, procedures, firms);
        if (!read.Succeeded)
            return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.Refused, "", read.Refusals);
        var wanted = read.Value;
        var key = (wanted.Scheme, wanted.Enterprise, wanted.Year);
        if (cases.TryGetValue(key, out var known))
            return await Later(row, wanted, known, moves[known.Id], paper, act, db, stop);
        var opened = await OpenCase.Handle(wanted with { Paper = paper }, act, db, procedures, stop);
        if (!opened.Succeeded)
            return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.Refused, "", Placed(row, opened.Refusals));
        cases[key] = db.Set<Case>().Local.Single(c => c.Id == opened.Value);
        return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.New, StageName(cases[key]), []);
    }

    private async Task<ImportLine> Later(
        ImportRow row, OpenCase.Request wanted, Case known, IEnumerable<Move> moves, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var walk = new Walk(known, moves, procedures);
        var at = walk.At(act.At);
        var later = wanted.Steps.Where(s => !at.Counting.Any(m => m.To == s.To && m.On == s.On)).ToList();
        if (later.Count == 0)
            return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.Same, StageName(known), []);
        var (before, entry) = (StageName(known), db.Entry(known));
        foreach (var step in later)
            if (await walk.Take(step, paper, act, db, stop) is { Refused: true } refused)
            {
                Forget(entry, db);
                return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.Refused, "", Placed(row, refused.Refusals));
            }
        return new ImportLine(row.Sheet, row.Row, CaseRow.NameOf(row), ImportEffect.Changed, $"{before} → {StageName(known)}", []);
    }

    // A row is taken whole or not at all: what its first steps added is taken out again.
    private static void Forget(EntityEntry<Case> known, KechuangDb db)
    {
        foreach (var move in db.ChangeTracker.Entries<Move>().Where(m => m.State == EntityState.Added && m.Entity.Case == known.Entity.Id).ToList())
            move.State = EntityState.Detached;
        foreach (var title in db.ChangeTracker.Entries<Title>().Where(t => t.State == EntityState.Added && t.Entity.Case == known.Entity.Id).ToList())
            title.State = EntityState.Detached;
        foreach (var title in db.ChangeTracker.Entries<Title>().Where(t => t.State == EntityState.Modified && t.Entity.Case == known.Entity.Id).ToList())
            Restore(title);
        Restore(known);
    }

    private static void Restore(EntityEntry row)
    {
        row.CurrentValues.SetValues(row.OriginalValues);
        row.State = EntityState.Unchanged;
    }

    private string StageName(Case @case) => procedures.Of(@case).Find(@case.Stage)!.Name;

    private static List<Refusal> Placed(ImportRow row, IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(r => r.At($"《{row.Sheet}》第 {row.Row} 行"))];
}

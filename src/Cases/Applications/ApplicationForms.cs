using System.Collections.Concurrent;
using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>The form of a case with all that stands in it, its materials, and what was sent before.</summary>
public sealed record OpenForm(
    Case Case, Enterprise Firm, Scheme Scheme, Stage Stage, long Saves, FirmPage Ledger, FilledForm Form,
    IReadOnlyList<ChecklistLine> Materials, IReadOnlyList<Submission> Submissions)
{
    /// <summary>When and by whom it was saved last; null before the first save.</summary>
    public Application? Saved { get; init; }

    /// <summary>It can be written now.</summary>
    internal bool Open => Stage.Fill;

    /// <summary>申请表, or 填报准备 for what is filed at an upper-level site.</summary>
    internal string Kind => Scheme.FiledHere ? "申请表" : "填报准备";

    /// <summary>What would be sent now.</summary>
    internal SentForm Sent => SentForm.Of(Case.Pin, Form, Checklist.Sent(Materials));

    /// <summary>Of the materials that must be handed in, those that are not.</summary>
    internal int LackingMaterials => Materials.Count(m => m.Lacks);
}

/// <summary>Puts the form of a case together: a fixed number of queries, whatever the form asks.</summary>
internal sealed class ApplicationForms(Procedures procedures, ElementDictionary dictionary, FirmLedger ledger)
{
    private static readonly Prepared<Guid, Material> OfUnit = new((db, unit) => db.Set<Material>().AsNoTracking().Where(m => m.Enterprise == unit));
    private static readonly Prepared<Guid, CaseMaterial> Linked = new((db, id) => db.Set<CaseMaterial>().AsNoTracking().Where(l => l.Case == id && l.RemovedAt == null));
    private readonly ConcurrentDictionary<string, MaterialConditions> conditions = [];
    private readonly ConcurrentDictionary<(string Pin, int Year, int? Registered), AskedForm> drawn = [];
    private readonly LedgerPages pages = new(ledger);

    /// <summary>The form; null when there is no such case or the actor may not see it.</summary>
    internal async Task<OpenForm?> Of(KechuangDb db, Guid id, Actor actor, DateOnly day, Instant knownAt, CancellationToken stop) =>
        (await Ahead(db, id, actor, day, knownAt, stop))?.Form;

    /// <summary>The form of a case as its pack draws it; years before the unit was registered are not asked.</summary>
    internal AskedForm Drawn(Case @case, Scheme scheme, int? registered) =>
        drawn.GetOrAdd((@case.Pin, @case.Year, registered), _ => AskedForm.Of(scheme, dictionary, @case.Year, registered));

    // The same without materials and submissions.
    private async Task<OpenForm?> Fields(KechuangDb db, FormRows? rows, Actor actor, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        if (rows is not { Case: { } @case, Firm: { } firm } || (actor.Role == Roles.Enterprise && firm.CreditCode != actor.Enterprise))
            return null;
        var scheme = procedures.SchemeOf(@case.Scheme, @case.Pin);
        var page = await pages.Of(db, rows, Asked(scheme), scheme.ReferenceOffset, day, knownAt, stop);
        var last = rows.Earlier > 0 ? await LastYear(db, @case, stop) : [];
        var form = FilledForm.Of(Drawn(@case, scheme, page.Registered), rows.Saved?.Read() ?? [], page, last);
        return new OpenForm(@case, firm, scheme, scheme.Procedure.Find(@case.Stage)!, rows.Saved?.Saves ?? 0, page, form, [], []) { Saved = rows.Saved };
    }

    /// <summary>The same at a desk.</summary>
    internal Task<OpenForm?> Of(Desk desk, Guid id, CancellationToken stop) =>
        Connected(desk.Db, () => Of(desk.Db, id, desk.Actor, desk.Day, desk.Now, stop), stop);

    /// <summary>The boxes and what stands in them, without materials and submissions: what is told after each save.</summary>
    internal Task<OpenForm?> Fields(Desk desk, Guid id, CancellationToken stop) =>
        Connected(desk.Db, async () => await Fields(desk.Db, await FormRows.Of(desk.Db, id, stop), desk.Actor, desk.Day, desk.Now, stop), stop);

    /// <summary>
    /// The form as it stands before its unit of work, so that the single writer need not put it together while others wait; null when
    /// there is no such case or the actor may not see it.
    /// </summary>
    internal Task<FormAhead?> Ahead(Desk desk, Guid id, CancellationToken stop) =>
        Connected(desk.Db, () => Ahead(desk.Db, id, desk.Actor, desk.Day, desk.Now, stop), stop);

    /// <summary>The same from any reading context.</summary>
    internal async Task<FormAhead?> Ahead(KechuangDb db, Guid id, Actor actor, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        // The mark is read with the first rows: what is written after them makes it differ later, and the form is read again.
        if (await FormRows.Of(db, id, stop) is not { } rows || await Fields(db, rows, actor, day, knownAt, stop) is not { } form)
            return null;
        var submissions = rows.Mark.Sent == 0 ? [] : await db.Set<Submission>().AsNoTracking().Where(s => s.Case == id).OrderBy(s => s.Sequence).ToListAsync(stop);
        return new FormAhead(form with { Materials = await Lines(db, rows, form.Scheme, form.Form, day, stop), Submissions = submissions }, rows.Mark);
    }

    /// <summary>The form inside a unit of work: the one read ahead, unless anything it is made of has changed since.</summary>
    internal async Task<OpenForm?> Now(FormAhead? ahead, KechuangDb db, Guid id, Act act, CancellationToken stop) =>
        ahead is not null && ahead.Form.Case.Id == id && ahead.Mark == await FormMark.Of(db, id, stop)
            ? ahead.Form
            : await Of(db, id, act.Actor, act.Day, act.At, stop);

    // One connection for all the queries: to open it for each costs nearly as much as the query.
    private static async Task<T> Connected<T>(KechuangDb db, Func<Task<T>> work, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>What the ledger alone can answer of a scheme's form: for one that is filled in at an upper-level site.</summary>
    internal async Task<SentForm> Prepared(Desk desk, Policy policy, Enterprise firm, CancellationToken stop)
    {
        var (scheme, year) = (policy.Scheme, desk.Day.Year);
        var page = await ledger.Of(desk.Db, firm, Asked(scheme), year + scheme.ReferenceOffset, desk.Day, desk.Now, stop);
        var asked = AskedForm.Of(scheme, dictionary, year, page.Registered);
        return SentForm.Of(policy.Pack.Pin, FilledForm.Of(asked, new Dictionary<string, Answer>(), page, new Dictionary<string, string>()), []);
    }

    /// <summary>What a page had shown that was read at an earlier save: field key → text.</summary>
    internal static async Task<Dictionary<string, string>> TextsAt(KechuangDb db, OpenForm form, long save, CancellationToken stop)
    {
        // Before its first save a box showed what the ledger or last year had, which a later answer covers: then it is empty here.
        var texts = form.Form.Fields.Where(f => f.Answer is null).ToDictionary(f => f.Asked.Key, f => f.Text);
        var saves = await db.Set<ApplicationSave>().AsNoTracking().Where(s => s.Application == form.Case.Id && s.Sequence <= save).OrderBy(s => s.Sequence).ToListAsync(stop);
        foreach (var (key, written) in saves.SelectMany(s => s.Read()).Where(w => !w.Value.Rival))
            texts[key] = written.New;
        return texts;
    }

    private static HashSet<string> Asked(Scheme scheme) => [.. scheme.Parts.SelectMany(p => p.Fields)];

    private async Task<IReadOnlyList<ChecklistLine>> Lines(KechuangDb db, FormRows rows, Scheme scheme, FilledForm form, DateOnly day, CancellationToken stop)
    {
        if (scheme.Materials.Count == 0)
            return [];
        var asked = conditions.GetOrAdd(rows.Case.Pin, _ => MaterialConditions.Of(scheme, dictionary));
        var kinds = scheme.Materials.Select(m => m.Kind).ToHashSet();
        var materials = (await OfUnit.All(db, rows.Firm.Id, stop)).Where(m => kinds.Contains(m.Kind));
        return Checklist.Of(scheme, asked, rows.Case.Variant, form.Feel, [.. materials], await Linked.All(db, rows.Case.Id, stop), day);
    }

    // The unit's newest earlier application of the same scheme: what was sent, or as far as it had come.
    private static async Task<Dictionary<string, string>> LastYear(KechuangDb db, Case @case, CancellationToken stop)
    {
        var before = await db.Set<Case>().AsNoTracking()
            .Where(c => c.Scheme == @case.Scheme && c.Enterprise == @case.Enterprise && c.Year < @case.Year)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Sequence).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        if (before is not { } id)
            return [];
        if (await Submissions.Latest(db, id, stop) is { } sent)
            return SentForm.Of(sent).Parts.SelectMany(p => p.Fields).ToDictionary(f => f.Key, f => f.Text);
        var saved = await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop);
        return saved?.Read().ToDictionary(a => a.Key, a => a.Value.Text) ?? [];
    }
}

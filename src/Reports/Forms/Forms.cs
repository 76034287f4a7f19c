using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A form with the blank file it was read from and what its cells are bound to.</summary>
/// <param name="Bindings">The newest binding of each place.</param>
internal sealed record OpenForm(BlankForm Row, ReadForm Form, byte[] Bytes, IReadOnlyDictionary<string, FormCell> Bindings)
{
    /// <summary>Cells of which somebody has said what belongs there.</summary>
    internal int Decided => Form.Blanks.Count(b => Bindings.GetValueOrDefault(b.Place) is { } cell && cell.Role != FormRoles.Open);
}

/// <summary>A form of a year as it stands today, beside last year's.</summary>
internal sealed record Filling(OpenForm Form, int Year, IReadOnlyList<ComparedCell> Cells)
{
    /// <summary>SHA-256 over what every cell says and rests on: what an exporter saw.</summary>
    internal string Seal => Digest.Of(string.Join('\n', Cells.Select(c => $"{c.Now.Place}\t{c.Now.Role}\t{c.Now.Text}\t{c.Now.Unit}\t{c.Now.Digest}\t{c.Now.TypedBy}\t{c.Now.Paper}"))).Code;

    /// <summary>Figures that nobody has: they stay blank.</summary>
    internal IReadOnlyList<FilledCell> Missing => [.. Cells.Select(c => c.Now).Where(c => c.Missing.Length > 0)];
}

/// <summary>Loads blank forms and fills them; one pass over each record source.</summary>
internal sealed class Forms(IFigures figures, IPaperStore papers)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<Knowledge> knowledge = new(() => new Knowledge { Indicators = [.. figures.Catalogue.Select(Documents.Known)] });

    /// <summary>The indicators a cell may be bound to.</summary>
    internal IReadOnlyList<IndicatorLine> Catalogue => figures.Catalogue;

    /// <summary>Proposes indicators for cells; rows of other counties than this one are left blank.</summary>
    internal CellSuggester Suggester(string county) => new(figures.Catalogue, knowledge.Value, county);

    /// <summary>A form by its id; null where there is none or its blank file is gone.</summary>
    internal async Task<OpenForm?> Open(KechuangDb db, Guid id, CancellationToken stop)
    {
        if (await db.Set<BlankForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop) is not { } row)
            return null;
        var paper = await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == row.Paper, stop);
        if (await Bytes(paper.Digest, stop) is not { } bytes || !FormReader.Read(paper.Name, bytes).TryValue(out var form))
            return null;
        return new OpenForm(row, form, bytes, await Bindings(db, id, stop));
    }

    /// <summary>What the cells of a form are bound to, by place.</summary>
    internal static async Task<IReadOnlyDictionary<string, FormCell>> Bindings(KechuangDb db, Guid form, CancellationToken stop) =>
        (await db.Set<FormCell>().AsNoTracking().Where(c => c.Form == form).ToListAsync(stop)).GroupBy(c => c.Place).ToDictionary(g => g.Key, g => g.MaxBy(c => (c.EnteredAt, c.Id))!);

    /// <summary>The form of a year as of a day, with what was known at an instant.</summary>
    internal async Task<Filling> Fill(KechuangDb db, OpenForm form, int year, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var entries = (await db.Set<FormEntry>().AsNoTracking().Where(e => e.Form == form.Row.Id && e.Year == year).ToListAsync(stop))
            .GroupBy(e => e.Place).ToDictionary(g => g.Key, g => g.MaxBy(e => (e.EnteredAt, e.Id))!);
        List<Guid> named = [.. entries.Values.Select(e => e.Paper).OfType<Guid>()];
        var names = await db.Set<Paper>().AsNoTracking().Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var asked = FillMaterial.Asked(form.Bindings.Values, year);
        var views = await figures.ComputeAll(db, [.. asked.Select(a => (a.Indicator, new Kernel.Scope(db.County, a.Period, day < a.Period.To ? day : a.Period.To, knownAt)))], stop);
        var targets = new Dictionary<int, IReadOnlyList<TargetView>>();
        foreach (var each in asked.Select(a => a.Period.Year).Distinct())
            targets[each] = await figures.Board(db, each, day, knownAt, stop);
        var material = new FillMaterial(year, form.Bindings, entries, asked.Zip(views).ToDictionary(p => p.First, p => p.Second), targets) { Papers = names };
        var now = FormFill.Of(form.Form.Blanks, material);
        var last = FormFill.Of(form.Form.Blanks, material.YearBefore);
        var reported = await LastYear(db, form.Row, year - 1, stop);
        return new Filling(form, year, [.. now.Zip(last).Select(p => Compared(p.First, p.Second, reported))]);
    }

    /// <summary>What the cells of an exported form said.</summary>
    internal static IReadOnlyList<FilledCell> CellsOf(FilledSheet sheet) => JsonSerializer.Deserialize<List<FilledCell>>(sheet.Cells, Json)!;

    internal static string Kept(IEnumerable<FilledCell> cells) => JsonSerializer.Serialize(cells, Json);

    /// <summary>The bytes of a kept file; null where they are gone.</summary>
    internal Task<byte[]?> Bytes(string digest, CancellationToken stop) => papers.Read(digest, stop);

    // The newest export of last year, of this form or of the one it follows.
    private static async Task<IReadOnlyList<FilledCell>> LastYear(KechuangDb db, BlankForm form, int year, CancellationToken stop)
    {
        for (BlankForm? at = form; at is not null;)
        {
            var id = at.Id;
            if (await db.Set<FilledSheet>().AsNoTracking().Where(s => s.Form == id && s.Year == year).OrderByDescending(s => s.Number).FirstOrDefaultAsync(stop) is { } sheet)
                return CellsOf(sheet);
            at = at.Follows is { } before ? await db.Set<BlankForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == before, stop) : null;
        }
        return [];
    }

    // Forms change from year to year: the same place with the same labels first, then the same labels elsewhere.
    private static ComparedCell Compared(FilledCell now, FilledCell byRecords, IReadOnlyList<FilledCell> reported)
    {
        var key = FormWords.Key(now.Label);
        var same = reported.Where(r => FormWords.Key(r.Label) == key).ToList();
        var said = same.FirstOrDefault(r => r.Place == now.Place) ?? (same.Count == 1 ? same[0] : null);
        if (said is not { Text.Length: > 0 })
            return new ComparedCell(now, byRecords.Text.Length > 0 ? byRecords : null, Reported: false, null);
        var moved = said.Indicator == byRecords.Indicator && said.Unit == byRecords.Unit && byRecords.Number is { } number && number != said.Number ? number : (decimal?)null;
        return new ComparedCell(now, said, Reported: true, moved);
    }
}

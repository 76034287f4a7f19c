using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A form beside the same form of another year.</summary>
/// <param name="Same">Cells of the newer that the older has too, by place: the older's place.</param>
/// <param name="Moved">Those of them that stand elsewhere now.</param>
/// <param name="Come">Cells that the older does not have.</param>
/// <param name="Gone">Cells of the older that are no longer there.</param>
internal sealed record FormDifference(IReadOnlyDictionary<string, string> Same, IReadOnlyList<FormBlank> Moved, IReadOnlyList<FormBlank> Come, IReadOnlyList<FormBlank> Gone)
{
    internal bool None => Moved.Count == 0 && Come.Count == 0 && Gone.Count == 0;
}

/// <summary>Knows a form again by its labels, years left out.</summary>
internal static class FormLikeness
{
    // With three fifths of its cells in common it is last year's form with changes and not another one; checked on forms of our own.
    private const double Alike = 0.6;

    /// <summary>Pairs the cells of two forms by their labels; several of one name in their order. Pure.</summary>
    internal static FormDifference Between(ReadForm older, ReadForm newer)
    {
        var before = older.Blanks.GroupBy(b => FormWords.Key(b.Label)).ToDictionary(g => g.Key, g => new Queue<FormBlank>(g));
        var same = new Dictionary<string, string>();
        List<FormBlank> moved = [], come = [];
        foreach (var blank in newer.Blanks)
        {
            if (!before.TryGetValue(FormWords.Key(blank.Label), out var queue) || !queue.TryDequeue(out var was))
            {
                come.Add(blank);
                continue;
            }
            same[blank.Place] = was.Place;
            if (FormWords.Key(was.Place) != FormWords.Key(blank.Place))
                moved.Add(blank);
        }
        return new FormDifference(same, moved, come, [.. before.Values.SelectMany(q => q)]);
    }

    /// <summary>The remembered form that this is another year's of: of the same fingerprint, else the likest; null where none is like it.</summary>
    internal static async Task<BlankForm?> Find(KechuangDb db, Forms forms, ReadForm read, CancellationToken stop)
    {
        var known = await db.Set<BlankForm>().AsNoTracking().Where(f => f.Format == read.Format && f.RetiredAt == null).ToListAsync(stop);
        known = [.. known.OrderByDescending(f => f.EnteredAt).ThenByDescending(f => f.Id)];
        if (known.FirstOrDefault(f => f.Fingerprint == read.Fingerprint) is { } same)
            return same;
        List<(BlankForm Form, double Likeness)> like = [];
        foreach (var form in known)
            if (await forms.Open(db, form.Id, stop) is { } open)
                like.Add((form, 2.0 * Between(open.Form, read).Same.Count / (open.Form.Blanks.Count + read.Blanks.Count)));
        return like.Where(l => l.Likeness >= Alike).OrderByDescending(l => l.Likeness).FirstOrDefault().Form;
    }
}

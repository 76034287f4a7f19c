using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A wording that a paragraph had.</summary>
/// <param name="Id">Row of the wording; null for the template's text.</param>
/// <param name="Saves">How many saves by the same person in one sitting it sums up.</param>
internal sealed record PastWording(Guid? Id, string Text, string By, Instant? At, int Saves);

/// <summary>The wordings of paragraphs, oldest kept for ever; what was saved while typing is shown as one per sitting.</summary>
internal static class Wordings
{
    // Autosave writes at each pause; a sitting ends when nothing was saved for so long.
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    /// <summary>The wording that stands for each paragraph that has one of the county's own.</summary>
    internal static async Task<IReadOnlyDictionary<string, DocumentText>> Standing(KechuangDb db, Guid document, CancellationToken stop) =>
        (await db.Set<DocumentText>().AsNoTracking().Where(t => t.Document == document).ToListAsync(stop))
            .GroupBy(t => t.Paragraph).ToDictionary(g => g.Key, g => g.MaxBy(t => (t.EnteredAt, t.Id))!);

    /// <summary>The wording that stands for one paragraph; null while it is the template's.</summary>
    internal static Task<DocumentText?> Standing(KechuangDb db, Guid document, string paragraph, CancellationToken stop) =>
        db.Set<DocumentText>().AsNoTracking().Where(t => t.Document == document && t.Paragraph == paragraph)
            .OrderByDescending(t => t.EnteredAt).ThenByDescending(t => t.Id).FirstOrDefaultAsync(stop);

    /// <summary>The wordings of one paragraph, newest first, the template's last.</summary>
    internal static IReadOnlyList<PastWording> Sittings(string template, IEnumerable<DocumentText> rows)
    {
        List<PastWording> sittings = [new(null, template, "", null, 0)];
        foreach (var row in rows.OrderBy(r => r.EnteredAt).ThenBy(r => r.Id))
            if (sittings[^1] is { At: { } last } before && before.By == row.EnteredBy && row.EnteredAt - last <= Sitting)
                sittings[^1] = new(row.Id, row.Text, row.EnteredBy, row.EnteredAt, before.Saves + 1);
            else
                sittings.Add(new(row.Id, row.Text, row.EnteredBy, row.EnteredAt, 1));
        sittings.Reverse();
        return sittings;
    }
}

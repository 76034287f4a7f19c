using System.Collections.Concurrent;
using Kechuang.Enterprises;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Found = Kechuang.Gongwen.Finding;

namespace Kechuang.Reports;

/// <summary>
/// Proofreads documents with what the county knows: its own words, the names of its register, and what its editors have put aside.
/// The proofreader is compiled at the first document and again only when a name of the register has changed.
/// </summary>
internal sealed class ProofDesk(IFigures figures, GeneralKnowledge general)
{
    // A place of one mark is no name; names of the register are longer.
    private const int ShortestName = 2;

    private readonly FigureRecords records = new(figures);
    private readonly ConcurrentDictionary<string, (string Names, Proofreader Reader)> readers = new();

    /// <param name="document">The document's row; null while nothing of it was written.</param>
    internal async Task<Proofread> Read(KechuangDb db, Composed composed, Guid? document, CancellationToken stop)
    {
        var text = PlacedText.Of(composed);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(e => e.Name.Length >= ShortestName).OrderBy(e => e.Name).Select(e => e.Name).ToListAsync(stop);
        var proof = ReaderOf(db.County, firms).Read(text.Text);
        var words = CountyWords.On(await db.Set<CountyWord>().AsNoTracking().Where(w => w.WithdrawnAt == null).ToListAsync(stop), composed.AsOf);
        var found = Merge(proof.Findings, [.. CountyWords.In(proof.Outline, words), .. await records.Against(db, composed, text, proof.Outline, stop)]);
        if (found.Count == 0)
            return Proofread.Nothing;
        List<string> names = [.. words.Select(w => w.Right), .. firms];
        var ignored = await db.Set<Ignored>().AsNoTracking().Where(i => i.WithdrawnAt == null && (i.Document == null || i.Document == document)).ToListAsync(stop);
        found.RemoveAll(f => text.Waits(f.Place.Start, f.Place.End));
        return ProofLines.Of(text, found.Where(f => f.Class is FindingClass.FigureInconsistent || f.Rule == CountyWords.Rule || !CountyWords.Protected(text.Text, f.Place.Start, f.Place.End, names)), ignored, document);
    }

    // The county's word goes before the general rule over the same characters.
    private static List<Found> Merge(IReadOnlyList<Found> general, List<Found> own) =>
        [.. own, .. general.Where(g => own.TrueForAll(o => o.Place.End <= g.Place.Start || g.Place.End <= o.Place.Start))];

    private Proofreader ReaderOf(string county, List<string> firms)
    {
        var names = Digest.Of(string.Join('\n', firms)).Code;
        return readers.AddOrUpdate(county, _ => Made(), (_, before) => before.Names == names ? before : Made()).Reader;

        (string, Proofreader) Made() => (names, new Proofreader(new Knowledge
        {
            Indicators = [.. figures.Catalogue.Select(Documents.Known)], Vocabulary = general.Vocabulary, Places = general.Places, Enterprises = firms,
        }));
    }
}

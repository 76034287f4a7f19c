using Kechuang.Enterprises;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Makes anonymous editions of signed texts with what the county knows: its own names, its firms, its people.</summary>
internal sealed class EditionMaker(GeneralKnowledge general, PlaceNames places, IEnumerable<IPeople> people)
{
    // Less of a name than this is said of many.
    private const int Telling = 4;

    private readonly Lazy<Anonymiser> anonymiser = new(() => new Anonymiser(new Knowledge { Vocabulary = general.Vocabulary, Places = general.Places }));

    /// <summary>The edition of a signed text, or why none can be made.</summary>
    internal async Task<Result<(AnonymousFile File, EditionCheck Check)>> Make(KechuangDb db, SignOff signed, int year, IReadOnlyList<EditionChoice> choices, CancellationToken stop)
    {
        var content = SignDocument.ContentOf(signed);
        var source = OfficialForm.WithoutAnnexes(content, signed.SignedOn);
        var made = DocxAnonymiser.Read(anonymiser.Value, source, new AnonymiserOptions
        {
            Names = [.. await Names(db, content, year, stop), .. choices.Where(c => c.Widen).Select(c => new OwnName(SecretType.Programme, [c.Text]))],
            Keep = [.. choices.Where(c => !c.Widen).Select(c => c.Text)],
        });
        return made.File is null ? new Refusal("edition.file", made.Problem) : (made, EditionCheck.Of(made, choices, content.Title.Count));
    }

    private async Task<List<OwnName>> Names(KechuangDb db, FrozenContent content, int year, CancellationToken stop)
    {
        var text = string.Join('\n', content.Title) + "\n" + string.Join('\n', content.Paragraphs.SelectMany(p => p.Pieces).Select(p => p.Printed)) + content.Signature;
        var facts = await places.Facts(db, year, stop);
        List<OwnName> names = [new(SecretType.Place, [facts["县名"], facts["县"]]), .. new[] { "市", "省" }.Select(f => facts[f]).Where(n => n.Length > 1).Select(n => new OwnName(SecretType.Place, [n]))];
        var firms = await db.Set<Enterprise>().AsNoTracking().OrderBy(e => e.Name).Select(e => e.Name).ToListAsync(stop);
        names.AddRange(firms.Where(f => Occurs(f, facts["县名"], facts["县"], text)).Select(f => new OwnName(SecretType.Enterprise, [f])));
        foreach (var source in people)
            names.AddRange((await source.OfBureau(db, stop)).Where(p => text.Contains(p.Name, StringComparison.Ordinal)).Select(p => new OwnName(SecretType.Person, [p.Name])));
        return names;
    }

    // 云溪县恒森农贸有限公司 is told by 恒森农贸.
    private static bool Occurs(string firm, string county, string place, string text)
    {
        var core = firm.StartsWith(county, StringComparison.Ordinal) ? firm[county.Length..] : firm.StartsWith(place, StringComparison.Ordinal) ? firm[place.Length..] : firm;
        return core.Length >= 2 && text.Contains(core[..Math.Min(Telling, core.Length)], StringComparison.Ordinal);
    }
}

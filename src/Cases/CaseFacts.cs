using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Answers <c>known: {stage: scheme/stage}</c> of the dictionary: a unit's case of that year has come to that stage. A year of which the
/// county has recorded no case of the scheme is not answered: it may have been before this system.
/// </summary>
internal sealed class CaseFacts : IKnownFacts
{
    public KnownBy By => KnownBy.Stage;

    public async Task<IReadOnlyDictionary<KnownFact, IReadOnlySet<Guid>>> True(
        KechuangDb db, IReadOnlyList<KnownFact> asked, int year, DateOnly day, Instant knownAt, Guid? unit, CancellationToken stop)
    {
        var wanted = asked.Select(a => (Fact: a, Scheme: a.What.Split('/')[0], Stage: a.What.Split('/')[1], Year: year + a.YearsBack)).ToList();
        var (schemes, stages) = (wanted.Select(w => w.Scheme).Distinct().ToList(), wanted.Select(w => w.Stage).Distinct().ToList());
        // A condition "or no unit is given" would keep the database from going by the unit's index.
        var cases = db.Set<Case>().Where(c => schemes.Contains(c.Scheme));
        var came = await (
            from m in db.Set<Move>().AsNoTracking()
            join c in unit is { } one ? cases.Where(c => c.Enterprise == one) : cases on m.Case equals c.Id
            where stages.Contains(m.To) && m.On <= day && m.EnteredAt <= knownAt && (m.StruckAt == null || m.StruckAt > knownAt)
            select new { c.Scheme, c.Year, c.Enterprise, m.To }).Distinct().ToListAsync(stop);
        var recorded = (await db.Set<Case>().AsNoTracking().Where(c => schemes.Contains(c.Scheme) && c.EnteredAt <= knownAt)
            .Select(c => new { c.Scheme, c.Year }).Distinct().ToListAsync(stop)).Select(c => (c.Scheme, c.Year)).ToHashSet();
        return wanted.Where(w => recorded.Contains((w.Scheme, w.Year))).ToDictionary(w => w.Fact, w => (IReadOnlySet<Guid>)came.Where(c => c.Scheme == w.Scheme && c.Year == w.Year && c.To == w.Stage).Select(c => c.Enterprise).ToHashSet());
    }
}

using Kechuang.Cases.Experts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>An applicant, as avoidance looks at it.</summary>
internal sealed record Applicant(Guid Enterprise, string Name, string CreditCode);

/// <summary>The pool as it stands for some applicants: who may be drawn, and who is avoided and why.</summary>
internal static class Pool
{
    /// <summary>Pure. An expert who is avoided for one case of the panel is avoided for all of it.</summary>
    internal static List<Candidate> Of(
        IEnumerable<Expert> experts, IEnumerable<ExpertTie> ties, IReadOnlyList<Applicant> applicants, IReadOnlyList<string> avoid, County county, string specialty)
    {
        var declared = ties.Where(t => t.WithdrawnOn is null && avoid.Contains(ExpertWords.Ties[t.Kind])).ToLookup(t => t.Expert);
        return [.. experts.Where(e => e.State == ExpertWords.Active && (specialty.Length == 0 || e.Category != ExpertWords.Technical || e.Specialties.Contains(specialty, StringComparison.Ordinal)))
            .OrderBy(e => e.Id.ToString(), StringComparer.Ordinal)
            .Select(e => new Candidate(e.Id, e.Category, string.Join("；", Reasons(e, declared[e.Id], applicants, avoid, county))))];
    }

    /// <summary>The pool now, for the cases of a panel.</summary>
    internal static async Task<List<Candidate>> Now(
        KechuangDb db, IReadOnlyList<Applicant> applicants, IReadOnlyList<string> avoid, string specialty, CancellationToken stop)
    {
        var firms = applicants.Select(a => a.Enterprise).ToList();
        var ties = await db.Set<ExpertTie>().AsNoTracking().Where(t => firms.Contains(t.Enterprise)).ToListAsync(stop);
        // Where the county has no row yet (a demo being made), nobody is of this county.
        var county = await db.Set<County>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == db.County, stop)
            ?? new County { Code = db.County, Name = "", Bureau = "", BusinessYear = 0 };
        return Of(await db.Set<Expert>().AsNoTracking().ToListAsync(stop), ties, applicants, avoid, county, specialty);
    }

    /// <summary>The applicants of some cases, in the order of their ids.</summary>
    internal static async Task<List<Applicant>> Applicants(KechuangDb db, IReadOnlyCollection<Guid> cases, CancellationToken stop) =>
        await db.Set<Case>().Where(c => cases.Contains(c.Id))
            .Join(db.Set<Enterprises.Enterprise>(), c => c.Enterprise, e => e.Id, (_, e) => new Applicant(e.Id, e.Name, e.CreditCode)).Distinct().ToListAsync(stop);

    /// <summary>The pool as text: a line an expert, id, category and reason by tabs. Its digest stands on the witness sheet.</summary>
    internal static string Write(IEnumerable<Candidate> pool) => string.Concat(pool.Select(c => $"{c.Expert}\t{c.Category}\t{c.Avoided}\n"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static List<Candidate> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => new Candidate(Guid.Parse(parts[0]), parts[1], parts[2]))];

    private static IEnumerable<string> Reasons(Expert expert, IEnumerable<ExpertTie> ties, IReadOnlyList<Applicant> applicants, IReadOnlyList<string> avoid, County county)
    {
        if (avoid.Contains("employer"))
            foreach (var applicant in applicants.Where(a => Employs(a, expert)))
                yield return $"工作单位是申报单位{Flat(applicant.Name)}";
        foreach (var tie in ties.OrderBy(t => t.Kind, StringComparer.Ordinal))
            if (applicants.FirstOrDefault(a => a.Enterprise == tie.Enterprise) is { } applicant)
                yield return $"与申报单位{Flat(applicant.Name)}有{tie.Kind}关系";
        if (avoid.Contains("same-county") && OfCounty(expert.Area, county))
            yield return "本县人员";
    }

    private static bool Employs(Applicant applicant, Expert expert) =>
        (expert.EmployerCode.Length > 0 && expert.EmployerCode == applicant.CreditCode) || TextForm.Key(expert.Employer) == TextForm.Key(applicant.Name);

    private static bool OfCounty(string area, County county) =>
        area.Length > 0 && (area.StartsWith(county.Code, StringComparison.Ordinal) || (county.Name.Length > 0 && area.Contains(county.Name, StringComparison.Ordinal)));

    // The text goes by lines and tabs.
    private static string Flat(string name) => name.Replace('\t', ' ').Replace('\n', ' ');
}

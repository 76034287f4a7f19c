using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Sources;

/// <summary>Firms in the search box: by part of the name, by credit code, by pinyin initials. An enterprise finds only itself.</summary>
internal sealed class EnterpriseSearch : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop)
    {
        if (actor.Role == Roles.Expert)
            return [];
        var firms = db.Set<Enterprise>().AsNoTracking().Matching(words);
        if (actor.Role == Roles.Enterprise)
            firms = firms.Where(e => e.CreditCode == actor.Enterprise);
        var found = await firms.OrderBy(e => e.Name).Take(limit).Select(e => new { e.Id, e.Name, e.CreditCode, e.AreaName }).ToListAsync(stop);
        return [.. found.Select(e => new SearchHit("企业", e.Name, $"{e.CreditCode} {e.AreaName}", "/enterprises/" + e.Id))];
    }
}

/// <summary>How words find firms, the same in the list and in the search box.</summary>
internal static class EnterpriseMatching
{
    internal static IQueryable<Enterprise> Matching(this IQueryable<Enterprise> firms, string words)
    {
        var text = words.Trim();
        if (text.Length == 0)
            return firms;
        var (code, initials) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return text.All(char.IsAsciiLetterOrDigit)
            ? firms.Where(e => e.CreditCode.Contains(code) || e.Initials.Contains(initials) || e.Name.Contains(text))
            : firms.Where(e => e.Name.Contains(text));
    }
}

using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Finds indicators by id, name or a word of sentences.</summary>
internal sealed class IndicatorSearch(Indicators indicators) : ISearchSource
{
    public Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop)
    {
        bool Has(string text) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
        IReadOnlyList<SearchHit> hits = actor.Role is Roles.Enterprise or Roles.Expert || words.Length == 0
            ? []
            : [.. indicators.Catalogue.Where(i => Has(i.Id) || Has(i.Name) || i.Aliases.Any(Has)).Take(limit)
                .Select(i => new SearchHit("指标", i.Name, $"{i.Id}　{i.Caliber}", "/figures/" + Uri.EscapeDataString(i.Id)))];
        return Task.FromResult(hits);
    }
}

using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The filters of the list of all schemes, as they stand in the address; the same for page and export.</summary>
internal sealed record OverviewFilter(int? Year, string? Level, string? Words, string? Sort)
{
    private static readonly List<string> Levels = ["国家级", "省级", "市级", "县级"];

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("层级", "level", Level)];

    /// <summary>The schemes asked for, in the order asked for.</summary>
    internal IReadOnlyList<SchemeCount> Found(Overview overview)
    {
        var word = new Keyword(Words);
        return [.. Sorted(overview.Schemes.Where(s => (string.IsNullOrEmpty(Level) || s.Policy.Scheme.Level == Level) && word.In(s.Policy.Scheme.Title, s.Policy.Scheme.ShortTitle)))];
    }

    private IEnumerable<SchemeCount> Sorted(IEnumerable<SchemeCount> counts)
    {
        var key = Sort?.TrimStart('-');
        Func<SchemeCount, long>? number = key switch
        {
            "可申报" => s => s.Units,
            "已持有" => s => s.Holders,
            "金额" => s => s.Money.Fen,
            _ => Buckets.All.Where(b => b.Short() == key).Select(b => (Func<SchemeCount, long>)(s => s[b])).FirstOrDefault(),
        };
        var byName = counts.OrderBy(s => Levels.IndexOf(s.Policy.Scheme.Level)).ThenBy(s => s.Policy.Scheme.Id, StringComparer.Ordinal);
        return (number, Sort) switch
        {
            ({ } by, _) => Sort!.StartsWith('-') ? byName.OrderByDescending(by) : byName.OrderBy(by),
            (null, "事项") => byName.OrderBy(s => s.Policy.Scheme.Title, StringComparer.Ordinal),
            (null, "-事项") => byName.OrderByDescending(s => s.Policy.Scheme.Title, StringComparer.Ordinal),
            _ => byName,
        };
    }
}

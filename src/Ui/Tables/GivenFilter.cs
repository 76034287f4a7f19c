namespace Kechuang.Ui;

/// <summary>A filter of a list as it was given in the address.</summary>
/// <param name="Label">What it is called: 乡镇.</param>
/// <param name="Name">Its parameter in the address.</param>
/// <param name="Words">Its value as people say it; null or empty where it is not given.</param>
public sealed record GivenFilter(string Label, string Name, string? Words);

/// <summary>Filters said the same way on the page, on paper and in the exported workbook.</summary>
public static class GivenFilters
{
    /// <summary>乡镇：云溪镇；检索：gxjs</summary>
    public static string Words(this IEnumerable<GivenFilter> given) => string.Join("；", given.Where(IsGiven).Select(g => $"{g.Label}：{g.Words}"));

    /// <summary>The chips of the page, each leading to the address without its filter.</summary>
    public static IReadOnlyList<FilterChip> Chips(this IEnumerable<GivenFilter> given, string uri) =>
        [.. given.Where(IsGiven).Select(g => new FilterChip(g.Label, g.Words!, PageAddress.With(uri, g.Name, null, "page")))];

    private static bool IsGiven(GivenFilter filter) => !string.IsNullOrWhiteSpace(filter.Words);
}

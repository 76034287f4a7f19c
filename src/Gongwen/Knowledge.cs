namespace Kechuang.Gongwen;

/// <summary>What the library must be told of a bureau; it reads no files itself.</summary>
public sealed record Knowledge
{
    /// <summary>The indicators that figures may be bound to.</summary>
    public IReadOnlyList<KnownIndicator> Indicators { get; init; } = [];
}

/// <summary>An indicator by the words that reports use for it.</summary>
/// <param name="Id">Its id, such as “高企.新认定”.</param>
/// <param name="Name">Its name, such as “新增高新技术企业”.</param>
/// <param name="Unit">Its unit; a figure in another unit of the same measure (万元, 亿元) still fits.</param>
/// <param name="Claim">What its value claims. A completion rate fits the indicator whose completion it is.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record KnownIndicator(string Id, string Name, string Unit, Claim Claim, IReadOnlyList<string> Aliases);

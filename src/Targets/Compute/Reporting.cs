using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>
/// Which reported value stands: the most final status known by the scope's instant and obtained by its day.
/// Earlier statuses and corrected entries stay as history; two different values of one status are a conflict.
/// </summary>
internal sealed record Reporting(Figure? Current, bool Conflict, IReadOnlyList<FigureEntry> History)
{
    /// <summary>From least to most final (product.md, 2).</summary>
    internal static readonly string[] Statuses = ["预计", "快报", "初核", "核定", "公布"];

    internal static int Rank(string status) => Array.IndexOf(Statuses, status);

    /// <summary>Pure: <paramref name="rows"/> are the entries of one indicator and period.</summary>
    internal static Reporting Of(IEnumerable<Figure> rows, int scale, DateOnly asOf, Instant knownAt)
    {
        List<Figure> seen = [.. rows
            .Where(f => f.EnteredAt <= knownAt && f.ObtainedOn <= asOf)
            .OrderByDescending(f => Rank(f.Status)).ThenByDescending(f => f.ObtainedOn).ThenByDescending(f => f.EnteredAt).ThenBy(f => f.Id)];
        var corrections = seen.Where(f => f.Corrects is not null).ToLookup(f => f.Corrects!.Value);
        var current = seen.FirstOrDefault(f => !corrections.Contains(f.Id));
        var conflict = current is not null && seen.Any(f => Rivals(f, current, corrections));
        return new Reporting(conflict ? null : current, conflict, [.. seen.Select(f => Entry(f, Standing(f)))]);

        string Standing(Figure f) =>
            corrections.Contains(f.Id) ? "已更正"
            : conflict && (f == current || Rivals(f, current!, corrections)) ? "冲突"
            : f == current ? "现用" : "先前";

        FigureEntry Entry(Figure f, string standing) => new(f.Id, Scaled.Of(f.Value, scale), f.Status, f.ObtainedOn, f.Caliber, f.Source,
            f.Paper, f.EnteredAt, f.EnteredBy, standing, corrections[f.Id].Select(c => c.Reason).FirstOrDefault(""));
    }

    private static bool Rivals(Figure other, Figure current, ILookup<Guid, Figure> corrections) =>
        other.Status == current.Status && other.Value != current.Value && !corrections.Contains(other.Id);
}

/// <summary>Exact numbers as they are stored: whole numbers at the indicator's scale (architecture, contract 4).</summary>
internal static class Scaled
{
    private static readonly decimal[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    internal static decimal Of(long stored, int scale) => stored / Powers[scale];

    /// <summary>Null when the value has more decimals than the indicator keeps, or does not fit.</summary>
    internal static long? Stored(decimal value, int scale) =>
        Math.Abs(value) < 1_000_000_000_000m && value * Powers[scale] is var whole && decimal.Truncate(whole) == whole ? (long)whole : null;

    internal static decimal Rounded(decimal value, int scale) => Math.Round(value, scale, MidpointRounding.AwayFromZero);
}

using Kechuang.Kernel;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>What all schemes say of the county's units, counted.</summary>
/// <param name="Unread">Why a scheme is not among them: a county's own version that cannot be read.</param>
public sealed record Overview(int Year, DateOnly Day, IReadOnlyList<SchemeCount> Schemes, IReadOnlyList<string> Unread);

/// <summary>One scheme's line: how many units lie on which heap, and the money of those that meet it.</summary>
public sealed class SchemeCount(Policy policy)
{
    private readonly int[] heaps = new int[Buckets.All.Count];

    /// <summary>The version the units were judged by.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>Units whose kind may apply.</summary>
    public int Units { get; private set; }

    /// <summary>Units that hold the title on the day.</summary>
    public int Holders { get; private set; }

    /// <summary>Estimated for those that meet it.</summary>
    public Money Money { get; private set; }

    /// <summary>Units on the heap.</summary>
    public int this[Bucket bucket] => heaps[(int)bucket];

    internal void Add(CheckUpLine line)
    {
        Units++;
        heaps[(int)line.Bucket]++;
        if (line.Holds)
            Holders++;
        if (line.Judgement.Amount is { } amount)
            Money += amount;
    }
}

/// <summary>Whom a scheme is about.</summary>
public static class SchemeReach
{
    /// <summary>The dossier of the county itself is no unit's affair.</summary>
    internal static bool JudgesUnits(this Scheme scheme) => scheme.Subject != "county";

    /// <summary>A unit of this kind (企业, 高校院所…) may apply: for itself or for a platform of its own.</summary>
    public static bool MayApply(this Scheme scheme, string kind) => scheme.JudgesUnits() && scheme.Units.Contains(kind);
}

namespace Kechuang.Cases;

/// <summary>
/// How a scheme's cases move, read from <c>procedure:</c> in its scheme.yaml (architecture, contract 10).
/// </summary>
public sealed class Procedure
{
    private readonly Dictionary<string, Stage> byId;
    private readonly ILookup<string, Way> ways;

    internal Procedure(IReadOnlyList<Stage> stages, IReadOnlyList<Way> ways)
    {
        Stages = stages;
        byId = stages.ToDictionary(s => s.Id);
        this.ways = ways.ToLookup(w => w.From);
        Start = stages[0];
    }

    /// <summary>In the order they are drawn; the first is where a case opens.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Where a case opens.</summary>
    public Stage Start { get; }

    /// <summary>The stage of that id; null when the pack has none.</summary>
    public Stage? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Where a case in this stage can go.</summary>
    public IReadOnlyList<Stage> Next(string stage) => [.. ways[stage].Select(w => byId[w.To])];

    /// <summary>The stages on the way to recognition, without returns and the endings that fail.</summary>
    public IEnumerable<Stage> Path => Stages.Where(s => s.Grants || (!s.Ends && !s.NeedsReason));
}

/// <summary>One way on from a stage.</summary>
internal sealed record Way(string From, string To);

/// <summary>One stage of a procedure.</summary>
/// <param name="Id">Stable id used in records.</param>
/// <param name="Name">What happens there: 公示, 抽查, 认定.</param>
/// <param name="State">The bureau's word for a case standing here: 公示中, 已认定, 未通过.</param>
/// <param name="By">Who is responsible: 企业, 县科技局, 省认定机构 …</param>
/// <param name="Outside">Happens at an upper-level site; staff only record what they saw.</param>
/// <param name="Ends">No way on from here.</param>
/// <param name="WorkingDays">Time limit.</param>
/// <param name="LookDays">Days after which a case here should be looked at again.</param>
/// <param name="Pending">Counts in 若在途全部通过.</param>
/// <param name="Optional">May be passed by (抽查).</param>
/// <param name="NeedsReason">A move here must say why.</param>
/// <param name="Grants">A move here brings a certificate: number, issued, expires.</param>
public sealed record Stage(
    string Id, string Name, string State, string By, bool Outside, bool Ends, int? WorkingDays, int? LookDays,
    bool Pending, bool Optional, bool NeedsReason, bool Grants);

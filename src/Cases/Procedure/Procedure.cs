namespace Kechuang.Cases;

/// <summary>
/// How a scheme's cases move, read from <c>procedure:</c> in its scheme.yaml (architecture, contract 10).
/// </summary>
public sealed class Procedure
{
    private readonly Dictionary<string, Stage> byId;
    private readonly ILookup<string, Way> ways;

    internal Procedure(IReadOnlyList<Stage> stages, IReadOnlyList<Way> ways, IReadOnlyList<string> starts)
    {
        Stages = stages;
        byId = stages.ToDictionary(s => s.Id);
        this.ways = ways.ToLookup(w => w.From);
        Start = byId[starts[0]];
    }

    /// <summary>In the order they are drawn.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Where a case opens.</summary>
    public Stage Start { get; }

    /// <summary>The stage of that id; null when the pack has none.</summary>
    public Stage? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Where a case in this stage can go, each with the name of the step.</summary>
    public IReadOnlyList<(Stage Stage, string Step)> Next(string stage) => [.. ways[stage].Select(w => (byId[w.To], w.Name))];

    /// <summary>The stages on the way to recognition, without returns and the endings that fail.</summary>
    public IEnumerable<Stage> Path => Stages.Where(s => s.Grants || (!s.Ends && !s.NeedsReason));
}

/// <summary>One way on from a stage.</summary>
internal sealed record Way(string From, string To, string Name);

/// <summary>One stage of a procedure.</summary>
/// <param name="Id">Stable id used in records.</param>
/// <param name="Name">The bureau's word for a case standing here: 公示中, 已认定, 未通过.</param>
/// <param name="Who">Who is responsible: 企业, 县科技局, 省认定机构 …</param>
/// <param name="Outside">Happens at an upper-level site; staff only record what they saw.</param>
/// <param name="Ending">granted, refused, withdrawn; empty while the case goes on.</param>
/// <param name="Limit">Time limit in working days.</param>
/// <param name="LimitStatus">待确认 when the county must confirm the limit.</param>
/// <param name="LookEvery">Days after which a case here should be looked at again.</param>
/// <param name="Pending">Counts in 若在途全部通过.</param>
/// <param name="Optional">May be passed by (抽查).</param>
/// <param name="NeedsReason">A move here must say why.</param>
/// <param name="Asks">What to note when a case comes here, in words.</param>
public sealed record Stage(
    string Id, string Name, string Who, bool Outside, string Ending, int? Limit, string LimitStatus, int? LookEvery,
    bool Pending, bool Optional, bool NeedsReason, IReadOnlyList<string> Asks)
{
    /// <summary>No way on from here.</summary>
    public bool Ends => Ending.Length > 0;

    /// <summary>A move here brings a certificate: number, issued, expires.</summary>
    public bool Grants => Ending == "granted";
}

namespace Kechuang.Enterprises;

/// <summary>
/// How a scheme's cases move, as <c>procedure:</c> in scheme.yaml states it (architecture, contract 10; docs/packs.md).
/// What a case does with it belongs to Cases.
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

    /// <summary>The stages on the way, without returns and the endings that fail: those must say why.</summary>
    public IEnumerable<Stage> Path => Stages.Where(s => !s.NeedsReason);
}

/// <summary>One way on from a stage.</summary>
internal sealed record Way(string From, string To);

/// <summary>One stage of a procedure.</summary>
public sealed record Stage
{
    /// <summary>Stable id used in records.</summary>
    public required string Id { get; init; }
    /// <summary>What happens there: 公示, 抽查, 认定.</summary>
    public required string Name { get; init; }
    /// <summary>The bureau's word for a case standing here: 公示中, 已认定, 未通过.</summary>
    public required string State { get; init; }
    /// <summary>Who is responsible, in words: 企业, 县科技局, 省认定机构 …</summary>
    public string By { get; init; } = "";
    /// <summary>The responsible role, one of <see cref="StageRoles"/>.</summary>
    public string Role { get; init; } = "";
    /// <summary>Happens at an upper-level site; staff only record what they saw.</summary>
    public bool Outside { get; init; }
    /// <summary>The applicant fills in the form here.</summary>
    public bool Fill { get; init; }
    /// <summary>No way on from here.</summary>
    public bool Ends { get; init; }
    /// <summary>Time limit.</summary>
    public int? WorkingDays { get; init; }
    /// <summary>Days after which a case here should be looked at again.</summary>
    public int? LookDays { get; init; }
    /// <summary>Counts in 若在途全部通过.</summary>
    public bool Pending { get; init; }
    /// <summary>May be passed by (抽查).</summary>
    public bool Optional { get; init; }
    /// <summary>A move here must say why.</summary>
    public bool NeedsReason { get; init; }
    /// <summary>A move here must bring its paper.</summary>
    public bool NeedsPaper { get; init; }
    /// <summary>A move here brings a certificate: number, issued, expires.</summary>
    public bool Grants { get; init; }
    /// <summary>What a move here writes down: 金额, 得分, 位次.</summary>
    public IReadOnlyList<OwnField> Records { get; init; } = [];
    /// <summary>Who must all sign before the case goes on.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
    /// <summary>Id of another scheme whose title in force the unit loses when a case ends here; empty where none.</summary>
    public string Cancels { get; init; } = "";
    /// <summary>Experts are drawn and score here.</summary>
    public ReviewRule? Review { get; init; }
    /// <summary>党组会 or 专题会议: decided in a meeting; empty where not.</summary>
    public string Meeting { get; init; } = "";
    /// <summary>Working days the bureau publicises here; null where it does not.</summary>
    public int? PublicityDays { get; init; }
}

/// <summary>The responsible roles a stage can name.</summary>
public static class StageRoles
{
    /// <summary>Keys with the bureau's words.</summary>
    public static readonly IReadOnlyList<(string Key, string Title)> All =
    [
        ("enterprise", "申报单位"), ("township", "乡镇"), ("section", "股室"), ("director", "局领导"), ("meeting", "会议"),
        ("county", "县政府"), ("city", "市"), ("province", "省"), ("ministry", "国家"),
    ];
}

/// <summary>How experts review (docs/packs.md, <c>review</c>).</summary>
/// <param name="Experts">How many are drawn.</param>
/// <param name="Technical">Least percent of technical experts.</param>
/// <param name="Finance">Least number of finance experts.</param>
/// <param name="DropExtremes">The highest and the lowest total are left out.</param>
/// <param name="Anonymous">Experts do not see who applies.</param>
/// <param name="Avoid">employer, kinship, advised, same-county.</param>
/// <param name="Decision">Decision of policy.dmn that gives an expert's total; empty: the sum of the items.</param>
/// <param name="Pass">Least average that passes; null where the meeting decides.</param>
public sealed record ReviewRule(
    int Experts, int Technical, int Finance, bool DropExtremes, bool Anonymous, IReadOnlyList<string> Avoid, string Decision, decimal? Pass);

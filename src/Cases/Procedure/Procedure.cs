using Kechuang.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Cases;

/// <summary>
/// How a scheme's cases move, read from <c>procedure:</c> in its scheme.yaml (architecture, contract 10):
/// <code>
/// procedure:
///   stages:
///     - {id: submitted, name: 已在上级平台提交, by: 企业, where: outside, state: 申报中, look-days: 15}
///     - {id: publicity, name: 公示, by: 省级认定机构, where: outside, state: 公示中, working-days: 10}
///     - {id: failed, name: 未通过, by: 省级认定机构, where: outside, state: 未通过, ends: true, needs: [reason]}
///     - {id: recognised, name: 认定, by: 省级认定机构, where: outside, state: 已认定, ends: true, needs: [certificate]}
///   moves:
///     submitted: [county-review, withdrawn]
/// </code>
/// </summary>
public sealed class Procedure
{
    private readonly Dictionary<string, Stage> byId;
    private readonly Dictionary<string, List<string>> moves;

    internal Procedure(IReadOnlyList<Stage> stages, Dictionary<string, List<string>> moves)
    {
        Stages = stages;
        byId = stages.ToDictionary(s => s.Id);
        this.moves = moves;
    }

    /// <summary>In the order they are drawn; the first is where a case opens.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The stage of that id; null when the pack has none.</summary>
    public Stage? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The stage of that id or Chinese name, for imports.</summary>
    public Stage? FindByWord(string word) => Stages.FirstOrDefault(s => s.Id == word || s.Name == word || s.State == word);

    /// <summary>Where a case in this stage can go.</summary>
    public IReadOnlyList<Stage> Next(string stage) => [.. moves.GetValueOrDefault(stage, []).Select(id => byId[id])];

    /// <summary>The stages on the way to recognition, without the endings that fail.</summary>
    public IEnumerable<Stage> Path => Stages.Where(s => !s.Ends || s.Recognises);

    /// <summary>Reads and checks the procedure of a pack version; the refusals name file and stage.</summary>
    public static Result<Procedure> Read(PackVersion pack)
    {
        var file = $"{pack.Id}/{pack.EffectiveFrom:yyyy-MM-dd}/scheme.yaml";
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var scheme = yaml.Deserialize<SchemeFile>(pack.Text("scheme.yaml"));
        if (scheme.Procedure is not { Stages.Count: > 0 } written)
            return new Refusal("procedure-missing", "缺少 procedure（办理程序）：请写明 stages（环节）和 moves（去向）。", file);
        var refusals = Check(written, file).ToList();
        return refusals.Count > 0
            ? Result.Not<Procedure>(refusals)
            : new Procedure([.. written.Stages.Select(s => s.ToStage())], written.Moves);
    }

    private static IEnumerable<Refusal> Check(ProcedureFile written, string file)
    {
        var ids = written.Stages.Select(s => s.Id).ToHashSet();
        foreach (var twice in written.Stages.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            yield return new Refusal("stage-twice", $"环节“{twice.Key}”写了两次，每个环节的 id 只能出现一次。", file);
        foreach (var (from, to) in written.Moves.SelectMany(m => m.Value.Select(t => (m.Key, t))))
            if (!ids.Contains(from) || !ids.Contains(to))
                yield return new Refusal("stage-unknown", $"去向“{from} → {to}”用到了没有定义的环节。", file);
        foreach (var end in written.Stages.Where(s => !s.Ends && !written.Moves.ContainsKey(s.Id)))
            yield return new Refusal("stage-dead-end", $"环节“{end.Name}”没有去向：请在 moves 中写明，或标 ends: true。", file);
    }

    private sealed class SchemeFile
    {
        public ProcedureFile? Procedure { get; set; }
    }

    private sealed class ProcedureFile
    {
        public List<StageFile> Stages { get; set; } = [];
        public Dictionary<string, List<string>> Moves { get; set; } = [];
    }

    private sealed class StageFile
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string By { get; set; } = "";
        public string Where { get; set; } = "outside";
        public string State { get; set; } = "";
        public bool Ends { get; set; }
        public int? WorkingDays { get; set; }
        public int? LookDays { get; set; }
        public List<string> Needs { get; set; } = [];

        internal Stage ToStage() => new(Id, Name, By, Where == "outside", State, Ends, WorkingDays, LookDays,
            NeedsReason: Needs.Contains("reason"), Recognises: Needs.Contains("certificate"));
    }
}

/// <summary>One stage of a procedure.</summary>
/// <param name="Id">Stable id used in records.</param>
/// <param name="Name">县级审核</param>
/// <param name="By">Who is responsible: 企业, 县科技局, 省级认定机构 …</param>
/// <param name="Outside">Happens at an upper-level site; staff only record what they saw.</param>
/// <param name="State">The bureau's word for a case standing here: 公示中, 已认定, 未通过.</param>
/// <param name="Ends">No way on from here.</param>
/// <param name="WorkingDays">Time limit.</param>
/// <param name="LookDays">Days after which a case here should be looked at again.</param>
/// <param name="NeedsReason">A move here must say why.</param>
/// <param name="Recognises">A move here brings a certificate: number, issued, expires.</param>
public sealed record Stage(string Id, string Name, string By, bool Outside, string State, bool Ends, int? WorkingDays, int? LookDays, bool NeedsReason, bool Recognises);

using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Cases;

/// <summary>What <c>scheme.yaml</c> says about procedure and certificate, read and checked with words a clerk understands.</summary>
internal sealed class ProcedureFile
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string ShortTitle { get; set; } = "";
    public string Site { get; set; } = "";
    public List<string> Variants { get; set; } = [];
    public ProcedurePart? Procedure { get; set; }
    public CertificatePart? Certificate { get; set; }

    internal static Result<ProcedureFile> Read(PackVersion pack)
    {
        var place = $"{pack.Id}/{pack.EffectiveFrom:yyyy-MM-dd}/scheme.yaml";
        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
            var file = yaml.Deserialize<ProcedureFile>(pack.Text("scheme.yaml"));
            var refusals = file.Check(place).ToList();
            return refusals.Count > 0 ? Result.Not<ProcedureFile>(refusals) : file;
        }
        catch (YamlException broken)
        {
            return new Refusal("yaml", $"第 {broken.Start.Line} 行读不懂：请检查缩进和冒号后的空格。", place);
        }
    }

    internal Procedure ToProcedure() => new(
        [.. Procedure!.Stages.Select(s => s.ToStage())],
        [.. Procedure.Moves.SelectMany(m => m.Value.Select(to => new Way(m.Key, to)))]);

    private IEnumerable<Refusal> Check(string place)
    {
        if (Procedure is not { Stages.Count: > 0 } written)
        {
            yield return new("procedure-missing", "缺少 procedure（办理程序）：请写明 stages（环节）和 moves（去向）。", place);
            yield break;
        }
        var ids = written.Stages.Select(s => s.Id).ToHashSet();
        foreach (var twice in written.Stages.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            yield return new("stage-twice", $"环节“{twice.Key}”写了两次，每个环节的 id 只能出现一次。", place);
        foreach (var unknown in written.Moves.SelectMany(m => m.Value.Append(m.Key)).Where(id => !ids.Contains(id)).Distinct())
            yield return new("stage-unknown", $"去向用到了没有定义的环节“{unknown}”。", place);
        foreach (var end in written.Stages.Where(s => !s.Ends && !written.Moves.ContainsKey(s.Id)))
            yield return new("stage-dead-end", $"环节“{end.Name}”没有去向：请在 moves 中写明，或标 ends: true。", place);
    }

    internal sealed class ProcedurePart
    {
        public List<StagePart> Stages { get; set; } = [];
        public Dictionary<string, List<string>> Moves { get; set; } = [];
    }

    internal sealed class StagePart
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string By { get; set; } = "";
        public string Where { get; set; } = "outside";
        public string State { get; set; } = "";
        public bool Ends { get; set; }
        public int? WorkingDays { get; set; }
        public int? LookDays { get; set; }
        public bool Pending { get; set; }
        public bool Optional { get; set; }
        public List<string> Needs { get; set; } = [];

        internal Stage ToStage() => new(
            Id, Name, State.Length > 0 ? State : Name, By, Where == "outside", Ends, WorkingDays, LookDays, Pending, Optional,
            NeedsReason: Needs.Contains("reason"), Grants: Needs.Contains("certificate"));
    }

    internal sealed class CertificatePart
    {
        public string Kind { get; set; } = "";
        public int? Years { get; set; }
        public string Number { get; set; } = "";
        public string NumberWords { get; set; } = "";
    }
}

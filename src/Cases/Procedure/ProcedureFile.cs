using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Cases;

/// <summary>What <c>scheme.yaml</c> says about procedure and grant, read and checked with words a clerk understands.</summary>
internal sealed class ProcedureFile
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string Short { get; set; } = "";
    public string Site { get; set; } = "";
    public List<string> Variants { get; set; } = [];
    public ProcedurePart? Procedure { get; set; }
    public GrantPart? Grant { get; set; }

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
        [.. Procedure.Moves.SelectMany(m => m.From.Select(f => new Way(f, m.To, m.Name)))],
        Procedure.Start);

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
        foreach (var unknown in written.Moves.SelectMany(m => m.From.Append(m.To)).Concat(written.Start).Where(id => !ids.Contains(id)).Distinct())
            yield return new("stage-unknown", $"去向用到了没有定义的环节“{unknown}”。", place);
        foreach (var end in written.Stages.Where(s => s.Ends.Length == 0 && !written.Moves.Any(m => m.From.Contains(s.Id))))
            yield return new("stage-dead-end", $"环节“{end.Name}”没有去向：请在 moves 中写明，或标 ends。", place);
        if (written.Start.Count == 0)
            yield return new("start-missing", "请在 start 中写明办件从哪个环节开始。", place);
    }

    internal sealed class ProcedurePart
    {
        public List<string> Start { get; set; } = [];
        public List<StagePart> Stages { get; set; } = [];
        public List<MovePart> Moves { get; set; } = [];
    }

    internal sealed class StagePart
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string Who { get; set; } = "";
        public string Where { get; set; } = "outside";
        public string Ends { get; set; } = "";
        public int? Limit { get; set; }
        public string LimitStatus { get; set; } = "";
        public int? LookEvery { get; set; }
        public bool Pending { get; set; }
        public bool Optional { get; set; }
        public bool Reason { get; set; }
        public List<string> Asks { get; set; } = [];

        internal Stage ToStage() => new(Id, Name, Who, Where == "outside", Ends, Limit, LimitStatus, LookEvery, Pending, Optional, Reason, Asks);
    }

    internal sealed class MovePart
    {
        public List<string> From { get; set; } = [];
        public string To { get; set; } = "";
        public string Name { get; set; } = "";
    }

    internal sealed class GrantPart
    {
        public string Kind { get; set; } = "";
        public int? Years { get; set; }
        public string Number { get; set; } = "";
        public string NumberWords { get; set; } = "";
    }
}

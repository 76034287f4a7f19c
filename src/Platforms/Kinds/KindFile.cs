using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Platforms;

/// <summary>Reads platform.yaml; every fault of the file is a refusal in words that a clerk understands.</summary>
internal static class KindFile
{
    internal const string Name = "platform.yaml";

    internal static Result<PlatformKind> Read(PackVersion pack)
    {
        var place = $"{pack.Id}/{pack.EffectiveFrom.Iso()}/{Name}";
        return Yaml.Read<KindText>(pack.Text(Name), place).Then<PlatformKind>(file =>
        {
            var refusals = file.Check(pack, place).ToList();
            return refusals.Count > 0 ? refusals : file.ToKind(pack);
        });
    }

    private sealed class KindText
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string ShortTitle { get; set; } = "";
        public List<string> Levels { get; set; } = [];
        public List<BasisText> Basis { get; set; } = [];
        public List<StateText> States { get; set; } = [];
        public Dictionary<string, List<string>> Moves { get; set; } = [];
        public List<NoteText> Notes { get; set; } = [];

        internal IEnumerable<Refusal> Check(PackVersion pack, string place)
        {
            if (Id != pack.Id)
                yield return new("platform.id", $"id 应与文件夹同名：{pack.Id}", place);
            if (Title.Length == 0 || ShortTitle.Length is < 2 or > 8)
                yield return new("platform.title", "应有 title（名称）和 2–8 个字的 short-title（简称）", place);
            if (Levels.Count == 0)
                yield return new("platform.levels", "应写明 levels（级别），如 [国家级, 省级, 市级, 县级]", place);
            var ids = States.Select(s => s.Id).ToHashSet();
            foreach (var twice in States.GroupBy(s => s.Id).Where(g => g.Count() > 1))
                yield return new("platform.state-twice", $"状态“{twice.Key}”写了两次，每个状态的 id 只能出现一次", place);
            foreach (var unknown in Moves.SelectMany(m => m.Value.Append(m.Key)).Where(id => !ids.Contains(id)).Distinct())
                yield return new("platform.state-unknown", $"去向用到了没有定义的状态“{unknown}”", place);
            foreach (var end in States.Where(s => !s.Ends && !Moves.ContainsKey(s.Id)))
                yield return new("platform.dead-end", $"状态“{end.Name}”没有去向：请在 moves 中写明，或标 ends: true", place);
            foreach (var missing in new[] { Kechuang.Platforms.States.Recognised, Kechuang.Platforms.States.Running }.Where(id => !ids.Contains(id)))
                yield return new("platform.state-missing", $"缺少状态 {missing}（recognised 批准或备案，running 运行）", place);
            if (States.All(s => !s.Entry))
                yield return new("platform.entry", "没有可以登记的起点：请给储备、推荐或备案标 entry: true", place);
        }

        internal PlatformKind ToKind(PackVersion pack) => new(
            Id, pack.Pin, Title, ShortTitle, Levels, [.. Basis.Select(b => b.ToBasis())], [.. States.Select(s => s.ToState())],
            Moves.SelectMany(m => m.Value.Select(to => (From: m.Key, To: to))).ToLookup(m => m.From, m => m.To),
            [.. Notes.Select(n => new PlatformNote(n.Text, n.Status))]);
    }

    private sealed class StateText
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string State { get; set; } = "";
        public string By { get; set; } = "";
        public bool Entry { get; set; }
        public bool Holds { get; set; }
        public bool Ends { get; set; }
        public bool OffPath { get; set; }
        public bool Optional { get; set; }
        public bool NextDay { get; set; }
        public List<string> Needs { get; set; } = [];
        public int? Months { get; set; }
        public string Due { get; set; } = "";
        public string Status { get; set; } = "";

        internal PlatformState ToState() => new(
            Id, Name, State.Length > 0 ? State : Name, By, Entry, Holds, Ends, OffPath, Optional,
            Needs.Contains("reason"), Needs.Contains("paper"), Needs.Contains("document"), NextDay, Months, Due, Status);
    }

    private sealed class NoteText
    {
        public string Text { get; set; } = "";
        public string Status { get; set; } = "";
    }
}

/// <summary>A document as packs of platforms write it.</summary>
internal sealed class BasisText
{
    public string Key { get; set; } = "";
    public string Title { get; set; } = "";
    public string Number { get; set; } = "";
    public string From { get; set; } = "";
    public string Confidence { get; set; } = "";

    internal PlatformBasis ToBasis() => new(Key, Title, Number, Dates.Parse(From).Value, Confidence);
}

/// <summary>Reads a pack's YAML; what cannot be read is said with its line.</summary>
internal static class Yaml
{
    internal static Result<T> Read<T>(string text, string place)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            return reader.Deserialize<T?>(text) is { } read ? read : new Refusal("platform.empty", "文件是空的", place);
        }
        catch (YamlException fault)
        {
            return new Refusal("platform.yaml", $"第 {fault.Start.Line} 行读不懂：{fault.InnerException?.Message ?? fault.Message}", place);
        }
    }
}

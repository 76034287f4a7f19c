using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Enterprises;

/// <summary>Reads scheme.yaml; every fault of the file is a refusal in words, so that an edited pack can be shown to its editor.</summary>
internal static class SchemeFile
{
    internal static Result<Scheme> Read(PackVersion pack)
    {
        var place = $"{pack.Id}/{pack.EffectiveFrom.Iso()}/scheme.yaml";
        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
            var file = yaml.Deserialize<SchemeText?>(pack.Text("scheme.yaml"));
            return file is null ? new Refusal("scheme.empty", "事项文件是空的", place) : Checked(SchemeChanges.Of(pack).Apply(file.ToScheme()), pack, place);
        }
        catch (YamlException fault)
        {
            return new Refusal("scheme.yaml", $"事项文件读不懂：{fault.InnerException?.Message ?? fault.Message}", $"{place} 第 {fault.Start.Line} 行");
        }
    }

    private static Result<Scheme> Checked(Scheme scheme, PackVersion pack, string place)
    {
        var refusals = new List<Refusal>();
        if (scheme.Id != pack.Id)
            refusals.Add(new("scheme.id", $"id 应与文件夹同名：{pack.Id}", place));
        if (scheme.Conditions.Count == 0)
            refusals.Add(new("scheme.conditions", "应至少有一个条件（conditions）", place));
        foreach (var condition in scheme.Conditions)
            if (condition.Id.Length == 0 || condition.Decision.Length == 0 || condition.Text.Length == 0 || scheme.Basis.All(b => b.Key != condition.Basis))
                refusals.Add(new("scheme.condition", $"条件“{condition.Id}”应有 id、decision、text，basis 应是 basis 列出的依据之一", place));
        foreach (var twice in scheme.Conditions.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            refusals.Add(new("scheme.twice", $"条件“{twice.Key}”写了两次", place));
        return refusals.Count > 0 ? refusals : scheme;
    }

    private sealed class SchemeText
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string ShortTitle { get; set; } = "";
        public string Level { get; set; } = "";
        public string Authority { get; set; } = "";
        public string Filed { get; set; } = "outside";
        public string Site { get; set; } = "";
        public int ReferenceOffset { get; set; } = -1;
        public List<string> Variants { get; set; } = [];
        public List<BasisText> Basis { get; set; } = [];
        public List<string> Fields { get; set; } = [];
        public List<string> ThreeYears { get; set; } = [];
        public List<ParameterText> Parameters { get; set; } = [];
        public List<ExpertText> Experts { get; set; } = [];
        public List<ConditionText> Conditions { get; set; } = [];
        public ScoreText? Score { get; set; }
        public DirectText? Direct { get; set; }
        public CertificateText? Certificate { get; set; }

        internal Scheme ToScheme() => new()
        {
            Id = Id, Title = Title, ShortTitle = ShortTitle, Level = Level, Authority = Authority, Filed = Filed, Site = Site,
            ReferenceOffset = ReferenceOffset, Variants = Variants, Fields = Fields, ThreeYears = ThreeYears,
            Basis = [.. Basis.Select(b => new Basis(b.Key, b.Title, b.Number, DateOnly.ParseExact(b.From, "yyyy-MM-dd"), b.Confidence))],
            Parameters = [.. Parameters.Select(p => new Parameter(p.Name, p.Value, p.Text, p.Unit, p.Status, p.Note))],
            Experts = [.. Experts.Select(e => new ExpertItem(e.Name, e.Low, e.High, e.Self, e.Note))],
            Conditions = [.. Conditions.Select(c => c.ToCondition())],
            Score = Score is { } s ? new(s.Decision, s.Pass, [.. s.Items.Select(i => new ScoreItem(i.Name, i.Decision, i.Max))]) : null,
            Direct = Direct is { } d ? new(d.Decision, d.Condition, d.Words, d.Basis, d.Article) : null,
            Certificate = Certificate is { } g ? new(g.Kind, g.Years, g.CurrentYear, g.Number, g.NumberWords, g.AlarmMonths) : null,
        };
    }

    private sealed class BasisText
    {
        public string Key { get; set; } = "";
        public string Title { get; set; } = "";
        public string Number { get; set; } = "";
        public string From { get; set; } = "";
        public string Confidence { get; set; } = "";
    }

    private sealed class ParameterText
    {
        public string Name { get; set; } = "";
        public decimal? Value { get; set; }
        public string Text { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Status { get; set; } = "";
        public string Note { get; set; } = "";
    }

    private sealed class ExpertText
    {
        public string Name { get; set; } = "";
        public decimal Low { get; set; }
        public decimal High { get; set; }
        public string? Self { get; set; }
        public string? Note { get; set; }
    }

    private sealed class ConditionText
    {
        public string Id { get; set; } = "";
        public string Decision { get; set; } = "";
        public string Text { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
        public string? Value { get; set; }
        public ThresholdText? Threshold { get; set; }
        public string Unit { get; set; } = "";
        public GapText? Gap { get; set; }

        internal SchemeCondition ToCondition() => new()
        {
            Id = Id, Decision = Decision, Text = Text, Basis = Basis, Article = Article, Value = Value, Unit = Unit,
            Threshold = Threshold is { } t ? new(t.Compare, t.Number, t.Decision, t.Text) : null,
            Gap = Gap is { } g ? new(g.Value, g.Minus, g.Words, g.Otherwise) : null,
        };
    }

    private sealed class ThresholdText
    {
        public string Compare { get; set; } = "";
        public decimal? Number { get; set; }
        public string? Decision { get; set; }
        public string? Text { get; set; }
    }

    private sealed class GapText
    {
        public string? Value { get; set; }
        public string? Minus { get; set; }
        public string? Words { get; set; }
        public string? Otherwise { get; set; }
    }

    private sealed class ScoreText
    {
        public string Decision { get; set; } = "";
        public decimal Pass { get; set; }
        public List<ItemText> Items { get; set; } = [];
    }

    private sealed class ItemText
    {
        public string Name { get; set; } = "";
        public string Decision { get; set; } = "";
        public decimal Max { get; set; }
    }

    private sealed class DirectText
    {
        public string Decision { get; set; } = "";
        public string Condition { get; set; } = "";
        public string Words { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
    }

    private sealed class CertificateText
    {
        public string Kind { get; set; } = "";
        public int? Years { get; set; }
        public bool CurrentYear { get; set; }
        public string Number { get; set; } = "";
        public string NumberWords { get; set; } = "";
        public List<int> AlarmMonths { get; set; } = [];
    }
}

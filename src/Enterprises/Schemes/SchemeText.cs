using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>scheme.yaml as it is written: its keys are those of docs/packs.md, another key is an error.</summary>
internal sealed class SchemeText
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string ShortTitle { get; set; } = "";
    public string Level { get; set; } = "";
    public string Authority { get; set; } = "";
    public string Subject { get; set; } = "enterprise";
    public List<string> Units { get; set; } = [UnitKinds.Enterprise];
    public string Filed { get; set; } = "outside";
    public string Site { get; set; } = "";
    public string Section { get; set; } = "";
    public string PerYear { get; set; } = "one";
    public int ReferenceOffset { get; set; } = -1;
    public List<string> Variants { get; set; } = [];
    public WindowText? Window { get; set; }
    public List<BasisText> Basis { get; set; } = [];
    public List<string> Fields { get; set; } = [];
    public List<string> ThreeYears { get; set; } = [];
    public List<OwnFieldText> OwnFields { get; set; } = [];
    public List<PartText> Parts { get; set; } = [];
    public List<MaterialText> Materials { get; set; } = [];
    public List<ParameterText> Parameters { get; set; } = [];
    public List<ExpertText> Experts { get; set; } = [];
    public List<ConditionText> Conditions { get; set; } = [];
    public ScoreText? Score { get; set; }
    public DirectText? Direct { get; set; }
    public MoneyText? Money { get; set; }
    public CertificateText? Certificate { get; set; }
    public PlatformText? Platform { get; set; }
    public DossierText? Dossier { get; set; }
    public ProcedureText? Procedure { get; set; }

    /// <summary>The procedure must have been checked: see <see cref="SchemeCheck"/>.</summary>
    internal Scheme ToScheme() => new()
    {
        Id = Id, Title = Title, ShortTitle = ShortTitle, Level = Level, Authority = Authority, Subject = Subject, Units = Units, Filed = Filed, Site = Site,
        Section = Section, ManyPerYear = PerYear == "many", ReferenceOffset = ReferenceOffset, Variants = Variants,
        Window = Window is { } w ? new(w.Opens, w.Closes, w.Status, w.Note) : null,
        Fields = Fields, ThreeYears = ThreeYears,
        OwnFields = [.. OwnFields.Select(f => f.ToField())],
        Parts = Parts.Count > 0 ? [.. Parts.Select(p => new FormPart(p.Title, p.Fields, p.Note))] : [new FormPart(Title, [.. Fields, .. OwnFields.Select(f => f.Id)], "")],
        Materials = [.. Materials.Select(m => new MaterialRule(m.Id, m.Name, m.Kind, m.Required, m.Files, m.Months, m.When, m.Note, m.Basis, m.Article))],
        Basis = [.. Basis.Select(b => new Basis(b.Key, b.Title, b.Number, b.On!.Value, b.Confidence))],
        Parameters = [.. Parameters.Select(p => new Parameter(p.Name, p.Value, p.Text, p.Unit, p.Status, p.Note))],
        Experts = [.. Experts.Select(e => new ExpertItem(e.Name, e.Low, e.High, e.Self, e.Note))],
        Conditions = [.. Conditions.Select(c => c.ToCondition())],
        Score = Score is { } s ? new(s.Decision, s.Pass, [.. s.Items.Select(i => new ScoreItem(i.Name, i.Decision, i.Max))]) : null,
        Direct = Direct is { } d ? new(d.Decision, d.Condition, d.Words, d.Basis, d.Article) : null,
        Money = Money is { } m ? new(m.Decision, m.Unit, m.Words, m.Basis, m.Article, m.Status, m.Note) : null,
        Certificate = Certificate?.ToRule(),
        Platform = Platform is { } p ? new(p.Kind, p.Level) : null,
        Dossier = Dossier is { } x ? new(x.Years, [.. x.Items.Select(i => new DossierItem(i.Id, i.Group, i.Name, i.Unit, i.Scale, i.Source, i.Indicator, i.Proof))], x.Split, x.Article) : null,
        Procedure = Procedure!.ToProcedure(),
    };

    internal sealed class WindowText
    {
        public string Opens { get; set; } = "";
        public string Closes { get; set; } = "";
        public string Status { get; set; } = "";
        public string Note { get; set; } = "";
    }

    internal sealed class BasisText
    {
        public string Key { get; set; } = "";
        public string Title { get; set; } = "";
        public string Number { get; set; } = "";
        public string From { get; set; } = "";
        public string Confidence { get; set; } = "";

        internal DateOnly? On => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    internal sealed class OwnFieldText
    {
        public string Id { get; set; } = "";
        public string Kind { get; set; } = "text";
        public string Unit { get; set; } = "";
        public List<string> Choices { get; set; } = [];
        public bool Required { get; set; }
        public string Hint { get; set; } = "";
        public int? Max { get; set; }

        internal OwnField ToField() => new(Id, Kind, Unit, Choices, Required, Hint, Max);
    }

    internal sealed class PartText
    {
        public string Title { get; set; } = "";
        public List<string> Fields { get; set; } = [];
        public string Note { get; set; } = "";
    }

    internal sealed class MaterialText
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string Kind { get; set; } = "";
        public bool Required { get; set; }
        public List<string> Files { get; set; } = [];
        public int? Months { get; set; }
        public string When { get; set; } = "";
        public string Note { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
    }

    internal sealed class ParameterText
    {
        public string Name { get; set; } = "";
        public decimal? Value { get; set; }
        public string Text { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Status { get; set; } = "";
        public string Note { get; set; } = "";
    }

    internal sealed class ExpertText
    {
        public string Name { get; set; } = "";
        public decimal Low { get; set; }
        public decimal High { get; set; }
        public string? Self { get; set; }
        public string? Note { get; set; }
        public string Status { get; set; } = "";
    }

    internal sealed class ConditionText
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

    internal sealed class ThresholdText
    {
        public string Compare { get; set; } = "";
        public decimal? Number { get; set; }
        public string? Decision { get; set; }
        public string? Text { get; set; }
    }

    internal sealed class GapText
    {
        public string? Value { get; set; }
        public string? Minus { get; set; }
        public string? Words { get; set; }
        public string? Otherwise { get; set; }
    }

    internal sealed class ScoreText
    {
        public string Decision { get; set; } = "";
        public decimal Pass { get; set; }
        public List<ItemText> Items { get; set; } = [];
    }

    internal sealed class ItemText
    {
        public string Name { get; set; } = "";
        public string Decision { get; set; } = "";
        public decimal Max { get; set; }
    }

    internal sealed class DirectText
    {
        public string Decision { get; set; } = "";
        public string Condition { get; set; } = "";
        public string Words { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
    }

    internal sealed class MoneyText
    {
        public string Decision { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Words { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
        public string Status { get; set; } = "";
        public string Note { get; set; } = "";
    }

    internal sealed class CertificateText
    {
        public string Kind { get; set; } = "";
        public int? Years { get; set; }
        public bool CurrentYear { get; set; }
        public string Number { get; set; } = "";
        public string NumberWords { get; set; } = "";
        public string NumberCheck { get; set; } = "";
        public List<int> AlarmMonths { get; set; } = [];
        public List<DutyText> Duties { get; set; } = [];
        public CancelText? Cancel { get; set; }

        internal CertificateRule ToRule() => new(Kind, Years, CurrentYear, Number, NumberWords, NumberCheck == "warn", AlarmMonths)
        {
            Duties = [.. Duties.Select(d => new Duty(d.Name, d.Due, d.Note, d.Basis, d.Scheme))],
            Cancel = Cancel is { } c ? new(c.Words, c.Effects, c.Again, c.Basis, c.Article) : null,
        };
    }

    internal sealed class DutyText
    {
        public string Name { get; set; } = "";
        public string Due { get; set; } = "";
        public string Note { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Scheme { get; set; } = "";
    }

    internal sealed class CancelText
    {
        public string Words { get; set; } = "";
        public List<string> Effects { get; set; } = [];
        public string Again { get; set; } = "";
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
    }

    internal sealed class PlatformText
    {
        public string Kind { get; set; } = "";
        public string Level { get; set; } = "";
    }

    internal sealed class DossierText
    {
        public int Years { get; set; } = 1;
        public List<DossierItemText> Items { get; set; } = [];
        public string Split { get; set; } = "";
        public string Article { get; set; } = "";
    }

    internal sealed class DossierItemText
    {
        public string Id { get; set; } = "";
        public string Group { get; set; } = "";
        public string Name { get; set; } = "";
        public string Unit { get; set; } = "";
        public int Scale { get; set; }
        public string Source { get; set; } = "";
        public string Indicator { get; set; } = "";
        public string Proof { get; set; } = "";
    }
}

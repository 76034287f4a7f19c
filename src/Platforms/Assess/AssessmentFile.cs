using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>Reads assessment.yaml with its assessment.dmn; every fault is a refusal in words that a clerk understands.</summary>
internal static class AssessmentFile
{
    internal const string Name = "assessment.yaml", ModelName = "assessment.dmn";

    // What an assessment asks of one platform takes microseconds; a model that staff have edited may loop by mistake.
    private static readonly FeelLimits Limits = new() { Steps = 200_000, Time = TimeSpan.FromSeconds(1) };

    internal static Result<AssessmentRules> Read(PackVersion pack)
    {
        var place = $"{pack.Id}/{pack.EffectiveFrom.Iso()}/{Name}";
        return Yaml.Read<RulesText>(pack.Text(Name), place).Then<AssessmentRules>(file =>
        {
            var read = DmnModel.Read(pack.Text(ModelName), ModelName, Limits);
            if (!read.Ok || read.Diagnostics.Any(d => d.Severity != Severity.Info))
                return read.Diagnostics.Select(d => new Refusal("assessment." + d.Code, d.Chinese, $"{pack.Id}/{pack.EffectiveFrom.Iso()}/{ModelName} {d.Where}")).ToList();
            var refusals = file.Check(read.Value!, place).ToList();
            return refusals.Count > 0 ? refusals : file.ToRules(pack, read.Value!);
        });
    }

    private sealed class RulesText
    {
        public string Title { get; set; } = "";
        public string By { get; set; } = "";
        public int EveryYears { get; set; } = 1;
        public int FirstAfterMonths { get; set; }
        public string ReportBy { get; set; } = "";
        public List<BasisText> Basis { get; set; } = [];
        public List<FactText> Facts { get; set; } = [];
        public List<ExpertText> Experts { get; set; } = [];
        public List<ParameterText> Parameters { get; set; } = [];
        public ScoreText Score { get; set; } = new();
        public GradeText Grade { get; set; } = new();
        public RectifyText Rectify { get; set; } = new();
        public AwardText Award { get; set; } = new();

        internal IEnumerable<Refusal> Check(DmnModel model, string place)
        {
            var answered = Facts.Select(f => f.Name).Concat(Experts.Select(e => e.Name)).Concat(Parameters.Where(p => p.Value is not null).Select(p => p.Name)).ToHashSet();
            foreach (var input in model.Inputs.Fields.Where(f => !answered.Contains(f.Name)))
                yield return new("assessment.input", $"{ModelName} 的输入“{input.Name}”既不是 facts 中的数据项，也不是专家项或参数", place);
            foreach (var decision in Score.Items.Select(i => i.Decision).Concat([Score.Computed, Score.Expert, Score.Total, Grade.Decision]).Where(d => !model.Has(d)))
                yield return new("assessment.decision", $"{ModelName} 中没有决策“{decision}”", place);
            foreach (var twice in Facts.GroupBy(f => f.Id).Where(g => g.Count() > 1))
                yield return new("assessment.fact-twice", $"数据项“{twice.Key}”写了两次", place);
            foreach (var fact in Facts.Where(f => f.Unit.Length == 0 || f.Period.Length == 0))
                yield return new("assessment.unit", $"数据项“{fact.Name}”应写明 unit（单位）和 period（时期）", place);
            foreach (var part in Facts.Where(f => f.AtMost.Length > 0 && Facts.All(o => o.Id != f.AtMost)))
                yield return new("assessment.at-most", $"“{part.Name}”的 at-most 应是另一个数据项的 id，没有“{part.AtMost}”", place);
            if (Grade.Grades.Count < 2 || Grade.Grades.Count(g => g.Rectify) != 1)
                yield return new("assessment.grades", "grades 应至少有两个等次，并且正好一个标 rectify: true（不合格）", place);
            if (Day() is null)
                yield return new("assessment.report-by", $"report-by 应是月-日，如 03-31，现为“{ReportBy}”", place);
            if (EveryYears < 1 || Rectify.Months < 1)
                yield return new("assessment.clock", "every-years（几年一次）和 rectify 的 months（整改几个月）应至少是 1", place);
        }

        internal AssessmentRules ToRules(PackVersion pack, DmnModel model) => new()
        {
            Pin = pack.Pin, Kind = pack.Id, Title = Title, By = By, EveryYears = EveryYears, FirstAfterMonths = FirstAfterMonths, ReportBy = Day()!.Value,
            Basis = [.. Basis.Select(b => b.ToBasis())],
            Facts = [.. Facts.Select(f => new PlatformFact(f.Id, f.Name, f.Unit, f.Period, f.Hint, f.AtMost))],
            Experts = [.. Experts.Select(e => new ExpertScore(e.Name, e.Low, e.High, e.Note))],
            Parameters = [.. Parameters.Select(p => new AssessmentParameter(p.Name, p.Value, p.Text, p.Unit, p.Status, p.Note))],
            Items = [.. Score.Items.Select(i => new AssessmentItem(i.Name, i.Decision, i.Max))],
            Grades = [.. Grade.Grades.Select(g => new AssessmentGrade(g.Name, g.Words, g.Award, g.Rectify))],
            Rectify = new(Rectify.Months, Rectify.Words, Rectify.Article, Rectify.Status), Award = new(Award.Words, Award.Status),
            Computed = Score.Computed, Expert = Score.Expert, Total = Score.Total, GradeDecision = Grade.Decision, Model = model,
        };

        // Not a leap year: a day that every year has.
        private (int Month, int Day)? Day() => Dates.Parse("2023-" + ReportBy).TryValue(out var day) ? (day.Month, day.Day) : null;
    }

    private sealed class FactText
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Period { get; set; } = "";
        public string Hint { get; set; } = "";
        public string AtMost { get; set; } = "";
    }

    private sealed class ExpertText
    {
        public string Name { get; set; } = "";
        public decimal Low { get; set; }
        public decimal High { get; set; }
        public string Note { get; set; } = "";
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

    private sealed class ScoreText
    {
        public string Computed { get; set; } = "";
        public string Expert { get; set; } = "";
        public string Total { get; set; } = "";
        public List<ItemText> Items { get; set; } = [];
    }

    private sealed class ItemText
    {
        public string Name { get; set; } = "";
        public string Decision { get; set; } = "";
        public decimal Max { get; set; }
    }

    private sealed class GradeText
    {
        public string Decision { get; set; } = "";
        public List<OneGradeText> Grades { get; set; } = [];
    }

    private sealed class OneGradeText
    {
        public string Name { get; set; } = "";
        public string Words { get; set; } = "";
        public bool Award { get; set; }
        public bool Rectify { get; set; }
    }

    private sealed class RectifyText
    {
        public int Months { get; set; }
        public string Words { get; set; } = "";
        public string Article { get; set; } = "";
        public string Status { get; set; } = "";
    }

    private sealed class AwardText
    {
        public string Words { get; set; } = "";
        public string Status { get; set; } = "";
    }
}

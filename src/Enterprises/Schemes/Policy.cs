using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>A version of a scheme, compiled: the pack's words with the model that judges by them. Safe to share between threads.</summary>
public sealed class Policy
{
    // What a policy asks of one firm takes microseconds; a model that staff have edited may loop by mistake.
    private static readonly FeelLimits Limits = new() { Steps = 200_000, Time = TimeSpan.FromSeconds(1) };

    private Policy(PackVersion pack, Scheme scheme, DmnModel model, IReadOnlyList<PolicyInput> inputs)
    {
        (Pack, Scheme, Model, Inputs) = (pack, scheme, model, inputs);
        Conditions = [.. scheme.Conditions.Select(c => new PolicyCondition(c.Id, Question(c.Decision)))];
        Score = scheme.Score is { } score ? Question(score.Decision) : null;
        Direct = scheme.Direct is { } direct ? model.Handle(direct.Decision) : null;
        Money = scheme.Money is { } money ? Question(money.Decision) : null;
        string[] experts = [.. inputs.OfType<ExpertInput>().Select(e => e.Item.Name)];
        ScoresOnlyAdd = scheme.Conditions.Select(c => c.Decision).Append(scheme.Score?.Decision).OfType<string>().All(d => model.Rises(d, experts));
    }

    public PackVersion Pack { get; }

    public Scheme Scheme { get; }

    /// <summary>policy.dmn, compiled.</summary>
    public DmnModel Model { get; }

    /// <summary>Where each input of the model comes from, in its order.</summary>
    internal IReadOnlyList<PolicyInput> Inputs { get; }

    internal IReadOnlyList<PolicyCondition> Conditions { get; }

    /// <summary>The total score; null where the scheme has none.</summary>
    internal Question? Score { get; }

    /// <summary>The decision that makes the score irrelevant; null where there is none.</summary>
    internal DecisionHandle? Direct { get; }

    /// <summary>The estimate of the money; null where the scheme gives none.</summary>
    internal Question? Money { get; }

    /// <summary>Proven of the model: a higher score by an expert never costs points and never fails a condition.</summary>
    internal bool ScoresOnlyAdd { get; }

    /// <summary>A judge for one thread.</summary>
    public Judge Judge() => new(this);

    /// <param name="fixed">The layout is in use: a version that asks for a column it has not is refused.</param>
    internal static Result<Policy> Compile(PackVersion pack, FactLayout layout, ElementDictionary dictionary, bool @fixed = false)
    {
        var (written, place) = (new PackPlace(pack, SchemeFile.Name), $"{pack.Id}/{pack.EffectiveFrom.Iso()}/policy.dmn");
        return SchemeFile.Read(pack).Then<Policy>(scheme =>
        {
            if (!pack.Has("policy.dmn"))
                return new Refusal("policy.missing", "缺少 policy.dmn（政策规则）", written.Whole);
            var read = DmnModel.Read(pack.Text("policy.dmn"), "policy.dmn", Limits);
            if (!read.Ok || read.Diagnostics.Any(d => d.Severity != Severity.Info))
                return read.Diagnostics.Select(d => new Refusal("policy." + d.Code, d.Chinese, $"{place} {d.Where}")).ToList();
            var refusals = MissingDecisions(scheme, read.Value!).Select(d => new Refusal("policy.decision", $"policy.dmn 中没有决策“{d}”", written.Of("", d))).ToList();
            AddColumns(scheme, layout, dictionary, @fixed, refusals, written);
            refusals.AddRange(MaterialConditions.Check(scheme, dictionary, written));
            var inputs = refusals.Count > 0 ? [] : read.Value!.Inputs.Fields.Select(f => InputOf(f, scheme, layout, refusals, place)).ToList();
            return refusals.Count > 0 ? refusals : new Policy(pack, scheme, read.Value!, inputs);
        });
    }

    private static IEnumerable<string> MissingDecisions(Scheme scheme, DmnModel model) => scheme.Conditions.Select(c => c.Decision)
        .Append(scheme.Score?.Decision).Append(scheme.Direct?.Decision).Append(scheme.Money?.Decision)
        .Concat(scheme.Score?.Items.Select(i => i.Decision).Where(i => scheme.Experts.All(e => e.Name != i)) ?? [])
        .Concat(scheme.Procedure.Stages.Select(s => s.Review?.Decision))
        .OfType<string>().Where(d => d.Length > 0 && !model.Has(d)).Distinct();

    private static void AddColumns(Scheme scheme, FactLayout layout, ElementDictionary dictionary, bool @fixed, List<Refusal> refusals, PackPlace place)
    {
        foreach (var name in scheme.Fields.Concat(scheme.Experts.Select(e => e.Self).OfType<string>()))
            if (dictionary.Find(name) is not { } element || element.Name != name)
                refusals.Add(new("scheme.field", $"“{name}”不是数据元名称，应是 packs/dictionary 中的名称{Near(name, dictionary)}", place.Of("", name)));
            else
                for (var back = 0; back < (scheme.ThreeYears.Contains(name) ? FactLayout.Years : 1); back++)
                    if (!@fixed)
                        layout.Add(element, back);
                    else if (layout.IndexOf(name, back) < 0)
                        refusals.Add(new("scheme.field", $"“{name}”已不在随产品发布的事项里，请从新版本另存", place.Of("", name)));
    }

    private static string Near(string name, ElementDictionary dictionary) =>
        dictionary.Find(name) is { } element ? $"“{element.Name}”" : "";

    private static PolicyInput InputOf(FeelField field, Scheme scheme, FactLayout layout, List<Refusal> refusals, string place)
    {
        if (field.Name == PolicyInput.ApplicationDay)
            return new DayInput();
        if (field.Name == PolicyInput.ThreeYears)
            return new YearsInput([.. field.Type.Fields.Select(f => f.Name)],
                [.. field.Type.Fields.Select(f => Enumerable.Range(0, FactLayout.Years).Select(back => layout.IndexOf(f.Name, back)).ToArray())]);
        if (scheme.Experts.FirstOrDefault(e => e.Name == field.Name) is { } expert)
            return new ExpertInput(expert, FeelValue.UnknownIn(expert.Low, expert.High, expert.Name), expert.Self is { } self ? layout.IndexOf(self) : -1);
        if (scheme.Parameters.FirstOrDefault(p => p.Name == field.Name) is { Value: { } value })
            return new ParameterInput(FeelValue.From(value));
        if (layout.IndexOf(field.Name) is var cell and >= 0)
            return new ElementInput(field.Name, cell, FeelValue.UnknownNamed(field.Name));
        refusals.Add(new("policy.input", $"输入“{field.Name}”既不是 fields 中的数据元，也不是专家项或参数", place));
        return new DayInput();
    }

    private Question Question(string decision)
    {
        var slots = Model.InputsOf(decision).Select(Model.Inputs.IndexOf).ToList();
        return new Question(Model.Handle(decision), slots.Exists(s => Inputs[s] is ExpertInput), [.. slots.Where(s => Inputs[s] is ElementInput or YearsInput)]);
    }
}

/// <summary>A decision with what it hangs on.</summary>
/// <param name="ByExperts">Some expert's score has a say.</param>
/// <param name="Own">Places in the model's row of what the firm itself answers.</param>
internal sealed record Question(DecisionHandle Decision, bool ByExperts, int[] Own);

/// <summary>A condition's id and the decision that judges it.</summary>
internal sealed record PolicyCondition(string Id, Question Question);

/// <summary>Where an input of the model comes from.</summary>
internal abstract record PolicyInput
{
    internal const string ApplicationDay = "申请日";
    internal const string ThreeYears = "近三年";
}

internal sealed record DayInput : PolicyInput;

internal sealed record ElementInput(string Name, int Cell, FeelValue Unanswered) : PolicyInput;

/// <param name="Cells">Per name, the places of that element: reference year first, then one and two years back.</param>
internal sealed record YearsInput(string[] Names, int[][] Cells) : PolicyInput;

internal sealed record ExpertInput(ExpertItem Item, FeelValue Unscored, int SelfCell) : PolicyInput;

internal sealed record ParameterInput(FeelValue Value) : PolicyInput;

using System.Collections.Concurrent;
using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Unknowns;

namespace Kechuang.Decisions;

/// <summary>A decision model read from DMN 1.3, 1.4 or 1.5. Safe to share between threads; sessions are not.</summary>
public sealed class DmnModel
{
    private readonly Plan plan;
    private readonly Dictionary<string, Element> decisions;
    private readonly ConcurrentDictionary<Element, CompiledDecision> compiled = new();
    private DecisionSession? spare;

    private DmnModel(Plan plan, Module main, FeelLimits limits)
    {
        this.plan = plan;
        Limits = limits;
        Name = (string?)main.Definitions.Attribute("name") ?? "";
        Namespace = main.Namespace;
        Inputs = new FeelSchema([.. plan.Elements.Take(plan.InputCount).Select(e => new FeelField(e.QualifiedName, e.Type))]);
        decisions = Callable(main, ElementKind.Decision);
        Services = Callable(main, ElementKind.Service);
        Decisions = [.. decisions.Keys];
    }

    /// <summary>The model's name.</summary>
    public string Name { get; }

    /// <summary>The model's namespace.</summary>
    public string Namespace { get; }

    /// <summary>What a row must hold, in order: the input data of the model and of those it imports.</summary>
    public FeelSchema Inputs { get; }

    /// <summary>The decisions of the model itself, in file order.</summary>
    public IReadOnlyList<string> Decisions { get; }

    internal FeelLimits Limits { get; }

    internal Plan Plan => plan;

    internal Dictionary<string, Element> Services { get; }

    /// <summary>Reads a model from a stream of XML.</summary>
    public static Parsed<DmnModel> Read(Stream xml, string fileName, FeelLimits? limits = null, FindModel? imports = null, ExternalFunctions? external = null)
    {
        using var reader = new StreamReader(xml, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        return Read(reader, fileName, limits, imports, external);
    }

    /// <summary>Reads a model from XML text.</summary>
    public static Parsed<DmnModel> Read(string xml, string fileName, FeelLimits? limits = null, FindModel? imports = null, ExternalFunctions? external = null)
    {
        using var reader = new StringReader(xml);
        return Read(reader, fileName, limits, imports, external);
    }

    /// <summary>Does the model have this decision?</summary>
    public bool Has(string decision) => decisions.ContainsKey(decision);

    /// <summary>A decision for evaluation without a look-up by name.</summary>
    public DecisionHandle Handle(string decision) => new(Find(decision).Slot);

    /// <summary>The type of a decision's result as far as the model declares or the checker infers it.</summary>
    public FeelType TypeOf(string decision) => Find(decision).Type;

    /// <summary>The inputs a decision hangs on, directly or through other decisions, in schema order.</summary>
    public IReadOnlyList<string> InputsOf(string decision) => [.. Find(decision).Inputs.Select(s => Inputs.Fields[s].Name)];

    /// <summary>One decision compiled for many rows: one at a time, one after another, or by columns in partitions side by side.</summary>
    public CompiledDecision Decision(string decision) => compiled.GetOrAdd(Find(decision), static (element, model) => new CompiledDecision(model, element), this);

    /// <summary>A session evaluates several decisions over one row and shares what they have in common. Not thread-safe.</summary>
    public DecisionSession Session() => new(this);

    /// <summary>Standard evaluation of one decision over a row in the order of <see cref="Inputs"/>.</summary>
    public FeelValue Evaluate(string decision, ReadOnlySpan<FeelValue> row) => Evaluate(Handle(decision), row);

    internal FeelValue Evaluate(DecisionHandle decision, ReadOnlySpan<FeelValue> row)
    {
        var session = Interlocked.Exchange(ref spare, null) ?? Session();
        session.Load(row);
        var result = session.Evaluate(decision);
        spare = session;
        return result;
    }

    /// <summary>What a decision could still give once the unknown inputs are answered.</summary>
    public Possible EvaluatePossible(string decision, ReadOnlySpan<FeelValue> row)
    {
        var session = Interlocked.Exchange(ref spare, null) ?? Session();
        session.Load(row);
        var result = session.EvaluatePossible(decision);
        spare = session;
        return result;
    }

    /// <summary>The nearest value of one numeric input that flips a boolean decision, all other inputs staying as they are.</summary>
    public GapAnswer Gap(string decision, string input, ReadOnlySpan<FeelValue> row) =>
        Gaps.GapFinder.Find(this, Find(decision), input, row);

    /// <summary>
    /// Is it proven that a decision never falls (a condition: never turns from true to false) when any of these numeric inputs
    /// rises? Read from the expressions; false where nothing is proven.
    /// </summary>
    public bool Rises(string decision, IEnumerable<string> inputs) =>
        new TrendReader([.. inputs.Select(Inputs.IndexOf)]).Of(Find(decision)) is Trend.Steady or Trend.Rising;

    internal Element Find(string decision) =>
        decisions.TryGetValue(decision, out var element) ? element : throw new ArgumentException($"The model {Name} has no decision {decision}.", nameof(decision));

    internal static Parsed<DmnModel> Read(TextReader xml, string fileName, FeelLimits? limits, FindModel? imports, ExternalFunctions? external)
    {
        var used = limits ?? FeelLimits.Default;
        var builder = new ModelBuilder(used, imports, external ?? ExternalFunctions.Standard);
        var plan = builder.Build(xml, fileName);
        return new Parsed<DmnModel>(plan is null ? null : new DmnModel(plan, builder.Main!, used), builder.Diagnostics);
    }

    private Dictionary<string, Element> Callable(Module main, ElementKind kind)
    {
        var found = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var element in plan.Elements.Where(e => e.Kind == kind && main.Sources.ContainsKey(e)))
        {
            found[element.Name] = element;
        }

        return found;
    }
}

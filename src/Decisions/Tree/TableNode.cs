using System.Linq.Expressions;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tree;

internal enum HitPolicy : byte
{
    Unique, Any, Priority, First, RuleOrder, OutputOrder, Collect,
}

internal enum Aggregation : byte
{
    None, Sum, Min, Max, Count,
}

/// <summary>One input column: its expression, the slot its tests read as "?", and its allowed values.</summary>
internal sealed record TableInput(string Label, Node Expression, int Slot, Node? Allowed);

/// <summary>One output column.</summary>
internal sealed record TableOutput(string Name, FeelType Type, Node? Default, Node? Allowed, int AllowedSlot, IReadOnlyList<FeelValue> Priorities);

/// <summary>One rule: a condition per input, a value per output.</summary>
internal sealed record TableRule(string Label, IReadOnlyList<Node> Cells, IReadOnlyList<Node> Outputs, RuleLine Line);

/// <summary>A decision table (DMN 1.5, chapter 8). Matching goes over the inputs' slots.</summary>
internal sealed class TableNode : Node
{
    private readonly TableMatch match;
    private readonly Thunk[][] outputs;
    private readonly Lazy<TableTracer> tracer;
    private readonly Lazy<decimal[]?[]> limits;
    private bool? plain;
    private readonly Condition?[] allowedInputs;
    private readonly Condition?[] allowedOutputs;
    private readonly Thunk?[] defaults;
    private readonly string[] names;
    private readonly FeelType[] types;

    internal TableNode(string name, HitPolicy policy, Aggregation aggregation, IReadOnlyList<TableInput> inputs, IReadOnlyList<TableOutput> outputs, IReadOnlyList<TableRule> rules)
    {
        (Name, Policy, Aggregation, Inputs, Outputs, Rules) = (name, policy, aggregation, inputs, outputs, rules);
        types = [.. outputs.Select(o => o.Type)];
        names = [.. outputs.Select(o => o.Name)];
        this.outputs = [.. rules.Select(r => r.Outputs.Select(o => new Thunk(o)).ToArray())];
        allowedInputs = [.. inputs.Select(i => i.Allowed is null ? null : new Condition(i.Allowed))];
        allowedOutputs = [.. outputs.Select(o => o.Allowed is null ? null : new Condition(o.Allowed))];
        defaults = [.. outputs.Select(o => o.Default is null ? null : new Thunk(o.Default))];
        match = new TableMatch(this);
        limits = new(() => Unknowns.Bands.Limits(this));
        tracer = new(() => new TableTracer(this));
        var one = outputs.Count == 1 ? outputs[0].Type : FeelType.ContextOf([.. outputs.Select(o => new FeelField(o.Name, o.Type))]);
        Type = policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder || (policy == HitPolicy.Collect && aggregation == Aggregation.None)
            ? FeelType.ListOf(one)
            : aggregation == Aggregation.Count ? FeelType.Number : one;
    }

    internal string Name { get; }

    internal HitPolicy Policy { get; }

    internal Aggregation Aggregation { get; }

    internal IReadOnlyList<TableInput> Inputs { get; }

    internal IReadOnlyList<TableOutput> Outputs { get; }

    internal IReadOnlyList<TableRule> Rules { get; }

    /// <summary>By column: the numbers its cells compare the input with, ascending; null where they do more than that.</summary>
    internal decimal[]?[] Limits => limits.Value;

    /// <summary>The cells only compare their inputs with constants, so that the inputs' slots alone decide which rules match.</summary>
    internal bool Plain => plain ??= Array.TrueForAll(Limits, l => l is not null);

    internal override IEnumerable<Node> Children => Inputs.Select(i => i.Expression)
        .Concat(Rules.SelectMany(r => r.Cells.Concat(r.Outputs)))
        .Concat(Outputs.Where(o => o.Default is not null).Select(o => o.Default!));

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Execute));

    internal override FeelValue Evaluate(Frame frame) => Execute(frame);

    internal FeelValue Execute(Frame frame)
    {
        frame.Run.Step();
        match.Prepare(frame);
        for (var i = 0; i < allowedInputs.Length; i++)
        {
            if (allowedInputs[i] is { } allowed && !frame.L[Inputs[i].Slot].IsNull && !allowed.Holds(frame))
            {
                return Reason.Null("allowed values", $"表“{Name}”的输入“{Inputs[i].Label}”不在允许值之内：{Literals.Brief(frame.L[Inputs[i].Slot])}", $"the input {Inputs[i].Label} of table {Name} is not among its allowed values: {Literals.Brief(frame.L[Inputs[i].Slot])}");
            }
        }

        var result = Policy switch
        {
            HitPolicy.First => First(frame),
            HitPolicy.Unique => Unique(frame),
            HitPolicy.Any => Any(frame),
            HitPolicy.Priority => Priority(frame),
            HitPolicy.RuleOrder or HitPolicy.OutputOrder => List(Matching(frame), frame),
            _ => Collect(frame),
        };
        frame.Run.Trace?.Table(this, frame, result);
        return result;
    }

    internal TableTrace TraceOf(Frame frame, FeelValue result) => tracer.Value.Trace(frame, result);

    private FeelValue First(Frame frame)
    {
        var rule = match.Next(frame, 0);
        return rule < 0 ? Default(frame) : Output(rule, frame);
    }

    private FeelValue Unique(Frame frame)
    {
        var rule = match.Next(frame, 0);
        if (rule < 0)
        {
            return Default(frame);
        }

        var second = match.Next(frame, rule + 1);
        return second < 0
            ? Output(rule, frame)
            : Reason.Null("unique", $"表“{Name}”的规则 {rule + 1} 和 {second + 1} 同时符合", $"rules {rule + 1} and {second + 1} of table {Name} both match");
    }

    private FeelValue Any(Frame frame)
    {
        var rules = Matching(frame);
        if (rules.Count == 0)
        {
            return Default(frame);
        }

        var first = Output(rules[0], frame);
        return rules.All(r => Output(r, frame).Equals(first))
            ? first
            : Reason.Null("any", $"表“{Name}”同时符合的规则结果不同", $"the matching rules of table {Name} disagree");
    }

    private FeelValue Priority(Frame frame)
    {
        var rules = Matching(frame);
        return rules.Count == 0 ? Default(frame) : Ordered(rules, frame)[0];
    }

    private FeelValue[] Ordered(List<int> rules, Frame frame) =>
        [.. rules.Select(r => Output(r, frame)).Select(v => (Value: v, Rank: Rank(v))).OrderBy(v => v.Rank, RankOrder.Instance).Select(v => v.Value)];

    /// <summary>Place of each output in its list of output values: the first column weighs most.</summary>
    internal int[] Rank(FeelValue output)
    {
        var rank = new int[Outputs.Count];
        Run.Pay(Outputs.Sum(o => (long)o.Priorities.Count));
        for (var i = 0; i < rank.Length; i++)
        {
            var value = Outputs.Count == 1 ? output : output.Entries.ValueAt(i);
            rank[i] = int.MaxValue;
            for (var p = Outputs[i].Priorities.Count - 1; p >= 0; p--)
            {
                rank[i] = Outputs[i].Priorities[p].Equals(value) ? p : rank[i];
            }
        }

        return rank;
    }

    private FeelValue Collect(Frame frame)
    {
        var rules = Matching(frame);
        if (Aggregation == Aggregation.None)
        {
            return List(rules, frame);
        }

        if (rules.Count == 0 && Aggregation != Aggregation.Count)
        {
            return Default(frame);
        }

        return Aggregate(Aggregation, [.. rules.Select(r => Output(r, frame))]);
    }

    internal static FeelValue Aggregate(Aggregation aggregation, FeelValue[] values)
    {
        var function = aggregation switch { Aggregation.Sum => "sum", Aggregation.Min => "min", Aggregation.Max => "max", _ => "count" };
        return Builtins.Catalogue.Find(function)!.Invoke(Frame.None, [FeelValue.List(values)]);
    }

    private FeelValue List(List<int> rules, Frame frame)
    {
        if (rules.Count == 0 && Default(frame) is { Kind: not FeelKind.Null } standard)
        {
            return standard.Kind == FeelKind.List ? standard : FeelValue.List(standard);
        }

        return FeelValue.List(Policy == HitPolicy.OutputOrder ? Ordered(rules, frame) : [.. rules.Select(r => Output(r, frame))]);
    }

    internal List<int> Matching(Frame frame)
    {
        var found = new List<int>();
        for (var rule = match.Next(frame, 0); rule >= 0; rule = match.Next(frame, rule + 1))
        {
            found.Add(rule);
        }

        return found;
    }

    private FeelValue Output(int rule, Frame frame)
    {
        if (outputs[rule].Length == 1)
        {
            return Checked(0, outputs[rule][0].Invoke(frame), frame);
        }

        var values = new FeelValue[names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Checked(i, outputs[rule][i].Invoke(frame), frame);
        }

        return FeelValue.Context(FeelContext.Over(names, values));
    }

    private FeelValue Checked(int output, FeelValue value, Frame frame)
    {
        var fitted = Typing.Coerce(value, types[output]);
        if (allowedOutputs[output] is not { } allowed || fitted.IsNull)
        {
            return fitted;
        }

        frame.L[Outputs[output].AllowedSlot] = fitted;
        return allowed.Holds(frame)
            ? fitted
            : Reason.Null("allowed values", $"表“{Name}”的输出 {Literals.Brief(fitted)} 不在允许值之内", $"the output {Literals.Brief(fitted)} of table {Name} is not among its allowed values");
    }

    private FeelValue Default(Frame frame)
    {
        if (defaults.All(d => d is null))
        {
            return Reason.Null("no rule", $"表“{Name}”没有符合的规则", $"no rule of table {Name} matches");
        }

        return defaults.Length == 1
            ? defaults[0]!.Invoke(frame)
            : FeelValue.Context(FeelContext.Over(names, [.. defaults.Select(d => d?.Invoke(frame) ?? default)]));
    }

    private sealed class RankOrder : IComparer<int[]>
    {
        internal static readonly RankOrder Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
    }
}

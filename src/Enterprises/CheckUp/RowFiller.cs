using Kechuang.Decisions;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Turns facts into the row of a policy's model, and knows what in it is unanswered.</summary>
internal sealed class RowFiller
{
    private const string RegisteredOn = "注册日期";
    private static readonly string[] OnlyExperts = [Judgement.Experts];
    private readonly PolicyInput[] inputs;
    private readonly HashSet<string> experts;
    private readonly Dictionary<string, int> order;
    private readonly bool[] missing;
    private readonly Dictionary<(string, int), FeelValue> unknownYears = [];

    internal RowFiller(Policy policy)
    {
        inputs = [.. policy.Inputs];
        Row = new FeelValue[inputs.Length];
        missing = new bool[inputs.Length];
        Experts = [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i] is ExpertInput)];
        Least = [.. inputs.OfType<ExpertInput>().Select(e => FeelValue.From(e.Item.Low))];
        Most = [.. inputs.OfType<ExpertInput>().Select(e => FeelValue.From(e.Item.High))];
        experts = [.. policy.Scheme.Experts.Select(e => e.Name)];
        order = policy.Scheme.Fields.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
    }

    /// <summary>In the order of the model's inputs; experts' scores are open.</summary>
    internal FeelValue[] Row { get; }

    /// <summary>How many of the firm's own answers are missing.</summary>
    internal int Missing { get; private set; }

    /// <summary>Places of the experts' scores in the row, with the least and the most that each can be.</summary>
    internal int[] Experts { get; }

    internal FeelValue[] Least { get; }

    internal FeelValue[] Most { get; }

    internal bool IsExpert(string name) => experts.Contains(name);

    /// <summary>Does a question hang on something the firm has not answered?</summary>
    internal bool Lacks(Question question)
    {
        if (Missing > 0)
            foreach (var slot in question.Own)
                if (missing[slot])
                    return true;
        return false;
    }

    internal void Fill(EnterpriseFacts facts)
    {
        Missing = 0;
        for (var i = 0; i < inputs.Length; i++)
        {
            var before = Missing;
            Row[i] = inputs[i] switch
            {
                ElementInput element => Answer(element, facts.Cells[element.Cell]),
                YearsInput years => Years(years, facts),
                ExpertInput expert => expert.Unscored,
                ParameterInput parameter => parameter.Value,
                _ => FeelValue.From(facts.Day),
            };
            missing[i] = Missing > before;
        }
    }

    /// <summary>Replaces the experts' scores by the firm's own estimates where it has given any; false when it has given none.</summary>
    internal bool SelfScores(EnterpriseFacts facts)
    {
        var any = false;
        foreach (var i in Experts)
            if (inputs[i] is ExpertInput { SelfCell: >= 0 } expert && facts.Cells[expert.SelfCell] is { Kind: FeelKind.Number } self)
                (Row[i], any) = (self, true);
        return any;
    }

    /// <summary>Missing names in the order of the scheme's fields, years ascending, experts last.</summary>
    internal IReadOnlyList<string> InOrder(HashSet<string> names) => names.Count == 0 ? []
        : names.Count == 1 && names.Contains(Judgement.Experts) ? OnlyExperts
        : [.. names.OrderBy(n => n == Judgement.Experts ? int.MaxValue : order.GetValueOrDefault(n.Split('@')[0], int.MaxValue - 1)).ThenBy(n => n.Contains('@') ? n : n + "@9999", StringComparer.Ordinal)];

    private FeelValue Answer(ElementInput element, FeelValue answer)
    {
        if (answer.Kind != FeelKind.Null)
            return answer;
        Missing++;
        return element.Unanswered;
    }

    // Years before registration are absent; an unanswered one is unknown (architecture, section 5).
    private FeelValue Years(YearsInput input, EnterpriseFacts facts)
    {
        var registered = facts[RegisteredOn] is { Kind: FeelKind.Date } day ? day.AsDate.Year : int.MinValue;
        var count = Math.Clamp(facts.ReferenceYear - Math.Max(registered, facts.ReferenceYear - FactLayout.Years + 1) + 1, 0, FactLayout.Years);
        var lists = new FeelValue[input.Names.Length];
        for (var name = 0; name < lists.Length; name++)
        {
            var values = new FeelValue[count];
            for (var i = 0; i < count; i++)
            {
                var back = count - 1 - i;
                values[i] = facts.Cells[input.Cells[name][back]] is { Kind: not FeelKind.Null } answer
                    ? answer
                    : Unknown(input.Names[name], facts.ReferenceYear - back, back);
            }
            lists[name] = FeelValue.List(values);
        }
        return FeelValue.Context(FeelContext.Over(input.Names, lists));
    }

    private FeelValue Unknown(string element, int year, int back)
    {
        Missing++;
        if (!unknownYears.TryGetValue((element, year), out var value))
            unknownYears[(element, year)] = value = FeelValue.UnknownNamed(back == 0 ? element : $"{element}@{year}");
        return value;
    }
}

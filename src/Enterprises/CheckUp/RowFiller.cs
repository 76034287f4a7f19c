using Kechuang.Decisions;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Turns facts into the row of a policy's model, and knows what in it is unanswered.</summary>
internal sealed class RowFiller
{
    private const string RegisteredOn = "注册日期";
    private readonly Policy policy;
    private readonly HashSet<string> experts;
    private readonly Dictionary<string, int> order;
    private readonly bool[] open;
    private readonly Dictionary<(string, int), FeelValue> unknownYears = [];

    internal RowFiller(Policy policy)
    {
        this.policy = policy;
        Row = new FeelValue[policy.Inputs.Count];
        open = new bool[policy.Inputs.Count];
        experts = [.. policy.Scheme.Experts.Select(e => e.Name)];
        order = policy.Scheme.Fields.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
    }

    /// <summary>In the order of the model's inputs.</summary>
    internal FeelValue[] Row { get; }

    internal bool IsExpert(string name) => experts.Contains(name);

    internal bool AllAnswered(int[] slots)
    {
        foreach (var slot in slots)
            if (open[slot])
                return false;
        return true;
    }

    /// <summary>Fills the row; experts' scores are open. Returns how many of the firm's own answers are missing.</summary>
    internal int Fill(EnterpriseFacts facts)
    {
        var missing = 0;
        for (var i = 0; i < Row.Length; i++)
        {
            open[i] = false;
            switch (policy.Inputs[i])
            {
                case ElementInput element when facts.Cells[element.Cell] is { Kind: not FeelKind.Null } answer:
                    Row[i] = answer;
                    break;
                case ElementInput element:
                    Row[i] = element.Unanswered;
                    open[i] = true;
                    missing++;
                    break;
                case YearsInput years:
                    Row[i] = Years(years, facts, out var gaps);
                    open[i] = gaps > 0;
                    missing += gaps;
                    break;
                case ExpertInput expert:
                    Row[i] = expert.Unscored;
                    open[i] = true;
                    break;
                case ParameterInput parameter:
                    Row[i] = parameter.Value;
                    break;
                default:
                    Row[i] = FeelValue.From(facts.Day);
                    break;
            }
        }
        return missing;
    }

    /// <summary>Replaces the experts' scores in the row.</summary>
    internal void Experts(Func<ExpertItem, decimal> score)
    {
        for (var i = 0; i < Row.Length; i++)
            if (policy.Inputs[i] is ExpertInput expert)
                Row[i] = FeelValue.From(score(expert.Item));
    }

    /// <summary>Replaces them by the firm's own estimates where it has given any; false when it has given none.</summary>
    internal bool SelfScores(EnterpriseFacts facts)
    {
        var any = false;
        for (var i = 0; i < Row.Length; i++)
            if (policy.Inputs[i] is ExpertInput { SelfCell: >= 0 } expert && facts.Cells[expert.SelfCell] is { Kind: FeelKind.Number } self)
                (Row[i], any) = (self, true);
        return any;
    }

    /// <summary>Missing names in the order of the scheme's fields, years ascending, experts last.</summary>
    internal IReadOnlyList<string> InOrder(HashSet<string> names) => names.Count == 0 ? [] :
        [.. names.OrderBy(n => n == Judgement.Experts ? int.MaxValue : order.GetValueOrDefault(n.Split('@')[0], int.MaxValue - 1)).ThenBy(n => n.Contains('@') ? n : n + "@9999", StringComparer.Ordinal)];

    // Years before registration are absent; an unanswered one is unknown (architecture, section 5).
    private FeelValue Years(YearsInput input, EnterpriseFacts facts, out int missing)
    {
        missing = 0;
        var registered = facts[RegisteredOn] is { Kind: FeelKind.Date } day ? day.AsDate.Year : int.MinValue;
        var count = Math.Clamp(facts.ReferenceYear - Math.Max(registered, facts.ReferenceYear - FactLayout.Years + 1) + 1, 0, FactLayout.Years);
        var lists = new FeelValue[input.Names.Length];
        for (var name = 0; name < lists.Length; name++)
        {
            var values = new FeelValue[count];
            for (var i = 0; i < count; i++)
            {
                var back = count - 1 - i;
                var value = facts.Cells[input.Cells[name][back]];
                if (value.Kind == FeelKind.Null)
                {
                    value = Unknown(input.Names[name], facts.ReferenceYear - back, back);
                    missing++;
                }
                values[i] = value;
            }
            lists[name] = FeelValue.List(values);
        }
        return FeelValue.Context(FeelContext.Over(input.Names, lists));
    }

    private FeelValue Unknown(string element, int year, int back)
    {
        if (!unknownYears.TryGetValue((element, year), out var value))
            unknownYears[(element, year)] = value = FeelValue.UnknownNamed(back == 0 ? element : $"{element}@{year}");
        return value;
    }
}

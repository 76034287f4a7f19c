using Kechuang.Decisions;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Enterprises.PublicCheckUp;

/// <summary>One thing that some chosen policy reads.</summary>
/// <param name="Years">Accounting years it is asked for, oldest first; empty for what is about the day.</param>
public sealed record PublicQuestion(DataElement Element, IReadOnlyList<int> Years)
{
    /// <summary>The name its field is posted under.</summary>
    internal string Name(int? year) => year is { } of ? $"v.{Element.Id}.{of}" : $"v.{Element.Id}";

    /// <summary>Its fields: one, or one for each year.</summary>
    internal IEnumerable<int?> Fields => Years.Count == 0 ? [null] : Years.Select(y => (int?)y);
}

/// <summary>A part of the form.</summary>
public sealed record PublicPart(string Title, string? Hint, IReadOnlyList<PublicQuestion> Questions);

/// <summary>
/// The form of the public check-up: what the chosen policies read, each thing once. What firms' schemes ask stands together by its
/// nature; what only platforms' schemes ask stands in the parts of their own form.
/// </summary>
internal static class PublicForm
{
    private static readonly HashSet<string> Asked = ["统一社会信用代码", "企业名称"];

    internal static IReadOnlyList<PublicPart> Parts(IReadOnlyList<Policy> policies, FactLayout layout, int year)
    {
        var years = new Dictionary<DataElement, SortedSet<int>>();
        var parts = new Dictionary<string, (int Order, string? Hint, List<DataElement> Elements)>();
        foreach (var policy in policies.OrderBy(p => p.Scheme.Subject == "platform"))
            foreach (var (element, back, self) in Reads(policy, layout))
            {
                if (Asked.Contains(element.Name))
                    continue;
                if (!years.TryGetValue(element, out var asked))
                {
                    years[element] = asked = [];
                    var (order, title, hint) = self ? (60, "自评估计", "只作估计，不影响结论") : PartOf(element, policy.Scheme);
                    if (!parts.TryGetValue(title, out var part))
                        parts[title] = part = (order, hint, []);
                    part.Elements.Add(element);
                }
                if (YearlyElements.OfYear(element))
                    asked.Add(year + policy.Scheme.ReferenceOffset - back);
            }
        return [.. parts.OrderBy(p => p.Value.Order).Select(p => new PublicPart(p.Key, p.Value.Hint, [.. p.Value.Elements.Select(e => new PublicQuestion(e, [.. years[e]]))]))];
    }

    /// <summary>What was typed, by element and year; what cannot be read is said beside its field. Blank is not answered.</summary>
    internal static Dictionary<(string Element, int? Year), FeelValue> Read(IEnumerable<PublicPart> parts, Func<string, string?> posted, List<FieldError> errors)
    {
        var answers = new Dictionary<(string, int?), FeelValue>();
        foreach (var question in parts.SelectMany(p => p.Questions))
            foreach (var year in question.Fields)
            {
                var read = FactHeader.Answer(question.Element, posted(question.Name(year)) ?? "", null);
                errors.AddRange(read.Refusals.Select(r => new FieldError(question.Name(year), r.Message)));
                if (read.TryValue(out var value) && value is { Answered: true })
                    answers[(question.Element.Id, year)] = value.ToFeel();
            }
        return answers;
    }

    /// <summary>The facts for one policy.</summary>
    internal static EnterpriseFacts Facts(
        IReadOnlyDictionary<(string Element, int? Year), FeelValue> answers, FactLayout layout, string creditCode, string name, int referenceYear, DateOnly day)
    {
        var facts = new EnterpriseFacts(layout, creditCode, name, referenceYear, day);
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var (element, back) = layout.Columns[i];
            if (answers.TryGetValue((element.Id, YearlyElements.OfYear(element) ? referenceYear - back : null), out var value))
                facts.Cells[i] = value;
        }
        return facts;
    }

    private static IEnumerable<(DataElement Element, int Back, bool Self)> Reads(Policy policy, FactLayout layout)
    {
        foreach (var input in policy.Inputs)
            if (input is ElementInput one)
                yield return (layout.Columns[one.Cell].Element, 0, false);
            else if (input is YearsInput years)
                foreach (var (cell, back) in years.Cells.SelectMany(cells => cells.Select((cell, back) => (cell, back))))
                    yield return (layout.Columns[cell].Element, back, false);
            else if (input is ExpertInput { SelfCell: >= 0 } expert)
                yield return (layout.Columns[expert.SelfCell].Element, 0, true);
    }

    private static (int Order, string Title, string? Hint) PartOf(DataElement element, Scheme scheme) => scheme.Subject == "platform"
        ? (70, $"{scheme.Platform?.Kind ?? "平台"}：{scheme.Parts.FirstOrDefault(p => p.Fields.Contains(element.Name))?.Title ?? "其他"}", null)
        : element switch
        {
            { Unit: "人" } => (20, "人员", "按表中说明的口径填，口径不同的分别填"),
            { Money: not null } => (30, "收入、资产和研发费用", "口径不同的研发费用分别填，不要混填"),
            { Kind: ElementKind.Number } => (40, "知识产权、成果和其他数", null),
            { Kind: ElementKind.Boolean } => (50, "是否事项", null),
            _ => (10, "基本情况", null),
        };
}

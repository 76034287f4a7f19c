using Kechuang.Decisions;
using Kechuang.Targets;

namespace Kechuang.Reports.Templates;

/// <summary>The context 指标 of a template: a tree by the dots of the ids, with the members of each indicator at its place. Pure.</summary>
internal static class IndicatorContexts
{
    internal static FeelValue Of(IEnumerable<string> asked, IReadOnlyDictionary<string, FigureView> now, IReadOnlyDictionary<string, FigureView> before, IReadOnlyList<TargetView> targets)
    {
        var root = new Node();
        foreach (var id in asked)
        {
            var at = id.Split('.').Aggregate(root, (node, name) => node.Child(name));
            at.Members = [.. Members(now[id], before.GetValueOrDefault(id), targets.Where(t => t.Indicator == id).OrderBy(t => t.Level == "市定" ? 0 : 1).FirstOrDefault())];
        }
        return root.Value;
    }

    private static IEnumerable<(string, FeelValue)> Members(FigureView figure, FigureView? before, TargetView? target)
    {
        yield return (TemplateNames.Value, TargetRow.Number(figure.Settled));
        yield return (TemplateNames.IfAllPass, TargetRow.Number(figure.IfAllPass ?? figure.Settled));
        yield return (TemplateNames.Target, TargetRow.Number(target?.Target));
        yield return (TemplateNames.Completion, TargetRow.Number(target?.Completion));
        yield return (TemplateNames.Gap, TargetRow.Number(target is null || figure.Settled is null ? null : target.Gap));
        yield return (TemplateNames.Before, TargetRow.Number(before?.Settled));
        yield return (TemplateNames.Growth, TargetRow.Number(before?.Settled is { } was and > 0 && figure.Settled is { } value ? (value - was) / was * 100 : null));
        yield return (TemplateNames.Unit, FeelValue.From(figure.Unit));
        yield return (TemplateNames.Status, FeelValue.From(figure.Status));
        yield return (TemplateNames.Source, FeelValue.From(figure.Source));
        yield return (TemplateNames.Records, FeelValue.List(figure.Records.Select(r => FeelValue.Context(("名称", FeelValue.From(r.Label)), ("状态", FeelValue.From(r.Settled ? "已定" : "在途"))))));
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> children = [];

        internal List<(string Name, FeelValue Value)> Members { get; set; } = [];

        internal FeelValue Value => FeelValue.Context([.. Members, .. children.Where(c => Members.All(m => m.Name != c.Key)).Select(c => (c.Key, c.Value.Value))]);

        internal Node Child(string name) => children.TryGetValue(name, out var child) ? child : children[name] = new Node();
    }
}

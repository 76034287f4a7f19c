using System.Globalization;
using Kechuang.Decisions;
using Kechuang.Gongwen;

namespace Kechuang.Reports.Templates;

/// <summary>FEEL in the braces of a template. Made for one reading: it also gathers which figures the template quotes.</summary>
internal sealed class TemplateFeel(TemplateNames names) : ITemplateLanguage
{
    private readonly HashSet<FigureName> quoted = [];

    /// <summary>Every figure that the template quotes.</summary>
    internal IReadOnlyCollection<FigureName> Quoted => quoted;

    public ITemplateExpression? Read(string source, IReadOnlyList<string> loops, out string problem)
    {
        var (figures, unknown) = names.Read(source);
        problem = unknown;
        if (unknown.Length > 0)
            return null;
        var schema = new FeelSchema([.. TemplateNames.Fields, .. loops.Distinct().Select(l => new FeelField(l, FeelType.Any))]);
        var read = Feel.Expression(names.Whole(source), schema);
        if (!read.Ok)
        {
            problem = read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.Chinese ?? "这个式子看不懂";
            return null;
        }
        quoted.UnionWith(figures);
        // A name that an inner loop gives again means the inner one's item.
        var inner = loops.Select((name, at) => (name, at)).GroupBy(l => l.name).ToDictionary(g => g.Key, g => g.Last().at);
        return new Expression(read.Value!, source, figures, [.. loops.Distinct().Select(l => inner[l])], LoopOf(source, inner));
    }

    // {t.完成} of a loop over targets is a figure too: its item says of which indicator.
    private static int LoopOf(string source, Dictionary<string, int> loops)
    {
        var parts = source.Split('.', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && TargetRow.IsFigure(parts[1]) ? loops.GetValueOrDefault(parts[0], -1) : -1;
    }

    /// <summary>One expression of a template.</summary>
    /// <param name="items">Which loop's item each further field of the row holds.</param>
    /// <param name="row">The loop whose item a figure of a target belongs to; -1: none.</param>
    private sealed class Expression(FeelExpression code, string source, IReadOnlyList<FigureName> figures, int[] items, int row) : ITemplateExpression
    {
        public TemplateValue Of(object data, ReadOnlySpan<object> loops)
        {
            var filling = (TemplateData)data;
            var fields = new FeelValue[filling.Row.Length + items.Length];
            filling.Row.CopyTo(fields, 0);
            for (var i = 0; i < items.Length; i++)
                fields[filling.Row.Length + i] = (FeelValue)loops[items[i]];
            var value = code.Evaluate(fields);
            if (value.Kind == FeelKind.List)
                return new("", null, value.AsList.Count > 0, [.. value.AsList.Select(v => (object)v)]);
            if (value.Kind == FeelKind.Boolean && figures.Count > 0)
                return new(value.IsTrue ? "是" : "否", null, value.IsTrue, []);
            var text = filling.Print(value, figures);
            var target = row >= 0 && loops[row] is FeelValue { Kind: FeelKind.Context } item ? item.AsContext[TemplateNames.Code] : default;
            if (value.IsNull)
                return new(figures.Count > 0 || target.Kind == FeelKind.String ? filling.Blank(figures, source) : "", null, false, []);
            if (target.Kind == FeelKind.String)
                return new(text, filling.Quote($"{target.AsText}.{source[(source.IndexOf('.') + 1)..]}", [new(target.AsText, TemplateNames.Value)], value, text), true, []);
            return new(text, figures.Count > 0 ? filling.Quote(source, figures, value, text) : null, value.Kind != FeelKind.Boolean || value.IsTrue, []);
        }
    }

    /// <summary>A value as printed where no indicator says how: numbers without zeros that say nothing, days in full, 是 and 否.</summary>
    internal static string Text(FeelValue value) => value.Kind switch
    {
        FeelKind.Number => SlotValue.Words(value.AsNumber),
        FeelKind.String => value.AsText,
        FeelKind.Date => value.AsDate.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        FeelKind.Boolean => value.IsTrue ? "是" : "否",
        FeelKind.Null or FeelKind.Unknown => "",
        _ => value.ToString(),
    };
}

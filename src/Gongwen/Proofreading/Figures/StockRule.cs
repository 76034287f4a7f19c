using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>“净增4家，总数达到13家” against what the text says there were before: 13 less 4 is a number it must know.</summary>
internal static partial class StockRule
{
    public static void Check(List<Passage> passages, int? year, Findings found)
    {
        Dictionary<string, List<Statement>>? stated = null;
        foreach (var passage in passages)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                if (passage.Items[i - 1].Measure == passage.Items[i].Measure && Plan(passage, i) is { } plan)
                {
                    stated ??= Stated(passages, year);
                    Compare(plan, stated, found);
                }
            }
        }
    }

    private static (Quantity Total, Quantity Added, string Thing, bool Last)? Plan(Passage passage, int i)
    {
        var (before, after) = (passage.Items[i - 1], passage.Items[i]);
        if (before.IsPercent || !before.IsExact || !after.IsExact)
        {
            return null;
        }

        return Net().IsMatch(passage.Gap(i - 1)) && Total().IsMatch(passage.Gap(i)) ? (after, before, Statement.ThingOf(passage, i - 1, i), true)
            : Total().IsMatch(passage.Gap(i - 1)) && NetAfter().IsMatch(passage.Gap(i)) ? (before, after, Statement.ThingOf(passage, i - 1, i), false)
            : null;
    }

    private static void Compare((Quantity Total, Quantity Added, string Thing, bool Last) plan, Dictionary<string, List<Statement>> stated, Findings found)
    {
        var key = plan.Thing + plan.Total.Measure;
        if (plan.Thing.Length < 4 || !stated.TryGetValue(key, out var stocks))
        {
            return;
        }

        var others = stocks.Where(s => s.Quantity != plan.Total && s.Quantity.IsExact && s.Quantity.Value < plan.Total.Value).ToList();
        var then = plan.Total.Range - plan.Added.Range;
        if (others.Count != 1 || others[0].Quantity.Range.Meets(then))
        {
            return;
        }

        var stock = others[0].Quantity;
        if (plan.Last)
        {
            Report.Unless(found, plan.Total, stock.Range + plan.Added.Range, stock.Value + plan.Added.Value, "figure.change", 0.65m, $"原有{stock.Figure.Text}、净增{plan.Added.Figure.Text}", stock, plan.Added);
        }
        else
        {
            Report.Unless(found, plan.Added, plan.Total.Range - stock.Range, plan.Total.Value - stock.Value, "figure.change", 0.65m, $"原有{stock.Figure.Text}、达到{plan.Total.Figure.Text}", stock, plan.Total);
        }
    }

    private static Dictionary<string, List<Statement>> Stated(List<Passage> passages, int? year)
    {
        var stated = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Items.Count; i++)
            {
                if (Statement.Of(passage, i, year) is { Event: false, Whole: true } statement)
                {
                    var key = Statement.ThingOf(passage, i, i) + statement.Quantity.Measure;
                    (stated.TryGetValue(key, out var same) ? same : stated[key] = []).Add(statement);
                }
            }
        }

        return stated;
    }

    [GeneratedRegex("净增[^，。；,;0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Net();

    [GeneratedRegex("(总数|总量|存量|达到|达)(达到|达|为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("^[，,（(]?[^，。；,;0-9]{0,8}净增[^，。；,;0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex NetAfter();
}

using RulesEngine.Models;

namespace Kechuang.DecisionsBench;

/// <summary>The same rules for Microsoft RulesEngine: a rule for each line of the four tables, ratios worked out once as global parameters.</summary>
internal sealed class Rules
{
    private static readonly (string Table, string Input, string Limits, string Points)[] Tables =
    [
        ("people", "people", "0.30 0.25 0.20 0.15 0.10", "20 16 12 8 4"),
        ("sales", "ofSales", "0.06 0.05 0.04 0.03 0.02", "50 40 30 20 10"),
        ("costs", "ofCosts", "0.30 0.25 0.20 0.15 0.10", "50 40 30 20 10"),
    ];

    private readonly RulesEngine.RulesEngine engine = new([new Workflow
    {
        WorkflowName = "score",
        GlobalParams =
        [
            Share("people", "Scientists", "Staff"), Share("ofSales", "Research", "Sales"), Share("ofCosts", "Research", "Costs"),
        ],
        Rules = [.. Tables.SelectMany(Bands), .. Results()],
    }]);

    internal decimal Score(Firm firm)
    {
        var found = engine.ExecuteAllRulesAsync("score", new RuleParameter("firm", firm)).AsTask().GetAwaiter().GetResult();
        var (people, sales, costs, results) = (0m, 0m, 0m, 0m);
        foreach (var rule in found)
        {
            if (!rule.IsSuccess)
                continue;
            var points = (decimal)rule.Rule.Properties["points"];
            switch (rule.Rule.RuleName[0])
            {
                case 'p': people = points; break;
                case 's': sales = points; break;
                case 'c': costs = points; break;
                default: results = points; break;
            }
        }
        return people + Math.Max(sales, costs) + results;
    }

    private static ScopedParam Share(string name, string part, string whole) => new()
    {
        Name = name,
        Expression = $"firm.{part} == 0m || firm.{whole} == 0m ? 0m : firm.{part} / firm.{whole}",
    };

    private static IEnumerable<Rule> Bands((string Table, string Input, string Limits, string Points) table)
    {
        var (limits, points) = (table.Limits.Split(' '), table.Points.Split(' '));
        for (var i = 0; i < limits.Length; i++)
            yield return Line($"{table.Table}{points[i]}", $"{table.Input} >= {limits[i]}m" + (i == 0 ? "" : $" && {table.Input} < {limits[i - 1]}m"), points[i]);
    }

    private static IEnumerable<Rule> Results() =>
    [
        Line("results30", "firm.ClassOne >= 1m", "30"),
        Line("results24", "firm.ClassOne < 1m && firm.ClassTwo >= 4m", "24"),
        Line("results18", "firm.ClassOne < 1m && firm.ClassTwo >= 3m && firm.ClassTwo < 4m", "18"),
        Line("results12", "firm.ClassOne < 1m && firm.ClassTwo >= 2m && firm.ClassTwo < 3m", "12"),
        Line("results6", "firm.ClassOne < 1m && firm.ClassTwo >= 1m && firm.ClassTwo < 2m", "6"),
    ];

    private static Rule Line(string name, string test, string points) => new()
    {
        RuleName = name,
        Expression = test,
        Properties = new Dictionary<string, object> { ["points"] = decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture) },
    };
}

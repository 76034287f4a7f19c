using System.Text.RegularExpressions;
using Kechuang.Gongwen;
using Kechuang.Kernel.Workbooks;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>
/// Reads from the labels of a cell which indicator it asks for, which of its numbers, of which period and in which unit. Names and
/// aliases of the catalogue first, then the suggestions of Gongwen for the labels read as a sentence; pure.
/// </summary>
internal sealed partial class CellSuggester(IReadOnlyList<IndicatorLine> catalogue, Knowledge knowledge, string county)
{
    private const decimal Sure = 0.7m;
    private static readonly string[] Usual = ["家", "万元", "%", "个", "件", "项", "人", "人次", "位"];

    private readonly Dictionary<string, IndicatorLine> lines = catalogue.ToDictionary(i => i.Id);
    private readonly ILookup<string, string> names = catalogue.SelectMany(i => i.Aliases.Append(i.Name).Select(n => (Name: FormWords.Plain(n), i.Id))).Distinct().ToLookup(n => n.Name, n => n.Id);

    /// <param name="year">The year the form is for by its own words; null where it names none.</param>
    internal CellProposal Suggest(FormBlank blank, int? year)
    {
        var label = blank.Row + blank.Column;
        if (OfPeople().IsMatch(blank.Column) || blank.Column is "年" or "月" or "日" || blank.Column.Length == 0 && OfPeople().IsMatch(blank.Row) || blank.Row.Length == 0 && OfPeople().IsMatch(blank.Section))
            return CellProposal.Nothing with { Role = FormRoles.Typed, Score = 0.9m, Why = "按表头，不是数字" };
        if (Elsewhere(blank.Row))
            return CellProposal.Nothing with { Role = FormRoles.Blank, Score = 0.9m, Why = "别的县的一行" };
        var role = RoleOf(blank);
        var found = Ranked(blank, role);
        if (found.Count == 0)
            return CellProposal.Nothing with { Period = PeriodOf(label, role, year) };
        var (best, score) = found[0];
        var proposal = new CellProposal(best, role, PeriodOf(label, role, year), UnitOf(blank, lines[best], role), score, "按表头", [.. found.Skip(1).Select(f => f.Indicator)]);
        return score >= Sure ? proposal : proposal with { Indicator = "", Role = FormRoles.Open, Others = [.. found.Select(f => f.Indicator)] };
    }

    /// <summary>The unit a cell asks for where its labels say so; a count is counted in its indicator's unit; money that no label names a unit for is asked.</summary>
    internal static string UnitOf(FormBlank blank, IndicatorLine line, string role)
    {
        if (FormRoles.IsPercent(role))
            return "%";
        if (blank.Unit.Length > 0)
            return blank.Unit;
        var dimension = Units.DimensionOf(line.Unit);
        return blank.SheetUnits.FirstOrDefault(u => Units.DimensionOf(u) == dimension && dimension is not (null or Dimension.Count))
            ?? (dimension is null or Dimension.Count or Dimension.Percent ? line.Unit : "");
    }

    private List<(string Indicator, decimal Score)> Ranked(FormBlank blank, string role)
    {
        var best = new Dictionary<string, decimal>();
        var (row, column) = (Named(blank.Row), Named(blank.Column));
        string[] texts = [.. new[] { row, row + column, column, Last(blank.Row), Named(blank.Section) + row, column + row }.Where(t => t.Length > 1).Distinct()];
        foreach (var text in texts)
        {
            foreach (var id in names[text])
                Keep(id, 1);
            foreach (var unit in UnitsFor(blank, role))
                foreach (var figure in Outline.Read($"{text}xx{unit}", knowledge).Figures)
                    foreach (var suggestion in figure.Suggestions)
                        Keep(suggestion.Indicator, Math.Min(0.95m, suggestion.Score));
        }
        return [.. best.OrderByDescending(b => b.Value).ThenBy(b => b.Key, StringComparer.Ordinal).Take(3).Select(b => (b.Key, b.Value))];

        void Keep(string id, decimal score)
        {
            if (Fits(blank, lines[id], role) && score > best.GetValueOrDefault(id))
                best[id] = score;
        }
    }

    // A cell in 家 never shows an amount; growth and completion are per cent of anything that is no share itself.
    private static bool Fits(FormBlank blank, IndicatorLine line, string role) =>
        FormRoles.IsPercent(role) || blank.Unit.Length == 0 || blank.Unit == line.Unit || FormUnits.Factor(line.Unit, blank.Unit) is not null;

    private static IEnumerable<string> UnitsFor(FormBlank blank, string role) =>
        blank.Unit.Length > 0 && !FormRoles.IsPercent(role) ? [blank.Unit] : blank.SheetUnits.Count > 0 ? blank.SheetUnits.Concat(Usual).Distinct() : Usual;

    // The head of the column says which number; where it says nothing the row does: 备案完成率. Growth of a row is an indicator of its own.
    private static string RoleOf(FormBlank blank) =>
        Growth().IsMatch(blank.Column) ? FormRoles.Growth
        : Completion().IsMatch(blank.Column) || Completion().IsMatch(blank.Row) ? FigureRoles.Completion
        : Aim().IsMatch(blank.Column + blank.Row) ? FigureRoles.Target
        : FigureRoles.Value;

    private static string PeriodOf(string label, string role, int? year)
    {
        // 比上年增长 asks for this year's growth.
        var ago = role != FormRoles.Growth && LastYear().IsMatch(label) || FormWords.Years(label).LastOrDefault() is > 0 and var named && year is { } own && named == own - 1;
        return ago ? "last-year"
            : label.Contains("前三季度", StringComparison.Ordinal) || NineMonths().IsMatch(label) ? "q1-3"
            : label.Contains("上半年", StringComparison.Ordinal) || HalfYear().IsMatch(label) ? "h1"
            : label.Contains("一季度", StringComparison.Ordinal) ? "q1"
            : ElevenMonths().IsMatch(label) ? "m1-11"
            : "year";
    }

    private bool Elsewhere(string row) => Area().Match(row) is { Success: true } area && area.Value != county;

    // What the period and the kind of number are called says nothing of the indicator.
    private static string Named(string label) => FormWords.Plain(Circumstance().Replace(label, ""));

    private static string Last(string label) => Named(label.Split(' ')[^1]);

    [GeneratedRegex("备注|说明|名称$|单位名称|填报单位|联系人|联系方式|电话|手机|负责人|填报人|填表人|审核人|经办人|签字|盖章|日期|时间|地址|邮箱|措施|做法|问题|数据来源|责任")]
    private static partial Regex OfPeople();

    [GeneratedRegex("^[\u4e00-\u9fff]{1,6}(?:自治县|县|市|区|旗)$")]
    private static partial Regex Area();

    [GeneratedRegex("同比|增幅|增速|增长|增减")]
    private static partial Regex Growth();

    [GeneratedRegex("完成率|完成比例|完成进度|占目标|占任务|(?:目标|任务|计划)(?:任务|数|值)?的$")]
    private static partial Regex Completion();

    [GeneratedRegex("目标|任务数|任务值|计划数|年度任务")]
    private static partial Regex Aim();

    [GeneratedRegex("上年|去年|上一年|同期")]
    private static partial Regex LastYear();

    [GeneratedRegex("1[-—–~～至到]+9月")]
    private static partial Regex NineMonths();

    [GeneratedRegex("1[-—–~～至到]+6月")]
    private static partial Regex HalfYear();

    [GeneratedRegex("1[-—–~～至到]+11月")]
    private static partial Regex ElevenMonths();

    [GeneratedRegex("(?:19|20)[0-9]{2}年?|(?:上|去|本|当|今|某|全)年度?(?:数|值|完成|实际|同期)*|同期数?|完成(?:数|值|情况|率|比例|进度)|实际(?:完成)?(?:数|值)?|目标(?:数|值|任务)?|任务(?:数|值)|计划数|同比(?:增长|增减)?|增幅|前三季度|上半年|第?一季度|1[-—–~～至到]+(?:6|9|11|12)月|数值|数量|金额|指标值|指标名称|指标")]
    private static partial Regex Circumstance();
}

using System.Text.RegularExpressions;
using Kechuang.Decisions;
using Kechuang.Targets;

namespace Kechuang.Reports.Templates;

/// <summary>What an expression of a template quotes: an indicator and which of its numbers.</summary>
internal sealed record FigureName(string Indicator, string Member);

/// <summary>
/// The names that the braces of a county's own .docx may use (docs/templates.md): 年, 县名 and so on, every indicator of the packs as
/// 指标.高企.新认定 with its members, and the year's targets as the list 目标.
/// </summary>
internal sealed partial class TemplateNames(IReadOnlyList<IndicatorLine> catalogue)
{
    internal const string Indicators = "指标", Targets = "目标", Code = "编号";
    internal const string Value = "值", Target = "目标", Completion = "完成率", Gap = "缺口", IfAllPass = "若全部通过", Before = "上年", Growth = "增长率",
        Unit = "单位", Status = "状态", Source = "来源", Records = "记录";

    /// <summary>Members of an indicator with what they are, in the order in which the page lists them.</summary>
    internal static readonly IReadOnlyList<(string Name, string Meaning)> Members =
    [
        (Value, "已定的数；可以不写"), (Target, "市里（没有的，县里）下达的目标"), (Completion, "完成目标的百分比，不带%"), (Gap, "离目标还差多少"), (IfAllPass, "在途的全部通过时的数"),
        (Before, "上年的数"), (Growth, "比上年增长的百分比，不带%"), (Unit, "计量单位"), (Status, "快报、核定、公布"), (Source, "数从哪里来"), (Records, "背后的记录，供 #each 逐条写出：名称、状态"),
    ];

    /// <summary>Names besides indicators.</summary>
    internal static readonly IReadOnlyList<(string Name, string Meaning)> Plain =
    [
        ("年", "业务年度"), ("上年", "上一年度"), ("截至", "截至日"), ("县名", "县的全称"), ("局名", "局的全称"), ("县", "不带“县”字"), ("市", "不带“市”字"), ("省", "不带“省”字"),
        (Targets, "本年的目标，供 #each 逐行写出：名称、单位、目标、完成、完成率、缺口、级别、股室、依据"),
    ];

    private readonly Dictionary<string, IndicatorLine> known = catalogue.ToDictionary(i => i.Id);

    internal IReadOnlyList<IndicatorLine> Catalogue => catalogue;

    /// <summary>The fields that expressions are read against; loops add theirs behind.</summary>
    internal static IReadOnlyList<FeelField> Fields { get; } = [.. Plain.Select(p => new FeelField(p.Name, FeelType.Any)), new FeelField(Indicators, FeelType.Any)];

    internal IndicatorLine Of(string indicator) => known[indicator];

    /// <summary>The figures an expression quotes, and of a name that is none what would be right.</summary>
    internal (IReadOnlyList<FigureName> Found, string Problem) Read(string source)
    {
        var found = new List<FigureName>();
        foreach (Match match in Reference().Matches(source))
        {
            if (Read(match) is not { } name)
                return ([], $"没有“{match.Groups[1].Value}”这个指标，{Like(match.Groups[1].Value)}。");
            found.Add(name);
        }
        return (found, "");
    }

    /// <summary>An indicator alone means its value.</summary>
    internal string Whole(string source) =>
        Alone().Match(source) is { Success: true } match && known.ContainsKey(match.Groups[1].Value) ? $"{source}.{Value}" : source;

    private FigureName? Read(Match match)
    {
        var path = match.Groups[1].Value;
        if (known.ContainsKey(path))
            return new(path, Value);
        var cut = path.LastIndexOf('.');
        return cut > 0 && known.ContainsKey(path[..cut]) && Members.Any(m => m.Name == path[(cut + 1)..]) ? new(path[..cut], path[(cut + 1)..]) : null;
    }

    private string Like(string path)
    {
        var id = known.Keys.Where(k => path.StartsWith(k + ".", StringComparison.Ordinal)).MaxBy(k => k.Length);
        if (id is not null)
            return $"“{id}”后面可以写：{string.Join("、", Members.Select(m => m.Name))}";
        var near = known.Keys.Where(k => k.Split('.')[0] == path.Split('.')[0]).Take(6).ToList();
        return near.Count > 0 ? "相近的有：" + string.Join("、", near.Select(k => $"指标.{k}")) : "可用的指标见“用自己的模板”一页";
    }

    [GeneratedRegex(@"指标\.([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^指标\.([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)$")]
    private static partial Regex Alone();
}

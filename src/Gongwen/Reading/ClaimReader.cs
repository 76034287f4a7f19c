using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>Reads from the words before a figure what it claims. The cue nearest to the figure decides.</summary>
internal static partial class ClaimReader
{
    private static readonly string[] Completion = ["完成率", "完成", "任务", "目标", "计划", "进度", "达成"];
    private static readonly string[] Growth =
        ["增长率", "增长", "同比", "增幅", "增速", "提高", "下降", "减少", "上升", "提升", "增加", "回落", "下滑", "降低", "环比", "翻"];
    private static readonly string[] Ratio = ["占比", "占", "比重", "比例", "率", "覆盖", "强度", "达标", "其中"];

    public static (Claim Claim, FigureRole Role) Read(UnitKind kind, Context context) => kind switch
    {
        UnitKind.Year or UnitKind.Quarter or UnitKind.Month or UnitKind.Day => (Claim.Date, FigureRole.Value),
        UnitKind.Percent => Percent(context),
        UnitKind.Points => (Claim.GrowthRate, Role(context)),
        UnitKind.Times => (Nearest(context.Left) == Claim.GrowthRate ? Claim.GrowthRate : Claim.Ratio, Role(context)),
        UnitKind.Money or UnitKind.Measured => (Claim.Amount, Role(context)),
        _ => (Claim.Count, Role(context)),
    };

    private static (Claim, FigureRole) Percent(Context context)
    {
        if (TargetIs().IsMatch(context.Left) && !context.Left.Contains("完成", StringComparison.Ordinal))
        {
            return (Claim.Ratio, FigureRole.Target);
        }

        var claim = Nearest(context.Left)
            ?? (GrowthAfter().IsMatch(context.Right) ? (Claim?)Claim.GrowthRate : null)
            ?? (TargetAfter().IsMatch(context.Right) ? (Claim?)Claim.CompletionRate : null)
            ?? (CompletionBefore().IsMatch(context.Earlier) ? Claim.CompletionRate : Claim.Ratio);
        return claim == Claim.CompletionRate ? (claim, FigureRole.Completion)
            : TargetWord().IsMatch(context.Left) ? (claim, FigureRole.Target)
            : (claim, FigureRole.Value);
    }

    private static FigureRole Role(Context context) =>
        (TargetBefore().IsMatch(context.Left) && !Beyond().IsMatch(context.Left)) || TargetAfter().IsMatch(context.Right)
            ? FigureRole.Target
            : FigureRole.Value;

    private static Claim? Nearest(string left)
    {
        // 增加值 is a quantity, no increase.
        left = left.Replace("增加值", "产值额", StringComparison.Ordinal);

        // “提高到95%” gives a level, “提高5%” a change.
        var completion = EndOfLast(left, Completion);
        var growth = EndOfLast(left, Growth);
        var ratio = EndOfLast(left, Ratio);
        if (growth > 0 && growth < left.Length && left[growth] is '到' or '至')
        {
            (ratio, growth) = (Math.Max(ratio, growth), -1);
        }

        return Math.Max(completion, Math.Max(growth, ratio)) switch
        {
            < 0 => null,
            var nearest when nearest == completion => Claim.CompletionRate,
            var nearest when nearest == growth => Claim.GrowthRate,
            _ => Claim.Ratio,
        };
    }

    private static int EndOfLast(string text, string[] cues) =>
        cues.Max(cue => text.LastIndexOf(cue, StringComparison.Ordinal) is >= 0 and var at ? at + cue.Length : -1);

    [GeneratedRegex("(任务|目标|指标|(?<!研发|科技|专项|人才|行动|培育|重点|支持|合作)计划|下达|规定)(任务|目标|数|值|量|为|是|的|新增|不少于|不低于|达到|至少|[:：])*$", RegexOptions.CultureInvariant)]
    private static partial Regex TargetBefore();

    [GeneratedRegex("^(以上)?[^，,。；;、]{0,12}的(目标)?(任务|目标|指标)", RegexOptions.CultureInvariant)]
    private static partial Regex TargetAfter();

    [GeneratedRegex("(任务|目标|指标)(数|值)?(为|是|[:：])$", RegexOptions.CultureInvariant)]
    private static partial Regex TargetIs();

    [GeneratedRegex("^(?!.*完成).*(任务|目标)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TargetWord();

    [GeneratedRegex("超额|超出|超过|超任务|超目标|超[^，,。；]{0,6}(任务|目标|计划)", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex("^的?(速度|增速|增长|增幅|年均增长)", RegexOptions.CultureInvariant)]
    private static partial Regex GrowthAfter();

    [GeneratedRegex("完成.{0,16}(任务|目标|计划|指标)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CompletionBefore();
}

using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Panels;

/// <summary>What a pack's <c>review</c> asks of the draw, in numbers of people.</summary>
/// <param name="Experts">How many are drawn.</param>
/// <param name="Technical">Least number of technical experts.</param>
/// <param name="Finance">Least number of finance experts.</param>
public sealed record DrawRule(int Experts, int Technical, int Finance)
{
    /// <summary>国科火发〔2016〕195号 二（三）: at least five experts, technical ones not fewer than 60 %, at least one of finance; a share is rounded up.</summary>
    public static DrawRule Of(ReviewRule review) => new(review.Experts, ((review.Experts * review.Technical) + 99) / 100, review.Finance);

    /// <summary>抽取 5 人，其中技术不少于 3 人、财务不少于 1 人</summary>
    public override string ToString() => $"抽取 {Experts} 人，其中技术不少于 {Technical} 人、财务不少于 {Finance} 人";
}

/// <summary>The rule as a panel keeps it, so that a later version of the pack changes nothing about a draw that was made.</summary>
internal static class PanelRule
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Avoidances = new()
    {
        ["employer"] = "工作（持股）单位", ["kinship"] = "亲属关系", ["advised"] = "担任顾问", ["same-county"] = "本县人员",
    };

    internal static string Write(ReviewRule review) => JsonSerializer.Serialize(review, Options);

    internal static ReviewRule Review(this Panel panel) => JsonSerializer.Deserialize<ReviewRule>(panel.Rule, Options)!;

    /// <summary>In one sentence, for the page and the witness sheet.</summary>
    internal static string Words(ReviewRule review)
    {
        List<string> words = [DrawRule.Of(review).ToString(), "回避：" + string.Join("、", review.Avoid.Select(a => Avoidances.GetValueOrDefault(a, a)))];
        if (review.Anonymous)
            words.Add("匿名评审");
        if (review.DropExtremes)
            words.Add($"满 {PanelScores.LeastToDrop} 份去掉最高和最低后平均");
        if (review.Pass is { } pass)
            words.Add($"平均 {TextForm.Grouped(pass)} 分及以上通过");
        return string.Join("；", words);
    }
}

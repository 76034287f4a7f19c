using System.Globalization;
using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Panels;

/// <summary>What an expert typed for one item.</summary>
internal sealed record ItemScore(string Score, string Comment);

/// <summary>The rules of a score sheet, pure.</summary>
internal static class Scores
{
    private const int LongestComment = 300;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(IReadOnlyDictionary<string, ItemScore> items) => JsonSerializer.Serialize(items, Options);

    internal static Dictionary<string, ItemScore> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, ItemScore>>(text, Options)!;

    /// <summary>The scores by item, or what is wrong beside each. Whole numbers: what a policy expects of experts (see <see cref="ExpertItem"/>).</summary>
    internal static Result<Dictionary<string, decimal>> Check(IReadOnlyList<ExpertItem> items, IReadOnlyDictionary<string, ItemScore> typed)
    {
        var (scores, refusals) = (new Dictionary<string, decimal>(), new List<Refusal>());
        foreach (var (i, item) in items.Index())
        {
            var score = typed.GetValueOrDefault(item.Name) ?? new("", "");
            if (score.Score.Trim().Length == 0)
                refusals.Add(new("score.missing", $"请给“{item.Name}”打分。", FieldOf(i)));
            else if (!decimal.TryParse(score.Score.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < item.Low || number > item.High)
                refusals.Add(new("score.range", $"“{item.Name}”应填 {TextForm.Grouped(item.Low)} 到 {TextForm.Grouped(item.High)} 的整数。", FieldOf(i)));
            else
                scores[item.Name] = number;
            if (score.Comment.Length > LongestComment)
                refusals.Add(new("score.comment", $"“{item.Name}”的说明请在 {LongestComment} 字以内。", CommentOf(i)));
        }
        return refusals.Count > 0 ? refusals : scores;
    }

    /// <summary>Name of an item's field in the form.</summary>
    internal static string FieldOf(int item) => "score-" + item.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of its comment.</summary>
    internal static string CommentOf(int item) => "comment-" + item.ToString(CultureInfo.InvariantCulture);
}

using Kechuang.Kernel;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Where one unit stands with one scheme: the long answer, its heap, and what is missing in one line.</summary>
/// <param name="Holds">It holds the title of this scheme on the day.</param>
public sealed record Standing(Ruling Ruling, Bucket Bucket, bool Holds)
{
    private const int Named = 3;

    /// <summary>What is missing, or what already decides, in one line.</summary>
    public string Missing => Bucket switch
    {
        Bucket.Met or Bucket.Direct => Ruling.Conditions.FirstOrDefault(c => c.Note.Length > 0)?.Note ?? "",
        Bucket.ExpertsOnly => Needed is { } points ? $"还需专家分 {TextForm.Grouped(points)} 分" : "待专家评分",
        Bucket.OneShort or Bucket.ManyShort => Failing(),
        _ => Open(),
    };

    private decimal? Needed => Ruling.Scheme.Score is { } rule && Ruling.Judgement.Low is { } low ? rule.Pass - low : null;

    /// <summary>Judged by one version.</summary>
    internal static Standing Of(Policy policy, EnterpriseFacts facts, bool holds)
    {
        var judge = policy.Judge();
        var ruling = judge.Explain(facts);
        return new Standing(ruling, Buckets.Of(ruling.Judgement, judge.DirectHolds(), holds), holds);
    }

    /// <summary>Nearest to the goal first.</summary>
    internal static IReadOnlyList<Standing> Nearest(IEnumerable<Standing> standings) =>
    [
        .. standings.OrderBy(s => s.Bucket.Nearness()).ThenBy(s => s.Ruling.Judgement.Failed.Count).ThenBy(s => s.Ruling.Judgement.Pending.Count)
            .ThenBy(s => s.Ruling.Scheme.Id, StringComparer.Ordinal),
    ];

    private string Failing()
    {
        var failed = Ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet).ToList();
        var first = failed.Find(c => c.Gap.Length > 0) ?? failed[0];
        var others = failed.Where(c => c != first).Select(c => c.Id).ToList();
        return (first.Gap.Length > 0 ? $"{first.Id}：{first.Gap}" : first.Id) + (others.Count > 0 ? $"；另有{string.Join("、", others.Take(Named))}{(others.Count > Named ? $"等 {others.Count} 项" : "")}" : "");
    }

    private string Open()
    {
        var pending = Ruling.Judgement.Pending;
        var failed = Ruling.Judgement.Verdict == Verdict.NotMet ? Failing() + "；" : "";
        return $"{failed}补充{string.Join("、", pending.Take(Named))}{(pending.Count > Named ? $"等 {pending.Count} 项" : "")}{(failed.Length > 0 ? "才知道还差几项" : "可定")}";
    }
}

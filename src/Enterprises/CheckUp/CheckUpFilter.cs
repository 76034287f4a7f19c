using Kechuang.Enterprises.Sources;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The filters of one scheme's list of units, as they stand in the address; the same for page and export.</summary>
internal sealed record CheckUpFilter(Bucket? Bucket, string? Words, string? Sort)
{
    /// <summary>A bucket that there is not asks for all.</summary>
    internal static CheckUpFilter Of(string? bucket, string? words, string? sort) =>
        new(Buckets.All.Where(b => b.ToString() == bucket).Select(b => (Bucket?)b).FirstOrDefault(), words, sort);

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("类别", "bucket", Bucket?.Short())];

    /// <summary>The lines asked for, in the order asked for.</summary>
    internal async Task<IReadOnlyList<CheckUpLine>> Found(KechuangDb db, CheckUpList list, CancellationToken stop)
    {
        var named = string.IsNullOrWhiteSpace(Words) ? null : (await db.Set<Enterprise>().Matching(Words).Select(e => e.Id).ToListAsync(stop)).ToHashSet();
        return [.. Sorted(list.Lines.Where(l => (Bucket is null || l.Bucket == Bucket) && named?.Contains(l.Enterprise) != false))];
    }

    // Nearest to the goal first, and so within whatever else is asked for.
    private IEnumerable<CheckUpLine> Sorted(IEnumerable<CheckUpLine> lines)
    {
        var nearest = lines.OrderBy(l => l.Bucket.Order()).ThenBy(l => l.Short).ThenBy(l => l.Judgement.Failed.Count).ThenBy(l => l.Name, StringComparer.Ordinal);
        return Sort switch
        {
            "单位" => nearest.OrderBy(l => l.Name, StringComparer.Ordinal),
            "-单位" => nearest.OrderByDescending(l => l.Name, StringComparer.Ordinal),
            "-类别" => nearest.OrderByDescending(l => l.Bucket.Order()),
            "得分" => nearest.OrderBy(l => l.Judgement.Low).ThenBy(l => l.Judgement.High),
            "-得分" => nearest.OrderByDescending(l => l.Judgement.Low).ThenByDescending(l => l.Judgement.High),
            "金额" => nearest.OrderBy(l => l.Judgement.Amount?.Fen),
            "-金额" => nearest.OrderByDescending(l => l.Judgement.Amount?.Fen),
            "不满足" => nearest.OrderBy(l => l.Judgement.Failed.Count),
            "-不满足" => nearest.OrderByDescending(l => l.Judgement.Failed.Count),
            _ => nearest,
        };
    }
}

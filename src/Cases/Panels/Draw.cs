using Kechuang.Cases.Experts;
using Kechuang.Kernel;

namespace Kechuang.Cases.Panels;

/// <summary>An expert as the pool had him when the panel was made.</summary>
/// <param name="Avoided">Why he stays away from these cases; empty when he may be drawn.</param>
internal sealed record Candidate(Guid Expert, string Category, string Avoided)
{
    internal bool MayBeDrawn => Avoided.Length == 0;
}

/// <summary>Who was drawn.</summary>
/// <param name="Order">All who could be drawn, in the order that the seed gave.</param>
/// <param name="Seated">Those who take the seats, in that order.</param>
internal sealed record Drawn(IReadOnlyList<Guid> Order, IReadOnlyList<Guid> Seated)
{
    /// <summary>Who follows when a seat falls vacant.</summary>
    internal IEnumerable<Guid> Reserve => Order.Where(e => !Seated.Contains(e));
}

/// <summary>
/// The draw, a pure function of pool, rule and seed. Whoever may be drawn is put in the order of the ids, shuffled by the seed's
/// stream, and seated in that order: first as many finance experts as the rule asks, then as many technical ones, then whoever comes.
/// </summary>
internal static class Draw
{
    internal static Result<Drawn> Of(IEnumerable<Candidate> pool, DrawRule rule, string seed)
    {
        // Places not tied to a category are what is left; the pool's order must not matter, so the ids' text decides.
        var eligible = pool.Where(c => c.MayBeDrawn).OrderBy(c => c.Expert.ToString(), StringComparer.Ordinal).ToList();
        if (Refuse(eligible, rule) is { Count: > 0 } refusals)
            return refusals;
        var order = new SeedStream(seed).Shuffle(eligible);
        var seated = new HashSet<Guid>();
        Seat(order.Where(c => c.Category == ExpertWords.Finance), rule.Finance, seated);
        Seat(order.Where(c => c.Category == ExpertWords.Technical), rule.Technical, seated);
        Seat(order, rule.Experts - seated.Count, seated);
        return new Drawn([.. order.Select(c => c.Expert)], [.. order.Select(c => c.Expert).Where(seated.Contains)]);
    }

    /// <summary>Who takes a vacant seat: the first of the reserve with whom the panel still is as the rule asks; null when nobody is.</summary>
    /// <param name="staying">Categories of those who stay.</param>
    /// <param name="reserve">In the order drawn, without those who cannot come any more.</param>
    internal static Candidate? Next(IReadOnlyList<string> staying, IEnumerable<Candidate> reserve, DrawRule rule) =>
        reserve.FirstOrDefault(c => c.MayBeDrawn
            && staying.Append(c.Category).Count(x => x == ExpertWords.Technical) >= rule.Technical
            && staying.Append(c.Category).Count(x => x == ExpertWords.Finance) >= rule.Finance);

    private static void Seat(IEnumerable<Candidate> from, int count, HashSet<Guid> seated)
    {
        foreach (var candidate in from.Where(c => !seated.Contains(c.Expert)).Take(Math.Max(0, count)).ToList())
            seated.Add(candidate.Expert);
    }

    private static List<Refusal> Refuse(List<Candidate> eligible, DrawRule rule)
    {
        var refusals = new List<Refusal>();
        if (rule.Technical + rule.Finance > rule.Experts)
            refusals.Add(new("draw.rule", $"规则要求技术类 {rule.Technical} 人、财务类 {rule.Finance} 人，多于抽取的 {rule.Experts} 人；请修改政策包中本环节的 review。"));
        Short(ExpertWords.Technical, rule.Technical);
        Short(ExpertWords.Finance, rule.Finance);
        if (eligible.Count < rule.Experts)
            refusals.Add(new("draw.few", $"回避后共可抽 {eligible.Count} 人，需要 {rule.Experts} 人；请先补充专家库再建评审组。"));
        return refusals;

        void Short(string category, int needed)
        {
            if (eligible.Count(c => c.Category == category) is var there && there < needed)
                refusals.Add(new("draw.few", $"{category}类可抽 {there} 人，需要 {needed} 人；请先补充专家库再建评审组。"));
        }
    }
}

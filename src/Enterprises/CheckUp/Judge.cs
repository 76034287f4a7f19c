using Kechuang.Decisions;
using Kechuang.Enterprises.CheckUp;

namespace Kechuang.Enterprises;

/// <summary>
/// Judges facts by one policy, row after row. Not thread-safe: it keeps its buffers.
/// Where only experts' scores are open, two standard evaluations (all scores at their least, all at their most) give the range,
/// because a score only adds; where the firm has left something unanswered, the possible outcomes are worked out.
/// </summary>
public sealed class Judge
{
    private readonly Policy policy;
    private readonly DecisionSession session;
    private readonly RowFiller filler;
    private readonly List<string> failed = [];
    private readonly HashSet<string> pending = [];

    internal Judge(Policy policy)
    {
        this.policy = policy;
        session = policy.Model.Session();
        filler = new RowFiller(policy);
    }

    /// <summary>The short answer.</summary>
    public Judgement Short(EnterpriseFacts facts)
    {
        failed.Clear();
        pending.Clear();
        return filler.Fill(facts) == 0 ? Answered() : Unanswered(facts);
    }

    /// <summary>Of the row judged last: does the decision hold that makes the score irrelevant?</summary>
    public bool DirectHolds() => policy.Scheme.Direct is { } direct && session.Evaluate(direct.Decision).IsTrue;

    /// <summary>The long answer, condition by condition.</summary>
    public Ruling Explain(EnterpriseFacts facts)
    {
        var judgement = Short(facts);
        filler.Fill(facts);
        session.Load(filler.Row);
        return new Explainer(policy, session, filler, facts).Explain(judgement);
    }

    private Judgement Answered()
    {
        var scored = policy.Scheme.Score?.Decision;
        var hasExperts = policy.Scheme.Experts.Count > 0;
        filler.Experts(e => e.Low);
        session.Load(filler.Row);
        decimal? low = scored is null ? null : Number(scored), high = low;
        Span<bool> least = stackalloc bool[policy.Conditions.Count];
        for (var i = 0; i < least.Length; i++)
            least[i] = session.Evaluate(policy.Conditions[i].Condition.Decision).IsTrue;
        if (hasExperts)
        {
            filler.Experts(e => e.High);
            session.Load(filler.Row);
            high = scored is null ? null : Number(scored);
        }
        for (var i = 0; i < least.Length; i++)
        {
            var condition = policy.Conditions[i];
            if (least[i])
                continue;
            if (hasExperts && condition.ByExperts && session.Evaluate(condition.Condition.Decision).IsTrue)
                pending.Add(Judgement.Experts);
            else
                failed.Add(condition.Condition.Id);
        }
        return Verdict(low, high);
    }

    private Judgement Unanswered(EnterpriseFacts facts)
    {
        session.Load(filler.Row);
        foreach (var condition in policy.Conditions)
        {
            if (filler.AllAnswered(condition.Slots))
            {
                if (!session.Evaluate(condition.Condition.Decision).IsTrue)
                    failed.Add(condition.Condition.Id);
                continue;
            }
            var possible = session.EvaluatePossible(condition.Condition.Decision);
            if (!possible.CanBeTrue)
                failed.Add(condition.Condition.Id);
            else if (!possible.Decided)
                foreach (var name in possible.UnknownInputs)
                    pending.Add(filler.IsExpert(name) ? Judgement.Experts : name);
        }
        var score = policy.Scheme.Score is { } rule ? session.EvaluatePossible(rule.Decision) : null;
        return Verdict(score?.Low, score?.High);
    }

    private Judgement Verdict(decimal? low, decimal? high) => new(
        failed.Count > 0 ? Enterprises.Verdict.NotMet : pending.Count > 0 ? Enterprises.Verdict.Open : Enterprises.Verdict.Met,
        low, high, [.. failed], filler.InOrder(pending));

    private decimal? Number(string decision) => session.Evaluate(decision) is { Kind: FeelKind.Number } value ? value.AsNumber : null;
}

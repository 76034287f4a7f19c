using Kechuang.Decisions;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>
/// Judges facts by one policy, row after row. Not thread-safe: it keeps its buffers.
/// Where only experts' scores are open and it is proven of the policy that they only add, two standard evaluations (all scores at
/// their least, all at their most) give the range; everything else that is open has its possible outcomes worked out.
/// </summary>
public sealed class Judge
{
    private readonly Policy policy;
    private readonly DecisionSession session;
    private readonly RowFiller filler;
    private readonly Verdict[] found;
    private readonly HashSet<string> pending = [];

    internal Judge(Policy policy)
    {
        this.policy = policy;
        session = policy.Model.Session();
        filler = new RowFiller(policy);
        found = new Verdict[policy.Conditions.Count];
    }

    /// <summary>The short answer.</summary>
    public Judgement Short(EnterpriseFacts facts)
    {
        pending.Clear();
        filler.Fill(facts);
        session.Load(filler.Row);
        var open = filler.Missing > 0 || !policy.ScoresOnlyAdd ? Unanswered() : null;
        session.Change(filler.Experts, filler.Least);
        var low = open is null ? Number(policy.Score) : open.Low;
        AtLeast();
        if (filler.Experts.Length == 0)
            return Judged(low, open is null ? low : open.High, Amount());
        session.Change(filler.Experts, filler.Most);
        AtMost();
        return Judged(low, open is null ? Number(policy.Score) : open.High);
    }

    /// <summary>Of the row judged last: does the decision hold that makes the score irrelevant?</summary>
    public bool DirectHolds() => policy.Direct is { } direct && session.Evaluate(direct).IsTrue;

    /// <summary>The long answer, condition by condition.</summary>
    public Ruling Explain(EnterpriseFacts facts)
    {
        var judgement = Short(facts);
        session.Load(filler.Row);
        return new Explainer(policy, session, filler, facts).Explain(judgement);
    }

    private bool Open(Question question) => filler.Lacks(question) || (question.ByExperts && !policy.ScoresOnlyAdd);

    // Conditions and score that hang on what the firm has not answered; experts' scores are open besides.
    private Possible? Unanswered()
    {
        for (var i = 0; i < found.Length; i++)
        {
            var question = policy.Conditions[i].Question;
            if (!Open(question))
                continue;
            var possible = session.EvaluatePossible(question.Decision);
            found[i] = !possible.CanBeTrue ? Verdict.NotMet : possible.Decided ? Verdict.Met : Verdict.Open;
            if (found[i] == Verdict.Open)
                foreach (var name in possible.UnknownInputs)
                    pending.Add(filler.IsExpert(name) ? Judgement.Experts : name);
        }
        return policy.Score is { } score && Open(score) ? session.EvaluatePossible(score.Decision) : null;
    }

    private void AtLeast()
    {
        for (var i = 0; i < found.Length; i++)
            if (policy.Conditions[i].Question is var question && !Open(question))
                found[i] = session.Evaluate(question.Decision).IsTrue ? Verdict.Met : Verdict.NotMet;
    }

    private void AtMost()
    {
        for (var i = 0; i < found.Length; i++)
            if (found[i] == Verdict.NotMet && policy.Conditions[i].Question is { ByExperts: true } question
                && !Open(question) && session.Evaluate(question.Decision).IsTrue)
            {
                found[i] = Verdict.Open;
                pending.Add(Judgement.Experts);
            }
    }

    // What the money comes to where everything it hangs on is answered; experts' scores never decide it alone.
    private decimal? Amount()
    {
        if (policy.Money is not { } money)
            return null;
        if (!Open(money))
            return session.Evaluate(money.Decision) is { Kind: FeelKind.Number } value ? value.AsNumber : null;
        var possible = session.EvaluatePossible(money.Decision);
        return possible is { Decided: true, Value.Kind: FeelKind.Number } ? possible.Value.AsNumber : null;
    }

    private Judgement Judged(decimal? low, decimal? high, decimal? amount = null)
    {
        List<string>? failed = null;
        for (var i = 0; i < found.Length; i++)
            if (found[i] == Verdict.NotMet)
                (failed ??= []).Add(policy.Conditions[i].Id);
        var verdict = failed is not null ? Verdict.NotMet : pending.Count > 0 ? Verdict.Open : Verdict.Met;
        var money = verdict == Verdict.Met && amount is { } given && policy.Scheme.Money is { } rule ? rule.ToMoney(given) : (Money?)null;
        return new Judgement(verdict, low, high, (IReadOnlyList<string>?)failed ?? [], filler.InOrder(pending), money);
    }

    private decimal? Number(Question? score) =>
        score is not null && session.Evaluate(score.Decision) is { Kind: FeelKind.Number } value ? value.AsNumber : null;
}

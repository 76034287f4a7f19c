using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>
/// The judgement worked out the long way: the possible outcomes of every condition and of the score, experts' scores being open
/// like any other answer. The short way of <see cref="Judge"/> must say the same, and so must the explanation.
/// </summary>
internal static class WholeReach
{
    internal static void Agrees(Policy policy, EnterpriseFacts facts)
    {
        var filler = new RowFiller(policy);
        filler.Fill(facts);
        var (failed, pending) = (new List<string>(), new HashSet<string>());
        foreach (var condition in policy.Scheme.Conditions)
        {
            var possible = policy.Model.EvaluatePossible(condition.Decision, filler.Row);
            if (!possible.CanBeTrue)
                failed.Add(condition.Id);
            else if (!possible.Decided)
                pending.UnionWith(possible.UnknownInputs.Select(n => filler.IsExpert(n) ? Judgement.Experts : n));
        }
        var score = policy.Model.EvaluatePossible(policy.Scheme.Score!.Decision, filler.Row);
        var ruling = policy.Judge().Explain(facts);
        foreach (var judgement in (Judgement[])[policy.Judge().Short(facts), ruling.Judgement])
        {
            Assert.Equal(failed, judgement.Failed);
            Assert.Equal(filler.InOrder(pending), judgement.Pending);
            Assert.Equal((score.Low, score.High), (judgement.Low, judgement.High));
        }
        Assert.Equal(failed, ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet).Select(c => c.Id));
        Assert.Equal(pending, ruling.Conditions.SelectMany(c => c.Pending).ToHashSet());
    }
}

using Kechuang.Decisions;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>An expert's total by the decision that a pack names in <c>review.decision</c>: his scores beside the applicant's facts.</summary>
public static class ExpertTotal
{
    /// <summary>Standard evaluation: what the applicant has not answered counts as null. A decision that gives no number is refused.</summary>
    public static Result<decimal> Of(Policy policy, string decision, EnterpriseFacts facts, IReadOnlyDictionary<string, decimal> scores)
    {
        var filler = new RowFiller(policy);
        filler.Fill(facts);
        for (var i = 0; i < filler.Row.Length; i++)
            if (policy.Inputs[i] is ExpertInput expert && scores.TryGetValue(expert.Item.Name, out var score))
                filler.Row[i] = FeelValue.From(score);
        return policy.Model.Evaluate(decision, filler.Row) is { Kind: FeelKind.Number } total
            ? total.AsNumber
            : new Refusal("sheet.total", $"政策规则中的“{decision}”没有算出总分：请检查各项是否填全，或请股室核对申报数据和规则。");
    }
}

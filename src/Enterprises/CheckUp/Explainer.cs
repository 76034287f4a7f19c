using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Says a judgement in words: each condition with the firm's number, the threshold, the gap and what would decide it.</summary>
internal sealed class Explainer(Policy policy, DecisionSession session, RowFiller filler, EnterpriseFacts facts)
{
    internal Ruling Explain(Judgement judgement)
    {
        var conditions = policy.Scheme.Conditions.Select(c => Condition(c, judgement)).ToList();
        var score = policy.Scheme.Score is { } rule ? rule.Items.Select(Line).ToList() : [];
        return new Ruling(policy.Scheme, policy.Pack.Pin, facts.Day, facts.ReferenceYear, judgement, conditions, score, Estimate(), Notes()) { Money = Money(judgement.Verdict) };
    }

    private ConditionRuling Condition(SchemeCondition condition, Judgement judgement)
    {
        var possible = session.EvaluatePossible(condition.Decision);
        var verdict = judgement.Failed.Contains(condition.Id) ? Verdict.NotMet : possible.Decided ? Verdict.Met : Verdict.Open;
        IReadOnlyList<string> pending = verdict == Verdict.Open
            ? filler.InOrder([.. possible.UnknownInputs.Select(n => filler.IsExpert(n) ? Judgement.Experts : n)])
            : [];
        var threshold = condition.Threshold is { } t ? t.Number ?? (t.Decision is { } d && Of(d) is { Decided: true } at && at.Value.Kind == FeelKind.Number ? at.Value.AsNumber : null) : null;
        return new ConditionRuling(
            condition.Id, verdict, condition.Text, policy.Scheme.Cite(condition.Basis, condition.Article), Actual(condition, threshold),
            Threshold(condition, threshold), verdict == Verdict.NotMet ? Gap(condition) : "", verdict == Verdict.NotMet ? new Ways(policy, filler, facts).Of(condition) : [],
            pending, Note(condition, verdict));
    }

    private string Actual(SchemeCondition condition, decimal? threshold)
    {
        if (condition.Value is not { } name)
            return "";
        var possible = Of(name);
        if (possible.Decided)
            return possible.Value.Kind switch
            {
                FeelKind.Number => Amounts.Show(possible.Value.AsNumber, condition.Unit, threshold),
                FeelKind.String => possible.Value.AsText,
                _ => "",
            };
        return possible is { Low: { } low, High: { } high } ? $"{Amounts.Show(low, "", null)}–{Amounts.Show(high, condition.Unit, null)}" : "";
    }

    private static string Threshold(SchemeCondition condition, decimal? threshold) => condition.Threshold switch
    {
        null => "",
        var asked when threshold is { } number => $"{asked.Compare} {Amounts.Show(number, condition.Unit, null)}",
        var asked => $"{asked.Compare}{asked.Text}",
    };

    private string Gap(SchemeCondition condition)
    {
        if (condition.Gap is not { } gap)
            return new Ways(policy, filler, facts).Nearest(condition);
        if (gap.Words is { } words && Amount(gap) is { } amount && amount > 0)
        {
            var shown = Amounts.Up(amount, condition.Unit, gap.Words);
            return words.Replace("{n}", shown, StringComparison.Ordinal)
                .Replace("{date}", facts.Day.AddDays((int)Math.Min(Math.Ceiling(amount), 36500)).Iso(), StringComparison.Ordinal);
        }
        return gap.Otherwise ?? "";
    }

    // What is missing even at best: the most that can come out of what is open.
    private decimal? Amount(GapRule gap)
    {
        var wanted = decimal.TryParse(gap.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : gap.Value is { } name ? Of(name).High : null;
        return gap.Minus is { } minus ? wanted - Of(minus).High : wanted;
    }

    private string Note(SchemeCondition condition, Verdict verdict) =>
        verdict == Verdict.Met && policy.Scheme.Direct is { } direct && direct.Condition == condition.Id && Of(direct.Decision) is { Decided: true } by && by.Value.IsTrue
            ? $"{direct.Words}（{policy.Scheme.Cite(direct.Basis, direct.Article)}）"
            : "";

    private ScoreLine Line(ScoreItem item)
    {
        var possible = Of(item.Decision);
        return new ScoreLine(item.Name, possible.Low ?? 0, possible.High ?? item.Max, item.Max);
    }

    private string Estimate()
    {
        if (policy.Scheme.Score is not { } rule || !filler.SelfScores(facts))
            return "";
        var possible = policy.Model.EvaluatePossible(rule.Decision, filler.Row);
        return possible is { Low: { } low, High: { } high }
            ? $"自评估计：总分 {Amounts.Show(low, "", null)}–{Amounts.Show(high, "分", null)}（按企业自评，只作估计，不影响结论）"
            : "";
    }

    private MoneyEstimate? Money(Verdict verdict)
    {
        if (policy.Scheme.Money is not { } rule)
            return null;
        var possible = session.EvaluatePossible(rule.Decision);
        var pending = possible.Decided ? [] : filler.InOrder([.. possible.UnknownInputs.Select(n => filler.IsExpert(n) ? Judgement.Experts : n)]);
        var amount = possible switch
        {
            { Decided: true, Value.Kind: FeelKind.Number } => Written(rule, possible.Value.AsNumber),
            { Decided: true } => "按现有数据估算不出",
            { Low: { } low, High: { } high } => $"{Written(rule, low)}至 {Written(rule, high)}",
            { High: { } most } => $"不超过 {Written(rule, most)}",
            { Low: { } least } => $"不低于 {Written(rule, least)}",
            _ => "还不能估算",
        };
        var when = verdict switch { Verdict.Met => "", Verdict.NotMet => "达到全部条件后", _ => "条件都符合时" };
        return new MoneyEstimate(when + amount, rule.Words, policy.Scheme.Cite(rule.Basis, rule.Article), string.Join("：", new[] { rule.Status, rule.Note }.Where(t => !string.IsNullOrEmpty(t))), pending);
    }

    private static string Written(MoneyRule rule, decimal amount) => rule.Unit == MoneyUnit.Yuan.Name ? rule.ToMoney(amount).ToString() : rule.ToMoney(amount).WanText;

    private IReadOnlyList<string> Notes() =>
        [.. policy.Scheme.Parameters.Where(p => p.Status.Length > 0).Select(p => $"{p.Name}{p.Status}：{p.Note}"),
         .. policy.Scheme.Experts.Where(e => e.Note is not null).Select(e => $"{e.Name}：{e.Note}")];

    // A decision, or an input under its own name.
    private Outcome Of(string name)
    {
        if (policy.Model.Has(name))
        {
            var possible = session.EvaluatePossible(name);
            return new Outcome(possible.Decided, possible.Value, possible.Low, possible.High);
        }
        var slot = policy.Model.Inputs.IndexOf(name);
        return slot < 0 ? default : policy.Inputs[slot] switch
        {
            ExpertInput { Item: var item } => new Outcome(false, default, item.Low, item.High),
            _ when filler.Row[slot] is { Kind: FeelKind.Number } number => new Outcome(true, number, number.AsNumber, number.AsNumber),
            _ => new Outcome(filler.Row[slot].Kind != FeelKind.Unknown, filler.Row[slot], null, null),
        };
    }

    private readonly record struct Outcome(bool Decided, FeelValue Value, decimal? Low, decimal? High);
}

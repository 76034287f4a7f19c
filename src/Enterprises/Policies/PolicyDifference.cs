using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.Policies;

/// <summary>A condition that an edit touches, with the words and threshold the edit suggests.</summary>
/// <param name="Number">Threshold as it stands, where it is a number.</param>
/// <param name="Direct">The decision that judges it was changed itself, not only something it hangs on.</param>
internal sealed record TouchedCondition(string Id, string Text, decimal? Number, string Unit, bool Direct, string SuggestedText, decimal? SuggestedNumber);

/// <summary>What an edit of policy.dmn changed.</summary>
/// <param name="Changed">Names of decisions and formulas that decide otherwise, that are new or gone.</param>
/// <param name="Same">Nothing at all was changed, not even a remark.</param>
/// <param name="Hints">What looks forgotten: the old number elsewhere.</param>
internal sealed partial record PolicyDifference(IReadOnlyList<string> Changed, bool Same, IReadOnlyList<string> Hints, IReadOnlyList<TouchedCondition> Conditions)
{
    /// <summary>Pure: compares by id; a number that gave way to one other is followed to the words that quote it.</summary>
    internal static PolicyDifference Between(PolicyModel before, PolicyModel after, Scheme scheme)
    {
        var known = before.Parts.ToDictionary(p => p.Id);
        var changed = after.Parts.Where(p => !known.TryGetValue(p.Id, out var was) || was.Rules != p.Rules).ToList();
        var gone = before.Parts.Where(p => after.Parts.All(a => a.Id != p.Id)).ToList();
        var moved = changed.Where(p => known.ContainsKey(p.Id)).Select(p => (Part: p, Number: Moved(known[p.Id].Rules, p.Rules))).Where(m => m.Number is not null)
            .Select(m => (m.Part, m.Number!.Value.Old, m.Number.Value.New)).ToList();
        var same = gone.Count == 0 && before.Parts.Count == after.Parts.Count && after.Parts.All(p => known.TryGetValue(p.Id, out var was) && was.All == p.All && was.Needs.ToHashSet().SetEquals(p.Needs));
        return new([.. changed.Concat(gone).Select(p => p.Name)], same, [.. Forgotten(after, changed, moved)],
            [.. scheme.Conditions.Select(c => Touched(c, after, changed, moved)).OfType<TouchedCondition>()]);
    }

    private static TouchedCondition? Touched(SchemeCondition condition, PolicyModel after, List<ModelPart> changed, List<(ModelPart Part, decimal Old, decimal New)> moved)
    {
        if (after.Find(condition.Decision) is not { } decision)
            return null;
        var closure = after.Closure(decision.Id);
        if (!changed.Exists(p => closure.Contains(p.Id)))
            return null;
        var (text, number) = (condition.Text, condition.Threshold?.Number);
        foreach (var (_, old, fresh) in moved.Where(m => closure.Contains(m.Part.Id)))
            (text, number) = (Requote(text, old, fresh), number == old ? fresh : number);
        return new(condition.Id, condition.Text, condition.Threshold?.Number, condition.Unit, changed.Exists(p => p.Id == decision.Id), text, number);
    }

    // 职工总数达标 and 职工总数缺口 both say 500: who changes the one mostly means the other too.
    private static IEnumerable<string> Forgotten(PolicyModel after, List<ModelPart> changed, List<(ModelPart Part, decimal Old, decimal New)> moved) =>
        from move in moved
        from part in after.Parts
        where changed.TrueForAll(c => c.Id != part.Id) && part.Needs.Intersect(move.Part.Needs).Any() && Numbers(part.Rules).Contains(move.Old)
        select $"“{move.Part.Name}”里的 {TextForm.Grouped(move.Old)} 已改为 {TextForm.Grouped(move.New)}，“{part.Name}”里还有 {TextForm.Grouped(move.Old)}，请核对是否也要改。";

    /// <summary>The number that gave way to one other; null when none or several did.</summary>
    private static (decimal Old, decimal New)? Moved(string before, string after)
    {
        var (old, fresh) = (Numbers(before).ToList(), Numbers(after).ToList());
        foreach (var number in old.ToList())
            if (fresh.Remove(number))
                old.Remove(number);
        return old.Distinct().ToList() is [var gone] && fresh.Distinct().ToList() is [var came] ? (gone, came) : null;
    }

    // 500 · 5,000 · 5% · 2亿 (from 20000 万元), as the policies write them.
    private static string Requote(string text, decimal old, decimal fresh)
    {
        foreach (var (scale, unit) in ((decimal, string)[])[(1, ""), (100, "%"), (0.0001m, "亿")])
            foreach (var written in new[] { Plain(old * scale) + unit, TextForm.Grouped(old * scale) + unit })
                if (Regex.IsMatch(text, $@"(?<![\d.,]){Regex.Escape(written)}(?![\d.,])"))
                    return Regex.Replace(text, $@"(?<![\d.,]){Regex.Escape(written)}(?![\d.,])", Plain(fresh * scale) + unit);
        return text;
    }

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static IEnumerable<decimal> Numbers(string rules) =>
        Number().Matches(rules).Select(m => decimal.TryParse(m.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : 0);

    [GeneratedRegex(@"(?<![\p{L}_\d])(?<!\d\.)\d{1,20}(?:\.\d{1,8})?")]
    private static partial Regex Number();
}

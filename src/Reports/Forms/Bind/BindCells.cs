using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>Says of the cells of a form what belongs there: a number of an indicator, typed words, or nothing.</summary>
internal static class BindCells
{
    /// <summary>What somebody chose for a cell.</summary>
    /// <param name="What">Name or id of an indicator, 手填, 不填, or empty: not decided.</param>
    /// <param name="Role">Which number of the indicator.</param>
    /// <param name="Unit">Unit that the cell asks for.</param>
    internal sealed record Chosen(string Place, string What, string Role, string Period, string Unit);

    internal sealed record Request(Guid Form, IReadOnlyList<Chosen> Cells);

    /// <summary>Pure: the binding a choice means, without id and clocks, or what would be right; refusals are said about the place.</summary>
    internal static Result<(string Indicator, string Role, string Period, string Unit)> Decide(Chosen chosen, FormBlank blank, IReadOnlyList<IndicatorLine> catalogue)
    {
        var what = chosen.What.Trim();
        if (what is "" or FormRoles.TypedWord or FormRoles.BlankWord)
            return ("", what switch { FormRoles.TypedWord => FormRoles.Typed, FormRoles.BlankWord => FormRoles.Blank, _ => FormRoles.Open }, "", "");
        if (catalogue.FirstOrDefault(i => i.Name == what || i.Id == what) is not { } line)
            return Wrong("indicator", $"没有指标“{what}”，请从列出的指标中选，或写“手填”“不填”");
        if (FormRoles.Numbers.All(r => r.Key != chosen.Role))
            return Wrong("role", $"“用哪个数”应是：{string.Join("、", FormRoles.Numbers.Select(r => r.Title))}");
        if (Periods.All.All(p => p.Key != chosen.Period))
            return Wrong("period", $"“期间”应是：{string.Join("、", Periods.All.Select(p => p.Title))}");
        var unit = UnitOf(chosen, blank, line);
        if (unit.Length == 0)
            return Wrong("unit", $"表上没有写单位，请选{line.Name}按什么单位填：{string.Join("、", FormUnits.For(line.Unit))}");
        if (!FormRoles.IsPercent(chosen.Role) && FormUnits.Factor(line.Unit, unit) is null)
            return Wrong("unit-kind", $"{line.Name}的单位是{line.Unit}，不能换算成“{unit}”");
        return (line.Id, chosen.Role, chosen.Period, unit);

        Refusal Wrong(string code, string words) => new(code, $"{blank.Short} {blank.Label}：{words}", chosen.Place);
    }

    /// <returns>Cells that changed.</returns>
    internal static async Task<Result<int>> Handle(Request request, Act act, KechuangDb db, Forms forms, CancellationToken stop)
    {
        if (await forms.Open(db, request.Form, stop) is not { } open)
            return new Refusal("not-found", "没有这份表，或它的空白文件不见了");
        if (RetireForm.Closed(open.Row) is { } closed)
            return closed;
        if (request.Cells.Count == 0)
            return new Refusal("empty", "没有收到任何一格，请刷新页面后重试");
        List<Refusal> refusals = [];
        var changed = 0;
        foreach (var chosen in request.Cells)
        {
            if (open.Form.Blanks.FirstOrDefault(b => b.Place == chosen.Place) is not { } blank)
                return new Refusal("not-found", $"表上没有 {chosen.Place} 这一格，请刷新页面", chosen.Place);
            var decided = Decide(chosen, blank, forms.Catalogue);
            refusals.AddRange(decided.Refusals);
            if (!decided.Succeeded || Stands(decided.Value, open.Bindings.GetValueOrDefault(chosen.Place)))
                continue;
            var (indicator, role, period, unit) = decided.Value;
            db.Add(new FormCell { Id = act.NewId(), Form = request.Form, Place = chosen.Place, Label = blank.Label, Indicator = indicator, Role = role, Period = period, Unit = unit, EnteredAt = act.At, EnteredBy = act.Actor.Name });
            changed++;
        }
        return refusals.Count > 0 ? Result.Not<int>(refusals) : changed;
    }

    // A growth in points and a completion in per cent have no other unit.
    private static string UnitOf(Chosen chosen, FormBlank blank, IndicatorLine line) =>
        chosen.Role == FormRoles.Growth && line.Unit == "%" ? "百分点"
        : FormRoles.IsPercent(chosen.Role) ? "%"
        : chosen.Unit.Trim() is { Length: > 0 } unit ? unit
        : CellSuggester.UnitOf(blank, line, chosen.Role);

    private static bool Stands((string Indicator, string Role, string Period, string Unit) wanted, FormCell? there) =>
        there is null ? wanted.Role == FormRoles.Open : (there.Indicator, there.Role, there.Period, there.Unit) == wanted;
}

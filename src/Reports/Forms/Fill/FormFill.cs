using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>Fills the cells of a form from bindings, figures and what was typed; pure: the same material gives the same form.</summary>
internal static class FormFill
{
    private const int PercentDecimals = 1;

    // Money of ten thousands in hundred millions has six decimals; more would be digits nobody reported.
    private const int MostDecimals = 6;

    internal static IReadOnlyList<FilledCell> Of(IEnumerable<FormBlank> blanks, FillMaterial material) => [.. blanks.Select(b => One(b, material))];

    private static FilledCell One(FormBlank blank, FillMaterial material)
    {
        var binding = material.Bindings.GetValueOrDefault(blank.Place);
        var empty = new FilledCell(blank.Place, blank.Label, binding?.Role ?? FormRoles.Open, "");
        if (binding is { Indicator.Length: > 0 })
            return Figure(empty, binding, material);
        return material.Entries.GetValueOrDefault(blank.Place) is { Text.Length: > 0 } entry && empty.Role == FormRoles.Typed
            ? empty with { Text = entry.Text, Number = NumberIn(entry.Text), TypedBy = $"{entry.EnteredBy} {entry.EnteredAt}", Paper = entry.Paper, PaperName = entry.Paper is { } paper ? material.Papers.GetValueOrDefault(paper, "") : "" }
            : empty;
    }

    private static FilledCell Figure(FilledCell empty, FormCell binding, FillMaterial material)
    {
        var period = Periods.Of(binding.Period, material.Year);
        var (figure, target) = (material.FigureOf(binding, period), material.TargetOf(binding, period));
        var cell = empty with
        {
            Indicator = binding.Indicator, Unit = binding.Unit, Period = period.Code, Name = figure?.Name ?? binding.Indicator,
            Status = figure?.Status ?? "", Caliber = figure?.Caliber ?? "", Source = figure is null ? "" : figure.Source.Length > 0 ? figure.Source : figure.Formula,
            AsOf = figure?.ObtainedOn ?? figure?.AsOf, Digest = figure?.Digest ?? "", DefinitionPin = figure?.DefinitionPin ?? "",
            Records = [.. (figure?.Records ?? []).Where(r => r.Settled || binding.Role == FigureRoles.IfAllPass).Select(r => new FilledRecord(r.Key, r.Label, r.Digest))],
            Basis = target is null || !FigureRoles.NeedsTarget(binding.Role) ? "" : string.Join(' ', new[] { target.Level, target.Basis, target.BasisNumber }.Where(w => w.Length > 0)),
        };
        return Number(binding, figure, target, material.FigureOf(binding, period.YearBefore)).Match(
            number => cell with { Number = number, Text = SlotValue.Words(number) },
            refusals => cell with { Missing = refusals[0].Message });
    }

    private static Result<decimal> Number(FormCell binding, FigureView? figure, TargetView? target, FigureView? before)
    {
        if (figure is null)
            return new Refusal("no-indicator", $"没有指标“{binding.Indicator}”，请重新绑定");
        if (binding.Role is FigureRoles.Target or FigureRoles.Completion && target is null)
            return new Refusal("no-target", $"{figure.Name}没有登记 {figure.Period.Year} 年目标，请在“目标任务”登记或导入");
        if (binding.Role == FigureRoles.Target)
            return Converted(target!.Target, target.Unit, binding.Unit);
        if (figure.Settled is not { } value)
            return new Refusal("no-figure", figure.Missing.Length > 0 ? figure.Missing : $"{figure.Name}{figure.Period}没有数");
        return binding.Role switch
        {
            FigureRoles.Completion => target!.Target == 0 ? new Refusal("no-share", "目标为 0，算不出完成比例") : Rounded(value / target.Target * 100),
            FormRoles.Growth => Growth(figure, value, before),
            _ => Converted(binding.Role == FigureRoles.IfAllPass ? figure.IfAllPass ?? value : value, figure.Unit, binding.Unit),
        };
    }

    private static Result<decimal> Growth(FigureView figure, decimal value, FigureView? before) =>
        before?.Settled is not { } last ? new Refusal("no-before", $"{figure.Name}{figure.Period.YearBefore}没有数，算不出增长")
            // The difference of two shares is in points.
            : figure.Unit == "%" ? value - last
            : Percent.Growth(value, last) is { } growth ? Rounded(growth.Points)
            : new Refusal("no-growth", $"{figure.Name}{figure.Period.YearBefore}是 {SlotValue.Words(last)}，算不出增长");

    private static Result<decimal> Converted(decimal value, string from, string to) =>
        FormUnits.Factor(from, to) is { } factor
            ? Math.Round(value * factor, MostDecimals, MidpointRounding.AwayFromZero)
            : new Refusal("unit", $"指标的单位是{from}，不能换算成表上的“{to}”，请重新绑定");

    private static decimal Rounded(decimal percent) => Math.Round(percent, PercentDecimals, MidpointRounding.AwayFromZero);

    // Only what reads back as it was typed is a number: 0731 and 12.50 stay words.
    private static decimal? NumberIn(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && text.Length <= 15 && number.ToString(System.Globalization.CultureInfo.InvariantCulture) == text && SlotValue.Words(number) == text ? number : null;
}

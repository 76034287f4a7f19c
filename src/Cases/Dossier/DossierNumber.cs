using System.Globalization;
using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;

namespace Kechuang.Cases.Dossier;

/// <summary>The numbers of a dossier: exact at their item's scale, in their item's unit.</summary>
internal static class DossierNumber
{
    /// <summary>The unit of an item that is filled in with words.</summary>
    internal const string Words = "文本";

    /// <summary>What a value's standing can be, the weakest first.</summary>
    internal static readonly IReadOnlyList<string> Statuses = ["预计", "快报", "初核", "核定", "公布"];

    private static readonly decimal[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    internal static bool IsText(this DossierItem item) => item.Unit == Words;

    internal static decimal Of(this DossierItem item, long stored) => stored / Powers[item.Scale];

    internal static string Shown(this DossierItem item, long stored) => Format.Number(item.Of(stored), item.Scale);

    /// <summary>A number as typed, in the item's unit; more decimals than the item keeps are refused, not rounded away.</summary>
    internal static Result<long> Read(DossierItem item, string typed) => TextForm.Number(typed).Then(n => Exact(item, n));

    /// <summary>
    /// A number of a sheet with the unit the sheet states. Without one, money, area and mass are asked about: 千元 taken for 万元 is the
    /// mistake nobody sees. What conversion brings beyond the item's decimals is rounded half up, as statistics do.
    /// </summary>
    internal static Result<long> Read(DossierItem item, string typed, string unit)
    {
        var dimension = Units.DimensionOf(item.Unit);
        if (unit.Length == 0)
            return dimension is Dimension.Money or Dimension.Area or Dimension.Mass
                ? new Refusal("unit-missing", $"“{item.Name}”没有写单位：请在“单位”列写明是 {string.Join("、", Units.Choices(dimension.Value))} 中的哪一个。")
                : Read(item, typed);
        if (Units.Factor(unit, item.Unit) is not { } factor)
            return Clean(unit) == Clean(item.Unit) ? Read(item, typed) : new Refusal("unit", $"“{item.Name}”以{item.Unit}计，不能按“{unit}”换算。");
        return factor == 1 ? Read(item, typed) : TextForm.Number(typed).Then(n => Exact(item, Math.Round(n * factor, item.Scale, MidpointRounding.AwayFromZero)));
    }

    /// <summary>A figure of the county in the item's unit; null where the units do not convert.</summary>
    internal static long? OfFigure(DossierItem item, decimal value, string unit) =>
        (Clean(unit) == Clean(item.Unit) ? 1 : Units.Factor(unit, item.Unit)) is { } factor
        && Exact(item, Math.Round(value * factor, item.Scale, MidpointRounding.AwayFromZero)) is { Succeeded: true } exact ? exact.Value : null;

    internal static IReadOnlyDictionary<int, long> Targets(DossierTask? task) =>
        task is null || task.Targets.Length == 0 ? new Dictionary<int, long>() : JsonSerializer.Deserialize<SortedDictionary<int, long>>(task.Targets) ?? [];

    internal static string Targets(IReadOnlyDictionary<int, long> targets) =>
        targets.Count == 0 ? "" : JsonSerializer.Serialize(new SortedDictionary<int, long>(targets.ToDictionary()));

    private static Result<long> Exact(DossierItem item, decimal number)
    {
        if (Math.Abs(number) >= 1_000_000_000_000m)
            return new Refusal("value-large", $"“{item.Name}”的数 {number.ToString(CultureInfo.InvariantCulture)} 太大，请核对单位是否为{item.Unit}。");
        if (number < 0 && item.Unit != "%")
            return new Refusal("value-negative", $"“{item.Name}”不能是负数。");
        var whole = number * Powers[item.Scale];
        return decimal.Truncate(whole) == whole
            ? (long)whole
            : new Refusal("value-scale", item.Scale == 0
                ? $"“{item.Name}”应是整数。"
                : $"“{item.Name}”以{item.Unit}计，最多 {item.Scale.ToString(CultureInfo.InvariantCulture)} 位小数。");
    }

    private static string Clean(string unit) => TextForm.Key(unit);
}

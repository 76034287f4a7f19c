using System.Globalization;
using Kechuang.Ui;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The years a check-up can be asked for.</summary>
internal static class CheckUpYears
{
    private const int Back = 4;

    /// <summary>Those before this one.</summary>
    internal static IReadOnlyList<Choice> Of(DateOnly day) => Choice.Of(Enumerable.Range(1, Back).Select(n => (day.Year - n).ToString(CultureInfo.InvariantCulture)));

    /// <summary>A year from an address; null, which is this year, where it makes no sense.</summary>
    internal static int? Known(int? year, DateOnly day) => year is { } given && given <= day.Year && given > day.Year - 20 ? given : null;
}

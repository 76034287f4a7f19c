using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Addresses of figure panels: whoever shows a figure links here.</summary>
public static class FigureAddress
{
    /// <summary>The panel of an indicator for a period, as of a day and known at an instant where given.</summary>
    public static string Of(string indicator, Period period, DateOnly? asOf = null, Instant? knownAt = null) =>
        $"/figures/{Uri.EscapeDataString(indicator)}?period={period.Code}"
        + (asOf is { } day ? $"&asof={day.Iso()}" : "")
        + (knownAt is { } instant ? $"&known={Uri.EscapeDataString(instant.Iso)}" : "");

    /// <summary>The panel that shows this figure again.</summary>
    public static string Of(FigureView figure) => Of(figure.Indicator, figure.Period, figure.AsOf);
}

namespace Kechuang.DecisionsBench;

/// <summary>The rules of 国科发政〔2017〕115号, article 7, as a programmer would write them down in C#.</summary>
internal static class HandWritten
{
    internal static decimal Score(Firm firm) => People(firm) + Research(firm) + Results(firm);

    internal static bool Passes(Firm firm) =>
        firm.Certified || firm.Awarded || firm.Institute || firm.Standard || (People(firm) is var people && people > 0m && people + Research(firm) + Results(firm) >= 60m);

    private static decimal People(Firm firm) => Share(firm.Scientists, firm.Staff) switch
    {
        >= 0.30m => 20m,
        >= 0.25m => 16m,
        >= 0.20m => 12m,
        >= 0.15m => 8m,
        >= 0.10m => 4m,
        _ => 0m,
    };

    private static decimal Research(Firm firm) => Math.Max(OfSales(Share(firm.Research, firm.Sales)), OfCosts(Share(firm.Research, firm.Costs)));

    private static decimal OfSales(decimal share) => share switch
    {
        >= 0.06m => 50m,
        >= 0.05m => 40m,
        >= 0.04m => 30m,
        >= 0.03m => 20m,
        >= 0.02m => 10m,
        _ => 0m,
    };

    private static decimal OfCosts(decimal share) => share switch
    {
        >= 0.30m => 50m,
        >= 0.25m => 40m,
        >= 0.20m => 30m,
        >= 0.15m => 20m,
        >= 0.10m => 10m,
        _ => 0m,
    };

    private static decimal Results(Firm firm) => firm.ClassOne >= 1m ? 30m : firm.ClassTwo switch
    {
        >= 4m => 24m,
        >= 3m => 18m,
        >= 2m => 12m,
        >= 1m => 6m,
        _ => 0m,
    };

    private static decimal Share(decimal part, decimal whole) => part == 0m || whole == 0m ? 0m : part / whole;
}

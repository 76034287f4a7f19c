namespace Kechuang.Reports;

/// <summary>What a cell may be filled with, before somebody has said so.</summary>
/// <param name="Indicator">Indicator id; empty where it is no figure or nothing is known.</param>
/// <param name="Role">Of <see cref="FormRoles"/>; open where nothing is known.</param>
/// <param name="Unit">Unit for the cell; empty: must be asked.</param>
/// <param name="Score">Confidence, 0 to 1; 1 for what was bound last year.</param>
/// <param name="Why">Where it comes from, in words: 按表头, 沿用上年.</param>
/// <param name="Others">Indicators that may be meant as well, the likeliest first.</param>
internal sealed record CellProposal(string Indicator, string Role, string Period, string Unit, decimal Score, string Why, IReadOnlyList<string> Others)
{
    internal static CellProposal Nothing { get; } = new("", FormRoles.Open, "year", "", 0, "", []);
}

namespace Kechuang.Decisions;

/// <summary>How far one numeric input is from flipping a boolean decision.</summary>
/// <param name="Input">The input moved, all others staying as they are.</param>
/// <param name="Current">Its present value.</param>
/// <param name="Threshold">The nearest value at which the decision changes.</param>
/// <param name="Reached">The decision is changed at the threshold itself; otherwise only beyond it.</param>
/// <param name="Result">The decision on the other side.</param>
public sealed record Gap(string Input, decimal Current, decimal Threshold, bool Reached, FeelValue Result)
{
    /// <summary>What must be added, negative when it must fall.</summary>
    public decimal Difference => Threshold - Current;
}

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

/// <summary>The answer to "how much is missing": the gap, or why there is none.</summary>
/// <param name="Nearest">The nearest value of the input that flips the decision; null when there is none.</param>
/// <param name="Why">Null with a gap. Its code is <c>gap.exact</c> where the decision cannot be solved for the input (差额无法直接给出),
/// <c>gap.none</c> where no value of this input alone flips it, <c>gap.unanswered</c> where a number is missing.</param>
public sealed record GapAnswer(Gap? Nearest, Reason? Why)
{
    internal static GapAnswer None(string code, string chinese, string english) => new(null, new Reason(code, chinese, english));
}

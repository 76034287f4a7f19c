using Kechuang.Ui;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>A score in words.</summary>
internal static class ScoreWords
{
    /// <summary>71, or 60–75 while something is open; empty where the scheme has no score.</summary>
    internal static string Score(this Judgement judgement) => (judgement.Low, judgement.High) switch
    {
        ({ } low, { } high) when low == high => Format.Number(low, 0),
        ({ } low, { } high) => $"{Format.Number(low, 0)}–{Format.Number(high, 0)}",
        _ => "",
    };
}

using System.Globalization;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Says of a figure that it does not follow from others.</summary>
internal static class Report
{
    /// <summary>Confidence of a difference that may be mere truncation: shown only to those who ask for it.</summary>
    private const decimal Trifle = 0.5m;

    /// <summary>Adds a finding where the figure cannot have the value that follows.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="figure">The figure that should follow.</param>
    /// <param name="follows">What may follow, in the plain measure.</param>
    /// <param name="value">What follows from the values as written.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="confidence">Of a clear difference.</param>
    /// <param name="how">How it follows, such as “25家÷20家”.</param>
    /// <param name="operands">What it follows from.</param>
    public static void Unless(
        Findings found, Quantity figure, Interval follows, decimal value, string rule, decimal confidence, string how, params Quantity[] operands)
    {
        if (figure.Range.Meets(follows) || Array.Exists(operands, o => found.Holds(FindingClass.FigureInconsistent, o.Start)))
        {
            return;
        }

        var suggestion = Written.As(figure, value);
        if (suggestion == figure.Figure.Text)
        {
            return;
        }

        var trifle = figure.Range.Widened(figure.IsPercent ? figure.Step / 2 : Math.Min(figure.Step / 2, figure.Value * 0.003m)).Meets(follows) && Math.Abs(value - figure.Value) < figure.Step * 0.999m && (figure.IsPercent || figure.Scale > 1) && follows.High - follows.Low <= figure.Step * 2;
        var right = suggestion ?? value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Measure;
        Add(found, figure, suggestion, trifle ? Trifle : confidence, rule, $"“{figure.Figure.Text}”与前后数字对不上：{how}，应为{right}，请核对。", operands);
    }

    /// <summary>Says that a verb and the figure after it go the wrong way; the place is both. Where the size of the change is right, the verb is wrong.</summary>
    public static void Turned(Findings found, Passage passage, int index, bool falls, bool sure, string how, Quantity[] operands)
    {
        var (z, gap) = (passage.Items[index], passage.Gap(index));
        var verb = Direction.Last(gap);
        var right = sure && verb is { } written && Direction.Opposite(written.Verb) is { } other ? other + gap[(written.At + written.Verb.Length)..] + z.Figure.Text : null;
        found.Add(
            verb is { } at ? z.Start - gap.Length + at.At : z.Start, z.End, FindingClass.FigureInconsistent, right, 0.88m, "figure.direction",
            $"{how}，不是{(falls ? "下降" : "增长")}，请核对。", [.. operands.Select(o => o.Figure.Place)]);
    }

    public static void Add(Findings found, Quantity figure, string? suggestion, decimal confidence, string rule, string message, params Quantity[] operands) =>
        found.Add(figure.Start, figure.End, FindingClass.FigureInconsistent, suggestion, confidence, rule, message, [.. operands.Select(o => o.Figure.Place)]);
}

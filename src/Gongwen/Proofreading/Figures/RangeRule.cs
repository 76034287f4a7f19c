namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Ranges whose ends are reversed: “15%～12%”, “10-5家”, “2026—2024年”.</summary>
internal static class RangeRule
{
    private const string Signs = "-—–－―~～至到";

    public static void Check(ProofText text, Findings found)
    {
        var figures = text.Outline.Figures;
        for (var i = 0; i < figures.Count; i++)
        {
            Within(text, figures[i], found);
            if (i > 0 && Passage.IsRange(text.Text, figures[i - 1], figures[i]) && Quantity.Of(figures[i - 1]) is { } low && Quantity.Of(figures[i]) is { } high
                && low.Measure == high.Measure && low.Value > high.Value && !IsChange(text.Text, low))
            {
                Say(found, low.Start, high.End, high.Figure.Text + text.Text[low.End..high.Start] + low.Figure.Text);
            }
        }
    }

    // Money and people may go down from one to the other; the words say so.
    private static bool IsChange(string text, Quantity low) => low.Start > 0 && text[low.Start - 1] is '从' or '由';

    private static void Within(ProofText text, Figure figure, Findings found)
    {
        var written = figure.Text;
        var sign = written.AsSpan().IndexOfAny(Signs);
        if (sign <= 0 || figure.Blank || figure.Value is not null || (figure.Claim == Claim.Date && figure.Unit != "年"))
        {
            return;
        }

        var after = sign;
        while (after < written.Length && Signs.Contains(written[after]))
        {
            after++;
        }

        var end = after;
        while (end < written.Length && (Reading.Digits.IsDigit(written[end]) || written[end] is '.'))
        {
            end++;
        }

        var first = Reading.Digits.Parse(written.AsSpan(0, sign).TrimEnd('年'));
        if (first > Reading.Digits.Parse(written.AsSpan(after, end - after)))
        {
            Say(found, figure.Place.Start, figure.Place.End, written[after..end] + written[sign..after] + written[..sign] + written[end..]);
        }
    }

    private static void Say(Findings found, int start, int end, string suggestion) =>
        found.Add(start, end, FindingClass.FigureInconsistent, suggestion, 0.8m, "figure.range", $"范围的起止倒置，应为“{suggestion}”。");
}

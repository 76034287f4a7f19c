namespace Kechuang.Gongwen.Reading;

/// <summary>The words around a figure by which reports give an indicator: “组织{}家企业申报高新技术企业”.</summary>
internal readonly record struct Frame(int Indicator, string Left, string Right);

/// <summary>The frames of a catalogue by the character beside the figure.</summary>
internal sealed class FrameIndex
{
    private readonly ILookup<char, Frame> byLeft;
    private readonly ILookup<char, Frame> byRight;

    public FrameIndex(IReadOnlyList<KnownIndicator> indicators)
    {
        var frames = indicators.SelectMany((indicator, i) => indicator.Phrasing.Select(words => Of(i, words))).Where(f => f.Left.Length + f.Right.Length > 1).ToList();
        byLeft = frames.Where(f => f.Left.Length > 0).ToLookup(f => f.Left[^1]);
        byRight = frames.Where(f => f.Left.Length == 0).ToLookup(f => f.Right[0]);
    }

    /// <summary>The frames that fit the words before and after a figure.</summary>
    public IEnumerable<Frame> Around(string left, string right)
    {
        var led = left.Length > 0 ? byLeft[left[^1]].Where(f => left.EndsWith(f.Left, StringComparison.Ordinal)) : [];
        return led.Concat(right.Length > 0 ? byRight[right[0]] : []).Where(f => right.StartsWith(f.Right, StringComparison.Ordinal));
    }

    private static Frame Of(int indicator, string frame)
    {
        var at = frame.IndexOf("{}", StringComparison.Ordinal);
        if (at < 0)
        {
            return new Frame(indicator, frame, "");
        }

        var end = Units.Read(frame, at + 2, frame.Length) is { } unit ? unit.End : at + 2;
        return new Frame(indicator, frame[..at], frame[end..]);
    }
}

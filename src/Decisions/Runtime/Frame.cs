using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Kechuang.Decisions.Runtime;

/// <summary>Where compiled code finds its variables: one array of slots a function call, chained to the frame of definition.</summary>
internal class Frame(int size, Frame? parent, Run run)
{
    internal readonly FeelValue[] L = new FeelValue[size];
    internal readonly Frame? Parent = parent;
    internal readonly Run Run = run;

    /// <summary>For work that needs no variables.</summary>
    internal static Frame None => new(0, null, new Run(FeelLimits.Default));

    /// <summary>The frame so many levels further out.</summary>
    internal Frame At(int up)
    {
        var frame = this;
        for (var i = 0; i < up; i++)
        {
            frame = frame.Parent!;
        }

        return frame;
    }

    /// <summary>A function keeps the values as they were when it was made, since loops reuse their slots.</summary>
    internal Frame Snapshot()
    {
        var copy = new Frame(L.Length, Parent, Run);
        L.CopyTo(copy.L, 0);
        return copy;
    }
}

internal delegate FeelValue Code(Frame frame);

internal delegate bool Test(Frame frame);

/// <summary>An evaluation went over a limit; caught where the evaluation began.</summary>
internal sealed class LimitReached(Reason reason) : Exception(reason.English)
{
    internal Reason Reason { get; } = reason;
}

/// <summary>What one evaluation has used, and where its trace goes.</summary>
internal sealed class Run(FeelLimits limits)
{
    private int steps;
    private int depth;
    private long started;

    internal FeelLimits Limits { get; } = limits;

    internal TraceRecorder? Trace { get; set; }

    internal void Reset()
    {
        steps = 0;
        depth = 0;
        started = 0;
    }

    internal void Step()
    {
        if (++steps > Limits.Steps)
        {
            throw Over("步数", "steps", Limits.Steps);
        }

        if ((steps & 0x3FF) == 0)
        {
            CheckTime();
        }
    }

    internal void Enter()
    {
        Step();
        // The first few calls always fit: asking for the stack costs as much as a call.
        if (++depth > Limits.Recursion || (depth > 8 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw Over("嵌套调用", "nested calls", Limits.Recursion);
        }
    }

    internal void Leave() => depth--;

    internal void CheckList(int count)
    {
        if (count > Limits.ListItems)
        {
            throw Over("列表项数", "list items", Limits.ListItems);
        }
    }

    internal void CheckText(long length)
    {
        if (length > Limits.TextLength)
        {
            throw Over("文本长度", "text length", Limits.TextLength);
        }
    }

    private void CheckTime()
    {
        var now = Stopwatch.GetTimestamp();
        started = started == 0 ? now : started;
        if (Stopwatch.GetElapsedTime(started, now) > Limits.Time)
        {
            throw Over("用时", "milliseconds", (int)Limits.Time.TotalMilliseconds);
        }
    }

    private static LimitReached Over(string chinese, string english, int limit) =>
        new(new Reason("limit", $"超过上限：{chinese} {limit}", $"over the limit of {limit} {english}"));
}

using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Kechuang.Decisions.Runtime;

/// <summary>An evaluation went over a limit; caught where the evaluation began.</summary>
internal sealed class LimitReached(Reason reason) : Exception(reason.English)
{
    internal Reason Reason { get; } = reason;
}

/// <summary>
/// What one evaluation has used, and where its trace goes. Operators know no run: those whose cost grows with a value pay to the
/// run that is under way on their thread.
/// </summary>
internal sealed class Run(FeelLimits limits)
{
    // A unit is one item looked at; the clock and the memory are read once in so many.
    private const int UnitsBetweenChecks = 8192;
    private const int StepsBetweenChecks = 64;

    [ThreadStatic]
    private static Run? current;

    private int steps;
    private int depth;
    private int nesting;
    private long units;
    private long started;
    private long allocated;

    internal FeelLimits Limits { get; } = limits;

    internal TraceRecorder? Trace { get; set; }

    /// <summary>Makes this the run operators pay to; give back what was there before to <see cref="End"/>.</summary>
    internal Run? Begin()
    {
        var outer = current;
        current = this;
        return outer;
    }

    internal static void End(Run? outer) => current = outer;

    /// <summary>Work that grows with a value: items looked at or copied, or sixteen characters each.</summary>
    internal static void Pay(long amount)
    {
        if (current is { } run && (run.units += amount) >= UnitsBetweenChecks)
        {
            run.units = 0;
            run.CheckCost();
        }
    }

    /// <summary>Long texts only: short ones cost no more than the operator itself.</summary>
    internal static void PayText(int length)
    {
        if (length > 1024)
        {
            Pay(length / 16);
        }
    }

    /// <summary>Walks over nested values ask for the stack: values can be nested deeper than any source.</summary>
    internal static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new LimitReached(new Reason("limit", "超过上限：值的嵌套层数", "over the limit of nested values"));
        }
    }

    /// <summary>What an operator or function has made, against the limits of the run under way.</summary>
    internal static FeelValue Made(FeelValue value)
    {
        if (current is { } run && value.Kind is FeelKind.List or FeelKind.String)
        {
            if (value.Kind == FeelKind.List)
            {
                run.CheckList(value.Items.Length);
                Pay(value.Items.Length);
            }
            else
            {
                run.CheckText(value.Text.Length);
                PayText(value.Text.Length);
            }
        }

        return value;
    }

    internal void Reset()
    {
        steps = 0;
        depth = 0;
        nesting = 0;
        units = 0;
        started = 0;
    }

    internal void Step()
    {
        if (++steps > Limits.Steps)
        {
            throw Over("步数", "steps", Limits.Steps);
        }

        if (steps % StepsBetweenChecks == 0)
        {
            CheckCost();
        }
    }

    internal void Enter()
    {
        Step();
        if (++depth > Limits.Recursion)
        {
            throw Over("嵌套调用", "nested calls", Limits.Recursion);
        }

        Deeper();
    }

    internal void Leave()
    {
        depth--;
        nesting--;
    }

    /// <summary>Anything that can be inside itself without being a call: loops, decisions that hang on decisions.</summary>
    internal void Deeper()
    {
        // The first few always fit: asking for the stack costs as much as a call.
        if (++nesting > 8 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new LimitReached(new Reason("limit", "超过上限：嵌套层数（栈空间）", "over the limit of nesting (stack space)"));
        }
    }

    internal void Higher() => nesting--;

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

    private void CheckCost()
    {
        var now = Stopwatch.GetTimestamp();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        if (started == 0)
        {
            (started, allocated) = (now, bytes);
        }

        if (Stopwatch.GetElapsedTime(started, now) > Limits.Time)
        {
            throw Over("用时（毫秒）", "milliseconds", (long)Limits.Time.TotalMilliseconds);
        }

        if (bytes - allocated > Limits.Memory)
        {
            throw Over("内存（字节）", "bytes of memory", Limits.Memory);
        }
    }

    private static LimitReached Over(string chinese, string english, long limit) =>
        new(new Reason("limit", $"超过上限：{chinese} {limit}", $"over the limit of {limit} {english}"));
}

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

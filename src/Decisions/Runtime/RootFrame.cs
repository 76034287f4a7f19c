using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>The frame of a model: inputs first, then one slot a decision, knowledge model and service, computed when asked for.</summary>
internal sealed class RootFrame : Frame
{
    private readonly Plan plan;
    private readonly Dmn.Element[] elements;
    private readonly byte[] state;
    private readonly Frame?[] bodies;

    internal RootFrame(Plan plan, Run run)
        : base(plan.Root.Size, null, run)
    {
        this.plan = plan;
        elements = plan.BySlot;
        state = new byte[L.Length];
        bodies = new Frame?[L.Length];
    }

    private enum Stage : byte
    {
        Open, Busy, Done,
    }

    internal void Load(ReadOnlySpan<FeelValue> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            L[i] = row[i].Kind is FeelKind.Unknown or FeelKind.List or FeelKind.Context ? Unknowns.Answered.Only(row[i]) : row[i];
        }

        Array.Clear(state);
        foreach (var slot in plan.Functions)
        {
            state[slot] = L[slot].Kind == FeelKind.Function ? (byte)Stage.Done : (byte)Stage.Open;
        }
    }

    /// <summary>Another value for one input: what hangs on it is open again.</summary>
    internal void Change(int input, FeelValue value)
    {
        L[input] = Unknowns.Answered.Only(value);
        foreach (var slot in plan.Dependents[input])
        {
            state[slot] = (byte)Stage.Open;
        }
    }

    /// <summary>Gives an element's value in advance: the inputs of a decision service.</summary>
    internal void Supply(int slot, FeelValue value)
    {
        L[slot] = value;
        state[slot] = (byte)Stage.Done;
    }

    internal FeelValue Demand(int slot)
    {
        if (state[slot] == (byte)Stage.Done)
        {
            return L[slot];
        }

        var element = elements[slot];
        if (state[slot] == (byte)Stage.Busy)
        {
            return Reason.Null("cycle", $"“{element.Name}”依赖自身", $"{element.Name} depends on itself");
        }

        state[slot] = (byte)Stage.Busy;
        Run.Step();
        Run.Deeper();
        Run.Trace?.Begin();
        var value = element.Compute(this, bodies[slot] ??= new Frame(element.Level.Size, this, Run));
        Run.Higher();
        L[slot] = value;
        state[slot] = (byte)Stage.Done;
        Run.Trace?.End(element, this, value);
        return value;
    }

    /// <summary>Those of the required elements that have a value: inputs, and decisions that were worked out.</summary>
    internal NamedValue[] Settled(IReadOnlyList<(string Name, Dmn.Element Element)> required)
    {
        var found = new NamedValue[required.Count];
        var count = 0;
        foreach (var (name, element) in required)
        {
            if (element.Kind == ElementKind.Input || state[element.Slot] == (byte)Stage.Done)
            {
                found[count++] = new NamedValue(name, L[element.Slot]);
            }
        }

        return count == found.Length ? found : found[..count];
    }

    internal static FeelValue Demand(Frame frame, int slot) => ((RootFrame)frame).Demand(slot);

    /// <summary>A frame for a service call: same inputs, nothing decided yet.</summary>
    internal RootFrame Fork()
    {
        var fork = new RootFrame(plan, Run);
        L.AsSpan(0, plan.InputCount).CopyTo(fork.L);
        return fork;
    }
}

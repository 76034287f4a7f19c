using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Unknowns;

/// <summary>The slots of a frame when values are only partly known.</summary>
internal class PossibleFrame(int size, PossibleFrame? parent)
{
    internal readonly Reach?[] L = new Reach?[size];

    internal PossibleFrame? Parent { get; } = parent;

    internal virtual Reach Read(int slot) => L[slot] ?? Reach.Of(FeelValue.Null);

    internal PossibleFrame At(int up)
    {
        var frame = this;
        for (var i = 0; i < up; i++)
        {
            frame = frame.Parent!;
        }

        return frame;
    }
}

/// <summary>
/// The frame of a model: what hangs on no unknown input is computed the standard way, in the frame loaded with the same row,
/// the rest by reach.
/// </summary>
internal sealed class PossibleRoot : PossibleFrame
{
    private readonly Dmn.Plan plan;
    private readonly PossibleRun run;
    private readonly RootFrame known;
    private readonly bool[] unknown;
    private FeelValue[] row = [];

    internal PossibleRoot(Dmn.Plan plan, PossibleRun run, RootFrame known)
        : base(plan.Root.Size, null)
    {
        (this.plan, this.run, this.known) = (plan, run, known);
        unknown = new bool[plan.InputCount];
    }

    /// <summary>Takes a row; what is unknown in it is read at once, so that causes go by the order of the inputs.</summary>
    internal void Load(FeelValue[] values)
    {
        row = values;
        Array.Clear(L);
        for (var i = 0; i < row.Length; i++)
        {
            unknown[i] = Answered.HasUnknown(row[i]);
            L[i] = unknown[i] ? run.Read(row[i], plan.Elements[i].QualifiedName, plan.Elements[i].Type) : null;
        }
    }

    internal override Reach Read(int slot) => slot < row.Length ? L[slot] ??= Reach.Of(row[slot]) : base.Read(slot);

    internal Reach Demand(Dmn.Element element)
    {
        if (L[element.Slot] is { } done)
        {
            return done;
        }

        if (element.Kind is Dmn.ElementKind.Decision && !HangsOnUnknown(element))
        {
            return L[element.Slot] = Reach.Of(known.Demand(element.Slot));
        }

        L[element.Slot] = Reach.Anything(0);
        return L[element.Slot] = element.Kind == Dmn.ElementKind.Service
            ? Reach.Anything(run.AllCauses)
            : run.Visit(element.Body!, new PossibleFrame(element.Level.Size, this));
    }

    private bool HangsOnUnknown(Dmn.Element element)
    {
        foreach (var slot in element.Inputs)
        {
            if (unknown[slot])
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A function value over a partly known frame.</summary>
internal sealed class PossibleClosure(FunctionNode definition, PossibleFrame home, PossibleRun run) : FeelFunction
{
    internal override string Name => definition.Name;

    internal override IReadOnlyList<FeelField> Parameters => definition.Parameters;

    internal override FeelType Result => definition.Body.Type;

    internal Reach Call(Reach[] arguments)
    {
        var frame = new PossibleFrame(definition.Level.Size, home);
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = Parameters[i].Type;
            frame.L[i] = run.Coerced(arguments[i], type);
        }

        run.Enter();
        var result = run.Visit(definition.Body, frame);
        run.Leave();
        return result;
    }

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        if (arguments.Length != Parameters.Count)
        {
            return Calls.WrongArguments(Name, Parameters.Count, arguments.Length);
        }

        var reach = Call(Array.ConvertAll(arguments, Reach.Of));
        return reach.IsExact ? reach.Exact : throw new NotKnownEnough();
    }
}

/// <summary>A built-in function needed a value that is not known yet; its result is open then.</summary>
internal sealed class NotKnownEnough : Exception;

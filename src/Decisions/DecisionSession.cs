using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Unknowns;

namespace Kechuang.Decisions;

/// <summary>A decision of one model, found once by name.</summary>
public readonly record struct DecisionHandle
{
    internal DecisionHandle(int slot) => Slot = slot;

    internal int Slot { get; }
}

/// <summary>Evaluates decisions of one model over one row after another; each decision is worked out once a row.</summary>
public sealed class DecisionSession
{
    private readonly DmnModel model;
    private readonly Run run;
    private readonly RootFrame frame;
    private readonly FeelValue[] row;
    private readonly Dictionary<int, (object?[] Domains, Possible Answer)> blind = [];
    private PossibleRun? possibleRun;
    private PossibleRoot? possible;
    private bool possibleLoaded;

    internal DecisionSession(DmnModel model)
    {
        this.model = model;
        run = new Run(model.Limits);
        frame = new RootFrame(model.Plan, run);
        row = new FeelValue[model.Inputs.Fields.Count];
    }

    /// <summary>Takes a row in the order of the model's inputs; what was worked out before is forgotten.</summary>
    public void Load(ReadOnlySpan<FeelValue> values)
    {
        if (values.Length != row.Length)
        {
            throw new ArgumentException($"The row has {values.Length} values, the model {row.Length} inputs.", nameof(values));
        }

        values.CopyTo(row);
        run.Reset();
        frame.Load(values);
        possibleLoaded = false;
    }

    /// <summary>
    /// Replaces some inputs of the row, by their places in it; only the decisions that hang on them are worked out anew.
    /// </summary>
    public void Change(ReadOnlySpan<int> inputs, ReadOnlySpan<FeelValue> values)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            row[inputs[i]] = values[i];
            frame.Change(inputs[i], values[i]);
        }

        run.Reset();
        possibleLoaded = false;
    }

    /// <summary>Standard evaluation; an unknown input counts as null.</summary>
    public FeelValue Evaluate(string decision) => Demand(model.Find(decision).Slot);

    /// <summary>Standard evaluation of a decision found beforehand by <see cref="DmnModel.Handle"/>: no look-up by name.</summary>
    public FeelValue Evaluate(DecisionHandle decision) => Demand(decision.Slot);

    /// <summary>Standard evaluation with the way it went. Decisions already settled for this row are evaluated anew.</summary>
    public FeelValue Evaluate(string decision, out Trace trace)
    {
        var recorder = new TraceRecorder();
        frame.Load(row);
        run.Trace = recorder;
        var result = Evaluate(decision);
        run.Trace = null;
        trace = recorder.Finish();
        return result;
    }

    /// <summary>What a decision could still give once the unknown inputs are answered.</summary>
    public Possible EvaluatePossible(string decision) => Reachable(model.Find(decision));

    /// <summary>What a decision could still give once the unknown inputs are answered.</summary>
    public Possible EvaluatePossible(DecisionHandle decision) => Reachable(model.Plan.Elements[decision.Slot]);

    // What hangs on unanswered inputs alone is the same for every row that leaves them unanswered.
    private Possible Reachable(Element element)
    {
        if (!Array.TrueForAll(element.Inputs, i => row[i].Kind == FeelKind.Unknown))
        {
            return WorkOut(element);
        }

        var domains = Array.ConvertAll(element.Inputs, i => row[i].Ref);
        if (!blind.TryGetValue(element.Slot, out var known) || !known.Domains.AsSpan().SequenceEqual(domains))
        {
            blind[element.Slot] = known = (domains, WorkOut(element));
        }

        return known.Answer;
    }

    private Possible WorkOut(Element element)
    {
        possibleRun ??= new PossibleRun(model.Limits);
        possible ??= new PossibleRoot(model.Plan, possibleRun, frame);
        var outer = possibleRun.Begin();
        try
        {
            if (!possibleLoaded)
            {
                possibleRun.Reset();
                possible.Load(row);
                possibleLoaded = true;
            }

            return possibleRun.Answer(possible.Demand(element));
        }
        catch (LimitReached over)
        {
            possibleLoaded = false;
            Stop(over);
            return new Possible([FeelValue.Because(over.Reason)], null, null, true, []);
        }
        finally
        {
            Run.End(outer);
        }
    }

    /// <summary>Evaluates a decision service; its input decisions are what the caller gives, null where it gives nothing.</summary>
    internal FeelValue Serve(Element service, Func<string, FeelValue> given)
    {
        foreach (var parameter in service.Service!.Parameters)
        {
            frame.Supply(parameter.Slot, Typing.Coerce(given(parameter.Name), parameter.Declared));
        }

        var outer = run.Begin();
        try
        {
            return Results.Bounded(Typing.Coerce(new ServiceFunction(service, frame).Outputs(frame), service.Service.Type), model.Limits);
        }
        catch (LimitReached over)
        {
            return Stop(over);
        }
        finally
        {
            Run.End(outer);
        }
    }

    internal RootFrame Frame => frame;

    private FeelValue Demand(int slot)
    {
        var outer = run.Begin();
        try
        {
            return Results.Bounded(frame.Demand(slot), model.Limits);
        }
        catch (LimitReached over)
        {
            return Stop(over);
        }
        finally
        {
            Run.End(outer);
        }
    }

    // Decisions that were under way are open again; the limits start anew for the next question.
    private FeelValue Stop(LimitReached over)
    {
        run.Reset();
        frame.Load(row);
        return FeelValue.Because(over.Reason);
    }
}

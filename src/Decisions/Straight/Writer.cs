using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>
/// Writes a tree as one flat method over typed locals: numbers are decimals, conditions are jumps, decisions and functions are
/// written where they are used. Wherever a null would come up the method leaves, and the standard code evaluates the row, so
/// that reasons and three-valued logic stay in one place. Nodes it does not know make the whole tree one for the standard code.
/// </summary>
internal sealed partial class Writer(Source source, Level root, int inputs, FeelLimits limits)
{
    // Functions and decisions are copied in where they are used, so that a hostile model could double its size at each step.
    private const int MostNodes = 2000;

    private readonly List<Expression> code = [];
    private readonly List<ParameterExpression> locals = [];
    private readonly Dictionary<object, Typed> known = [];
    private readonly List<object> log = [];
    private readonly Dictionary<(Level, int), Typed> slots = [];
    private readonly HashSet<object> under = [];
    private readonly LabelTarget leave = Expression.Label("leave");
    private readonly Level root = root;
    private Level level = root;
    private int nodes;
    private int steps;
    private int calls;

    /// <summary>The tree has something that only the standard code can do.</summary>
    internal bool Failed { get; private set; }

    internal List<Expression> Code => code;

    internal List<ParameterExpression> Locals => locals;

    /// <summary>Where the code goes when a value on the way is null.</summary>
    internal LabelTarget Leave => leave;

    /// <summary>The value of an element, worked out in a level of its own.</summary>
    internal Typed Visit(Element element)
    {
        if (known.TryGetValue(element, out var found))
        {
            return found;
        }

        if (element.Kind != ElementKind.Decision || element.Body is null || !under.Add(element) || ++steps > limits.Steps)
        {
            return Fail();
        }

        var outer = level;
        level = element.Level;
        var value = Keep(Visit(element.Body));
        level = outer;
        under.Remove(element);
        return Learn(element, value);
    }

    internal Typed Visit(Node node)
    {
        if (Failed || ++nodes > MostNodes || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail();
        }

        return node switch
        {
            ConstNode constant => Constant(constant.Value),
            SlotNode slot => Slot(slot),
            DemandNode demand => Visit(demand.Element),
            ArithmeticNode a => Arithmetic(a.Operation, Visit(a.Left), Visit(a.Right)),
            NegateNode negate => Visit(negate.Inner) is { Kind: FeelKind.Number or FeelKind.Null } inner ? Map(inner, Expression.Negate) : Fail(),
            CompareNode or BetweenNode or MatchNode or LogicNode or NotNode => Condition(node),
            CoerceNode coerce => Coerce(coerce),
            LetNode let => Let(let),
            IfNode choice => If(choice),
            TableNode table => Table(table),
            CallNode call => Call(call),
            BuiltinNode builtin => Builtin(builtin),
            _ => Fail(),
        };
    }

    private Typed Fail()
    {
        Failed = true;
        return Typed.Never;
    }

    private Typed Constant(FeelValue value)
    {
        var typed = Typed.Constant(value);
        if (typed.IsNever)
        {
            if (value.Kind != FeelKind.Null)
            {
                return Fail();
            }

            Go(leave);
        }

        return typed;
    }

    private Typed Slot(SlotNode slot)
    {
        if (slots.TryGetValue((slot.Level, slot.Slot), out var bound))
        {
            return bound;
        }

        if (slot.Level != root || slot.Slot >= inputs)
        {
            return Fail();
        }

        if (known.TryGetValue(slot.Slot, out var read))
        {
            return read;
        }

        if (slot.Type.Kind is not { } kind || Typed.Holder(kind) is null || !source.Gives(slot.Slot, kind))
        {
            return Fail();
        }

        var (value, misfit) = source.Read(slot.Slot, kind);
        if (misfit is not null)
        {
            code.Add(Expression.IfThen(misfit, Expression.Goto(leave)));
        }

        return Learn(slot.Slot, Keep(new Typed(kind, value)));
    }

    private Typed Coerce(CoerceNode coerce)
    {
        var inner = Visit(coerce.Inner);
        return inner.IsNever || (coerce.Type.Allowed is null && (coerce.Type.Kind is null || coerce.Type.Kind == inner.Kind)) ? inner : Fail();
    }

    private Typed Let(LetNode let)
    {
        slots[(level, let.Slot)] = Keep(Visit(let.Value));
        return Visit(let.Body);
    }

    private Typed If(IfNode choice)
    {
        var (otherwise, end) = (Expression.Label(), Expression.Label());
        var common = Jump(choice.Test, false, otherwise);
        var result = new Outcome(this);
        result.Take(Visit(choice.Then), end);
        At(otherwise, common);
        result.Take(Visit(choice.Otherwise), end);
        At(end, common);
        return result.Value;
    }

    private Typed Arithmetic(Operation operation, Typed left, Typed right)
    {
        if (left.IsNever || right.IsNever)
        {
            return Typed.Never;
        }

        switch (operation, left.Kind, right.Kind)
        {
            case (Operation.Add, FeelKind.Number, FeelKind.Number):
                return Keep(new(FeelKind.Number, Expression.Add(left.Value!, right.Value!)));
            case (Operation.Subtract, FeelKind.Number, FeelKind.Number):
                return Keep(new(FeelKind.Number, Expression.Subtract(left.Value!, right.Value!)));
            case (Operation.Multiply, FeelKind.Number, FeelKind.Number):
                return Keep(new(FeelKind.Number, Expression.Multiply(left.Value!, right.Value!)));
            case (Operation.Divide, FeelKind.Number, FeelKind.Number):
            case (Operation.Divide, FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration):
                return Divide(left, right);
            default:
                return Fail();
        }
    }

    private Typed Divide(Typed left, Typed right)
    {
        if (right.Value is ConstantExpression { Value: 0m })
        {
            Go(leave);
            return Typed.Never;
        }

        if (right.Value is not ConstantExpression)
        {
            code.Add(Expression.IfThen(Expression.Equal(right.Value!, Expression.Constant(0m)), Expression.Goto(leave)));
        }

        return Keep(new(FeelKind.Number, Expression.Divide(left.Value!, right.Value!)));
    }

    private Typed Map(Typed value, Func<Expression, Expression> change) => value.IsNever ? value : Keep(value with { Value = change(value.Value!) });

    /// <summary>Puts a value into a local of its own, so that each is worked out once and in order.</summary>
    private Typed Keep(Typed value)
    {
        if (value.Value is null or ConstantExpression or ParameterExpression)
        {
            return value;
        }

        var local = Local(value.Value.Type);
        code.Add(Expression.Assign(local, value.Value));
        return value with { Value = local };
    }

    private ParameterExpression Local(Type type)
    {
        var local = Expression.Variable(type);
        locals.Add(local);
        return local;
    }

    private Typed Learn(object key, Typed value)
    {
        if (!value.IsNever && known.TryAdd(key, value))
        {
            log.Add(key);
        }

        return value;
    }

    private void Go(LabelTarget target) => code.Add(Expression.Goto(target));

    /// <summary>From here on only what was worked out before the mark has been worked out for certain.</summary>
    private void At(LabelTarget label, int mark)
    {
        code.Add(Expression.Label(label));
        for (var i = log.Count - 1; i >= mark; i--)
        {
            known.Remove(log[i]);
            log.RemoveAt(i);
        }
    }

    /// <summary>The one value that several branches give.</summary>
    private sealed class Outcome(Writer writer)
    {
        private ParameterExpression? local;
        private FeelKind kind = FeelKind.Null;

        internal Typed Value => local is null ? Typed.Never : new Typed(kind, local);

        internal void Take(Typed branch, LabelTarget end)
        {
            if (branch.IsNever)
            {
                return;
            }

            if (local is null)
            {
                kind = branch.Kind;
                local = writer.Local(branch.Value!.Type);
            }

            if (branch.Kind != kind)
            {
                writer.Fail();
                return;
            }

            writer.code.Add(Expression.Assign(local, branch.Value!));
            writer.Go(end);
        }
    }
}

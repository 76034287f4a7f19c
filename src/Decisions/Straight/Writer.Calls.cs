using System.Linq.Expressions;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>Functions of the model are written in place; of the standard's those that count and round.</summary>
internal sealed partial class Writer
{
    private Typed Call(CallNode call)
    {
        if (call is not { Names: null, Function: DemandNode { Element: { Kind: ElementKind.Knowledge, Body: FunctionNode function } } }
            || function.Parameters.Count != call.Arguments.Count || ++steps > limits.Steps || ++calls > limits.Recursion || under.Contains(function))
        {
            return Fail();
        }

        var arguments = call.Arguments.Select(a => Keep(Visit(a))).ToList();
        for (var i = 0; i < arguments.Count; i++)
        {
            var type = function.ParameterTypes[i];
            if (type.Allowed is not null || (type.Kind is { } kind && !arguments[i].IsNever && kind != arguments[i].Kind))
            {
                return Fail();
            }

            slots[(function.Level, i)] = arguments[i];
        }

        var outer = level;
        level = function.Level;
        under.Add(function);
        var result = Keep(Visit(function.Body));
        under.Remove(function);
        level = outer;
        calls--;
        return result;
    }

    private Typed Builtin(BuiltinNode call)
    {
        if (call.Arguments.All(a => a is ConstNode) && call.Builtin.Name is "date" or "duration")
        {
            return Constant(call.Builtin.Invoke(Frame.None, [.. call.Arguments.Select(a => ((ConstNode)a).Value)]));
        }

        return (call.Builtin.Name, call.Arguments) switch
        {
            ("not", [var inner]) => Negation(Visit(inner)),
            ("abs", [var inner]) => Number(inner, nameof(Math.Abs)),
            ("floor", [var inner]) => Number(inner, nameof(Math.Floor)),
            ("ceiling", [var inner]) => Number(inner, nameof(Math.Ceiling)),
            ("min" or "max" or "sum", [ListNode list]) => Fold(call.Builtin.Name, list.Items),
            ("min" or "max" or "sum", { Count: > 1 } items) => Fold(call.Builtin.Name, items),
            ("decimal" or "round half up" or "round down", [var number, ConstNode { Value: { Kind: FeelKind.Number, Num: >= 0 and <= 28 } scale }])
                when decimal.IsInteger(scale.Num) => Round(call.Builtin.Name, Visit(number), (int)scale.Num),
            _ => Fail(),
        };
    }

    private Typed Number(Node inner, string method) => Visit(inner) is { Kind: FeelKind.Number or FeelKind.Null } value
        ? Map(value, x => Expression.Call(typeof(Math).GetMethod(method, [typeof(decimal)])!, x))
        : Fail();

    private Typed Round(string name, Typed number, int scale)
    {
        var mode = name switch { "decimal" => MidpointRounding.ToEven, "round down" => MidpointRounding.ToZero, _ => MidpointRounding.AwayFromZero };
        return number.Kind is FeelKind.Number or FeelKind.Null
            ? Map(number, x => Expression.Call(
                typeof(Math).GetMethod(nameof(Math.Round), [typeof(decimal), typeof(int), typeof(MidpointRounding)])!, x, Expression.Constant(scale), Expression.Constant(mode)))
            : Fail();
    }

    private Typed Fold(string name, IReadOnlyList<Node> items)
    {
        if (items.Count == 0)
        {
            return Fail();
        }

        var values = items.Select(i => Keep(Visit(i))).ToList();
        if (values.Exists(v => v.Kind is not (FeelKind.Number or FeelKind.Null)))
        {
            return Fail();
        }

        return values.Exists(v => v.IsNever) ? Typed.Never : values.Aggregate((a, b) => Keep(new(FeelKind.Number, Step(name, a.Value!, b.Value!))));
    }

    private static Expression Step(string name, Expression a, Expression b) => name == "sum"
        ? Expression.Add(a, b)
        : Expression.Call(typeof(Math).GetMethod(name == "min" ? nameof(Math.Min) : nameof(Math.Max), [typeof(decimal), typeof(decimal)])!, a, b);
}

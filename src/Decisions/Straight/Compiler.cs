using System.Linq.Expressions;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>Evaluates one row; false when a value on the way would be null, which is left to the standard code.</summary>
internal delegate bool RowCode<T>(ReadOnlySpan<FeelValue> row, out T result);

/// <summary>Evaluates rows until one cannot be evaluated, and says which; the end when all could.</summary>
internal delegate int ColumnCode<T>(Array[] columns, int from, int to, T[] results);

/// <summary>Makes straight code out of what the writer wrote; null where the tree needs the standard code.</summary>
internal static class Compiler
{
    internal static RowCode<T>? Row<T>(Level root, int inputs, FeelLimits limits, Func<Writer, Typed> visit)
    {
        var row = Expression.Parameter(typeof(ReadOnlySpan<FeelValue>), "row");
        var result = Expression.Parameter(typeof(T).MakeByRefType(), "result");
        var writer = new Writer(new RowSource(row), root, inputs, limits);
        var value = visit(writer);
        if (writer.Failed || Give<T>(value) is not { } given)
        {
            return null;
        }

        var end = Expression.Label(typeof(bool));
        var body = Expression.Block(
            writer.Locals,
            [
                .. writer.Code,
                Expression.Assign(result, given),
                Expression.Return(end, Expression.Constant(true)),
                Expression.Label(writer.Leave),
                Expression.Assign(result, Expression.Default(typeof(T))),
                Expression.Label(end, Expression.Constant(false)),
            ]);
        return Expression.Lambda<RowCode<T>>(body, row, result).Compile();
    }

    internal static ColumnCode<T>? Columns<T>(Level root, FeelColumns columns, FeelLimits limits, Func<Writer, Typed> visit)
    {
        var arrays = Expression.Parameter(typeof(Array[]), "columns");
        var (from, to) = (Expression.Parameter(typeof(int), "from"), Expression.Parameter(typeof(int), "to"));
        var results = Expression.Parameter(typeof(T[]), "results");
        var source = new ColumnSource(columns, arrays, from);
        var writer = new Writer(source, root, columns.Schema.Fields.Count, limits);
        var value = visit(writer);
        if (writer.Failed || Give<T>(value) is not { } given)
        {
            return null;
        }

        var (next, end) = (Expression.Label(), Expression.Label());
        var body = Expression.Block(
            [.. writer.Locals, .. source.Locals],
            [
                .. source.Code,
                Expression.Label(next),
                Expression.IfThen(Expression.GreaterThanOrEqual(from, to), Expression.Goto(end)),
                .. writer.Code,
                Expression.Assign(Expression.ArrayAccess(results, from), given),
                Expression.PreIncrementAssign(from),
                Expression.Goto(next),
                Expression.Label(writer.Leave),
                Expression.Label(end),
                from,
            ]);
        return Expression.Lambda<ColumnCode<T>>(body, arrays, from, to, results).Compile();
    }

    /// <summary>An overflow is a null with its reason, which the standard code knows how to give.</summary>
    internal static bool Try<T>(RowCode<T> code, ReadOnlySpan<FeelValue> row, out T? result)
    {
        try
        {
            return code(row, out result);
        }
        catch (OverflowException)
        {
            result = default;
            return false;
        }
    }

    // When every row would be null, straight code is of no use.
    private static Expression? Give<T>(Typed value)
    {
        if (value.IsNever)
        {
            return null;
        }

        if (typeof(T) == typeof(bool))
        {
            return value.Kind == FeelKind.Boolean ? value.Value : null;
        }

        return value.Kind switch
        {
            FeelKind.Boolean or FeelKind.String => Expression.Call(typeof(FeelValue).GetMethod(nameof(FeelValue.From), [value.Value!.Type])!, value.Value!),
            FeelKind.Number => Emitter.Call(typeof(Compiler), nameof(Number), value.Value!),
            FeelKind.Date => Emitter.Call(typeof(FeelValue), nameof(FeelValue.FromDays), value.Value!),
            FeelKind.DaysTimeDuration => Emitter.Call(typeof(FeelValue), nameof(FeelValue.FromSeconds), value.Value!),
            _ => Emitter.Call(typeof(FeelValue), nameof(FeelValue.FromMonths), value.Value!),
        };
    }

    internal static FeelValue Number(decimal value) => FeelValue.From(value);
}

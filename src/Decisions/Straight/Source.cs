using System.Linq.Expressions;
using System.Reflection;

namespace Kechuang.Decisions.Straight;

/// <summary>Where straight code finds its inputs.</summary>
internal abstract class Source
{
    /// <summary>The input's value, and a condition that is true when it is not of the kind; null when no such check is needed.</summary>
    internal abstract (Expression Value, Expression? Misfit) Read(int input, FeelKind kind);

    /// <summary>Can the input come as this kind at all?</summary>
    internal virtual bool Gives(int input, FeelKind kind) => true;

    protected static Expression Take(Expression value, FeelKind kind) => kind switch
    {
        FeelKind.Boolean => Expression.Property(value, nameof(FeelValue.IsTrue)),
        FeelKind.String => Expression.Property(value, Text),
        _ => Expression.Field(value, Number),
    };

    private static readonly PropertyInfo Text = typeof(FeelValue).GetProperty(nameof(FeelValue.Text), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly FieldInfo Number = typeof(FeelValue).GetField(nameof(FeelValue.Num), BindingFlags.Instance | BindingFlags.NonPublic)!;
}

/// <summary>One row of values in schema order.</summary>
internal sealed class RowSource(ParameterExpression row) : Source
{
    internal override (Expression, Expression?) Read(int input, FeelKind kind)
    {
        var at = Expression.Constant(input);
        var method = kind switch { FeelKind.Boolean => nameof(Rows.Truth), FeelKind.String => nameof(Rows.Text), _ => nameof(Rows.Number) };
        return (Tree.Emitter.Call(typeof(Rows), method, row, at), Tree.Emitter.Call(typeof(Rows), nameof(Rows.IsNot), row, at, Expression.Constant(kind)));
    }
}

/// <summary>Reads single values of a row without copying the whole struct.</summary>
internal static class Rows
{
    internal static bool IsNot(ReadOnlySpan<FeelValue> row, int at, FeelKind kind) => row[at].Kind != kind;

    internal static decimal Number(ReadOnlySpan<FeelValue> row, int at) => row[at].Num;

    internal static bool Truth(ReadOnlySpan<FeelValue> row, int at) => row[at].Ref is not null;

    internal static string Text(ReadOnlySpan<FeelValue> row, int at) => row[at].Text;
}

using System.Linq.Expressions;

namespace Kechuang.Decisions.Straight;

/// <summary>Columns of one batch: each array is taken out once before the first row.</summary>
internal sealed class ColumnSource(FeelColumns columns, ParameterExpression arrays, ParameterExpression row) : Source
{
    private readonly Dictionary<int, ParameterExpression> taken = [];

    internal List<Expression> Code { get; } = [];

    internal IEnumerable<ParameterExpression> Locals => taken.Values;

    internal override bool Gives(int input, FeelKind kind) =>
        columns.TypeOf(input) is { } type && (type == typeof(FeelValue) || type == Typed.Holder(kind) || (type == typeof(DateOnly) && kind == FeelKind.Date));

    internal override (Expression, Expression?) Read(int input, FeelKind kind)
    {
        var type = columns.TypeOf(input)!;
        if (!taken.TryGetValue(input, out var array))
        {
            taken[input] = array = Expression.Variable(type.MakeArrayType());
            Code.Add(Expression.Assign(array, Expression.Convert(Expression.ArrayIndex(arrays, Expression.Constant(input)), array.Type)));
        }

        var cell = Expression.ArrayIndex(array, row);
        if (type == typeof(FeelValue))
        {
            return (Take(cell, kind), Expression.NotEqual(Expression.Property(cell, nameof(FeelValue.Kind)), Expression.Constant(kind)));
        }

        return type == typeof(DateOnly) ? (Expression.Convert(Expression.Property(cell, nameof(DateOnly.DayNumber)), typeof(decimal)), null)
            : type == typeof(string) ? (cell, Expression.Equal(cell, Expression.Constant(null, typeof(string))))
            : (cell, null);
    }
}

using System.Linq.Expressions;

namespace Kechuang.Decisions.Straight;

/// <summary>
/// A value whose kind is known while compiling, and which is never null: a decimal for numbers, dates and durations, a bool, a
/// string. Without an expression the code has already left for the standard path.
/// </summary>
internal readonly record struct Typed(FeelKind Kind, Expression? Value)
{
    /// <summary>Nothing comes out here: the value would be null.</summary>
    internal static Typed Never => new(FeelKind.Null, null);

    internal bool IsNever => Value is null;

    internal bool IsDecimal => Kind is FeelKind.Number or FeelKind.Date or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration;

    /// <summary>The .NET type that holds values of a kind; null for kinds that straight code does not handle.</summary>
    internal static Type? Holder(FeelKind? kind) => kind switch
    {
        FeelKind.Number or FeelKind.Date or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration => typeof(decimal),
        FeelKind.Boolean => typeof(bool),
        FeelKind.String => typeof(string),
        _ => null,
    };

    internal static Typed Constant(FeelValue value) => value.Kind switch
    {
        FeelKind.Boolean => new(value.Kind, Expression.Constant(value.IsTrue)),
        FeelKind.String => new(value.Kind, Expression.Constant(value.Text)),
        _ when Holder(value.Kind) is not null => new(value.Kind, Expression.Constant(value.Num)),
        _ => Never,
    };
}

using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>Conformance of values to types and the implicit conversions (DMN 1.5, 10.3.2.9).</summary>
internal static class Typing
{
    internal static FeelType Of(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => FeelType.Null,
        FeelKind.Boolean => FeelType.Boolean,
        FeelKind.Number => FeelType.Number,
        FeelKind.String => FeelType.Text,
        FeelKind.Date => FeelType.Date,
        FeelKind.Time => FeelType.Time,
        FeelKind.DateTime => FeelType.DateTime,
        FeelKind.DaysTimeDuration => FeelType.DaysTime,
        FeelKind.YearsMonthsDuration => FeelType.YearsMonths,
        FeelKind.List => FeelType.ListOf(Common(Parts(value.Items).Select(Of))),
        FeelKind.Context => FeelType.ContextOf([.. Parts(value.Entries).Select(e => new FeelField(e.Key, Of(e.Value)))]),
        FeelKind.Range => FeelType.RangeOf(Of(value.Range.Start)),
        FeelKind.Function => FeelType.FunctionOf([.. value.Function.Parameters.Select(p => p.Type)], value.Function.Result),
        _ => FeelType.Any,
    };

    private static IReadOnlyList<T> Parts<T>(IReadOnlyList<T> parts)
    {
        Run.CheckStack();
        Run.Pay(parts.Count);
        return parts;
    }

    /// <summary>The type of items that all share one; Any when they differ.</summary>
    internal static FeelType Common(IEnumerable<FeelType> types)
    {
        FeelType? common = null;
        foreach (var type in types)
        {
            if (type.Kind == FeelKind.Null)
            {
                continue;
            }

            if (common is not null && !Conforms(type, common))
            {
                return FeelType.Any;
            }

            common ??= type;
        }

        return common ?? FeelType.Any;
    }

    /// <summary>A declared item definition that is Any but may still carry a meaning once defined.</summary>
    internal static bool IsOpen(FeelType type) => type.Kind is null && !ReferenceEquals(type, FeelType.Any);

    internal static FeelValue IsInstance(FeelValue value, FeelType type)
    {
        if (value.Kind == FeelKind.Null)
        {
            return FeelValue.From(type.Kind == FeelKind.Null);
        }

        return FeelValue.From(Conforms(value, type, constrained: false));
    }

    /// <summary>Does a value belong to a type's domain? Null belongs to every type's, except inside instance of.</summary>
    /// <remarks>instance of asks for the type alone, not for the allowed values.</remarks>
    internal static bool Conforms(FeelValue value, FeelType type, bool constrained = true)
    {
        if (value.IsNull)
        {
            return true;
        }

        if (constrained && type.Allowed is { } allowed && !allowed(value))
        {
            return false;
        }

        if (type.Kind is not { } kind)
        {
            return true;
        }

        // Apart from the composite kinds, whose lambdas would cost each number an object.
        return kind == value.Kind && (value.Ref is null or string || PartsConform(value, type, constrained));
    }

    private static bool PartsConform(FeelValue value, FeelType type, bool constrained) => value.Kind switch
    {
        FeelKind.List => ItemsConform(value.Items, type.Item!, constrained),
        FeelKind.Context => Parts(type.Fields).All(f => value.Entries.TryGet(f.Name, out var entry) && Conforms(entry, f.Type, constrained)),
        FeelKind.Range => (value.Range.Start.IsNull || Conforms(value.Range.Start, type.Item!)) && (value.Range.End.IsNull || Conforms(value.Range.End, type.Item!)),
        FeelKind.Function => type.Item is null || Conforms(Of(value), type),
        _ => true,
    };

    private static bool ItemsConform(FeelValue[] items, FeelType type, bool constrained)
    {
        if (type.Kind is null && type.Allowed is null)
        {
            return true;
        }

        Run.CheckStack();
        Run.Pay(items.Length);
        foreach (var item in items)
        {
            if (!Conforms(item, type, constrained))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Is every value of the first type one of the second? (DMN 1.5, 10.3.2.9.3)</summary>
    internal static bool Conforms(FeelType type, FeelType other)
    {
        if (other.Kind is null || type.Kind == FeelKind.Null || ReferenceEquals(type, other))
        {
            return true;
        }

        if (type.Kind != other.Kind)
        {
            return false;
        }

        // Types that hold themselves conform as far as anyone can look.
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        return type.Kind switch
        {
            FeelKind.List or FeelKind.Range => Conforms(type.Item!, other.Item!),
            FeelKind.Context => other.Fields.All(f => type.Field(f.Name) is { } mine && Conforms(mine, f.Type)),
            FeelKind.Function => other.Item is null || (type.Item is not null
                && Conforms(type.Item, other.Item)
                && type.Parameters?.Count == other.Parameters?.Count
                && (type.Parameters ?? []).Zip(other.Parameters ?? []).All(p => Conforms(p.Second, p.First))),
            _ => true,
        };
    }

    /// <summary>Makes a value fit: as it is, from or to a list of one, a date as a date and time; otherwise null.</summary>
    internal static FeelValue Coerce(FeelValue value, FeelType type)
    {
        if (value.Kind == FeelKind.Unknown || Conforms(value, type))
        {
            return value;
        }

        if (value is { Kind: FeelKind.List, Items: [var only] } && type.Kind != FeelKind.List && Conforms(only, type))
        {
            return only;
        }

        if (type.Kind == FeelKind.List && value.Kind != FeelKind.List && Conforms(value, type.Item!) && (type.Allowed is null || Conforms(FeelValue.List(value), type)))
        {
            return FeelValue.List(value);
        }

        if (type.Kind == FeelKind.DateTime && value.Kind == FeelKind.Date)
        {
            return FeelValue.FromDateTime(Arithmetic.AtMidnight(value));
        }

        return Misfit(value, type);
    }

    private static FeelValue Misfit(FeelValue value, FeelType type) => type.AllowedText is { } text && type.Kind == value.Kind
        ? Reason.Null("allowed values", $"{Literals.Brief(value)} 不在允许值之内：{text}", $"{Literals.Brief(value)} is not among the allowed values {text}")
        : Reason.Null("type", $"需要 {type.Name}，得到{Names.Of(value)}", $"{type.Name} was wanted, not a {value.Kind}");
}

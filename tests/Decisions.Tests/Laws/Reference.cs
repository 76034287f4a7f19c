using System.Globalization;

namespace Kechuang.Decisions.Tests.Laws;

/// <summary>
/// A tree walker over the tests' syntax with semantics of its own, written from DMN 1.5, 10.3.2: it uses the library's values
/// as carriers and none of its operations.
/// </summary>
internal sealed class Reference(IReadOnlyList<(string Name, FeelValue Value)> row)
{
    private readonly List<(string Name, FeelValue Value)> scope = [.. row];

    internal FeelValue Evaluate(Term term) => term.Op switch
    {
        "number" => FeelValue.From((decimal)term.Data!),
        "text" => FeelValue.From((string)term.Data!),
        "literal" => Literal((string)term.Data!),
        "name" => scope.FindLast(s => s.Name == (string)term.Data!).Value,
        "neg" => Sums.Negate(Evaluate(term.Parts[0])),
        "+" or "-" or "*" or "/" or "**" => Sums.Apply(term.Op, Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
        "=" => Order.Equal(Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
        "!=" => Not(Order.Equal(Evaluate(term.Parts[0]), Evaluate(term.Parts[1]))),
        "<" or "<=" or ">" or ">=" => Order.Compare(term.Op, Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
        "and" => And(Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
        "or" => Or(Evaluate(term.Parts[0]), Evaluate(term.Parts[1])),
        "between" => Between(Evaluate(term.Parts[0]), Evaluate(term.Parts[1]), Evaluate(term.Parts[2])),
        "in" => term.Parts.Skip(1).Aggregate(FeelValue.False, (found, test) => Or(found, Test(Evaluate(term.Parts[0]), test))),
        "if" => Evaluate(term.Parts[Evaluate(term.Parts[0]).IsTrue ? 1 : 2]),
        "for" => Each(term, items => FeelValue.List(items)),
        "some" => Each(term, items => items.Aggregate(FeelValue.False, Or)),
        "every" => Each(term, items => items.Aggregate(FeelValue.True, And)),
        "filter" => Filter(term),
        "index" => At(Evaluate(term.Parts[0]), (decimal)term.Parts[1].Data!),
        "path" => Path(Evaluate(term.Parts[0]), (string)term.Data!),
        "list" => FeelValue.List(term.Parts.Select(Evaluate)),
        "context" => FeelValue.Context([.. ((string[])term.Data!).Zip(term.Parts, (n, p) => (n, Evaluate(p)))]),
        "lambda" => With((string)term.Data!, Evaluate(term.Parts[1]), term.Parts[0]),
        "instance" => Instance(Evaluate(term.Parts[0]), (string)term.Data!),
        "call" => ReferenceFunctions.Call((string)term.Data!, [.. term.Parts.Select(Evaluate)]),
        _ => throw new InvalidOperationException(term.Op),
    };

    internal static FeelValue And(FeelValue a, FeelValue b) => a.IsFalse || b.IsFalse ? FeelValue.False : a.IsTrue && b.IsTrue ? FeelValue.True : FeelValue.Null;

    internal static FeelValue Or(FeelValue a, FeelValue b) => a.IsTrue || b.IsTrue ? FeelValue.True : a.IsFalse && b.IsFalse ? FeelValue.False : FeelValue.Null;

    internal static FeelValue Not(FeelValue a) => a.IsTrue ? FeelValue.False : a.IsFalse ? FeelValue.True : FeelValue.Null;

    private static FeelValue Between(FeelValue a, FeelValue low, FeelValue high) => And(Order.Compare(">=", a, low), Order.Compare("<=", a, high));

    private FeelValue Test(FeelValue input, Term test)
    {
        switch (test.Op)
        {
            case "test":
                var bound = Evaluate(test.Parts[0]);
                return (string)test.Data! switch
                {
                    "=" => Order.Equal(input, bound),
                    "!=" => Not(Order.Equal(input, bound)),
                    var op => Order.Compare(op, input, bound),
                };
            case "range":
                var form = (string)test.Data!;
                return And(
                    Order.Compare(form[0] == '[' ? ">=" : ">", input, Evaluate(test.Parts[0])),
                    Order.Compare(form[1] == ']' ? "<=" : "<", input, Evaluate(test.Parts[1])));
            default:
                return Matches(input, Evaluate(test));
        }
    }

    // Grammar rule 7 and table 55: a list holds the input, a boolean is itself the answer, anything else is compared.
    private static FeelValue Matches(FeelValue input, FeelValue value) => value.Kind switch
    {
        FeelKind.List => FeelValue.From(
            (input.Kind == FeelKind.List && Order.Equal(input, value).IsTrue) || value.AsList.Any(v => Matches(input, v).IsTrue)),
        FeelKind.Boolean when input.Kind != FeelKind.Boolean => value,
        _ => Order.Equal(input, value),
    };

    private FeelValue Each(Term term, Func<IEnumerable<FeelValue>, FeelValue> gather)
    {
        var domain = Evaluate(term.Parts[0]);
        return domain.IsNull ? FeelValue.Null
            : gather([.. (domain.Kind == FeelKind.List ? domain.AsList : [domain]).Select(item => With((string)term.Data!, item, term.Parts[1]))]);
    }

    private FeelValue Filter(Term term)
    {
        var list = Evaluate(term.Parts[0]);
        if (list.IsNull)
        {
            return FeelValue.Null;
        }

        var items = list.Kind == FeelKind.List ? list.AsList : [list];
        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            var verdict = With("item", item, term.Parts[1]);
            if (verdict.Kind == FeelKind.Number)
            {
                return At(list, verdict.AsNumber);
            }

            if (verdict.Kind is not (FeelKind.Boolean or FeelKind.Null))
            {
                return FeelValue.Null;
            }

            if (verdict.IsTrue)
            {
                kept.Add(item);
            }
        }

        return FeelValue.List(kept);
    }

    private FeelValue With(string name, FeelValue value, Term body)
    {
        scope.Add((name, value));
        var result = Evaluate(body);
        scope.RemoveAt(scope.Count - 1);
        return result;
    }

    private static FeelValue At(FeelValue list, decimal position)
    {
        var items = list.Kind == FeelKind.List ? list.AsList : list.IsNull ? [] : [list];
        var index = position < 0 ? items.Count + position : position - 1;
        return position != 0 && index >= 0 && index < items.Count && index % 1 == 0 ? items[(int)index] : FeelValue.Null;
    }

    private static FeelValue Path(FeelValue source, string name) => source.Kind switch
    {
        FeelKind.Context => source.AsContext[name],
        FeelKind.List => FeelValue.List(source.AsList.Select(i => Path(i, name))),
        FeelKind.Date => Days.Part(source.Num, name),
        _ => FeelValue.Null,
    };

    private static FeelValue Instance(FeelValue value, string type) => value.IsNull ? FeelValue.False : FeelValue.From(type switch
    {
        "number" => value.Kind == FeelKind.Number,
        "string" => value.Kind == FeelKind.String,
        "boolean" => value.Kind == FeelKind.Boolean,
        "date" => value.Kind == FeelKind.Date,
        "list<number>" => value.Kind == FeelKind.List && value.AsList.All(i => i.Kind is FeelKind.Number or FeelKind.Null),
        _ => true,
    });

    private static FeelValue Literal(string text) => text switch
    {
        "true" => FeelValue.True,
        "false" => FeelValue.False,
        "null" => FeelValue.Null,
        _ => Days.Read(text[2..^1]),
    };
}

/// <summary>Equality and order (DMN 1.5, tables 53 and 54).</summary>
internal static class Order
{
    internal static FeelValue Equal(FeelValue a, FeelValue b)
    {
        if (a.IsNull || b.IsNull)
        {
            return FeelValue.From(a.IsNull && b.IsNull);
        }

        return a.Kind != b.Kind ? FeelValue.Null : FeelValue.From(a.Kind switch
        {
            FeelKind.List => a.AsList.Count == b.AsList.Count && a.AsList.Zip(b.AsList).All(p => Equal(p.First, p.Second).IsTrue),
            FeelKind.Context => a.AsContext.Count == b.AsContext.Count
                && a.AsContext.All(e => b.AsContext.TryGet(e.Key, out var other) && Equal(e.Value, other).IsTrue),
            FeelKind.String => a.AsText == b.AsText,
            FeelKind.Boolean => a.IsTrue == b.IsTrue,
            _ => a.Num == b.Num,
        });
    }

    internal static FeelValue Compare(string op, FeelValue a, FeelValue b)
    {
        if (a.Kind != b.Kind || a.Kind is FeelKind.Null or FeelKind.Boolean or FeelKind.List or FeelKind.Context)
        {
            return FeelValue.Null;
        }

        var order = a.Kind == FeelKind.String ? string.CompareOrdinal(a.AsText, b.AsText) : a.Num.CompareTo(b.Num);
        return FeelValue.From(op switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 });
    }
}

/// <summary>The calendar by <see cref="DateOnly"/>, moved by whole cycles of 400 years where that does not reach.</summary>
internal static class Days
{
    private const decimal Cycle = 146_097;

    internal static FeelValue Part(decimal day, string name)
    {
        var (date, cycles) = Within(day);
        return name switch
        {
            "year" => FeelValue.From(date.Year + (cycles * 400)),
            "month" => FeelValue.From((decimal)date.Month),
            "day" => FeelValue.From((decimal)date.Day),
            "weekday" => FeelValue.From(date.DayOfWeek == DayOfWeek.Sunday ? 7m : (decimal)date.DayOfWeek),
            _ => FeelValue.Null,
        };
    }

    internal static FeelValue Move(decimal day, decimal months)
    {
        var (date, cycles) = Within(day);
        var more = Math.Floor(months / 4800);
        if (Math.Abs(date.Year + (400 * (cycles + more))) > 999_999_999 + 400)
        {
            return FeelValue.Null;
        }

        var moved = date.AddMonths((int)(months - (more * 4800)));
        var year = moved.Year + (400 * (cycles + more));
        return Math.Abs(year) > 999_999_999 ? FeelValue.Null : FeelValue.FromDays(moved.DayNumber + (Cycle * (cycles + more)));
    }

    internal static FeelValue Read(string text)
    {
        if (text.Length > 8 && text[^3] == '-')
        {
            var year = decimal.Parse(text[..^6], CultureInfo.InvariantCulture);
            var cycles = Math.Floor((year - 400) / 400);
            return FeelValue.FromDays(new DateOnly((int)(year - (cycles * 400)), int.Parse(text[^5..^3], CultureInfo.InvariantCulture), int.Parse(text[^2..], CultureInfo.InvariantCulture)).DayNumber + (cycles * Cycle));
        }

        var (sign, body) = text[0] == '-' ? (-1, text[2..]) : (1, text[1..]);
        var time = body.IndexOf('T', StringComparison.Ordinal);
        decimal Of(string part, char unit) => System.Text.RegularExpressions.Regex.Match(part, @"([0-9.]+)" + unit) is { Success: true } m ? decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var (days, clock) = time < 0 ? (body, "") : (body[..time], body[time..]);
        return days.Contains('Y', StringComparison.Ordinal) || days.Contains('M', StringComparison.Ordinal)
            ? FeelValue.FromMonths(sign * ((Of(days, 'Y') * 12) + Of(days, 'M')))
            : FeelValue.FromSeconds(sign * ((Of(days, 'D') * 86_400) + (Of(clock, 'H') * 3600) + (Of(clock, 'M') * 60) + Of(clock, 'S')));
    }

    // A place in years 401 to 800, and how many cycles away the day lies.
    private static (DateOnly Date, decimal Cycles) Within(decimal day)
    {
        var cycles = Math.Floor(day / Cycle) - 1;
        return (DateOnly.FromDayNumber((int)(day - (cycles * Cycle))), cycles);
    }
}

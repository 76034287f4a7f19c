using Xunit;

namespace Kechuang.Decisions.Tests.Laws;

/// <summary>Laws that hold for all values, checked on a few hundred rows of generated ones each.</summary>
public sealed class Identities
{
    private static readonly FeelSchema Schema = new([.. new[] { "x", "y", "z", "k" }.Select(n => new FeelField(n, FeelType.Any))]);

    public static TheoryData<string, string> Always => new()
    {
        { "not(not(x))", "if x = true or x = false then x else null" },
        { "not(x and y)", "not(x) or not(y)" },
        { "not(x or y)", "not(x) and not(y)" },
        { "x and y", "y and x" },
        { "x or y", "y or x" },
        { "(x and y) and z", "x and (y and z)" },
        { "x and (y or z)", "(x and y) or (x and z)" },
        { "x or (y and z)", "(x or y) and (x or z)" },
        { "x = y", "y = x" },
        { "x != y", "not(x = y)" },
        { "x < y", "y > x" },
        { "x <= y", "y >= x" },
        { "x < y", "not(x >= y)" },
        { "x between y and z", "x >= y and x <= z" },
        { "x in (y, z)", "x in y or x in z" },
        { "x in (> y, = z)", "x > y or x = z" },
        { "x = null", "not(x != null)" },
        { "if x < y and y < z then x < z else true", "true" },
        { "if x < y then y < x else false", "false" },
        { "[x, y] = [y, x]", "(x = y) = true" },
        { "reverse(reverse([x, y, z]))", "[x, y, z]" },
        { "count(concatenate([x, y], [z]))", "3" },
        { "distinct values(distinct values([x, y, z]))", "distinct values([x, y, z])" },
        { "list contains([x, y], z)", "(z = x) = true or (z = y) = true" },
        { "union([x], [y, z])", "distinct values([x, y, z])" },
        { "sort(sort([x, y, z]))", "sort([x, y, z])" },
        { "sort([x, y, z])", "sort([x, y, z], function(p, q) p < q)" },
        { "reverse(sort([x, y]))[1]", "if (x < y) = null then null else max(x, y)" },
        { "min(x, y)", "min(y, x)" },
        { "every p in [x, y] satisfies p", "x and y" },
        { "some p in [x, y] satisfies p", "x or y" },
        { "flatten([[x], [[y]], z])", "flatten([x, y, z])" },
        { "{p: x, q: y} = {q: y, p: x}", "x = x and y = y" },
        { "append(remove([x, y, z], 3), z)", "[x, y, z]" },
        { "insert before([x, z], 2, y)", "[x, y, z]" },
        { "for p in [x, y, z] return p", "[x, y, z]" },
        { "[x, y, z][true]", "[x, y, z]" },
        { "(function(p, q) p = q)(x, y)", "x = y" },
        { "is(x, y)", "is(y, x)" },
        { "get value({p: x}, \"p\")", "{p: x}.p" },
        { "context merge([{p: x}, {p: y}])", "{p: y}" },
    };

    // Where the left side is null, by overflow or a type that does not fit, the law says nothing.
    public static TheoryData<string, string> OfNumbers => new()
    {
        { "abs(decimal(x, k) - x) <= 0.5 * 10 ** -k", "true" },
        { "floor(x, k) <= x and x <= ceiling(x, k)", "true" },
        { "floor(-x, k)", "-ceiling(x, k)" },
        { "abs(round down(x, k)) <= abs(x) and abs(x) <= abs(round up(x, k))", "true" },
        { "round half up(-x, k)", "-round half up(x, k)" },
        { "round half down(-x, k)", "-round half down(x, k)" },
        { "abs(round half down(x, k)) <= abs(round half up(x, k))", "true" },
        { "decimal(decimal(x, k), k)", "decimal(x, k)" },
        { "x - y + y - y + y - x + (x - x)", "x - y + y - x" },
        { "modulo(x, y)", "modulo(modulo(x, y), y)" },
        { "(modulo(x, y) = 0 or (modulo(x, y) < 0) = (y < 0)) and abs(modulo(x, y)) < abs(y)", "true" },
        { "abs(x * y)", "abs(x) * abs(y)" },
        { "x + y", "y + x" },
        { "x * y", "y * x" },
        { "-(-x)", "x" },
        { "x - y", "-(y - x)" },
        { "sum(x, y)", "x + y" },
        { "x ** 2", "x * x" },
        { "if odd(x) then not(even(x)) else true", "true" },
        { "min(x, y) + max(x, y)", "x + y" },
        { "number(string(x))", "x" },
    };

    public static TheoryData<string, string> OfDays => new()
    {
        { "d + @\"P3D\" - @\"P3D\"", "d" },
        { "(d + @\"P1D\") - d", "@\"P1D\"" },
        { "d + (e - d)", "e" },
        { "(d - e) + (e - d)", "@\"PT0S\"" },
        { "d + m <= d + m + @\"P1M\"", "true" },
        { "(d + m).year * 12 + (d + m).month", "d.year * 12 + d.month + m.years * 12 + m.months" },
        { "(d + m).day <= d.day", "true" },
        { "(d < e) = (d - e < @\"PT0S\")", "true" },
        { "modulo((e - d) / @\"P1D\" + d.weekday - 1, 7) + 1", "e.weekday" },
        { "date(d.year, d.month, d.day)", "d" },
        { "date(string(d))", "d" },
        { "duration(string(s))", "s" },
        { "duration(string(m))", "m" },
        { "s * 3", "s + s + s" },
        { "-(-s)", "s" },
        { "m / 1", "m" },
        { "abs(m)", "abs(-m)" },
        { "years and months duration(d, d + abs(m)) <= abs(m)", "true" },
        { "day of year(date(d.year, 1, 1))", "1" },
    };

    [Theory]
    [MemberData(nameof(Always))]
    public void Holds_for_all_values(string left, string right) => Check(left, right, Schema, Mixed, always: true);

    [Theory]
    [MemberData(nameof(OfNumbers))]
    public void Holds_for_all_numbers(string left, string right) => Check(left, right, Schema, Numbers, always: false);

    [Theory]
    [MemberData(nameof(OfDays))]
    public void Holds_for_all_days_and_durations(string left, string right) =>
        Check(left, right, new FeelSchema([new("d", FeelType.Any), new("e", FeelType.Date), new("s", FeelType.DaysTime), new("m", FeelType.YearsMonths)]), Temporal, always: false);

    private static FeelValue[] Mixed(Random dice)
    {
        var sort = dice.Next(Rows.Fields.Length);
        return [.. Enumerable.Range(0, 4).Select(_ => Rows.Row(dice)[dice.Next(9) == 0 ? dice.Next(Rows.Fields.Length) : sort])];
    }

    private static FeelValue[] Numbers(Random dice) =>
        [.. Enumerable.Range(0, 3).Select(_ => FeelValue.From(dice.Next(-40_000, 40_000) / (decimal)Math.Pow(10, dice.Next(5)))), FeelValue.From((decimal)dice.Next(-3, 5))];

    private static FeelValue[] Temporal(Random dice) =>
    [
        FeelValue.FromDays(dice.Next(-900_000, 4_000_000)), FeelValue.FromDays(dice.Next(-900_000, 4_000_000)),
        FeelValue.FromSeconds(dice.Next(-9_000_000, 9_000_000)), FeelValue.FromMonths(dice.Next(-5000, 5000)),
    ];

    private static void Check(string left, string right, FeelSchema schema, Func<Random, FeelValue[]> row, bool always)
    {
        var (one, other) = (Feel.Expression(left, schema).Value!, Feel.Expression(right, schema).Value!);
        var dice = new Random(7);
        var met = 0;
        for (var i = 0; i < 400; i++)
        {
            var values = row(dice);
            var (a, b) = (one.Evaluate(values), other.Evaluate(values));
            if (!always && a.IsNull)
            {
                continue;
            }

            met++;
            Assert.True(Order.Equal(a, b).IsTrue, $"{left} is {a}, {right} is {b} over {FeelValue.List(values)}");
        }

        Assert.True(met > 100, "the law was hardly ever met");
    }
}

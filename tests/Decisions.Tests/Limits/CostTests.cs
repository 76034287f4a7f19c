using System.Diagnostics;
using Xunit;

namespace Kechuang.Decisions.Tests.Limits;

/// <summary>Expressions that would run for hours or take all memory end within the limits, whatever they are made of.</summary>
public sealed class CostTests
{
    private static readonly FeelLimits Short = FeelLimits.Default with { Time = TimeSpan.FromMilliseconds(400), Memory = 300L << 20 };

    private const string Big = "b: for i in 1..900000 return i";
    private const string Long = "s: (for i in 1..20 return if i = 1 then \"01234567\" else partial[-1] + partial[-1])[-1]";
    private const string Shared = "(for i in 1..40 return if i = 1 then [1, 2] else [partial[-1], partial[-1]])[-1]";

    private static string Many(string text, int count) => string.Join(", ", Enumerable.Repeat(text, count));

    private static string Nested(string open, string close, string use) =>
        $"{{f: function(n) if n = 0 then 1 else {string.Concat(Enumerable.Repeat(open, 150))}f(n - 1){string.Concat(Enumerable.Repeat(close, 150))}, r: {use}}}.r";

    public static TheoryData<string, string> Costly => new()
    {
        { "loops around an empty one", "for i in 1..1000000, j in 1..1000000, k in [] return 1" },
        { "quantifiers around an empty one", "some i in 1..1000000, j in 1..1000000, k in [] satisfies false" },
        { "a range to the end of the numbers", "for i in (79228162514264337593543950335..-79228162514264337593543950335) return i" },
        { "a range of 10^12", "for i in 1..1000000000000 return i" },
        { "long lists kept by the thousand", $"{{{Big}, r: for i in 1..3000 return concatenate(b, [i])}}.r" },
        { "one call over thousands of long lists", $"{{{Big}, r: concatenate({Many("b", 3000)})}}.r" },
        { "scans of a long list in a loop", $"{{{Big}, r: for i in 1..1000000 return list contains(b, 0)}}.r" },
        { "sums of a long list in a loop", $"{{{Big}, r: for i in 1..1000000 return sum(b)}}.r" },
        { "sums of a long list one beside the other", $"{{{Big}, r: [{Many("sum(b)", 8000)}]}}.r" },
        { "comparisons of long lists one beside the other", $"{{{Big}, c: for i in 1..900000 return i, r: [{Many("b = c", 8000)}]}}.r" },
        { "paths over a long list in a loop", "{b: for i in 1..300000 return {a: i}, r: for i in 1..100000 return b.a}.r" },
        { "long texts kept by the thousand", $"{{{Long}, r: count(for i in 1..100000 return s + \"x\")}}.r" },
        { "long texts one beside the other", $"{{{Long}, r: count([{Many("s + \"x\"", 8000)}])}}.r" },
        { "a replacement that grows", $"{{{Long}, r: replace(\"{new string('a', 2000)}\", \"a\", s)}}.r" },
        { "a join that grows", $"{{{Long}, r: string join(for i in 1..1000 return s)}}.r" },
        { "a text from lists that share their parts", $"string({Shared})" },
        { "comparing lists that share their parts", $"{{a: {Shared}, b: {Shared}, r: a = b}}.r" },
        { "flattening lists that share their parts", $"flatten({Shared})" },
        { "giving back lists that share their parts", Shared },
        { "results so far, copied each turn", "count(for i in 1..1000000 return count(partial))" },
        { "a comparator that loops", "sort(for i in 1..3000 return i, function(a, b) count(for k in 1..100000 return k) > 0)" },
        { "a comparator that is always true", "sort(for i in 1..500000 return i, function(a, b) true)" },
        { "values nested deeper than the stack, written", Nested("[", "]", "string(f(250))") },
        { "values nested deeper than the stack, compared", Nested("[", "]", "f(250) = f(250)") },
        { "values nested deeper than the stack, given back", Nested("{a: ", "}", "f(250)") },
        { "values nested deeper than the stack, matched", Nested("[", "]", "3 in f(250)") },
        { "values nested deeper than the stack, typed", Nested("{a: ", "}", "f(250) instance of context<a: context<a: number>>") },
        { "calls inside loops inside calls", "{f: function(n) " + string.Concat(Enumerable.Repeat("for x in [1] return ", 150)) + "f(n), r: f(1)}.r" },
        { "functions that call each other", "{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r" },
        { "a chain of functions", "(for i in 1..100000 return function(x) if i = 1 then 1 else partial[-1](x))[-1](1)" },
        { "powers", "10 ** 100000" },
        { "days beyond the calendar", "@\"2024-01-01\" + @\"P99999999999D\" * 999999999999999" },
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public void Ends_in_a_reason_within_its_limits(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        var read = Feel.Expression(text, new FeelSchema([]), Short);
        Assert.True(read.Ok, $"{what}: {read.Diagnostics.LastOrDefault()}");
        var result = read.Value!.Evaluate([]);
        Assert.False(read.Value.Holds([]));
        Assert.True(result.Why is { Code: "limit" or "overflow", Chinese: not "", English: not "" }, $"{what}: {result.Kind} {result.Why}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{what} took {clock.Elapsed}");
    }

    public static TheoryData<string> Readable => new(
        $"[{Many("x + 1", 25_000)}]",
        $"sum({Many("x + 1", 25_000)})",
        "{" + string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"a{i}: x + {i}")) + "}",
        "{c: {" + string.Join(", ", Enumerable.Range(0, 8000).Select(i => $"a{i}: {i}")) + "}, r: [" + Many("c.a1", 8000) + "]}.r",
        "{c: [{" + string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"a{i}: {i}")) + "}], r: count([" + Many("c[a1 = 2]", 5000) + "])}.r");

    [Theory]
    [MemberData(nameof(Readable))]
    public void Wide_expressions_are_read_and_evaluated_in_time_of_their_size(string text)
    {
        var clock = Stopwatch.StartNew();
        var result = Feel.Expression(text, new FeelSchema([new("x", FeelType.Number)])).Value!.Evaluate([FeelValue.From(5m)]);
        Assert.False(result.IsNull);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("modulo(79228162514264337593543950335, 0.1)", "0")]
    [InlineData("round up(-0.0000000000000000000000000001, -1)", "-10")]
    [InlineData("{f: function() external {java: {class: \"java.lang.Math\", method signature: \"abs(double)\"}}, r: f()}.r", "null")]
    [InlineData("median([79228162514264337593543950335, 79228162514264337593543950335])", "null")]
    [InlineData("date(string join(for i in 1..10000 return \"2024-01-01\"))", "null")]
    public void What_once_threw_gives(string text, string expected) =>
        Assert.Equal(expected, Feel.Expression(text, new FeelSchema([])).Value!.Evaluate([]).ToString());
}

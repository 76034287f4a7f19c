using Xunit;

namespace Kechuang.Decisions.Tests.Limits;

public sealed class LimitTests
{
    private static readonly FeelSchema Empty = new([]);

    public static TheoryData<string> Deep => new(
        new string('(', 100_000) + "1" + new string(')', 100_000),
        new string('[', 100_000),
        string.Concat(Enumerable.Repeat("{a:", 50_000)),
        new string('-', 100_000) + "1",
        string.Concat(Enumerable.Repeat("if true then ", 20_000)) + "1",
        "1" + string.Concat(Enumerable.Repeat("+1", 100_000)),
        "x" + string.Concat(Enumerable.Repeat(".a", 50_000)),
        "[1]" + string.Concat(Enumerable.Repeat("[1]", 50_000)),
        string.Concat(Enumerable.Repeat("not(", 50_000)),
        string.Concat(Enumerable.Repeat("function(x) ", 15_000)),
        string.Concat(Enumerable.Repeat("for x in ", 20_000)),
        "1 instance of " + string.Concat(Enumerable.Repeat("list<", 40_000)));

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_nesting_ends_in_a_diagnostic(string text)
    {
        var read = Feel.Expression(text, Empty);
        Assert.False(read.Ok);
    }

    [Theory]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r", "嵌套调用")]
    [InlineData("count(for i in 1..1000000000 return i)", "列表项数")]
    [InlineData("some i in 1..3000, j in 1..3000 satisfies false", "步数")]
    [InlineData("(for i in 1..60 return if i = 1 then \"0123456789\" else partial[-1] + partial[-1])[-1]", "文本长度")]
    [InlineData("for i in 1..60 return if i = 1 then [1,2] else concatenate(partial[-1], partial[-1])", "列表项数")]
    public void Costly_evaluation_ends_in_a_reason(string text, string what)
    {
        var result = Feel.Expression(text, Empty).Value!.Evaluate([]);
        Assert.Equal(FeelKind.Null, result.Kind);
        Assert.Contains(what, result.Why?.Chinese ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_comes_back_at_once()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = Feel.Expression("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"(a+)+$\")", Empty).Value!.Evaluate([]);
        Assert.True(result.IsFalse);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Long_but_flat_expressions_are_fine()
    {
        var text = string.Join(" or ", Enumerable.Range(0, 5000).Select(i => $"x = {i}"));
        var read = Feel.Expression(text, new FeelSchema([new("x", FeelType.Number)]));
        Assert.True(read.Value!.Evaluate([FeelValue.From(4999m)]).IsTrue);
    }
}

using Xunit;

namespace Kechuang.Decisions.Tests.Printing;

public sealed class PrinterTests
{
    private static readonly FeelSchema Schema = new(
    [
        new("?", FeelType.Any),
        new("a", FeelType.Number),
        new("b", FeelType.Number),
        new("a-b", FeelType.Number),
        new("研发费用 占比", FeelType.Number),
        new("名单", FeelType.ListOf(FeelType.ContextOf(new FeelField("姓 名", FeelType.Text), new FeelField("分", FeelType.Number)))),
        new("任意", FeelType.Any),
        new("注册日期", FeelType.Date),
    ]);

    public static TheoryData<string, string> Canonical => new()
    {
        { "1+2*3", "1 + 2 * 3" },
        { "(1+2)*3", "(1 + 2) * 3" },
        { "1-(2-3)-4", "1 - (2 - 3) - 4" },
        { "b/(b/2)", "b / (b / 2)" },
        { "2**3**2", "2 ** 3 ** 2" },
        { "2**(3**2)", "2 ** (3 ** 2)" },
        { "-2 ** 2", "-2 ** 2" },
        { "-(2 ** 2)", "-(2 ** 2)" },
        { "- - b", "--b" },
        { "-(5)", "-5" },
        { "(-5).x", "(-5).x" },
        { "b - -b", "b - -b" },
        { "(a) - b", "(a) - b" },
        { "a - b", "a-b" },
        { "((a)) * (研发费用  占比)", "(a) * 研发费用 占比" },
        { "(true and false) or true and null", "true and false or true and null" },
        { "true and (false or true)", "true and (false or true)" },
        { "(true and false) and true", "(true and false) and true" },
        { "b=1=true", "b = 1 = true" },
        { "b=(1=1)", "b = (1 = 1)" },
        { "b between 1 and 2+3 and true", "b between 1 and 2 + 3 and true" },
        { "b in (1,>5,[2..3],(7..8),<=(2))", "b in (1, > 5, [2..3], (7..8), <= 2)" },
        { "b in [1..5] and true", "b in [1..5] and true" },
        { "b in (1..5]", "b in (1..5]" },
        { "b in ]1..5[", "b in (1..5)" },
        { "b in (>5)", "b in (> 5)" },
        { "b in >5", "b in (> 5)" },
        { "b in ((>5))", "b in ((> 5))" },
        { "b in ((1+2)*3)", "b in ((1 + 2) * 3)" },
        { "b in (-)", "b in (-)" },
        { "b in (true or false)", "b in (true or false)" },
        { "(b in 5) = true", "b in 5 = true" },
        { "\"引号\\\"反\\\\斜\\n\\t\\u79d1\"", "\"引号\\\"反\\\\斜\\n\\t科\"" },
        { "{ \"a b\" : 1, c : a b+1, \"x:y\": 2 , f:function(n:number,m) n*m}", "{a b: 1, c: a b + 1, \"x:y\": 2, f: function(n: number, m) n * m}" },
        { "名单[姓 名=\"甲\"].分", "名单[姓 名 = \"甲\"].分" },
        { "名单[item.分>1][1]", "名单[item.分 > 1][1]" },
        { "任意[x > 1].y z", "任意[x > 1].y z" },
        { "for x in 1..b,y in [x] return x+y", "for x in 1..b, y in [x] return x + y" },
        { "(for x in [1] return x)[1]", "(for x in [1] return x)[1]" },
        { "for x in [1] return partial", "for x in [1] return partial" },
        { "some x in [1] satisfies every y in [2] satisfies x<y", "some x in [1] satisfies every y in [2] satisfies x < y" },
        { "1 + (if true then 1 else 2)", "1 + (if true then 1 else 2)" },
        { "if true then if false then 1 else 2 else 3", "if true then if false then 1 else 2 else 3" },
        { "(if true then 1 else 2) + 1", "(if true then 1 else 2) + 1" },
        { "a instance of list<number>", "(a) instance of list<number>" },
        { "(任意 instance of context) < 3", "(任意 instance of context) < 3" },
        { "(-b) instance of number", "(-b) instance of number" },
        { "-b instance of number", "-(b instance of number)" },
        { "任意 instance of function<number,string>->context<p q:number>", "任意 instance of function<number, string> -> context<p q: number>" },
        { "任意 instance of range<date and time>", "任意 instance of range<date and time>" },
        { "(abs)(-3)", "(abs)(-3)" },
        { "abs(-3)", "abs(-3)" },
        { "(function(x) x+1)(2)", "(function(x) x + 1)(2)" },
        { "sort([1,2],function(x,y) x>y)", "sort([1, 2], function(x, y) x > y)" },
        { "substring(string:\"ab\",start position:1)", "substring(string: \"ab\", start position: 1)" },
        { "number(from:\"1,5\",decimal separator:\",\")", "number(from: \"1,5\", grouping separator: null, decimal separator: \",\")" },
        { "任意.f(x:1)", "任意.f(x: 1)" },
        { "@\"2024-02-29\" + duration( \"P1D\" )", "@\"2024-02-29\" + duration(\"P1D\")" },
        { "@\"10:00:00@Asia/Shanghai\"", "@\"10:00:00@Asia/Shanghai\"" },
        { "@\"P12M\" // 一年", "@\"P1Y\"" },
        { "@\"不是\"", "@\"不是\"" },
        { "1.50 + 1e400", "1.5 + 1e400" },
        { "1.5e3", "1500" },
        { "注册日期.year", "注册日期.year" },
        { "( > 5 )", "(> 5)" },
        { "(!=5)", "(!= 5)" },
        { "[1..5]", "[1..5]" },
        { "(1 < 2)..3", "null" },
        { "function(x) external {java:{class:\"A\",method signature:\"f(int)\"}}", "function(x) external {java: {class: \"A\", method signature: \"f(int)\"}}" },
        { "if(true)then[1]else{}", "if true then [1] else {}" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void The_canonical_form_of_an_expression_is(string text, string expected)
    {
        var read = Feel.Expression(text, Schema);
        if (read.Value is null)
        {
            Assert.Equal("null", expected);
            return;
        }

        Assert.Equal(expected, read.Value.ToString());
        Same(read.Value, Feel.Expression(expected, Schema).Value);
    }

    [Theory]
    [InlineData("-", "-")]
    [InlineData("", "-")]
    [InlineData("true", "true")]
    [InlineData(">=0.06", ">= 0.06")]
    [InlineData("not( 1,2 )", "not(1, 2)")]
    [InlineData("not(-)", "not(-)")]
    [InlineData("(not(true))", "(not(true))")]
    [InlineData("not(true) and false", "not(true) and false")]
    [InlineData("not(true),5", "not(true), 5")]
    [InlineData("?>5 and ?<7", "? > 5 and ? < 7")]
    [InlineData("[1..2),(3..4),\"甲\",<5", "[1..2), (3..4), \"甲\", < 5")]
    [InlineData("(>5)", "(> 5)")]
    [InlineData("-5", "-5")]
    [InlineData("1 or 2", "1 or 2")]
    [InlineData("? between 1 and 2", "? between 1 and 2")]
    [InlineData("b+1", "b + 1")]
    [InlineData("if b>1 then 2 else 3, 4", "if b > 1 then 2 else 3, 4")]
    public void The_canonical_form_of_a_cell_is(string text, string expected)
    {
        var read = Feel.UnaryTests(text, Schema);
        Assert.Equal(expected, read.Value?.ToString());
        Same(read.Value!, Feel.UnaryTests(expected, Schema).Value);
    }

    internal static void Same(FeelExpression one, FeelExpression? other)
    {
        Assert.NotNull(other);
        Assert.Equal(TreeShape.Of(one.Node), TreeShape.Of(other.Node));
    }
}

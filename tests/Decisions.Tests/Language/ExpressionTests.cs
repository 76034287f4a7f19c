using Xunit;

namespace Kechuang.Decisions.Tests.Language;

public sealed class ExpressionTests
{
    private static readonly FeelSchema Schema = new(
    [
        new("销售收入", FeelType.Number),
        new("研发费用 占比", FeelType.Number),
        new("有效 高企-证书", FeelType.Boolean),
        new("近三年", FeelType.ContextOf(new FeelField("销售收入", FeelType.ListOf(FeelType.Number)), new FeelField("净 资产", FeelType.ListOf(FeelType.Number)))),
        new("注册日期", FeelType.Date),
        new("领域", FeelType.Text),
    ]);

    private static readonly FeelValue[] Row =
    [
        FeelValue.From(1200m),
        FeelValue.From(0.05m),
        FeelValue.True,
        FeelValue.Context(("销售收入", Numbers(800, 1000, 1200)), ("净 资产", Numbers(1, 2, 4))),
        FeelValue.From(new DateOnly(2020, 3, 1)),
        FeelValue.From("电子信息"),
    ];

    [Theory]
    [InlineData("销售收入 * 研发费用 占比", "60")]
    [InlineData("销售收入 - 200", "1000")]
    [InlineData("有效 高企-证书 and 销售收入 > 0", "true")]
    [InlineData("sum(近三年.销售收入)", "3000")]
    [InlineData("近三年.净 资产[-1] / 近三年.净 资产[1] - 1", "3")]
    [InlineData("近三年.销售收入[item >= 1000]", "[1000, 1200]")]
    [InlineData("领域 in (\"电子信息\", \"新材料\")", "true")]
    [InlineData("注册日期 + duration(\"P1Y\") <= date(\"2021-03-01\")", "true")]
    [InlineData("if 销售收入 <= 5000 then 0.05 else if 销售收入 <= 20000 then 0.04 else 0.03", "0.05")]
    [InlineData("for i in 1..3 return i * i", "[1, 4, 9]")]
    [InlineData("some x in 近三年.销售收入 satisfies x < 900", "true")]
    [InlineData("{单价: 3, 数量: 4, 金额: 单价 * 数量}.金额", "12")]
    [InlineData("{阶乘: function(n) if n <= 1 then 1 else n * 阶乘(n - 1), r: 阶乘(10)}.r", "3628800")]
    [InlineData("0.1 + 0.2 = 0.3", "true")]
    [InlineData("销售收入 between 1000 and 1200", "true")]
    [InlineData("string length(\"科创🐎\")", "3")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("销售收入 in [1..5] or true", "true")]
    [InlineData("销售收入 in [1..5000] = true", "true")]
    [InlineData("null + 1", "null")]
    [InlineData("1 / 0", "null")]
    [InlineData("\"a\" < 1", "null")]
    [InlineData("null and false", "false")]
    [InlineData("not(null)", "null")]
    public void Expressions_over_a_row_give(string text, string expected) => Assert.Equal(expected, Evaluate(text).ToString());

    [Theory]
    [InlineData("1 / 0", "除数为零")]
    [InlineData("79228162514264337593543950335 * 10", "数值超出范围（28 位有效数字）")]
    [InlineData("date(\"2021-02-30\")", "\"2021-02-30\" 不是日期")]
    [InlineData("today()", "此处不提供当前时间，请用日期变量")]
    [InlineData("1 + (null + \"x\")", "运算 + 的一方为空值")]
    public void A_null_from_an_error_says_why(string text, string reason) => Assert.Equal(reason, Evaluate(text).Why?.Chinese);

    [Theory]
    [InlineData("销售收入 +", "1:7")]
    [InlineData("销售收入\n + 无此名", "2:4")]
    [InlineData("\"未完", "1:1")]
    [InlineData("(1", "1:3")]
    [InlineData("for x in", "1:9")]
    [InlineData("1 ⊕ 2", "1:3")]
    public void What_cannot_be_read_is_refused_at_its_place(string text, string where)
    {
        var read = Feel.Expression(text, Schema);
        Assert.False(read.Ok);
        Assert.Equal(where, read.Diagnostics[^1].Where);
        Assert.NotEqual("", read.Diagnostics[^1].Chinese);
    }

    [Fact]
    public void An_expression_names_the_inputs_it_reads() =>
        Assert.Equal(["销售收入", "近三年"], Read("sum(近三年.净 资产) > 0 and 销售收入 > 0").Inputs);

    [Theory]
    [InlineData("销售收入 + 1", "number")]
    [InlineData("近三年.销售收入", "list<number>")]
    [InlineData("销售收入 > 1", "boolean")]
    public void The_checker_knows_the_type(string text, string type) => Assert.Equal(type, Read(text).Type.Name);

    [Fact]
    public void One_expression_serves_many_threads()
    {
        var expression = Read("sum(for x in 近三年.销售收入 return x * 研发费用 占比)");
        Assert.All(Enumerable.Range(0, 2000).AsParallel().Select(_ => expression.Evaluate(Row)), v => Assert.Equal(150m, v.AsNumber));
    }

    [Fact]
    public void A_condition_over_typed_fields_allocates_nothing()
    {
        var condition = Read("销售收入 >= 1000 and 研发费用 占比 >= 0.04 and 领域 = \"电子信息\"");
        // The first few hundred are evaluated by walking, then the condition is compiled.
        Assert.All(Enumerable.Range(0, 300), _ => Assert.True(condition.Holds(Row)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            condition.Holds(Row);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static FeelValue Evaluate(string text) => Read(text).Evaluate(Row);

    private static FeelExpression Read(string text)
    {
        var read = Feel.Expression(text, Schema);
        Assert.Equal([], read.Diagnostics.Where(d => d.Severity == Severity.Error));
        return read.Value!;
    }

    private static FeelValue Numbers(params decimal[] numbers) => FeelValue.List(numbers.Select(FeelValue.From));
}

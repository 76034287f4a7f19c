using System.Globalization;
using Xunit;

namespace Kechuang.Decisions.Tests.Unknowns;

public sealed class TrendTests
{
    [Theory]
    [InlineData("x + y", true)]
    [InlineData("y - x", false)]
    [InlineData("y - 2 * (3 - x)", true)]
    [InlineData("x * y", false)]
    [InlineData("x * x", false)]
    [InlineData("x / 4 + min(x, 3)", true)]
    [InlineData("x / (0 - 4)", false)]
    [InlineData("abs(x)", false)]
    [InlineData("y", true)]
    [InlineData("if y > 3 then x else x + 1", true)]
    [InlineData("if x > 3 then 1 else 0", false)]
    [InlineData("x + y > 70", true)]
    [InlineData("70 < x", true)]
    [InlineData("not(x < 3) and y = 2", true)]
    [InlineData("x = 3", false)]
    [InlineData("sum([x, y, t])", true)]
    [InlineData("加一(x)", true)]
    [InlineData("加一(0 - x)", false)]
    [InlineData("count([x][item > 2])", false)]
    [InlineData("档", true)]
    [InlineData("反档", false)]
    public void It_is_proven_to_rise(string text, bool rises)
    {
        var model = Model(text);
        Assert.Equal(rises, model.Rises("c", ["x"]));
        if (!rises)
        {
            return;
        }

        for (var y = -5; y <= 5; y++)
        {
            var last = FeelValue.Null;
            for (var x = -10; x <= 10; x++)
            {
                var next = model.Evaluate("c", [FeelValue.From(x), FeelValue.From(y)]);
                Assert.False(last.IsTrue && next.IsFalse, string.Create(CultureInfo.InvariantCulture, $"at {x}, {y}"));
                Assert.False(last.Kind == FeelKind.Number && next.AsNumber < last.AsNumber, string.Create(CultureInfo.InvariantCulture, $"at {x}, {y}"));
                last = next;
            }
        }
    }

    private static DmnModel Model(string text) => Models.Read(
        Models.Input("x", "number") + Models.Input("y", "number")
        + """<businessKnowledgeModel name="加一" id="b_加一"><variable name="加一"/><encapsulatedLogic><formalParameter name="a" typeRef="number"/><literalExpression><text>a + 1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"""
        + Models.Literal("t", "number", "x + 1", "x")
        + Models.Table("档", "hitPolicy=\"FIRST\"", "number", ["y"], ["> 2 | 10 + x", "- | x"], ["x", "y"])
        + Models.Table("反档", "hitPolicy=\"FIRST\"", "number", ["x"], ["> 2 | 10", "- | 0"], ["x"])
        + Models.Literal("c", "Any", text, "x", "y", ".t", ".档", ".反档", "!加一"));
}

using System.Linq.Expressions;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>Conditions as jumps.</summary>
internal sealed partial class Writer
{
    /// <summary>A condition as a value: logic goes by jumps, so that its later operands are worked out only when needed.</summary>
    private Typed Condition(Node node)
    {
        if (node is not LogicNode)
        {
            return Keep(Leaf(node));
        }

        var (no, end) = (Expression.Label(), Expression.Label());
        var common = Jump(node, false, no);
        var result = Local(typeof(bool));
        code.Add(Expression.Assign(result, Expression.Constant(true)));
        Go(end);
        At(no, common);
        code.Add(Expression.Assign(result, Expression.Constant(false)));
        At(end, common);
        return new(FeelKind.Boolean, result);
    }

    /// <summary>Goes to the target when the condition is as wanted. What was worked out before the mark returned holds on both ways.</summary>
    private int Jump(Node node, bool wanted, LabelTarget target)
    {
        switch (node)
        {
            case NotNode not:
                return Jump(not.Inner, !wanted, target);
            case LogicNode logic when logic.Conjunction == wanted:
                return JumpOver(logic, wanted, target);
            case LogicNode logic:
                var common = Jump(logic.Items[0], wanted, target);
                for (var i = 1; i < logic.Items.Count; i++)
                {
                    Jump(logic.Items[i], wanted, target);
                }

                return common;
            default:
                Jump(Visit(node), wanted, target);
                return log.Count;
        }
    }

    // All items must be as wanted: the first that is not jumps past the others.
    private int JumpOver(LogicNode logic, bool wanted, LabelTarget target)
    {
        var past = Expression.Label();
        var common = Jump(logic.Items[0], !wanted, past);
        for (var i = 1; i < logic.Items.Count - 1; i++)
        {
            Jump(logic.Items[i], !wanted, past);
        }

        if (logic.Items.Count > 1)
        {
            Jump(logic.Items[^1], wanted, target);
        }

        At(past, common);
        return common;
    }

    private void Jump(Typed truth, bool wanted, LabelTarget target)
    {
        if (truth.IsNever)
        {
            return;
        }

        if (truth.Kind != FeelKind.Boolean)
        {
            Fail();
            return;
        }

        code.Add(Expression.IfThen(wanted ? truth.Value! : Expression.Not(truth.Value!), Expression.Goto(target)));
    }

    private Typed Leaf(Node node) => node switch
    {
        CompareNode c => Compare(c.Operation, Visit(c.Left), Visit(c.Right)),
        BetweenNode b => Between(b),
        MatchNode { UsesInput: true } match => Visit(match.Test) is { Kind: FeelKind.Boolean or FeelKind.Null } truth ? truth : Fail(),
        MatchNode match => Match(Visit(match.Input), Visit(match.Test)),
        NotNode not => Negation(Visit(not.Inner)),
        _ => Fail(),
    };

    private Typed Negation(Typed truth) => truth.IsNever ? truth
        : truth.Kind == FeelKind.Boolean ? Keep(new(FeelKind.Boolean, Expression.Not(truth.Value!)))
        : Fail();

    private Typed Match(Typed input, Typed test) => input.IsNever || test.IsNever ? Typed.Never
        : test.Kind == FeelKind.Boolean && input.Kind != FeelKind.Boolean ? test
        : Compare(Operation.Equal, input, test);

    private Typed Between(BetweenNode between)
    {
        var (value, low, high) = (Visit(between.Value), Visit(between.Low), Visit(between.High));
        var above = Compare(between.LowIncluded ? Operation.GreaterOrEqual : Operation.Greater, value, low);
        var below = Compare(between.HighIncluded ? Operation.LessOrEqual : Operation.Less, value, high);
        return above.IsNever || below.IsNever ? Typed.Never : new(FeelKind.Boolean, Expression.AndAlso(above.Value!, below.Value!));
    }

    private Typed Compare(Operation operation, Typed left, Typed right)
    {
        if (left.IsNever || right.IsNever)
        {
            return Typed.Never;
        }

        var equality = operation is Operation.Equal or Operation.NotEqual;
        return left.Kind == right.Kind && (left.IsDecimal || equality)
            ? new(FeelKind.Boolean, Expression.MakeBinary(TypeOf(operation), left.Value!, right.Value!))
            : Fail();
    }

    private static ExpressionType TypeOf(Operation operation) => operation switch
    {
        Operation.Equal => ExpressionType.Equal,
        Operation.NotEqual => ExpressionType.NotEqual,
        Operation.Less => ExpressionType.LessThan,
        Operation.LessOrEqual => ExpressionType.LessThanOrEqual,
        Operation.Greater => ExpressionType.GreaterThan,
        _ => ExpressionType.GreaterThanOrEqual,
    };
}

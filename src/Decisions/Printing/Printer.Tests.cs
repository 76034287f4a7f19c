using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Printing;

/// <summary>Unary tests, in a cell and after "in".</summary>
internal sealed partial class Printer
{
    private void Cell(Node node)
    {
        if (node is NotNode not)
        {
            text.Append("not(");
            Tests(not.Inner);
            text.Append(')');
            return;
        }

        var start = text.Length;
        Tests(node);

        // "not(…)" as the whole cell negates tests; in brackets it is the function.
        if (node is MatchNode && text.ToString(start, Math.Min(4, text.Length - start)) == "not(" && text[^1] == ')')
        {
            text.Insert(start, '(').Append(')');
        }
    }

    private void Tests(Node node)
    {
        if (node is not LogicNode { Conjunction: false } several)
        {
            Test(node, Binding.Form);
            return;
        }

        for (var i = 0; i < several.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Test(several.Items[i], Binding.Form);
        }
    }

    private void Test(Node node, Binding least)
    {
        switch (node)
        {
            case ConstNode:
                text.Append('-');
                break;
            case CompareNode compare:
                text.Append(Sign(compare.Operation)).Append(' ');
                Write(compare.Right, Binding.Additive);
                break;
            case BetweenNode between:
                Ends(between.LowIncluded, between.Low, between.High, between.HighIncluded);
                break;
            case MatchNode match:
                Write(match.Test, least);
                break;
            default:
                throw new InvalidOperationException($"A {node.GetType().Name} is no unary test.");
        }
    }

    private void In(LetNode inside)
    {
        Write(inside.Value, inside.Value is InstanceNode ? Binding.Additive : Binding.Comparison);
        text.Append(" in ");
        var start = text.Length;
        if (inside.Body is not (BetweenNode or MatchNode))
        {
            InBrackets(inside.Body);
            return;
        }

        Test(inside.Body, Binding.Additive);

        // A test that begins with a bracket would be taken for a list of tests, unless it is a range.
        if (text[start] == '(' && inside.Body is not (BetweenNode or MatchNode { Test: RangeNode { Form: RangeForm.Ends } }))
        {
            text.Length = start;
            InBrackets(inside.Body);
        }
    }

    private void InBrackets(Node tests)
    {
        text.Append('(');
        Tests(tests);
        text.Append(')');
    }
}

using System.Text;
using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Printing;

/// <summary>How tightly a form binds; the order of the grammar (DMN 1.5, 10.3.1.2 rules 1 to 4 and 49 to 51).</summary>
internal enum Binding : byte
{
    Form, Or, And, Comparison, Additive, Multiplicative, Power, Sign, Primary,
}

/// <summary>
/// Writes a tree as FEEL: one blank between words and operators, brackets only where the grammar needs them. Reading the text
/// against the same names gives an equal tree.
/// </summary>
internal sealed partial class Printer
{
    private readonly StringBuilder text = new();
    private readonly List<string> signed;

    private Printer(IEnumerable<string> names) => signed = [.. names.Where(PlainNames.HasSign)];

    /// <summary>The text of an expression read against these names.</summary>
    internal static string Expression(Node node, IEnumerable<string> names)
    {
        var printer = new Printer(names.Concat(PlainNames.In(node)));
        printer.Write(node, Binding.Form);
        return printer.text.ToString();
    }

    /// <summary>The text of unary tests, as they stand in a cell.</summary>
    internal static string UnaryTests(Node node, IEnumerable<string> names)
    {
        var printer = new Printer(names.Concat(PlainNames.In(node)));
        printer.Cell(node);
        return printer.text.ToString();
    }

    private void Write(Node node, Binding least)
    {
        if (BindingOf(node) < least)
        {
            text.Append('(');
            Write(node, Binding.Form);
            text.Append(')');
            return;
        }

        switch (node)
        {
            case ConstNode constant: Constant(constant); break;
            case SlotNode slot: Name(slot.Name); break;
            case OpenNameNode open: Name(open.Name); break;
            case DemandNode demand: Name(demand.Element.Name); break;
            case PathNode { Bare: true } path: Name(path.Name); break;
            case PathNode path: Path(path); break;
            case ListNode list: Between('[', list.Items, ']'); break;
            case ContextNode context: Context(context); break;
            case RangeNode range: Range(range); break;
            case ArithmeticNode or NegateNode or CompareNode or LogicNode: Operators(node); break;
            case CoerceNode coerce: Write(coerce.Inner, least); break;
            case BuiltinNode or CallNode: Call(node); break;
            case TableNode table: text.Append(Literals.Quote(table.Name)); break;
            default: Forms(node); break;
        }
    }

    private static Binding BindingOf(Node node) => node switch
    {
        IfNode or ForNode or QuantifiedNode or FunctionNode or ExternalNode => Binding.Form,
        LogicNode logic => logic.Conjunction ? Binding.And : Binding.Or,
        CompareNode or BetweenNode or LetNode or InstanceNode => Binding.Comparison,
        ArithmeticNode arithmetic => BindingOf(arithmetic.Operation),
        NegateNode or ConstNode { Value: { Kind: FeelKind.Number, Num: < 0 } } => Binding.Sign,
        CoerceNode coerce => BindingOf(coerce.Inner),
        _ => Binding.Primary,
    };

    private static Binding BindingOf(Operation operation) => operation switch
    {
        Operation.Add or Operation.Subtract => Binding.Additive,
        Operation.Multiply or Operation.Divide => Binding.Multiplicative,
        _ => Binding.Power,
    };

    // Operators of one level are read from the left, so the right side must bind one step tighter.
    private void Operators(Node node)
    {
        switch (node)
        {
            case LogicNode logic:
                Joined(logic.Items, logic.Conjunction ? " and " : " or ", logic.Conjunction ? Binding.Comparison : Binding.And);
                break;
            case CompareNode compare:
                // "x instance of list < 3" would be read as the start of a generic type.
                Write(compare.Left, compare.Left is InstanceNode ? Binding.Additive : Binding.Comparison);
                text.Append(' ').Append(Sign(compare.Operation)).Append(' ');
                Write(compare.Right, Binding.Additive);
                break;
            case ArithmeticNode arithmetic:
                var level = BindingOf(arithmetic.Operation);
                Write(arithmetic.Left, level);
                text.Append(' ').Append(Sign(arithmetic.Operation)).Append(' ');
                Write(arithmetic.Right, level + 1);
                break;
            case NegateNode negate:
                text.Append('-');
                Write(negate.Inner, Binding.Sign);
                break;
        }
    }

    private static string Sign(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Power => "**",
        Operation.Equal => "=",
        Operation.NotEqual => "!=",
        Operation.Less => "<",
        Operation.LessOrEqual => "<=",
        Operation.Greater => ">",
        _ => ">=",
    };

    private void Constant(ConstNode constant) => text.Append(
        constant.Written ?? (constant.Value.Kind == FeelKind.Function ? constant.Value.Function.Name : Literals.Write(constant.Value)));

    // In "(a) - b" with a name "a-b" in scope, the brackets keep the names apart.
    private void Name(string name)
    {
        var captured = signed.Exists(s => PlainNames.StartsWith(s, name));
        text.Append(captured ? "(" : "").Append(name).Append(captured ? ")" : "");
    }

    private void Path(PathNode path)
    {
        var captured = signed.Exists(s => PlainNames.StartsWith(s, path.Name));
        text.Append(captured ? "(" : "");
        Write(path.Source, Binding.Primary);
        text.Append('.').Append(path.Name).Append(captured ? ")" : "");
    }

    private void Call(Node node)
    {
        if (node is CallNode call)
        {
            // A built-in function by name alone is a value; "abs(x)" would be read as a call of its own kind.
            var value = call.Function is ConstNode { Value.Kind: FeelKind.Function };
            text.Append(value ? "(" : "");
            Write(call.Function, Binding.Primary);
            text.Append(value ? ")" : "");
            Arguments(call.Names, call.Arguments);
            return;
        }

        var builtin = (BuiltinNode)node;
        text.Append(builtin.Builtin.Name);
        var whole = ReferenceEquals(Catalogue.Find(builtin.Builtin.Name), builtin.Builtin);
        Arguments(whole ? null : [.. builtin.Builtin.Parameters.Select(p => p.Name)], builtin.Arguments);
    }

    private void Arguments(IReadOnlyList<string>? names, IReadOnlyList<Node> arguments)
    {
        text.Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (names is not null)
            {
                text.Append(names[i]).Append(": ");
            }

            Write(arguments[i], Binding.Form);
        }

        text.Append(')');
    }

    private void Between(char open, IReadOnlyList<Node> items, char close)
    {
        text.Append(open);
        Joined(items, ", ", Binding.Form);
        text.Append(close);
    }

    private void Joined(IReadOnlyList<Node> items, string between, Binding least)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : between);
            Write(items[i], least);
        }
    }
}

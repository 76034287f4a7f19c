using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Printing;

/// <summary>Conditionals, loops, functions, contexts, ranges, types.</summary>
internal sealed partial class Printer
{
    private void Forms(Node node)
    {
        switch (node)
        {
            case IfNode choice: If(choice); break;
            case ForNode loop: Loop("for", loop.Iterations, "return", loop.Body); break;
            case QuantifiedNode loop: Loop(loop.Every ? "every" : "some", loop.Iterations, "satisfies", loop.Body); break;
            case FilterNode filter: Filter(filter); break;
            case InstanceNode instance: Instance(instance); break;
            case BetweenNode between: Between(between); break;
            case LetNode inside: In(inside); break;
            case FunctionNode function: Function(function.Parameters, "", function.Body); break;
            case ExternalNode function: Function(function.Parameters, "external ", function.Mapping); break;
            default: throw new InvalidOperationException($"A {node.GetType().Name} has no text.");
        }
    }

    private void If(IfNode choice)
    {
        text.Append("if ");
        Write(choice.Test, Binding.Form);
        text.Append(" then ");
        Write(choice.Then, Binding.Form);
        text.Append(" else ");
        Write(choice.Otherwise, Binding.Form);
    }

    private void Loop(string word, IReadOnlyList<Iteration> iterations, string end, Node body)
    {
        text.Append(word).Append(' ');
        for (var i = 0; i < iterations.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(iterations[i].Name).Append(" in ");
            Write(iterations[i].Domain, iterations[i].End is null ? Binding.Form : Binding.Additive);
            if (iterations[i].End is { } last)
            {
                text.Append("..");
                Write(last, Binding.Additive);
            }
        }

        text.Append(' ').Append(end).Append(' ');
        Write(body, Binding.Form);
    }

    private void Filter(FilterNode filter)
    {
        Write(filter.List, Binding.Primary);
        text.Append('[');
        Write(filter.Test, Binding.Form);
        text.Append(']');
    }

    private void Instance(InstanceNode instance)
    {
        Write(instance.Value, Binding.Primary);
        text.Append(" instance of ").Append(TypeText.Of(instance.Tested));
    }

    private void Between(BetweenNode between)
    {
        Write(between.Value, between.Value is InstanceNode ? Binding.Additive : Binding.Comparison);
        text.Append(" between ");
        Write(between.Low, Binding.Additive);
        text.Append(" and ");
        Write(between.High, Binding.Additive);
    }

    private void Function(IReadOnlyList<FeelField> parameters, string kind, Node body)
    {
        text.Append("function(");
        for (var i = 0; i < parameters.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(parameters[i].Name);
            if (!ReferenceEquals(parameters[i].Type, FeelType.Any))
            {
                text.Append(": ").Append(TypeText.Of(parameters[i].Type));
            }
        }

        text.Append(") ").Append(kind);
        Write(body, Binding.Form);
    }

    private void Context(ContextNode context)
    {
        text.Append('{');
        for (var i = 0; i < context.Names.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Entry(context.Names[i], context.Values[i]);
        }

        if (context.Result is null)
        {
            text.Append('}');
            return;
        }

        // The boxed context's result has no form of its own in text: an entry that is taken out again.
        var name = PlainNames.Free("result", context.Names);
        text.Append(context.Names.Count == 0 ? "" : ", ");
        Entry(name, context.Result);
        text.Append("}.").Append(name);
    }

    private void Entry(string name, Node value)
    {
        text.Append(PlainNames.CanStandAlone(name) ? name : Literals.Quote(name)).Append(": ");
        Write(value, Binding.Form);
    }

    private void Range(RangeNode range)
    {
        if (range.Form == RangeForm.Ends)
        {
            Ends(range.StartIncluded, range.Start, range.End, range.EndIncluded);
            return;
        }

        text.Append('(').Append(range.Form switch
        {
            RangeForm.Below => range.EndIncluded ? "<= " : "< ",
            RangeForm.Above => range.StartIncluded ? ">= " : "> ",
            RangeForm.Point => "= ",
            _ => "!= ",
        });
        Write(range.Form == RangeForm.Below ? range.End : range.Start, Binding.Additive);
        text.Append(')');
    }

    private void Ends(bool startIncluded, Node start, Node end, bool endIncluded)
    {
        text.Append(startIncluded ? '[' : '(');
        Write(start, Binding.Additive);
        text.Append("..");
        Write(end, Binding.Additive);
        text.Append(endIncluded ? ']' : ')');
    }
}

using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Language;

/// <summary>Conditionals, loops, functions, contexts, calls.</summary>
internal sealed partial class Parser
{
    private Node If()
    {
        Need("if");
        var test = Expression();
        Need("then");
        var then = Expression();
        Need("else");
        var otherwise = Expression();
        return new IfNode(test, then, otherwise) { Type = Typing.Common([then.Type, otherwise.Type]) };
    }

    private Node For()
    {
        Need("for");
        var outer = scope;
        var iterations = Iterations("return");
        var element = scope.Level.Take();
        var uses = false;
        var level = scope.Level;
        scope = new Scope(level, scope);
        scope.Define("partial", new Symbol(level, up =>
        {
            uses = true;
            return new SlotNode(level, up, element, "partial", FeelType.AnyList);
        }));
        var body = Expression();
        scope = outer;
        return new ForNode(iterations, body, element) { UsesPartial = uses };
    }

    private Node Quantified(bool every)
    {
        at++;
        var outer = scope;
        var iterations = Iterations("satisfies");
        var body = Expression();
        scope = outer;
        return new QuantifiedNode(every, iterations, body);
    }

    private List<Iteration> Iterations(string end)
    {
        var iterations = new List<Iteration>();
        do
        {
            var name = NameUntil("in");
            Need("in");
            var domain = Expression();
            var last = Take("..") ? Expression() : null;
            var type = last is not null ? domain.Type : domain.Type.Kind is FeelKind.List or FeelKind.Range ? domain.Type.Item! : domain.Type;
            scope = new Scope(scope.Level, scope);
            iterations.Add(new Iteration(name, scope.DefineSlot(name, type), domain, last));
        }
        while (Take(","));
        Need(end);
        return iterations;
    }

    /// <summary>A name being declared: everything up to a sign that ends it.</summary>
    private string NameUntil(params string[] ends)
    {
        var first = at;
        while (IsNamePart(Now) && !ends.Contains(Now.Text))
        {
            at++;
        }

        return at > first && tokens[first].Kind == TokenKind.Word
            ? Scanner.Join(tokens, first, at - first)
            : throw new ParseError(tokens[first].Start, $"此处应为名称，得到“{Found()}”", $"a name was expected here, not {Found()}");
    }

    private Node FunctionDefinition(string name)
    {
        Need("function");
        var parameters = Parameters();
        var outer = scope;
        var level = new Level(outer.Level);
        scope = new Scope(level, outer);
        foreach (var parameter in parameters)
        {
            scope.DefineSlot(parameter.Name, parameter.Type);
        }

        Node node;
        if (Now.Is("external") && Now.Kind == TokenKind.Word)
        {
            at++;
            node = new ExternalNode(name, level, parameters, Expression(), vocabulary.External);
        }
        else
        {
            node = new FunctionNode(name, level, parameters, Expression());
        }

        scope = outer;
        return node;
    }

    private List<FeelField> Parameters()
    {
        Need("(");
        var parameters = new List<FeelField>();
        while (!Now.Is(")"))
        {
            var name = NameUntil();
            parameters.Add(new FeelField(name, Take(":") ? TypeName() : FeelType.Any));
            if (!Now.Is(")"))
            {
                Need(",");
            }
        }

        Need(")");
        return parameters;
    }

    private Node Context()
    {
        Need("{");
        var outer = scope;
        scope = new Scope(outer.Level, outer);
        var (names, slots, values) = (new List<string>(), new List<int>(), new List<Node>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (!Now.Is("}"))
        {
            var position = Now.Start;
            var name = Key();
            Need(":");
            if (!known.Add(name))
            {
                throw new ParseError(position, $"“{name}”重复；一个上下文里每个名称只能用一次", $"{name} is there twice; each name of a context can be used once");
            }

            var slot = scope.Level.Take();
            var value = Now.Is("function") && Peek(1).Is("(") ? Recursive(name, slot) : Expression();
            names.Add(name);
            scope.DefineAt(name, slot, value.Type);
            slots.Add(slot);
            values.Add(value);
            vocabulary.Members.Add(name);
            if (!Now.Is("}"))
            {
                Need(",");
            }
        }

        Need("}");
        scope = outer;
        return new ContextNode(names, slots, values) { Type = FeelType.ContextOf([.. names.Zip(values, (n, v) => new FeelField(n, v.Type))]) };
    }

    // The entry's own name is in scope of its function, so that it can call itself.
    private Node Recursive(string name, int slot)
    {
        var outer = scope;
        scope = new Scope(outer.Level, outer);
        scope.DefineAt(name, slot, FeelType.AnyFunction);
        var node = Mark(FunctionDefinition(name), Now.Start);
        scope = outer;
        return node;
    }

    private string Key()
    {
        if (Now.Kind == TokenKind.Text)
        {
            at++;
            return tokens[at - 1].Text;
        }

        return NameUntil();
    }

    private Node Call(Node function)
    {
        var (names, arguments) = Arguments();
        var result = function.Type is { Kind: FeelKind.Function, Item: { } type } ? type : FeelType.Any;
        return new CallNode(function, arguments, names) { Type = result };
    }

    private Node BuiltinCall(Builtin builtin, int start)
    {
        var (names, arguments) = Arguments();
        if (names is null)
        {
            return new BuiltinNode(builtin, arguments);
        }

        return (Node?)builtin.Named(names, arguments)
            ?? new ConstNode(Reason.Null("arguments", $"{builtin.Name} 没有这些参数：{string.Join("、", names)}", $"{builtin.Name} has no such parameters: {string.Join(", ", names)}")) { Written = Text(start) };
    }

    private (List<string>? Names, List<Node> Arguments) Arguments()
    {
        Need("(");
        var names = IsNamed() ? new List<string>() : null;
        var arguments = new List<Node>();
        while (!Now.Is(")"))
        {
            if (names is not null)
            {
                names.Add(Key());
                Need(":");
            }

            arguments.Add(Expression());
            if (!Now.Is(")"))
            {
                Need(",");
            }
        }

        Need(")");
        return (names, arguments);
    }

    private bool IsNamed()
    {
        var ahead = 0;
        while (IsNamePart(Peek(ahead)))
        {
            ahead++;
        }

        return ahead > 0 && Peek(ahead).Is(":");
    }

    private FeelType TypeName()
    {
        var (name, count) = ("", 0);
        for (var i = 1; i <= 16 && IsNamePart(Peek(i - 1)); i++)
        {
            var candidate = Scanner.Join(tokens, at, i);
            if (TypeNames.Find(candidate) is not null || vocabulary.Types.ContainsKey(candidate))
            {
                (name, count) = (candidate, i);
            }
        }

        if (count == 0)
        {
            throw new ParseError(Now.Start, $"未知的类型“{Found()}”；应为 number、string、boolean、date 等标准类型，或模型定义的类型", $"the type {Found()} is not known; it must be one of the standard, such as number, string, boolean or date, or one the model defines");
        }

        at += count;
        return vocabulary.Types.TryGetValue(name, out var own) ? own : Generic(TypeNames.Find(name)!);
    }

    private FeelType Generic(FeelType type)
    {
        if (!Now.Is("<"))
        {
            return type;
        }

        if (++nesting > vocabulary.Limits.Depth)
        {
            throw Unexpected();
        }

        at++;
        var result = type.Kind switch
        {
            FeelKind.List => FeelType.ListOf(TypeName()),
            FeelKind.Range => FeelType.RangeOf(TypeName()),
            FeelKind.Context => FeelType.ContextOf(TypeFields()),
            FeelKind.Function => FeelType.FunctionOf(TypeList(), FeelType.Any),
            _ => throw Unexpected(),
        };
        nesting--;
        Need(">");
        return type.Kind == FeelKind.Function && Take("->") ? FeelType.FunctionOf(result.Parameters, TypeName()) : result;
    }

    private List<FeelField> TypeFields()
    {
        var fields = new List<FeelField>();
        do
        {
            var name = NameUntil();
            Need(":");
            fields.Add(new FeelField(name, TypeName()));
        }
        while (Take(","));
        return fields;
    }

    private List<FeelType> TypeList()
    {
        var types = new List<FeelType>();
        while (!Now.Is(">"))
        {
            types.Add(TypeName());
            if (!Now.Is(">"))
            {
                Need(",");
            }
        }

        return types;
    }
}

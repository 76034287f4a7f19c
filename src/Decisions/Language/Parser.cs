using System.Globalization;
using System.Runtime.CompilerServices;
using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Language;

/// <summary>What a text is read against, shared by all expressions of one model.</summary>
internal sealed class Vocabulary(FeelLimits limits)
{
    internal FeelLimits Limits { get; } = limits;

    /// <summary>Item definitions by name.</summary>
    internal Dictionary<string, FeelType> Types { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Entry names seen so far, to read paths with spaces where the type is not known.</summary>
    internal HashSet<string> Members { get; init; } = new(StringComparer.Ordinal) { "time offset", "start included", "end included" };

    internal ExternalFunctions External { get; init; } = ExternalFunctions.Standard;
}

/// <summary>
/// Recursive descent over the tokens, weakest binding first (DMN 1.5, 10.3.1.2 rules 1 to 61). Names are resolved while
/// reading: the longest name in scope wins.
/// </summary>
internal sealed partial class Parser
{
    private readonly Vocabulary vocabulary;
    private readonly string source;
    private readonly List<Token> tokens;
    private readonly List<Diagnostic> notes = [];
    private Scope scope;
    private int at;
    private int nesting;

    private Parser(string text, Scope scope, Vocabulary vocabulary)
    {
        if (text.Length > vocabulary.Limits.SourceLength)
        {
            throw new ParseError(0, $"表达式有 {text.Length} 个字符，最多 {vocabulary.Limits.SourceLength} 个；应拆成几个决策", $"the expression has {text.Length} characters, {vocabulary.Limits.SourceLength} at most are read; split it into several decisions");
        }

        source = text;
        this.scope = scope;
        this.vocabulary = vocabulary;
        tokens = Scanner.Scan(text);
    }

    private Token Now => tokens[at];

    /// <summary>Reads an expression; the node is null when it cannot be read.</summary>
    internal static (Node? Node, IReadOnlyList<Diagnostic> Notes) Expression(string text, Scope scope, Vocabulary vocabulary, string where) =>
        Read(text, scope, vocabulary, where, p => p.Whole());

    /// <summary>Reads the unary tests of a cell over the variable "?".</summary>
    internal static (Node? Node, IReadOnlyList<Diagnostic> Notes) UnaryTests(string text, Scope scope, Vocabulary vocabulary, string where) =>
        Read(text, scope, vocabulary, where, p => p.Tests());

    private static (Node?, IReadOnlyList<Diagnostic>) Read(string text, Scope scope, Vocabulary vocabulary, string where, Func<Parser, Node> read)
    {
        Parser? parser = null;
        try
        {
            parser = new Parser(text, scope, vocabulary);
            var node = read(parser);
            return (node, [.. parser.notes.Select(n => n with { Where = Place(where, text, int.Parse(n.Where, CultureInfo.InvariantCulture)) })]);
        }
        catch (ParseError error)
        {
            return (null, [.. Located(parser, where, text), new Diagnostic("syntax", Severity.Error, Place(where, text, error.Position), error.Chinese, error.Message)]);
        }
    }

    private static IEnumerable<Diagnostic> Located(Parser? parser, string where, string text) =>
        parser?.notes.Select(n => n with { Where = Place(where, text, int.Parse(n.Where, CultureInfo.InvariantCulture)) }) ?? [];

    private static string Place(string where, string text, int position)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - (before.LastIndexOf('\n') + 1) + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");
        return where.Length == 0 ? place : where + " " + place;
    }

    private Node Whole()
    {
        var node = Expression();
        return Now.Kind == TokenKind.End ? node : throw Unexpected();
    }

    private Node Expression()
    {
        if (++nesting > vocabulary.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ParseError(Now.Start, $"嵌套超过 {vocabulary.Limits.Depth} 层；应拆成几个决策", $"nested deeper than {vocabulary.Limits.Depth} levels; split it into several decisions");
        }

        var node = Keyword() ?? Disjunction();
        nesting--;
        return node;
    }

    private Node? Keyword()
    {
        if (Now.Kind != TokenKind.Word)
        {
            return null;
        }

        var start = Now.Start;
        Node? node = Now.Text switch
        {
            "if" when !IsCallOf("if") => If(),
            "for" when StartsLoop() => For(),
            "some" when StartsLoop() => Quantified(every: false),
            "every" when StartsLoop() => Quantified(every: true),
            "function" when Peek(1).Is("(") => FunctionDefinition(""),
            _ => null,
        };
        return node is null ? null : Mark(node, start);
    }

    private bool IsCallOf(string word) => scope.Find(word, scope.Level) is not null && !Peek(1).Is("(");

    private bool StartsLoop() => Peek(1).Kind == TokenKind.Word && scope.Find(Now.Text, scope.Level) is null;

    private Node Disjunction() => Chain("or", conjunction: false, () => Chain("and", conjunction: true, Comparison));

    private Node Chain(string word, bool conjunction, Func<Node> operand)
    {
        var start = Now.Start;
        var first = operand();
        if (!Now.Is(word))
        {
            return first;
        }

        var items = new List<Node> { first };
        while (Take(word))
        {
            items.Add(operand());
        }

        return Mark(new LogicNode(conjunction, items) { Type = FeelType.Boolean }, start);
    }

    private Node Comparison()
    {
        var start = Now.Start;
        var left = Additive();
        while (true)
        {
            if (Now.Kind == TokenKind.Sign && CompareSign(Now.Text) is { } operation)
            {
                at++;
                left = Mark(new CompareNode(operation, left, Additive()) { Type = FeelType.Boolean }, start);
            }
            else if (Take("between"))
            {
                var low = Additive();
                Need("and");
                left = Mark(new BetweenNode(left, low, Additive(), true, true) { Type = FeelType.Boolean }, start);
            }
            else if (Now.Is("in") && Now.Kind == TokenKind.Word)
            {
                at++;
                left = Mark(In(left), start);
            }
            else
            {
                return left;
            }
        }
    }

    internal static Operation? CompareSign(string sign) => sign switch
    {
        "=" => Operation.Equal,
        "!=" => Operation.NotEqual,
        "<" => Operation.Less,
        "<=" => Operation.LessOrEqual,
        ">" => Operation.Greater,
        ">=" => Operation.GreaterOrEqual,
        _ => null,
    };

    private Node Additive()
    {
        var start = Now.Start;
        var left = Multiplicative();
        while (Now.Kind == TokenKind.Sign && Now.Text is "+" or "-")
        {
            var operation = Now.Text == "+" ? Operation.Add : Operation.Subtract;
            at++;
            left = Arithmetic(operation, left, Multiplicative(), start);
        }

        return left;
    }

    private Node Multiplicative()
    {
        var start = Now.Start;
        var left = Power();
        while (Now.Kind == TokenKind.Sign && Now.Text is "*" or "/")
        {
            var operation = Now.Text == "*" ? Operation.Multiply : Operation.Divide;
            at++;
            left = Arithmetic(operation, left, Power(), start);
        }

        return left;
    }

    private Node Power()
    {
        var start = Now.Start;
        var left = Unary();
        while (Take("**"))
        {
            left = Arithmetic(Operation.Power, left, Unary(), start);
        }

        return left;
    }

    private Node Arithmetic(Operation operation, Node left, Node right, int start)
    {
        var number = left.Type.Kind == FeelKind.Number && right.Type.Kind == FeelKind.Number;
        var text = operation == Operation.Add && left.Type.Kind == FeelKind.String && right.Type.Kind == FeelKind.String;
        var type = number ? FeelType.Number : text ? FeelType.Text : FeelType.Any;
        return Mark(new ArithmeticNode(operation, left, right) { Type = type }, start);
    }

    private Node Unary()
    {
        var start = Now.Start;
        if (!Take("-"))
        {
            return Postfix();
        }

        if (++nesting > vocabulary.Limits.Depth)
        {
            throw new ParseError(start, $"嵌套超过 {vocabulary.Limits.Depth} 层；应拆成几个决策", $"nested deeper than {vocabulary.Limits.Depth} levels; split it into several decisions");
        }

        var inner = Unary();
        nesting--;
        return inner is ConstNode { Value: { Kind: FeelKind.Number } number }
            ? Mark(new ConstNode(FeelValue.From(-number.Num)), start)
            : Mark(new NegateNode(inner) { Type = inner.Type }, start);
    }

    private Token Peek(int ahead) => tokens[Math.Min(at + ahead, tokens.Count - 1)];

    private bool Take(string sign)
    {
        if (!Now.Is(sign))
        {
            return false;
        }

        at++;
        return true;
    }

    private void Need(string sign)
    {
        if (!Take(sign))
        {
            throw new ParseError(Now.Start, $"此处应为“{sign}”，得到“{Found()}”", $"{sign} was expected here, not {Found()}");
        }
    }

    /// <summary>The source from a place up to the token just read.</summary>
    private string Text(int from) => source[from..tokens[at - 1].End];

    private string Found() => Now.Kind == TokenKind.End ? "结尾 (end)" : Now.Text;

    private ParseError Unexpected() => new(Now.Start, $"此处不应有“{Found()}”；应为值、名称、括号，或接在值后的运算符", $"{Found()} was not expected here; a value, a name or a bracket was, or an operator after a value");

    private T Mark<T>(T node, int position)
        where T : Node
    {
        node.Position = position;
        var depth = 0;
        foreach (var child in node.Children)
        {
            depth = Math.Max(depth, child.Depth);
        }

        node.Depth = depth + 1;
        if (node.Depth > vocabulary.Limits.Depth)
        {
            throw new ParseError(position, $"嵌套超过 {vocabulary.Limits.Depth} 层；应拆成几个决策", $"nested deeper than {vocabulary.Limits.Depth} levels; split it into several decisions");
        }

        return node;
    }

    private void Note(int position, Reason reason) => notes.Add(new Diagnostic(
        reason.Code, Severity.Warning, position.ToString(CultureInfo.InvariantCulture), reason.Chinese, reason.English));
}

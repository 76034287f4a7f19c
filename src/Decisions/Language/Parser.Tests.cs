using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Language;

/// <summary>Unary tests (DMN 1.5, 10.3.1.2 rules 7 to 18) become ordinary conditions over the input's slot.</summary>
internal sealed partial class Parser
{
    private Node input = new ConstNode(FeelValue.Null);

    private Node Tests()
    {
        input = scope.Find("?", scope.Level) ?? throw new InvalidOperationException("Unary tests need a variable named ?.");
        if (Now.Kind == TokenKind.End || (Now.Is("-") && Peek(1).Kind == TokenKind.End))
        {
            return new ConstNode(FeelValue.True);
        }

        Node node;
        var start = Now.Start;
        if (Now.Is("not") && Peek(1).Is("(") && NotClosesAtEnd())
        {
            at += 2;
            node = Mark(new NotNode(TestList()) { Type = FeelType.Boolean }, start);
            Need(")");
        }
        else
        {
            node = TestList();
        }

        return Now.Kind == TokenKind.End ? node : throw Unexpected();
    }

    // not(a, b) as the whole cell is the negation of tests; not(x) and y is an expression.
    private bool NotClosesAtEnd()
    {
        var depth = 0;
        for (var i = at + 1; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind != TokenKind.Sign ? 0 : tokens[i].Text is "(" or "{" ? 1 : tokens[i].Text is ")" or "}" ? -1 : 0;
            if (depth == 0)
            {
                return tokens[i + 1].Kind == TokenKind.End;
            }
        }

        return false;
    }

    private Node In(Node value)
    {
        var slot = scope.Level.Take();
        var (outer, outerInput) = (scope, input);
        scope = new Scope(outer.Level, outer);
        scope.DefineAt("?", slot, value.Type);
        input = scope.Find("?", scope.Level)!;
        Node tests;
        if (Now.Is("(") && !IsRangeHere())
        {
            at++;
            tests = TestList();
            Need(")");
        }
        else
        {
            tests = One(Additive);
        }

        (scope, input) = (outer, outerInput);
        return new LetNode(slot, value, tests) { Type = FeelType.Boolean };
    }

    // "(1..5]" after in is a range, "(1, 2)" and "(>5)" are lists of tests.
    private bool IsRangeHere()
    {
        var depth = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Sign)
            {
                continue;
            }

            if (depth == 1 && tokens[i].Text == "..")
            {
                return true;
            }

            if (depth == 1 && tokens[i].Text == ",")
            {
                return false;
            }

            depth += tokens[i].Text is "(" or "[" or "{" ? 1 : tokens[i].Text is ")" or "]" or "}" ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return false;
    }

    private Node TestList()
    {
        var start = Now.Start;
        var tests = new List<Node> { One(Expression) };
        while (Take(","))
        {
            tests.Add(One(Expression));
        }

        return tests.Count == 1 ? tests[0] : Mark(new LogicNode(false, tests) { Type = FeelType.Boolean }, start);
    }

    // Without brackets "in" binds as a comparison does: "a in [1..5] and b" is a conjunction.
    private Node One(Func<Node> read)
    {
        var start = Now.Start;
        if (Now.Kind == TokenKind.Sign && CompareSign(Now.Text) is { } operation)
        {
            at++;
            return Mark(new CompareNode(operation, input, Additive()) { Type = FeelType.Boolean }, start);
        }

        if (Now.Is("-") && (Peek(1).Kind == TokenKind.End || Peek(1).Is(",") || Peek(1).Is(")")))
        {
            at++;
            return new ConstNode(FeelValue.True);
        }

        var mark = at;
        var test = read();
        if (Now.Is(".."))
        {
            at = mark;
            throw Unexpected();
        }

        return test is RangeNode { Form: RangeForm.Ends } range && input.Type.Kind != FeelKind.Range
            ? Mark(new BetweenNode(input, range.Start, range.End, range.StartIncluded, range.EndIncluded) { Type = FeelType.Boolean }, start)
            : Mark(new MatchNode(input, test, ReadsInput(mark)) { Type = FeelType.Boolean }, start);
    }

    private bool ReadsInput(int from)
    {
        for (var i = from; i < at; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Word, Text: "?" })
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;
using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Language;

/// <summary>Literals, names, paths, filters, invocations.</summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "and", "or", "in", "between", "then", "else", "return", "satisfies", "instance", "of", "if", "for", "some", "every", "true", "false", "null",
    };

    private Node Postfix()
    {
        var start = Now.Start;
        var node = Primary();
        while (true)
        {
            if (Now.Is("[") && StartsExpression(Peek(1)))
            {
                node = Mark(Filter(node), start);
            }
            else if (Now.Is(".") && Peek(1).Kind == TokenKind.Word)
            {
                at++;
                node = Mark(Path(node), start);
            }
            else if (Now.Is("(") && Now.Kind == TokenKind.Sign)
            {
                node = Mark(Call(node), start);
            }
            else if (Now.Is("instance") && Peek(1).Is("of"))
            {
                at += 2;
                node = Mark(new InstanceNode(node, TypeName()) { Type = FeelType.Boolean }, start);
            }
            else
            {
                return node;
            }
        }
    }

    private Node Primary()
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return Mark(Number(token), token.Start);
            case TokenKind.Text:
                at++;
                return Mark(new ConstNode(FeelValue.From(token.Text)), token.Start);
            case TokenKind.At:
                at++;
                return Mark(AtLiteral(token), token.Start);
            case TokenKind.Word:
                return Mark(Name(), token.Start);
            case TokenKind.Sign:
                return Mark(Bracketed(), token.Start);
            default:
                throw Unexpected();
        }
    }

    private static ConstNode Number(Token token) => decimal.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? new ConstNode(FeelValue.From(value))
        : new ConstNode(Runtime.Arithmetic.Overflow()) { Written = token.Text };

    private ConstNode AtLiteral(Token token)
    {
        if (TemporalReader.Any(token.Text) is { } value)
        {
            return new ConstNode(value);
        }

        var reason = new Reason(
            "temporal",
            $"“{token.Text}”不是日期、时间或时长；应如 @\"2024-02-29\"、@\"10:30:00\"、@\"P1Y6M\"、@\"P3DT12H\"",
            $"{token.Text} is not a date, time or duration; write @\"2024-02-29\", @\"10:30:00\", @\"P1Y6M\" or @\"P3DT12H\"");
        Note(token.Start, reason);
        return new ConstNode(FeelValue.Because(reason)) { Written = Text(token.Start) };
    }

    private Node Name()
    {
        var (node, count) = Longest();
        var builtin = LongestBuiltin(count);
        if (builtin.Builtin is { } function)
        {
            var start = Now.Start;
            at += builtin.Count;
            return Now.Is("(") ? BuiltinCall(function, start) : new ConstNode(FeelValue.FromFunction(function));
        }

        if (node is not null)
        {
            at += count;
            return node;
        }

        var word = Now.Text;
        if (word is "true" or "false" or "null")
        {
            at++;
            return new ConstNode(word == "null" ? FeelValue.Null : FeelValue.From(word == "true"));
        }

        if (Keyword() is { } expression)
        {
            return expression;
        }

        return Reserved.Contains(word) ? throw Unexpected() : UnknownName();
    }

    private Node UnknownName()
    {
        var start = Now.Start;
        var name = LooseName();
        if (scope.FindOpenItem(scope.Level) is { } item)
        {
            return new OpenNameNode(item, name, null);
        }

        var near = scope.Near(name);
        var reason = new Reason(
            "name",
            $"未知的名称“{name}”" + (near.Count == 0 ? "；此处没有可用的名称，文本应放在双引号内" : $"；可用的有“{string.Join("”“", near)}”等，文本应放在双引号内"),
            $"the name {name} is not known here; " + (near.Count == 0 ? "no names are; a text must be in quotes" : $"known are {string.Join(", ", near)} and others; a text must be in quotes"));
        Note(start, reason);
        return new ConstNode(FeelValue.Because(reason)) { Written = name };
    }

    private (Node? Node, int Count) Longest()
    {
        Node? best = null;
        var length = 0;
        for (var count = 1; count <= scope.LongestName && IsNamePart(Peek(count - 1)); count++)
        {
            if (scope.Find(Scanner.Join(tokens, at, count), scope.Level) is { } node)
            {
                (best, length) = (node, count);
            }
        }

        return (best, length);
    }

    private (Builtin? Builtin, int Count) LongestBuiltin(int shortest)
    {
        Builtin? best = null;
        var length = 0;
        for (var count = 1; count <= Catalogue.LongestName && Peek(count - 1).Kind == TokenKind.Word; count++)
        {
            if (count > shortest && Catalogue.Find(Scanner.Join(tokens, at, count)) is { } builtin && (shortest == 0 || Peek(count).Is("(")))
            {
                (best, length) = (builtin, count);
            }
        }

        return (best, length);
    }

    internal static bool IsNamePart(Token token) => token.Kind is TokenKind.Word or TokenKind.Number
        || (token.Kind == TokenKind.Sign && token.Text is "." or "/" or "-" or "'" or "+" or "*" or "**");

    /// <summary>A name nothing is known about: words up to the next sign or keyword.</summary>
    private string LooseName()
    {
        var first = at++;
        while (Now.Kind == TokenKind.Word && !Reserved.Contains(Now.Text))
        {
            at++;
        }

        return Scanner.Join(tokens, first, at - first);
    }

    private Node Path(Node source)
    {
        var type = source.Type.Kind == FeelKind.List ? source.Type.Item! : source.Type;
        var (name, count) = LongestMember(type);
        if (count == 0)
        {
            return new PathNode(source, LooseName());
        }

        at += count;
        var field = type.Field(name) ?? PropertyType(source.Type.Kind, name);
        return new PathNode(source, name) { Type = source.Type.Kind == FeelKind.List ? FeelType.ListOf(field) : field };
    }

    private static FeelType PropertyType(FeelKind? kind, string name) => kind switch
    {
        FeelKind.Date or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration => FeelType.Number,
        FeelKind.Time or FeelKind.DateTime when name is not ("time offset" or "timezone") => FeelType.Number,
        _ => FeelType.Any,
    };

    private (string Name, int Count) LongestMember(FeelType type)
    {
        var best = ("", 0);
        for (var count = 1; count <= 16 && IsNamePart(Peek(count - 1)); count++)
        {
            var name = Scanner.Join(tokens, at, count);
            if (type.Member(name) is { } field)
            {
                best = (field.Name, count);
            }

            if (type.Fields.Count == 0 && vocabulary.Members.Contains(name))
            {
                best = (name, count);
            }
        }

        return best;
    }

    private Node Filter(Node list)
    {
        Need("[");
        var item = list.Type.Kind == FeelKind.List ? list.Type.Item! : list.Type.Kind is null ? FeelType.Any : list.Type;
        var outer = scope;
        var slot = outer.Level.Take();
        var level = outer.Level;
        Node Item(int up) => new SlotNode(level, up, slot, "item", item);
        scope = new Scope(level, outer)
        {
            OpenItem = item.Kind is null || (item.Kind == FeelKind.Context && item.Fields.Count == 0) ? Item : null,
            Entries = (item, Item),
        };
        scope.DefineAt("item", slot, item);

        var test = Expression();
        scope = outer;
        Need("]");
        return new FilterNode(list, slot, test);
    }

    private Node Bracketed() => Now.Text switch
    {
        "(" => Parenthesised(),
        "[" => ListOrRange(),
        "]" => RangeFrom(),
        "{" => Context(),
        "<" or "<=" or ">" or ">=" or "=" or "!=" => OpenRange(),
        _ => throw Unexpected(),
    };

    private Node Parenthesised()
    {
        Need("(");
        var start = Expression();
        if (Now.Is(".."))
        {
            return RangeRest(start, startIncluded: false);
        }

        Need(")");
        return start;
    }

    private Node RangeFrom()
    {
        Need("]");
        return RangeRest(Expression(), startIncluded: false);
    }

    private Node ListOrRange()
    {
        Need("[");
        var items = new List<Node>();
        if (!Now.Is("]"))
        {
            items.Add(Expression());
            if (Now.Is(".."))
            {
                return RangeRest(items[0], startIncluded: true);
            }

            while (Take(","))
            {
                items.Add(Expression());
            }
        }

        Need("]");
        return new ListNode(items) { Type = FeelType.ListOf(Runtime.Typing.Common(items.Select(i => i.Type))) };
    }

    // "[1..10[" ends in a bracket that opens nothing: a filter would go on with an expression.
    private static bool StartsExpression(Token token) => token.Kind switch
    {
        TokenKind.End => false,
        TokenKind.Sign => token.Text is "(" or "[" or "{" or "-",
        TokenKind.Word => token.Text is not ("and" or "or" or "in" or "between" or "then" or "else" or "return" or "satisfies" or "instance"),
        _ => true,
    };

    private RangeNode RangeRest(Node start, bool startIncluded)
    {
        Need("..");
        var end = Expression();
        if (Now.Kind != TokenKind.Sign || Now.Text is not ("]" or ")" or "["))
        {
            throw new ParseError(Now.Start, "区间应以 ]、) 或 [ 结束", "a range ends with ], ) or [");
        }

        var included = Now.Text == "]";
        at++;
        return new RangeNode(start, end, startIncluded, included, RangeForm.Ends) { Type = FeelType.RangeOf(start.Type) };
    }

    /// <summary>A range of one operator: (&gt;= 5), (=5), (!=5).</summary>
    private Node OpenRange()
    {
        var sign = Now.Text;
        at++;
        var point = Additive();
        var none = new ConstNode(FeelValue.Null);
        return sign switch
        {
            "<" or "<=" => new RangeNode(none, point, false, sign == "<=", RangeForm.Below) { Type = FeelType.RangeOf(point.Type) },
            ">" or ">=" => new RangeNode(point, none, sign == ">=", false, RangeForm.Above) { Type = FeelType.RangeOf(point.Type) },
            "=" => new RangeNode(point, point, true, true, RangeForm.Point) { Type = FeelType.RangeOf(point.Type) },
            _ => new RangeNode(point, point, false, false, RangeForm.Other) { Type = FeelType.RangeOf(point.Type) },
        };
    }
}

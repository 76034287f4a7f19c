namespace Kechuang.Decisions.Tests.Laws;

internal enum Sort
{
    Number, Truth, Text, Day, Span, Months, Numbers, Record, Records, Any,
}

/// <summary>Makes well-typed expressions over a schema, and now and then puts one of another type in.</summary>
internal sealed class Maker(Random dice)
{
    private readonly List<(string Name, Sort Sort)> scope = [.. Rows.Fields.Select(f => (f.Name, f.Sort))];

    internal Term Make(Sort sort, int depth)
    {
        if (dice.Next(25) == 0)
        {
            return dice.Next(3) == 0 ? new Term("literal", "null") : Make((Sort)dice.Next((int)Sort.Any), depth - 1);
        }

        return depth <= 0 ? Leaf(sort) : sort switch
        {
            Sort.Number => Number(depth - 1),
            Sort.Truth => Truth(depth - 1),
            Sort.Text => Text(depth - 1),
            Sort.Day => Day(depth - 1),
            Sort.Span => Span(depth - 1),
            Sort.Months => Months(depth - 1),
            Sort.Numbers => Numbers(depth - 1),
            Sort.Record => new Term("context", new[] { "甲 乙", "分" }, Make(Sort.Text, depth - 1), Make(Sort.Number, depth - 1)),
            Sort.Records => Records(depth - 1),
            _ => Make((Sort)dice.Next((int)Sort.Any), depth),
        };
    }

    private Term Leaf(Sort sort)
    {
        var named = scope.Where(s => s.Sort == sort).ToList();
        if (named.Count > 0 && dice.Next(5) < 3)
        {
            return new Term("name", named[dice.Next(named.Count)].Name);
        }

        return sort switch
        {
            Sort.Number => new Term("number", Rows.Number(dice)),
            Sort.Truth => new Term("literal", Pick("true", "false", "null")),
            Sort.Text => new Term("text", Rows.Text(dice)),
            Sort.Day => new Term("literal", $"@\"{Pick("2024-02-29", "2023-01-31", "1999-12-31", "2000-03-01", "-0044-03-15")}\""),
            Sort.Span => new Term("literal", $"@\"{Pick("P1D", "-P3DT4H", "PT0.5S", "P400D", "PT36H")}\""),
            Sort.Months => new Term("literal", $"@\"{Pick("P1M", "P1Y", "-P14M", "P100Y3M")}\""),
            Sort.Numbers => new Term("list", null, [.. Enumerable.Range(0, dice.Next(4)).Select(_ => Leaf(Sort.Number))]),
            Sort.Record => new Term("context", new[] { "甲 乙", "分" }, Leaf(Sort.Text), Leaf(Sort.Number)),
            Sort.Records => new Term("list", null, [.. Enumerable.Range(0, dice.Next(3)).Select(_ => Leaf(Sort.Record))]),
            _ => Leaf((Sort)dice.Next((int)Sort.Any)),
        };
    }

    private Term Number(int d) => dice.Next(16) switch
    {
        0 => Leaf(Sort.Number),
        <= 4 => new Term(Pick("+", "-", "*", "/"), null, Make(Sort.Number, d), Make(Sort.Number, d)),
        5 => new Term("neg", null, Make(Sort.Number, d)),
        6 => new Term("**", null, Make(Sort.Number, d), new Term("number", (decimal)dice.Next(4))),
        7 => If(Sort.Number, d),
        8 => Call(Pick("sum", "min", "max", "count", "mean", "product", "median"), Make(Sort.Numbers, d)),
        9 => Call(Pick("min", "max", "sum", "modulo"), Make(Sort.Number, d), Make(Sort.Number, d)),
        10 => Call(Pick("abs", "floor", "ceiling"), Make(Sort.Number, d)),
        11 => Call(Pick("decimal", "round up", "round down", "round half up", "round half down"), Make(Sort.Number, d), new Term("number", (decimal)dice.Next(-1, 4))),
        12 => new Term("index", null, Make(Sort.Numbers, d), new Term("number", (decimal)dice.Next(-2, 4))),
        13 => new Term("path", "分", Make(Sort.Record, d)),
        14 => new Term("path", Pick("year", "month", "day", "weekday"), Make(Sort.Day, d)),
        _ => dice.Next(2) == 0 ? Call("string length", Make(Sort.Text, d)) : Lambda(Sort.Number, d),
    };

    private Term Truth(int d) => dice.Next(14) switch
    {
        0 => Leaf(Sort.Truth),
        <= 3 => Compare(d),
        <= 5 => new Term(Pick("and", "or"), null, Make(Sort.Truth, d), Make(Sort.Truth, d)),
        6 => Call("not", Make(Sort.Truth, d)),
        7 => new Term("between", null, Make(Sort.Number, d), Make(Sort.Number, d), Make(Sort.Number, d)),
        8 => new Term("in", null, [Make(Sort.Number, d), .. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Test(d))]),
        9 => Bound(Pick("some", "every"), Sort.Numbers, Sort.Number, Sort.Truth, d),
        10 => new Term("instance", Pick("number", "string", "boolean", "date", "list<number>", "Any"), Make(Sort.Any, d)),
        11 => Call(Pick("contains", "starts with", "ends with"), Make(Sort.Text, d), Make(Sort.Text, d)),
        12 => Call("list contains", Make(Sort.Numbers, d), Make(Sort.Number, d)),
        _ => Call(Pick("all", "any"), new Term("list", null, Make(Sort.Truth, d), Make(Sort.Truth, d))),
    };

    private Term Compare(int d)
    {
        var sort = (Sort)dice.Next((int)Sort.Any);
        var order = sort is Sort.Truth or Sort.Numbers or Sort.Record or Sort.Records ? dice.Next(8) == 0 : dice.Next(2) == 0;
        return new Term(order ? Pick("<", "<=", ">", ">=") : Pick("=", "!="), null, Make(sort, d), Make(sort, d));
    }

    private Term Test(int d) => dice.Next(3) switch
    {
        0 => new Term("test", Pick("<", "<=", ">", ">=", "!=", "="), Make(Sort.Number, d)),
        1 => new Term("range", Pick("[]", "()", "[)", "(]"), Make(Sort.Number, d), Make(Sort.Number, d)),
        _ => Make(dice.Next(4) == 0 ? Sort.Numbers : Sort.Number, d),
    };

    private Term Text(int d) => dice.Next(7) switch
    {
        0 => Leaf(Sort.Text),
        1 or 2 => new Term("+", null, Make(Sort.Text, d), Make(Sort.Text, d)),
        3 => If(Sort.Text, d),
        4 => Call(Pick("upper case", "lower case"), Make(Sort.Text, d)),
        5 => Call(Pick("substring before", "substring after"), Make(Sort.Text, d), Make(Sort.Text, d)),
        _ => Call("string join", new Term("list", null, Make(Sort.Text, d), Make(Sort.Text, d)), Make(Sort.Text, d)),
    };

    private Term Day(int d) => dice.Next(4) switch
    {
        0 => Leaf(Sort.Day),
        1 => new Term(Pick("+", "-"), null, Make(Sort.Day, d), Make(Sort.Span, d)),
        2 => new Term(Pick("+", "-"), null, Make(Sort.Day, d), Make(Sort.Months, d)),
        _ => If(Sort.Day, d),
    };

    private Term Span(int d) => dice.Next(5) switch
    {
        0 => new Term("-", null, Make(Sort.Day, d), Make(Sort.Day, d)),
        1 => new Term(Pick("+", "-"), null, Make(Sort.Span, d), Make(Sort.Span, d)),
        2 => new Term("*", null, Make(Sort.Span, d), new Term("number", (decimal)dice.Next(-3, 4))),
        3 => new Term("neg", null, Make(Sort.Span, d)),
        _ => Leaf(Sort.Span),
    };

    private Term Months(int d) => dice.Next(4) switch
    {
        0 => new Term(Pick("+", "-"), null, Make(Sort.Months, d), Make(Sort.Months, d)),
        1 => new Term("*", null, new Term("number", (decimal)dice.Next(-3, 4)), Make(Sort.Months, d)),
        2 => Call("abs", Make(Sort.Months, d)),
        _ => Leaf(Sort.Months),
    };

    private Term Numbers(int d) => dice.Next(9) switch
    {
        0 => Leaf(Sort.Numbers),
        1 => Bound("for", Sort.Numbers, Sort.Number, Sort.Number, d),
        2 => Bound("filter", Sort.Numbers, Sort.Number, Sort.Truth, d),
        3 => Call(Pick("concatenate", "union"), Make(Sort.Numbers, d), Make(Sort.Numbers, d)),
        4 => Call(Pick("reverse", "distinct values", "sort", "flatten"), Make(Sort.Numbers, d)),
        5 => Call("append", Make(Sort.Numbers, d), Make(Sort.Number, d)),
        6 => new Term("path", "分", Make(Sort.Records, d)),
        7 => Call("index of", Make(Sort.Numbers, d), Make(Sort.Number, d)),
        _ => new Term("list", null, [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Make(Sort.Number, d))]),
    };

    private Term Records(int d) => dice.Next(3) switch
    {
        0 => Leaf(Sort.Records),
        1 => Bound("for", Sort.Numbers, Sort.Number, Sort.Record, d),
        _ => new Term("list", null, Make(Sort.Record, d), Make(Sort.Record, d)),
    };

    private Term If(Sort sort, int d) => new("if", null, Make(Sort.Truth, d), Make(sort, d), Make(sort, d));

    private Term Lambda(Sort sort, int d)
    {
        var name = "f" + scope.Count;
        var given = Make(Sort.Number, d);
        scope.Add((name, Sort.Number));
        var body = Make(sort, d);
        scope.RemoveAt(scope.Count - 1);
        return new Term("lambda", name, body, given);
    }

    private Term Bound(string op, Sort domain, Sort item, Sort body, int d)
    {
        var name = op == "filter" ? "item" : "变 量" + scope.Count;
        var over = Make(domain, d);
        scope.Add((name, item));
        var inner = Make(body, d);
        scope.RemoveAt(scope.Count - 1);
        return new Term(op, op == "filter" ? null : name, over, inner);
    }

    private static Term Call(string name, params Term[] arguments) => new("call", name, arguments);

    private string Pick(params string[] texts) => texts[dice.Next(texts.Length)];
}

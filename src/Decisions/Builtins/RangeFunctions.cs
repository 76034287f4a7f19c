using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>Relations between points and ranges (DMN 1.5, table 78, after Allen 1983), and range() from text.</summary>
internal static class RangeFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("before(point1: any, point2: any): boolean", (_, a) => Both(a, (x, y) => Before(x, y)));
        add("before(point: any, range: any): boolean", (_, a) => Both(a, (x, y) => Before(x, y)));
        add("before(range: any, point: any): boolean", (_, a) => Both(a, (x, y) => Before(x, y)));
        add("before(range1: any, range2: any): boolean", (_, a) => Both(a, (x, y) => Before(x, y)));
        add("after(point1: any, point2: any): boolean", (_, a) => Both(a, (x, y) => Before(y, x)));
        add("after(point: any, range: any): boolean", (_, a) => Both(a, (x, y) => Before(y, x)));
        add("after(range: any, point: any): boolean", (_, a) => Both(a, (x, y) => Before(y, x)));
        add("after(range1: any, range2: any): boolean", (_, a) => Both(a, (x, y) => Before(y, x)));
        Pair(add, "meets", (x, y) => x.EndIncluded && y.StartIncluded && Compare(x.End, y.Start) == 0);
        Pair(add, "met by", (x, y) => x.StartIncluded && y.EndIncluded && Compare(x.Start, y.End) == 0);
        Pair(add, "overlaps", (x, y) => !(EndsBefore(x, y) || EndsBefore(y, x)));
        Pair(add, "overlaps before", (x, y) => OverlapsBefore(x, y));
        Pair(add, "overlaps after", (x, y) => OverlapsBefore(y, x));
        Pair(add, "finishes", (x, y) => Finishes(x, y));
        Pair(add, "finished by", (x, y) => Finishes(y, x));
        Pair(add, "includes", (x, y) => Includes(x, y));
        Pair(add, "during", (x, y) => Includes(y, x));
        Pair(add, "starts", (x, y) => Starts(x, y));
        Pair(add, "started by", (x, y) => Starts(y, x));
        Pair(add, "coincides", (x, y) => Compare(x.Start, y.Start) == 0 && Compare(x.End, y.End) == 0 && x.StartIncluded == y.StartIncluded && x.EndIncluded == y.EndIncluded);
        Mixed(add, "finishes", "point", "range", (x, y) => y.EndIncluded && Compare(x.End, y.End) == 0);
        Mixed(add, "finished by", "range", "point", (x, y) => x.EndIncluded && Compare(x.End, y.End) == 0);
        Mixed(add, "includes", "range", "point", Includes);
        Mixed(add, "during", "point", "range", (x, y) => Includes(y, x));
        Mixed(add, "starts", "point", "range", (x, y) => y.StartIncluded && Compare(x.Start, y.Start) == 0);
        Mixed(add, "started by", "range", "point", (x, y) => x.StartIncluded && Compare(x.Start, y.Start) == 0);
        Mixed(add, "coincides", "point1", "point2", (x, y) => Compare(x.Start, y.Start) == 0);
        add("range(from: string): range", (_, a) => FromText(a[0].Text));
    }

    private static void Pair(Action<string, Body> add, string name, Func<FeelRange, FeelRange, bool> test) =>
        add($"{name}(range1: range, range2: range): boolean", (_, a) => Both(a, test));

    private static void Mixed(Action<string, Body> add, string name, string first, string second, Func<FeelRange, FeelRange, bool> test) =>
        add($"{name}({first}: {(first == "range" ? "range" : "any")}, {second}: {(second == "range" ? "range" : "any")}): boolean", (_, a) => Both(a, test));

    private static FeelValue Both(FeelValue[] a, Func<FeelRange, FeelRange, bool> test)
    {
        if (AsRange(a[0]) is not { } x || AsRange(a[1]) is not { } y)
        {
            return Reason.Null("range", "需要区间或可比较的值", "ranges or comparable values were wanted");
        }

        try
        {
            return FeelValue.From(test(x, y));
        }
        catch (IncomparableEnds)
        {
            return Equality.NotComparable(a[0], a[1]);
        }
    }

    private static FeelRange? AsRange(FeelValue value) => value.Kind == FeelKind.Range ? value.Range
        : Ranges.IsPoint(value) ? new FeelRange(value, value, true, true) : null;

    private sealed class IncomparableEnds : Exception;

    private static int Compare(FeelValue a, FeelValue b) => Equality.Order(a, b) ?? throw new IncomparableEnds();

    /// <summary>x ends before y starts.</summary>
    private static bool EndsBefore(FeelRange x, FeelRange y)
    {
        if (x.End.IsNull || y.Start.IsNull)
        {
            return false;
        }

        var order = Compare(x.End, y.Start);
        return order < 0 || (order == 0 && !(x.EndIncluded && y.StartIncluded));
    }

    private static bool Before(FeelRange x, FeelRange y) => EndsBefore(x, y);

    private static int CompareStarts(FeelRange x, FeelRange y)
    {
        if (x.Start.IsNull || y.Start.IsNull)
        {
            return (x.Start.IsNull ? 0 : 1) - (y.Start.IsNull ? 0 : 1);
        }

        var order = Compare(x.Start, y.Start);
        return order != 0 ? order : (x.StartIncluded ? 0 : 1) - (y.StartIncluded ? 0 : 1);
    }

    private static int CompareEnds(FeelRange x, FeelRange y)
    {
        if (x.End.IsNull || y.End.IsNull)
        {
            return (x.End.IsNull ? 1 : 0) - (y.End.IsNull ? 1 : 0);
        }

        var order = Compare(x.End, y.End);
        return order != 0 ? order : (x.EndIncluded ? 1 : 0) - (y.EndIncluded ? 1 : 0);
    }

    private static bool OverlapsBefore(FeelRange x, FeelRange y) =>
        CompareStarts(x, y) < 0 && CompareEnds(x, y) <= 0 && !EndsBefore(x, y);

    private static bool Includes(FeelRange x, FeelRange y) => CompareStarts(x, y) <= 0 && CompareEnds(x, y) >= 0;

    private static bool Starts(FeelRange x, FeelRange y) =>
        Compare(x.Start, y.Start) == 0 && x.StartIncluded == y.StartIncluded && CompareEnds(x, y) <= 0;

    private static bool Finishes(FeelRange x, FeelRange y) =>
        Compare(x.End, y.End) == 0 && x.EndIncluded == y.EndIncluded && CompareStarts(x, y) >= 0;

    /// <summary>range("[18..21)"): only literal end points, so nothing of the text is evaluated.</summary>
    private static FeelValue FromText(string text)
    {
        var (node, _) = Parser.Expression(text, new Scope(new Level(null), null), new Vocabulary(FeelLimits.Default), "");
        return node is Tree.RangeNode { Form: RangeForm.Ends, Start: var start, End: var end } range
            && LiteralPoint(start, out var low) && LiteralPoint(end, out var high)
            && Equality.Order(low, high) <= 0
            ? Ranges.Make(low, high, range.StartIncluded, range.EndIncluded, RangeForm.Ends)
            : Reason.Null("range", $"“{text}”不是区间", $"{text} is not a range");
    }

    private static bool LiteralPoint(Tree.Node node, out FeelValue value)
    {
        value = node switch
        {
            Tree.ConstNode constant => constant.Value,
            Tree.BuiltinNode call when call.Builtin.Name is "date" or "time" or "date and time" or "duration" => call.Builtin.Invoke(
                new Frame(0, null, new Run(FeelLimits.Default)),
                [.. call.Arguments.Select(a => a is Tree.ConstNode c ? c.Value : default)]),
            _ => FeelValue.True,
        };
        return Ranges.IsPoint(value);
    }
}

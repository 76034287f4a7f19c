using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>List functions (DMN 1.5, table 75) and sort (table 80).</summary>
internal static class ListFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("list contains(list: list, element: any): boolean", (_, a) => FeelValue.From(a[0].Items.Any(i => Equality.Equal(i, a[1]).IsTrue)));
        add("count(list: list): number", (_, a) => FeelValue.From((decimal)a[0].Items.Length));
        foreach (var name in new[] { "all", "and" })
        {
            Several(add, name, "boolean", items => Every(items));
        }

        foreach (var name in new[] { "any", "or" })
        {
            Several(add, name, "boolean", items => Some(items));
        }

        add("sublist(list: list, start position: number, length?: number): list", (_, a) => Sublist(a));
        add("append(list: list, item...: any): list", (f, a) => Checked(f, [.. a[0].Items, .. a[1..]]));
        add("concatenate(list...: list): list", (f, a) => Concatenate(f, a));
        add("insert before(list: list, position: number, newItem: any): list", (_, a) => Insert(a));
        add("remove(list: list, position: number): list", (_, a) => Remove(a));
        add("reverse(list: list): list", (_, a) => FeelValue.List(a[0].Items.Reverse()));
        add("index of(list: list, match: any): numbers", (_, a) => IndexOf(a[0].Items, a[1]));
        add("union(list...: list): list", (f, a) => Distinct(f, a.SelectMany(l => l.Items)));
        add("distinct values(list: list): list", (f, a) => Distinct(f, a[0].Items));
        add("flatten(list: list): list", (f, a) => Flatten(f, a[0].Items));
        add("list replace(list: list, position: number, newItem: any): list", (_, a) => ReplaceAt(a));
        add("list replace(list: list, match: function, newItem: any): list", ReplaceWhere);
        add("sort(list: list, precedes: function): list", (f, a) => Sorting.Sort(f, a[0].Items, a[1].Function));
        add("sort(list: list): list", (f, a) => Sorting.Sort(f, a[0].Items, null));
    }

    /// <summary>A function of one list, or of its items given one by one.</summary>
    internal static void Several(Action<string, Body> add, string name, string result, Func<FeelValue[], FeelValue> compute)
    {
        add($"{name}(list: list): {result}", (_, a) => compute(a[0].Items));
        add($"{name}(item...: any): {result}", (_, a) => a.Length == 1 && a[0].IsNull ? NullList(name) : compute(a));
    }

    private static FeelValue NullList(string name) => Reason.Null("null argument", $"{name} 的列表为空值", $"the list of {name} is null");

    private static FeelValue Checked(Frame frame, FeelValue[] items)
    {
        frame.Run.CheckList(items.Length);
        return FeelValue.List(items);
    }

    private static FeelValue Concatenate(Frame frame, FeelValue[] lists)
    {
        frame.Run.CheckList((int)Math.Min(int.MaxValue, lists.Sum(l => (long)l.Items.Length)));
        return FeelValue.List([.. lists.SelectMany(l => l.Items)]);
    }

    private static FeelValue Every(FeelValue[] items)
    {
        if (items.Any(i => i.IsFalse))
        {
            return FeelValue.False;
        }

        return items.All(i => i.IsTrue) ? FeelValue.True : NotBooleans();
    }

    private static FeelValue Some(FeelValue[] items)
    {
        if (items.Any(i => i.IsTrue))
        {
            return FeelValue.True;
        }

        return items.All(i => i.IsFalse) ? FeelValue.False : NotBooleans();
    }

    private static FeelValue NotBooleans() => Reason.Null("boolean", "列表中有非是否值", "the list has items that are not booleans");

    private static int? Position(FeelValue[] items, decimal position, bool after = false)
    {
        var index = position > 0 ? position - 1 : items.Length + position;
        return position != 0 && index == decimal.Truncate(index) && index >= 0 && index < items.Length + (after ? 1 : 0) ? (int)index : null;
    }

    private static FeelValue Outside() => Reason.Null("position", "位置超出列表", "the position is outside the list");

    private static FeelValue Sublist(FeelValue[] a)
    {
        var items = a[0].Items;
        if (Position(items, decimal.Truncate(a[1].Num)) is not { } start)
        {
            return Outside();
        }

        var length = a.Length > 2 && !a[2].IsNull ? decimal.Truncate(a[2].Num) : items.Length - start;
        return length < 0 || start + length > items.Length ? Outside() : FeelValue.List(items[start..(start + (int)length)]);
    }

    private static FeelValue Insert(FeelValue[] a)
    {
        var items = a[0].Items;
        return Position(items, a[1].Num) is { } at ? FeelValue.List([.. items[..at], a[2], .. items[at..]]) : Outside();
    }

    private static FeelValue Remove(FeelValue[] a)
    {
        var items = a[0].Items;
        return Position(items, a[1].Num) is { } at ? FeelValue.List([.. items[..at], .. items[(at + 1)..]]) : Outside();
    }

    private static FeelValue ReplaceAt(FeelValue[] a)
    {
        if (Position(a[0].Items, decimal.Truncate(a[1].Num)) is not { } at)
        {
            return Outside();
        }

        FeelValue[] copy = [.. a[0].Items];
        copy[at] = a[2];
        return FeelValue.List(copy);
    }

    private static FeelValue ReplaceWhere(Frame frame, FeelValue[] a)
    {
        if (a[1].Function.Parameters.Count != 2)
        {
            return Calls.WrongArguments("list replace match", 2, a[1].Function.Parameters.Count);
        }

        FeelValue[] copy = [.. a[0].Items];
        for (var i = 0; i < copy.Length; i++)
        {
            var verdict = a[1].Function.Invoke(frame, [copy[i], a[2]]);
            if (verdict.Kind != FeelKind.Boolean)
            {
                return Comparison.Truth(verdict) is { Why: not null } why ? why : NotBooleans();
            }

            copy[i] = verdict.IsTrue ? a[2] : copy[i];
        }

        return FeelValue.List(copy);
    }

    private static FeelValue IndexOf(FeelValue[] items, FeelValue match)
    {
        var found = new List<FeelValue>();
        for (var i = 0; i < items.Length; i++)
        {
            if (Equality.Equal(items[i], match).IsTrue)
            {
                found.Add(FeelValue.From(i + 1m));
            }
        }

        return FeelValue.List(found.ToArray());
    }

    private static FeelValue Distinct(Frame frame, IEnumerable<FeelValue> items)
    {
        var seen = new HashSet<FeelValue>();
        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            frame.Run.Step();
            if (seen.Add(item))
            {
                kept.Add(item);
            }
        }

        return FeelValue.List(kept.ToArray());
    }

    private static FeelValue Flatten(Frame frame, FeelValue[] items)
    {
        var flat = new List<FeelValue>();
        var open = new Stack<(FeelValue[] Items, int Next)>();
        open.Push((items, 0));
        while (open.TryPop(out var top))
        {
            for (var i = top.Next; i < top.Items.Length; i++)
            {
                frame.Run.Step();
                frame.Run.CheckList(flat.Count);
                if (top.Items[i].Kind == FeelKind.List)
                {
                    open.Push((top.Items, i + 1));
                    open.Push((top.Items[i].Items, 0));
                    break;
                }

                flat.Add(top.Items[i]);
            }
        }

        return Checked(frame, [.. flat]);
    }
}

/// <summary>A stable merge sort: a user's function need not be an order, and must still end.</summary>
internal static class Sorting
{
    internal static FeelValue Sort(Frame frame, FeelValue[] items, FeelFunction? precedes)
    {
        if (precedes is not null && precedes.Parameters.Count != 2)
        {
            return Calls.WrongArguments("sort precedes", 2, precedes.Parameters.Count);
        }

        FeelValue[] from = [.. items];
        var to = new FeelValue[items.Length];
        FeelValue? failure = null;
        bool Before(FeelValue a, FeelValue b)
        {
            frame.Run.Step();
            var verdict = precedes is null ? Comparison.Less(a, b) : precedes.Invoke(frame, [a, b]);
            failure ??= verdict.Kind == FeelKind.Boolean ? null : verdict.IsNull && verdict.Why is not null ? verdict : Reason.Null("sort", "排序函数没有给出是否值", "the sort function did not give a boolean");
            return verdict.IsTrue;
        }

        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var low = 0; low < items.Length; low += 2 * width)
            {
                Merge(from, to, low, Math.Min(low + width, items.Length), Math.Min(low + (2 * width), items.Length), Before);
            }

            (from, to) = (to, from);
        }

        return failure ?? FeelValue.List(from);
    }

    private static void Merge(FeelValue[] from, FeelValue[] to, int low, int middle, int high, Func<FeelValue, FeelValue, bool> before)
    {
        var (left, right) = (low, middle);
        for (var k = low; k < high; k++)
        {
            var takeRight = left >= middle || (right < high && before(from[right], from[left]));
            to[k] = takeRight ? from[right++] : from[left++];
        }
    }
}

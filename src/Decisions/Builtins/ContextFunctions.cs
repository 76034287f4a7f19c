using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>Context functions (DMN 1.5, table 81).</summary>
internal static class ContextFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("get value(m: context, key: string): any", (_, a) => a[0].Entries.TryGet(a[1].Text, out var value) ? value : FeelValue.Null);
        add("get entries(m: context): list", (_, a) => FeelValue.List(a[0].Entries.Select(e => Entry(e.Key, e.Value))));
        add("context(entries: list): context", (_, a) => FromEntries(a[0].Items));
        add("context put(context: context, key: string, value: any): context", (_, a) => FeelValue.Context(a[0].Entries.With(a[1].Text, a[2])));
        add("context put(context: context, keys: list, value: any): context", (_, a) => Put(a[0].Entries, a[1].Items, 0, a[2]));
        add("context merge(contexts: list): context", (_, a) => Merge(a[0].Items));
    }

    private static FeelValue Entry(string key, FeelValue value) => FeelValue.Context(("key", FeelValue.From(key)), ("value", value));

    private static FeelValue FromEntries(FeelValue[] items)
    {
        var entries = new List<(string, FeelValue)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Kind != FeelKind.Context || !item.Entries.TryGet("key", out var key) || key.Kind != FeelKind.String
                || !item.Entries.TryGet("value", out var value) || !names.Add(key.Text))
            {
                return Reason.Null("entries", "各项应有不重复的 key 和 value", "each item must have a key of its own and a value");
            }

            entries.Add((key.Text, value));
        }

        return FeelValue.Context(FeelContext.Of(entries));
    }

    private static FeelValue Put(FeelContext context, FeelValue[] keys, int at, FeelValue value)
    {
        Run.CheckStack();
        if (keys.Length == 0 || keys[at].Kind != FeelKind.String)
        {
            return Reason.Null("keys", "键应为文本", "the keys must be strings");
        }

        var key = keys[at].Text;
        if (at == keys.Length - 1)
        {
            return FeelValue.Context(context.With(key, value));
        }

        if (!context.TryGet(key, out var inner) || inner.Kind != FeelKind.Context)
        {
            return Reason.Null("keys", $"“{key}”下没有上下文", $"there is no context under {key}");
        }

        var changed = Put(inner.Entries, keys, at + 1, value);
        return changed.Kind == FeelKind.Context ? FeelValue.Context(context.With(key, changed)) : changed;
    }

    private static FeelValue Merge(FeelValue[] items)
    {
        var entries = new List<(string, FeelValue)>();
        foreach (var item in items)
        {
            if (item.Kind != FeelKind.Context)
            {
                return Reason.Null("contexts", "各项应为上下文", "the items must be contexts");
            }

            entries.AddRange(item.Entries.Select(e => (e.Key, e.Value)));
        }

        return FeelValue.Context(FeelContext.Of(entries));
    }
}

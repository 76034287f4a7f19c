namespace Kechuang.Decisions.Runtime;

/// <summary>
/// What leaves an evaluation is bounded as a tree: a few loops make lists that share their parts and would fill the memory of
/// whoever writes them out, or nest deeper than a stack.
/// </summary>
internal static class Results
{
    private const int MaxDepth = 500;

    internal static FeelValue Bounded(FeelValue value, FeelLimits limits)
    {
        if (value.Kind is FeelKind.List or FeelKind.Context)
        {
            var left = 16L * limits.ListItems;
            Walk(value, 1, ref left);
        }

        return value;
    }

    private static void Walk(FeelValue value, int depth, ref long left)
    {
        left -= value.Kind == FeelKind.String ? 1 + (value.Text.Length / 16) : 1;
        if (left < 0)
        {
            throw new LimitReached(new Reason("limit", "超过上限：结果的大小", "over the limit of the size of a result"));
        }

        if (value.Kind is not (FeelKind.List or FeelKind.Context))
        {
            return;
        }

        if (depth > MaxDepth)
        {
            throw new LimitReached(new Reason("limit", $"超过上限：值的嵌套层数 {MaxDepth}", $"over the limit of {MaxDepth} nested values"));
        }

        foreach (var item in value.Kind == FeelKind.List ? value.Items.AsSpan() : value.Entries.Values)
        {
            Walk(item, depth + 1, ref left);
        }
    }
}

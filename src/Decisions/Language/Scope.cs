using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Language;

/// <summary>The slots of one frame: the row and the decisions, or one function's parameters and variables.</summary>
internal sealed class Level(Level? parent)
{
    internal Level? Parent { get; } = parent;

    internal int Size { get; private set; }

    internal int Take() => Size++;
}

/// <summary>A name in scope, and how to refer to it from a frame so many levels further in.</summary>
internal sealed record Symbol(Level Level, Func<int, Node> Refer);

/// <summary>Names that can be used at a place of the text, innermost first.</summary>
internal sealed class Scope(Level level, Scope? outer)
{
    // Reading tries all lengths at each name: an endless name must not make it slow.
    private const int LongestOfAll = 64;

    private readonly Dictionary<string, Symbol> symbols = new(StringComparer.Ordinal);

    internal Level Level { get; } = level;

    internal Scope? Outer { get; } = outer;

    /// <summary>Set inside a filter over contexts: the item's entries go by their names alone.</summary>
    internal (FeelType Type, Func<int, Node> Item)? Entries
    {
        get;
        init
        {
            field = value;
            LongestName = Math.Max(LongestName, value!.Value.Type.LongestMember);
        }
    }

    /// <summary>Set inside a filter over items of unknown type: any name may turn out to be an entry of the item.</summary>
    internal Func<int, Node>? OpenItem { get; init; }

    internal int LongestName { get; private set; } = outer?.LongestName ?? 1;

    internal void Define(string name, Symbol symbol)
    {
        var normal = Scanner.Normalise(name);
        symbols[normal] = symbol;
        LongestName = Math.Max(LongestName, Parts(normal));
    }

    /// <summary>A new variable of this frame.</summary>
    internal int DefineSlot(string name, FeelType type)
    {
        var slot = Level.Take();
        Define(name, new Symbol(Level, up => new SlotNode(Level, up, slot, name, type)));
        return slot;
    }

    internal void DefineAt(string name, int slot, FeelType type) =>
        Define(name, new Symbol(Level, up => new SlotNode(Level, up, slot, name, type)));

    internal Node? Find(string normal, Level from)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Entries is { } entries && entries.Type.Member(normal) is { } field)
            {
                return new PathNode(entries.Item(Distance(from, scope.Level)), field.Name) { Type = field.Type, Bare = true };
            }

            if (scope.symbols.TryGetValue(normal, out var symbol))
            {
                return symbol.Refer(Distance(from, symbol.Level));
            }

            if (scope.OpenItem is { } item && scope.Outer?.Find(normal, from) is { } outer)
            {
                return new OpenNameNode(item(Distance(from, scope.Level)), normal, outer);
            }
        }

        return null;
    }

    /// <summary>A few of the names in scope, those most like the one that was not found first.</summary>
    internal IReadOnlyList<string> Near(string name)
    {
        const int Most = 200;
        var names = new List<string>();
        for (var scope = this; scope is not null && names.Count < Most; scope = scope.Outer)
        {
            names.AddRange(scope.symbols.Keys.Where(k => k != "?").Take(Most));
            names.AddRange(scope.Entries?.Type.Fields.Select(f => f.Name).Take(Most) ?? []);
        }

        return [.. names.Distinct().OrderByDescending(n => name.Take(50).Count(n.Contains)).ThenBy(n => Math.Abs(n.Length - name.Length)).Take(3)];
    }

    internal Node? FindOpenItem(Level from)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.OpenItem is { } item)
            {
                return item(Distance(from, scope.Level));
            }
        }

        return null;
    }

    private static int Distance(Level from, Level to)
    {
        var up = 0;
        for (var level = from; level != to; level = level.Parent ?? throw new InvalidOperationException("The symbol is not in an enclosing frame."))
        {
            up++;
        }

        return up;
    }

    internal static int Parts(string name)
    {
        try
        {
            return Math.Min(LongestOfAll, Scanner.Scan(name).Count);
        }
        catch (ParseError)
        {
            return 1;
        }
    }
}

using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Printing;

/// <summary>What a name looks like in text, and which names could be taken for one another.</summary>
internal static class PlainNames
{
    /// <summary>Can the name stand as the key of an entry without quotes?</summary>
    internal static bool CanStandAlone(string name)
    {
        try
        {
            var tokens = Scanner.Scan(name);
            return tokens[0].Kind == TokenKind.Word
                && tokens.Take(tokens.Count - 1).All(Parser.IsNamePart)
                && Scanner.Join(tokens, 0, tokens.Count - 1) == name;
        }
        catch (ParseError)
        {
            return false;
        }
    }

    internal static bool HasSign(string name) => name.AsSpan().IndexOfAny("+-*/.'") >= 0;

    /// <summary>Is the longer name the shorter one, a sign, and more?</summary>
    internal static bool StartsWith(string longer, string shorter) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && longer.AsSpan(shorter.Length).TrimStart() is [var next, ..] && HasSign(next.ToString());

    internal static string Free(string wanted, IReadOnlyList<string> taken)
    {
        var name = wanted;
        while (taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>All names a tree declares or reads.</summary>
    internal static IEnumerable<string> In(Node node)
    {
        IEnumerable<string> own = node switch
        {
            SlotNode slot => [slot.Name],
            OpenNameNode open => [open.Name],
            PathNode path => [path.Name],
            ContextNode context => context.Names,
            FunctionNode function => function.Parameters.Select(p => p.Name),
            ExternalNode function => function.Parameters.Select(p => p.Name),
            ForNode loop => loop.Iterations.Select(i => i.Name),
            QuantifiedNode loop => loop.Iterations.Select(i => i.Name),
            FilterNode { List.Type: { } list } => (list.Item ?? list).Fields.Select(f => f.Name),
            _ => [],
        };
        return own.Concat(node.Children.SelectMany(In));
    }
}

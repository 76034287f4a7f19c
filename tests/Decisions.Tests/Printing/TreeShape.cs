using System.Reflection;
using System.Text;
using Kechuang.Decisions.Printing;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Tests.Printing;

/// <summary>Everything a tree says, as text: two trees are equal when their shapes are.</summary>
internal static class TreeShape
{
    private static readonly string[] Beside = ["Position", "Depth", "Type", "Written"];

    internal static string Of(Node node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Node node)
    {
        text.Append(node.GetType().Name).Append('<').Append(TypeText.Of(node.Type)).Append('>');
        foreach (var property in node.GetType().GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!Beside.Contains(property.Name) && property.GetIndexParameters().Length == 0 && Said(property.GetValue(node)) is { } said)
            {
                text.Append(' ').Append(property.Name).Append('=').Append(said);
            }
        }

        text.Append('[');
        foreach (var child in node.Children)
        {
            Append(text, child);
        }

        text.Append(']');
    }

    private static string? Said(object? value) => value switch
    {
        string or bool or int or Enum => value.ToString(),
        FeelValue feel => feel.ToString(),
        FeelType type => TypeText.Of(type),
        Kechuang.Decisions.Builtins.Builtin builtin => builtin.Name,
        IEnumerable<string> names => string.Join(",", names),
        IEnumerable<int> slots => string.Join(",", slots),
        IEnumerable<FeelField> fields => string.Join(",", fields.Select(f => $"{f.Name}:{TypeText.Of(f.Type)}")),
        IEnumerable<Iteration> loops => string.Join(",", loops.Select(i => $"{i.Name}@{i.Slot}")),
        _ => null,
    };
}

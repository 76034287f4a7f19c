using Kechuang.Decisions.Language;

namespace Kechuang.Decisions.Printing;

/// <summary>Types as they stand after "instance of" and in parameters (DMN 1.5, 10.3.1.2 rule 52).</summary>
internal static class TypeText
{
    internal static string Of(FeelType type) => type switch
    {
        { Kind: FeelKind.List, Item: { } item } when type.Name == $"list<{item.Name}>" => $"list<{Of(item)}>",
        { Kind: FeelKind.Range, Item: { } item } when type.Name == $"range<{item.Name}>" => $"range<{Of(item)}>",
        { Kind: FeelKind.Context, Fields.Count: > 0, Name: "context" } =>
            $"context<{string.Join(", ", type.Fields.Select(f => $"{f.Name}: {Of(f.Type)}"))}>",
        { Kind: FeelKind.Function, Item: { } result, Name: "function" } =>
            $"function<{string.Join(", ", (type.Parameters ?? []).Select(Of))}> -> {Of(result)}",
        _ => type.Name,
    };
}

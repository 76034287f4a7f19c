using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions;

/// <summary>Reads FEEL texts against a schema. Reading never throws on text.</summary>
public static class Feel
{
    /// <summary>Reads an expression; names that are not in the schema are errors.</summary>
    public static Parsed<FeelExpression> Expression(string text, FeelSchema schema, FeelLimits? limits = null)
    {
        var (level, scope) = ScopeOf(schema);
        return Make(Parser.Expression(text, scope, VocabularyOf(schema, limits), ""), level, schema, text, limits, tests: false);
    }

    /// <summary>Reads unary tests, such as a cell of a table; the value tested is the field named "?" of the schema.</summary>
    public static Parsed<FeelExpression> UnaryTests(string text, FeelSchema schema, FeelLimits? limits = null)
    {
        var (level, scope) = ScopeOf(schema);
        if (schema.IndexOf("?") < 0)
        {
            throw new ArgumentException("The schema of unary tests needs a field named ?.", nameof(schema));
        }

        return Make(Parser.UnaryTests(text, scope, VocabularyOf(schema, limits), ""), level, schema, text, limits, tests: true);
    }

    private static (Level, Scope) ScopeOf(FeelSchema schema)
    {
        var level = new Level(null);
        var scope = new Scope(level, null);
        foreach (var field in schema.Fields)
        {
            scope.DefineSlot(field.Name, field.Type);
        }

        return (level, scope);
    }

    private static Vocabulary VocabularyOf(FeelSchema schema, FeelLimits? limits)
    {
        var vocabulary = new Vocabulary(limits ?? FeelLimits.Default);
        vocabulary.Members.UnionWith(schema.Fields.SelectMany(f => f.Type.Fields).Select(f => Scanner.Normalise(f.Name)));
        return vocabulary;
    }

    private static Parsed<FeelExpression> Make(
        (Node? Node, IReadOnlyList<Diagnostic> Notes) read, Level level, FeelSchema schema, string text, FeelLimits? limits, bool tests)
    {
        // Inside a model an unknown name is a null with a warning; here the author is at hand and can mend it.
        IReadOnlyList<Diagnostic> notes = [.. read.Notes.Select(n => n.Code == "name" ? n with { Severity = Severity.Error } : n)];
        return read.Node is null
            ? new Parsed<FeelExpression>(null, notes)
            : new Parsed<FeelExpression>(new FeelExpression(read.Node, level, schema, text, limits ?? FeelLimits.Default, tests), notes);
    }
}

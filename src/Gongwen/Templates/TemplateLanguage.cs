namespace Kechuang.Gongwen;

/// <summary>The language in the braces of a template; the library knows none itself. The product hands in FEEL.</summary>
public interface ITemplateLanguage
{
    /// <summary>Reads an expression once, when the template is read.</summary>
    /// <param name="source">What stands in the braces.</param>
    /// <param name="loops">Names that loops around it give, outermost first.</param>
    /// <param name="problem">Why it cannot be read and what would be right; empty when it can.</param>
    ITemplateExpression? Read(string source, IReadOnlyList<string> loops, out string problem);
}

/// <summary>An expression, read. Serves all threads.</summary>
public interface ITemplateExpression
{
    /// <summary>Its value. <paramref name="items"/> holds the present item of each loop around it, outermost first.</summary>
    TemplateValue Of(object data, ReadOnlySpan<object> items);
}

/// <summary>A value of a template's expression.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Figure">The id of the figure it is, which gets a bookmark; null for other words.</param>
/// <param name="Truth">What a condition makes of it.</param>
/// <param name="Items">What a loop goes over; empty for what is no list.</param>
public readonly record struct TemplateValue(string Text, string? Figure, bool Truth, IReadOnlyList<object> Items)
{
    /// <summary>Plain words.</summary>
    public static TemplateValue Words(string text) => new(text, null, text.Length > 0, []);
}

/// <summary>Something wrong with a template.</summary>
/// <param name="Paragraph">The words of the paragraph it stands in, shortened.</param>
/// <param name="Message">What is wrong and what would be right, in an editor's words.</param>
public sealed record TemplateProblem(string Paragraph, string Message);

namespace Kechuang.Ui;

/// <summary>One choice of a SelectField or ChoiceField.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>A choice whose value is its text.</summary>
    public static implicit operator Choice(string text) => new(text, text);

    /// <summary>Choices whose values are their texts.</summary>
    public static IReadOnlyList<Choice> Of(params IEnumerable<string> texts) => [.. texts.Select(text => new Choice(text, text))];
}

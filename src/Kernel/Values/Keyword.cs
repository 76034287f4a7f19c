namespace Kechuang.Kernel;

/// <summary>
/// What somebody typed into the keyword box of a list. Chinese words are looked for as they stand; letters and digits also among the
/// pinyin initials, so that "gxjs" finds 高新技术.
/// </summary>
public readonly record struct Keyword
{
    private readonly string? text;

    /// <param name="typed">As typed; null and blanks ask for nothing.</param>
    public Keyword(string? typed) => text = typed?.Trim();

    /// <summary>The words, trimmed; empty where nothing was asked for.</summary>
    public string Text => text ?? "";

    /// <summary>Nothing was asked for: everything is found.</summary>
    public bool Empty => Text.Length == 0;

    /// <summary>Could be initials or a code.</summary>
    public bool Spells => Text.Length > 0 && Text.All(char.IsAsciiLetterOrDigit);

    /// <summary>As stored initials are written.</summary>
    public string Lower => Text.ToLowerInvariant();

    /// <summary>As codes are written.</summary>
    public string Upper => Text.ToUpperInvariant();

    /// <summary>Do the words stand in one of the texts, or spell the initials of one?</summary>
    public bool In(params ReadOnlySpan<string?> texts)
    {
        if (Empty)
            return true;
        foreach (var each in texts)
            if (each is { Length: > 0 } && (each.Contains(Text, StringComparison.OrdinalIgnoreCase) || Spells && Initials.Of(each).Contains(Lower, StringComparison.Ordinal)))
                return true;
        return false;
    }
}

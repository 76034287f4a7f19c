namespace Kechuang.Decisions;

/// <summary>How serious a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>The text is accepted, but a part of it will give null.</summary>
    Warning,

    /// <summary>The text is refused.</summary>
    Error,
}

/// <summary>What was found, where, and what would be right. <paramref name="Where"/> is file, decision, cell or line:column.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Where, string Chinese, string English);

/// <summary>The result of reading a text: a value unless refused, and everything that was noticed.</summary>
public sealed record Parsed<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when there is a value and nothing was refused.</summary>
    public bool Ok => Value is not null && Diagnostics.All(d => d.Severity != Severity.Error);
}

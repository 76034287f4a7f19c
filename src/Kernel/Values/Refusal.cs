namespace Kechuang.Kernel;

/// <summary>
/// Why something a user, a file or a policy asked for was not done, and what would be right.
/// Refusals are returned, never thrown; misuse of code throws.
/// </summary>
/// <param name="Code">Stable identifier for programs, in English: <c>credit-code.length</c>.</param>
/// <param name="Message">Chinese sentence for people; it says what would be right.</param>
/// <param name="Where">The field, cell or line it is about, when there is one.</param>
public sealed record Refusal(string Code, string Message, string? Where = null)
{
    /// <summary>The same refusal, said about a place.</summary>
    public Refusal At(string where) => this with { Where = where };

    public override string ToString() => Where is null ? Message : $"{Where}：{Message}";
}

namespace Kechuang.Decisions;

/// <summary>Why an evaluation gave null: the standard answers errors with null, people need the cause.</summary>
public sealed record Reason(string Code, string Chinese, string English)
{
    internal static FeelValue Null(string code, string chinese, string english) => FeelValue.Because(new Reason(code, chinese, english));
}

namespace Kechuang.Gongwen;

/// <summary>
/// The fonts GB/T 9704-2012 asks for. They are neither shipped nor embedded: whoever prints must have them, and the
/// caller must say which are missing.
/// </summary>
public static class OfficialFonts
{
    /// <summary>小标宋 of the title.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>仿宋 of the text.</summary>
    public const string Body = "仿宋_GB2312";

    /// <summary>黑体 of headings of the first level and of 附件.</summary>
    public const string First = "黑体";

    /// <summary>楷体 of headings of the second level.</summary>
    public const string Second = "楷体_GB2312";

    /// <summary>宋体 of page numbers.</summary>
    public const string PageNumber = "宋体";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Title, Body, First, Second, PageNumber];
}

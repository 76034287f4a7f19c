using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Web.Verbs;

/// <summary>
/// System.CommandLine's own words in Chinese. Its zh-Hans resources leave half of them out and are not read with invariant globalization,
/// so each sentence of its resource file stands here; a test holds the table against the package.
/// </summary>
internal static class ParserWords
{
    private static readonly (string English, string Chinese)[] Titles =
    [
        ("Description:", "说明："), ("Usage:", "用法："), ("Arguments:", "参数："), ("Options:", "选项："), ("Commands:", "命令："),
        ("Additional Arguments:", "其他参数："), ("Show help and usage information", "显示帮助"), ("Show version information", "显示版本"),
        // As wide as what they take the place of, so that columns stay.
        ("[options]", "[选项]"), ("[command]", "[命令]"), ("(REQUIRED)", "（必填）  "), ("[default: ", "[默认："),
        ("[[--] <additional arguments>...]]", "[[--] <其他参数>...]]"), ("Arguments passed to the application that is being run.", "传给所运行程序的参数。"),
    ];

    private static readonly (Regex English, string Chinese)[] Sentences =
    [
        Of("Option '{0}' is required.", "缺少选项 {0}。"),
        Of("Required command was not provided.", "请写明要办什么（命令）。"),
        Of("Unrecognized command or argument '{0}'.", "没有“{0}”这个命令或选项。"),
        Of("'{0}' was not matched. Did you mean one of the following?{1}", "没有“{0}”，是不是想写：{1}"),
        Of("Argument '{0}' not recognized. Must be one of:{1}", "“{0}”不对，应是：{1}"),
        Of("Required argument missing for option: '{0}'.", "选项 {0} 后面要写内容。"),
        Of("Required argument '{0}' missing for command: '{1}'.", "命令 {1} 后面要写 {0}。"),
        Of("Option '{0}' expects a single argument but {1} were provided.", "选项 {0} 只能写一个值，现有 {1} 个。"),
        Of("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'. Did you mean one of the following?{3}", "选项 {1} 的“{0}”不对，应是{2}：{3}"),
        Of("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.", "选项 {1} 的“{0}”不对，应是{2}。"),
        Of("Cannot parse argument '{0}' for command '{1}' as expected type '{2}'. Did you mean one of the following?{3}", "命令 {1} 的“{0}”不对，应是{2}：{3}"),
        Of("Cannot parse argument '{0}' for command '{1}' as expected type '{2}'.", "命令 {1} 的“{0}”不对，应是{2}。"),
        Of("Cannot parse argument '{0}' as expected type '{1}'.", "“{0}”不对，应是{1}。"),
        Of("File or directory does not exist: '{0}'.", "没有文件或文件夹 {0}。"),
        Of("File does not exist: '{0}'.", "没有文件 {0}。"),
        Of("Directory does not exist: '{0}'.", "没有文件夹 {0}。"),
        Of("Character not allowed in a path: '{0}'.", "路径中不能有字符 {0}。"),
        Of("Character not allowed in a file name: '{0}'.", "文件名中不能有字符 {0}。"),
        Of("Response file not found '{0}'.", "没有参数文件 {0}。"),
        Of("Error reading response file '{0}': {1}", "参数文件 {0} 读不出来：{1}"),
        Of("{0} option cannot be combined with other arguments.", "选项 {0} 只能单独使用。"),
        Of("Unhandled exception: {0}", "未完成：{0}"),
    ];

    private static readonly (string English, string Chinese)[] Types =
        [("System.Int32", "整数"), ("System.Int64", "整数"), ("System.DateOnly", "日期，例如 2025-12-10"), ("System.Boolean", "true 或 false")];

    /// <summary>An error of the parser in Chinese; one of our own as it is.</summary>
    internal static string Error(string message)
    {
        foreach (var (english, chinese) in Sentences)
            if (english.Match(message) is { Success: true } match)
                return string.Format(CultureInfo.InvariantCulture, chinese, match.Groups.Values.Skip(1).Select(g => (object)Word(g.Value)).ToArray());
        return message;
    }

    /// <summary>A page of help in Chinese, with the name people type.</summary>
    internal static string Help(string text) =>
        Titles.Aggregate(text.Replace(RootCommand.ExecutableName, "./kechuang", StringComparison.Ordinal), (page, t) => page.Replace(t.English, t.Chinese, StringComparison.Ordinal));

    private static string Word(string value) => Types.FirstOrDefault(t => value.Contains(t.English, StringComparison.Ordinal)).Chinese ?? value.ReplaceLineEndings(" ").Trim();

    private static (Regex, string) Of(string english, string chinese) =>
        (new Regex("^" + Regex.Replace(Regex.Escape(english), @"\\\{\d}", "(.*?)") + "$", RegexOptions.Singleline | RegexOptions.CultureInvariant), chinese);
}

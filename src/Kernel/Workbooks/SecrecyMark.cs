using System.Text.RegularExpressions;

namespace Kechuang.Kernel.Workbooks;

/// <summary>
/// Finds the marks of state secrets (绝密, 机密, 秘密, with ★ and term as GB/T 9704-2012, 7.2.2 prints them) in a file's
/// name or first text: this system is not for secrets, so such a file is refused and not stored (contract 13).
/// A mark stands alone; the same characters inside words (压缩机密封件, 商业秘密) are no mark.
/// </summary>
public static partial class SecrecyMark
{
    /// <summary>The code of a refusal for such a mark.</summary>
    public const string Code = "secrecy.mark";

    /// <summary>What to tell whoever sent the file.</summary>
    public static string Words(string mark) =>
        $"文件带有密级标志“{mark}”。本系统为非涉密系统，严禁录入、存储涉密及工作秘密内容；文件未保存，请按保密规定处理。";

    /// <summary>The mark found, or null. <paramref name="firstText"/>: the first page or rows, one paragraph or cell per line.</summary>
    public static string? Found(string fileName, string firstText)
    {
        var name = Squeeze(Path.GetFileNameWithoutExtension(fileName));
        if ((Match(Starred().Match(name)) ?? Match(InName().Match(name))) is { } inName) return inName;
        foreach (var raw in firstText.Split('\n'))
        {
            var line = Squeeze(raw);
            if (line.Length > 0 && (Match(Starred().Match(line)) ?? Match(Alone().Match(line))) is { } mark) return mark;
        }
        return null;
    }

    private static string? Match(Match match) => match.Success ? match.Groups["mark"].Value : null;

    private static string Squeeze(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"[\s\u3000\u00a0]+")]
    private static partial Regex Space();

    [GeneratedRegex("(?<mark>绝密|机密|秘密)[★☆*＊⭐]")]
    private static partial Regex Starred();

    // In a name, 机 before 密 is often a machine and 密 the start of 密封, 密度 …; 商业秘密 is a term of civil law.
    [GeneratedRegex("(?<mark>绝密|(?<![\\u4e00-\\u9fff])机密(?![封度集闭切炼码胺])|(?<![\\u4e00-\\u9fff])(工作)?秘密(?!武器))")]
    private static partial Regex InName();

    [GeneratedRegex("^((密级|保密级别|秘密等级)[:：]?)?[\\[【（(〔]?(?<mark>绝密|机密|秘密|工作秘密)[\\]】）)〕]?(([0-9０-９一二三四五六七八九十]+(年|个月))|长期)?([\\[【（(〔]?(特急|加急|平急)[\\]】）)〕]?)?$")]
    private static partial Regex Alone();
}

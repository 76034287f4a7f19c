using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>发文字号: 机关代字〔年份〕序号号 (GB/T 9704-2012, 7.2.5). Standards, patents, laws and court cases have other numbers.</summary>
internal sealed partial class DocumentNumberCheck : ICheck
{
    private const int LongestCode = 8;
    private const int FirstYear = 1949;
    private const int LastYear = 2040;

    // What may stand before the code in running text.
    private static readonly string[] Before =
        ["根据", "按照", "依据", "落实", "贯彻", "关于", "印发", "转发", "下发", "执行", "参照", "文件", "以及", "遵照", "结合", "对照", "以", "和", "及", "与", "见", "的", "按", "由", "在", "了"];

    public void Check(ProofText text, Findings found)
    {
        for (var match = Number().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (text.InBody(match.Index))
            {
                Form(text, match, found);
            }
        }

        // Minutes bear a number without a code on a line of its own.
        for (var match = OfMinutes().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var right = $"〔{match.Groups["year"].Value}〕{TrimZeros(match.Groups["number"].Value)}号";
            if (text.InBody(match.Index) && text.Text.AsSpan(match.Index, match.Length).SequenceEqual(right) is false)
            {
                found.Add(match.Index, match.Index + match.Length, FindingClass.Docnum, right, 0.9m, "gbt9704.docnum-form", $"发文字号应为“{right}”");
            }
        }

        foreach (var regex in (Regex[])[WithoutYearInBrackets(), WithoutYear()])
        {
            for (var match = regex.Match(text.Plain); match.Success; match = match.NextMatch())
            {
                if (text.InBody(match.Index))
                {
                    found.Add(match.Index, match.Index + match.Length, FindingClass.Docnum, null, 0.9m, "gbt9704.docnum-parts",
                        "发文字号不全：应有机关代字、〔年份〕和序号，如“×科发〔2024〕5号”");
                }
            }
        }
    }

    private static void Form(ProofText text, Match match, Findings found)
    {
        var start = CodeStart(text.Plain, match.Index, match.Groups["code"].Length);
        var end = match.Index + match.Length;
        var (year, number) = (match.Groups["year"].Value, match.Groups["number"].Value);
        var code = text.Plain[start..(match.Index + match.Groups["code"].Length)];
        if (code.Length < 2 || (number.Length == 0 && match.Groups["close"].Value[0] is '）' or '〗' or '}'))
        {
            return;
        }

        var fault = Fault(text.Text, match, year, number);
        if (fault is null)
        {
            return;
        }

        var whole = year.Length is 2 or 4 && number.Length > 0 && (year.Length == 2 || IsYear(year));
        var right = whole ? $"{code}〔{(year.Length == 2 ? "20" + year : year)}〕{TrimZeros(number)}号" : null;
        var message = right is null ? $"发文字号{fault}" : $"发文字号{fault}，应为“{right}”";
        var bracketed = start > 0 && end < text.Plain.Length && text.Plain[start - 1] == '（' && text.Plain[end] == '）';
        var around = bracketed ? 1 : 0;
        found.Add(start - around, end + around, FindingClass.Docnum, bracketed && right is not null ? $"（{right}）" : right, 0.93m, "gbt9704.docnum-form", message);
    }

    private static string? Fault(string text, Match match, string year, string number)
    {
        var (open, close) = (text[match.Groups["open"].Index], text[match.Groups["close"].Index]);
        return year.Length == 0 ? "缺年份"
            : number.Length == 0 ? "缺序号"
            : year.Length >= 4 && char.IsAsciiDigit(year[0]) && !IsYear(year) ? "的年份不对"
            : open != '〔' || close != '〕' ? "的年份用六角括号〔〕"
            : year.Length is 2 or 3 ? "的年份写全四位"
            : match.Groups["nian"].Length > 0 ? "的括号里不写“年”"
            : match.Groups["di"].Length > 0 ? $"的序号前不加“{match.Groups["di"].Value}”"
            : number.Length > 1 && number[0] == '0' ? "的序号不编虚位"
            : match.Groups["hao"].Length == 0 ? "缺“号”"
            : null;
    }

    private static bool IsYear(string year) => !char.IsAsciiDigit(year[0]) || (int.TryParse(year, out var value) && value is >= FirstYear and <= LastYear);

    private static string TrimZeros(string number) => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : number;

    private static int CodeStart(string text, int index, int length)
    {
        var start = index;
        var end = index + length;
        foreach (var word in Before)
        {
            if (text.LastIndexOf(word, end - 1, length, StringComparison.Ordinal) is >= 0 and var at && at + word.Length <= end - 2)
            {
                start = Math.Max(start, at + word.Length);
            }
        }

        return Math.Max(start, end - LongestCode);
    }

    [GeneratedRegex(@"(?<code>[\u4e00-\u9fff×xX]{2,14})(?<open>[〔\[【（〖{])\s?(?:(?<year>(?:19|20)\d\d(?!\d)|\d{4}(?!\d)|[xX×]{4}|\d{2,3}(?!\d)|\d{5,6})(?<nian>年?)\s?(?<close>[〕\]】）〗}])\s?(?<di>年第?|第?)\s?(?<number>\d{1,4}|[xX×]{1,4}|)\s?(?<hao>号)(?!楼|线|台|院|展|馆)|(?<year>)(?<close>[〕\]】）])\s?(?<di>第?)(?<number>\d{1,4})(?<hao>号)|(?<=(?:发|函|字|办|政|科|规|通|电|党)〔)(?<year>(?:19|20)\d\d)(?<nian>年?)(?<close>〕)(?<di>第?)(?<number>\d{1,4})(?<hao>)(?![\d号年—～-])|(?<=（[\u4e00-\u9fff]{2,8}〔)(?<year>(?:19|20)\d\d)(?<nian>年?)(?<close>〕)(?<di>第?)(?<number>\d{1,4})(?<hao>)(?=）))")]
    private static partial Regex Number();

    [GeneratedRegex(@"[（〔][\u4e00-\u9fff]{1,6}(?:发|办|函|字|政|电|通|党|规)(?:明电|电|函|字)?第?\d{0,4}号[）〕]|（[\u4e00-\u9fff]{2,8}〔(?:19|20)\d\d〕）|(?<=[》，。：\n]|落实|根据|按照|执行|印发)[\u4e00-\u9fff]{1,6}(?:发|办|函|字|政|科|通|规|党|委|办发|管)〔(?:19|20)\d\d〕(?![\s\d第号年])|[\u4e00-\u9fff]{2,8}〔[二一][〇零○一二三四五六七八九]{3}〕第?[0-9〇零一二三四五六七八九十百]{1,5}号")]
    private static partial Regex WithoutYearInBrackets();

    [GeneratedRegex(@"(?<=^|\n)[〔\[【](?<year>(?:19|20)\d\d)[〕\]】]第?(?<number>\d{1,4})号(?=\n|$)")]
    private static partial Regex OfMinutes();

    [GeneratedRegex(@"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}(?:政办发|政发|办发|科发|科办|政函|办函|科字|政字|党发|农发|财教|财农)\d{1,4}号")]
    private static partial Regex WithoutYear();
}

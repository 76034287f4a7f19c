using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Cases;

/// <summary>One unit on a list.</summary>
/// <param name="Line">Line of the text, from 1.</param>
/// <param name="Name">As printed, without its number.</param>
/// <param name="Others">Other ways to read the name: with the words before it, the former name.</param>
/// <param name="Code">统一社会信用代码, where given.</param>
/// <param name="Number">Certificate or enrolment number, where given.</param>
internal sealed record ResultLine(int Line, string Name, IReadOnlyList<string> Others, string Code, string Number);

/// <summary>
/// Finds the units in a list as it is copied from a web page or a sheet: numbered lines, columns parted by tabs or spaces, several
/// names in one sentence, names in brackets, cells merged over rows. It reads names of units, credit codes and certificate numbers.
/// </summary>
internal static partial class ResultReader
{
    private const int Longest = 60;

    /// <summary>The text of a workbook's visible sheets, a line a row.</summary>
    internal static string TextOf(Workbook book) => string.Join('\n', book.Sheets.Where(s => !s.Hidden)
        .SelectMany(s => s.Rows).Select(r => string.Join('\t', r.Cells.Where(c => !c.IsEmpty).Select(c => c.Text.Replace('\n', ' ').Replace('\r', ' ')))));

    /// <summary>Everything that reads like a unit, in order.</summary>
    /// <param name="numberPattern">What the scheme's certificate numbers look like; empty where not stated.</param>
    internal static IReadOnlyList<ResultLine> Read(string text, string numberPattern)
    {
        var found = new Found();
        foreach (var (i, raw) in text.Split('\n').Index())
        {
            var line = TextForm.Narrow(raw.Replace('\t', '|'));
            var from = 0;
            foreach (Match token in Token().Matches(line))
            {
                found.Words(i + 1, line[from..token.Index]);
                found.Mark(i + 1, token.Value.ToUpperInvariant(), numberPattern);
                from = token.Index + token.Length;
            }
            found.Words(i + 1, line[from..]);
            found.EndLine();
        }
        return found.Lines;
    }

    /// <summary>What is being put together while a list is read.</summary>
    private sealed class Found
    {
        private readonly List<ResultLine> lines = [];
        private (string Code, string Number) early = ("", "");
        private string gap = "";

        public IReadOnlyList<ResultLine> Lines => lines;

        /// <summary>A credit code or a certificate number belongs to the unit before it on the line, else to the one after.</summary>
        public void Mark(int line, string token, string numberPattern)
        {
            var isNumber = numberPattern.Length > 0 && Regex.IsMatch(token, numberPattern, RegexOptions.None, TimeSpan.FromMilliseconds(100));
            var isCode = CreditCode.Parse(token) is { Succeeded: true, Value: var code } && (!isNumber || code.CheckDigitRight);
            if (!isCode && !isNumber && !Certificate().IsMatch(token))
                return;
            var last = lines.Count > 0 && line - lines[^1].Line <= 1 ? lines[^1] : null;
            if (isCode && last is { Code: "" })
                lines[^1] = last with { Code = token };
            else if (!isCode && last is { Number: "" })
                lines[^1] = last with { Number = token };
            else
                early = isCode ? (token, early.Number) : (early.Code, token);
        }

        public void Words(int line, string words)
        {
            foreach (var cell in words.Split(['|', '、', ';', ',', '。', ':', '，', '；', '：', '｜', '/'], StringSplitOptions.RemoveEmptyEntries))
            {
                var before = "";
                foreach (var part in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var rest = part;
                    foreach (var name in Cut(part, out rest))
                        Name(line, name, before);
                    before = rest.Length == part.Length ? before + part : rest;
                }
                gap += before;
            }
        }

        public void EndLine() => gap = "";

        private void Name(int line, string printed, string before)
        {
            var name = Bare(printed);
            // A name set with spaces between its parts: 云溪 演示甲 有限公司.
            var whole = Bare(before + printed);
            var former = Former().IsMatch(gap + before + printed[..Math.Max(0, printed.IndexOf(name, StringComparison.Ordinal))]);
            gap = "";
            if (Stem(name) < 2)
                name = whole;
            if (Stem(name) < 2 || name.Length > Longest)
                return;
            if (former && lines.Count > 0 && lines[^1].Line == line)
            {
                lines[^1] = lines[^1] with { Others = [.. lines[^1].Others, name] };
                return;
            }
            List<string> others = [.. new[] { whole, printed }.Where(o => o != name && o.Length <= Longest).Distinct()];
            lines.Add(new ResultLine(line, name, others, early.Code, early.Number));
            early = ("", "");
        }
    }

    // 公司 ends a name wherever it stands, unless a branch follows; other kinds of unit end one only at the end of the words.
    private static List<string> Cut(string part, out string rest)
    {
        var names = new List<string>();
        rest = part;
        for (int at; (at = rest.IndexOf("公司", StringComparison.Ordinal)) >= 0;)
        {
            var end = at + 2;
            if (Branch().Match(rest, end) is { Success: true } branch)
                end += branch.Length;
            names.Add(rest[..end]);
            rest = rest[end..];
        }
        if (Tail().Replace(rest, "").TrimEnd(')', '）') is var last && OtherUnit().IsMatch(last))
        {
            names.Add(last);
            rest = "";
        }
        return names;
    }

    /// <summary>The name without list numbers, connecting words and brackets that only enclose it.</summary>
    private static string Bare(string printed)
    {
        var name = Lead().Replace(printed, "");
        for (var open = Unmatched(name); open >= 0; open = Unmatched(name))
            name = name[(open + 1)..];
        return Lead().Replace(name.TrimStart(')', '）', '"', '“', '”', '《', '》', '.', '-', '—', '*'), "");
    }

    // Index of the last bracket that is never closed, or of a closing one that was never opened; -1 when all pair.
    private static int Unmatched(string name)
    {
        var open = new Stack<int>();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '(' or '（' or '[' or '【')
                open.Push(i);
            else if (name[i] is ')' or '）' or ']' or '】' && !open.TryPop(out _))
                return i;
        }
        return open.Count > 0 ? open.Peek() : -1;
    }

    private static int Stem(string name) => name.Length - Ending().Match(name).Length;

    [GeneratedRegex("(?<![0-9A-Za-z])(?=[0-9A-Za-z]*[0-9])[0-9A-Za-z]{10,24}(?![0-9A-Za-z])")]
    private static partial Regex Token();

    // GR202543000001; numbers of filings.
    [GeneratedRegex("^(GR|GS|TC|XC|ZC)[0-9]{8,14}$")]
    private static partial Regex Certificate();

    [GeneratedRegex("\\G[\\p{IsCJKUnifiedIdeographs}]{1,12}?分(公司|厂|院|中心|店)")]
    private static partial Regex Branch();

    // …等3家单位
    [GeneratedRegex("等?[0-9一二三四五六七八九十百]{1,5}(家|个).*$|等(单位|企业)?$")]
    private static partial Regex Tail();

    [GeneratedRegex("(合作社|联合社|研究院|研究所|设计院|事务所|农场|林场|牧场|基地|协会|学院|大学|中心|厂|\\(有限合伙\\)|\\(普通合伙\\))$")]
    private static partial Regex OtherUnit();

    [GeneratedRegex("(股份有限公司|有限责任公司|有限公司|集团公司|分公司|公司|专业合作社|合作社|联合社|研究院|研究所|设计院|事务所|农场|林场|牧场|基地|协会|学院|大学|中心|厂|\\(有限合伙\\)|\\(普通合伙\\))$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(\\s|[(（\\[【]?[0-9]{1,4}[)）\\]】]?[.．、)）]|[(（]?[0-9]{1,4}[)）](?=.)|[0-9]{1,4}(?=[\\p{IsCJKUnifiedIdeographs}(（])|[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[①-⑳]|(其中|以及|和|及|与|等|拟认定|拟推荐|拟入库|拟备案|关于|原名|曾用名|更名为|推荐单位|申报单位|企业名称|单位名称))+")]
    private static partial Regex Lead();

    [GeneratedRegex("原名|曾用名|原企业名称|更名前|原为|\\(原")]
    private static partial Regex Former();
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Pairs;

/// <summary>Brackets, title marks and quotes without their other half (GB/T 15834-2011, 4.8, 4.9, 4.15).</summary>
internal sealed partial class PairCheck : ICheck
{
    // Two marks of the same side so near each other are one pair, wrongly turned.
    private const int Turned = 30;
    private const int LongestTitle = 60;

    public void Check(ProofText text, Findings found)
    {
        List<LoneMark> lone = [];
        for (var i = 0; i < text.Body.Count; i++)
        {
            PairMarks.Lone(text.Text, text.Body[i], i, lone);
        }

        lone.Sort((a, b) => a.At.CompareTo(b.At));
        lone = WithoutPairsAcrossParagraphs(text, lone);
        for (var i = 0; i < lone.Count; i++)
        {
            var taken = OtherKind(text, lone, i, found);
            if (taken > 0)
            {
                i += taken - 1;
            }
            else if (!Turn(text, lone, i, found))
            {
                Report(text, lone[i], found);
            }
        }
    }

    // A line broken in the middle of a sentence, or a quotation of several paragraphs.
    private static List<LoneMark> WithoutPairsAcrossParagraphs(ProofText text, List<LoneMark> lone)
    {
        List<LoneMark> kept = [];
        foreach (var mark in lone)
        {
            var first = kept.Count > 0 ? kept[^1] : default;
            if (kept.Count > 0 && first.Opens && !mark.Opens && first.Kind == mark.Kind && mark.Paragraph - first.Paragraph is > 0 and <= 5
                && GoesOn(text, first))
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                kept.Add(mark);
            }
        }

        return kept;
    }

    private static bool GoesOn(ProofText text, LoneMark opener)
    {
        var paragraph = text.Body[opener.Paragraph];
        return opener.At == paragraph.Start || !"。！？；：.!?;:".Contains(text.Text[paragraph.End - 1]);
    }

    // 《办法〉, （附件], 《办法>: the second half is of another kind. Answers how many of the lone marks that explains.
    private static int OtherKind(ProofText text, List<LoneMark> lone, int i, Findings found)
    {
        var mark = lone[i];
        if (!mark.Opens || text.Text[mark.At] == PairMarks.Straight)
        {
            return 0;
        }

        var reach = Math.Min(text.Body[mark.Paragraph].End, mark.At + LongestTitle);
        var sign = mark.Kind == PairMarks.BookTitle ? text.Text.IndexOf('>', mark.At, reach - mark.At) : -1;
        var next = i + 1 < lone.Count && lone[i + 1] is { Opens: false } closer && closer.Paragraph == mark.Paragraph && closer.At < reach ? closer : (LoneMark?)null;
        var at = sign >= 0 ? sign : next is { } other && other.Kind != mark.Kind ? other.At : -1;
        if (at >= 0 && text.Text[mark.At] == '〈' && text.Text[at] == '》')
        {
            // The outer marks of a title are double: it is the first half that is of the other kind.
            found.Add(mark.At, mark.At + 1, PairMarks.Class(mark.Kind), "《", 0.92m, "pairs.other-kind", "“》”要用“《”配对");
        }
        else if (at >= 0)
        {
            var right = PairMarks.Closer(mark.Kind);
            found.Add(at, at + 1, PairMarks.Class(mark.Kind), right.ToString(), 0.92m, "pairs.other-kind", $"“{text.Text[mark.At]}”要用“{right}”配对");
        }

        return at < 0 ? 0 : sign >= 0 ? 1 : 2;
    }

    // “科技“: both halves are there, one looks the wrong way.
    private static bool Turn(ProofText text, List<LoneMark> lone, int i, Findings found)
    {
        var mark = lone[i];
        var before = i > 0 && IsPartner(lone[i - 1], mark) && lone[i - 1].Opens ? lone[i - 1] : (LoneMark?)null;
        var after = i + 1 < lone.Count && IsPartner(mark, lone[i + 1]) && !lone[i + 1].Opens ? lone[i + 1] : (LoneMark?)null;
        if (mark.Kind is not (PairMarks.Quote or PairMarks.Bracket) || text.Text[mark.At] == PairMarks.Straight)
        {
            return false;
        }

        if (mark.Opens && i + 1 < lone.Count && IsPartner(mark, lone[i + 1]) && lone[i + 1].Opens && before is null)
        {
            return true; // the right half of the pair: the next one is reported
        }

        if ((mark.Opens && before is not null) || (!mark.Opens && after is not null))
        {
            var right = mark.Opens ? PairMarks.Closer(mark.Kind) : PairMarks.Opener(mark.Kind);
            found.Add(mark.At, mark.At + 1, PairMarks.Class(mark.Kind), right.ToString(), 0.9m, "pairs.turned", $"方向反了，应为“{right}”");
            return true;
        }

        return !mark.Opens && i > 0 && IsPartner(lone[i - 1], mark) && !lone[i - 1].Opens;
    }

    private static bool IsPartner(LoneMark a, LoneMark b) => a.Kind == b.Kind && a.Paragraph == b.Paragraph && b.At - a.At <= Turned;

    private static void Report(ProofText text, LoneMark mark, Findings found)
    {
        var kind = PairMarks.Class(mark.Kind);
        var name = kind switch { FindingClass.BooktitleUnpaired => "书名号", FindingClass.QuoteUnpaired => "引号", _ => "括号" };
        var end = mark.Opens ? CertainEnd(text.Plain, mark) : -1;
        var (sign, half) = (text.Text[mark.At], mark.Opens ? PairMarks.Closer(mark.Kind) : PairMarks.Opener(mark.Kind));
        var confidence = sign == PairMarks.Straight ? 0.75m : 0.92m;
        if (end > 0 && mark.Kind == PairMarks.Bracket && text.Text[end] == '》')
        {
            found.Add(mark.At, end + 1, kind, text.Text[mark.At..end] + half + "》", confidence, "pairs.unclosed", $"{name}没有配对：“{sign}”缺“{half}”");
            return;
        }

        if (end > 0)
        {
            found.Add(
                mark.At, end, kind, text.Text[mark.At..end] + half, confidence, "pairs.unclosed", $"{name}没有配对：“{sign}”缺“{half}”，应在“{text.Text[(end - 2)..end]}”之后补上");
            return;
        }

        found.Add(mark.At, mark.At + 1, kind, "", confidence, mark.Opens ? "pairs.unclosed" : "pairs.unopened", $"{name}没有配对：只有“{sign}”，缺“{half}”");
    }

    /// <summary>Where the other half belongs, or -1 where that is not certain.</summary>
    private static int CertainEnd(string text, LoneMark mark)
    {
        var match = mark.Kind switch
        {
            PairMarks.BookTitle => TitleEnd().Match(text, mark.At),
            PairMarks.Bracket => RemarkEnd().Match(text, mark.At),
            _ => Match.Empty,
        };
        return match.Success ? match.Index + match.Length : -1;
    }

    [GeneratedRegex(@"\G《[^《》\n。；]{2,60}?(?:通知|意见|办法|方案|规划|条例|规定|细则|纲要|计划|决定|报告|措施|目录|指南|清单)(?=（[^）\n]{0,20}号|（试行|（暂行|精神|文件|等文件)")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"\G[（(](?:试行|暂行|修订|征求意见稿|送审稿|以下简称[^，。；（）()\n]{2,20})(?=[，。；》])")]
    private static partial Regex RemarkEnd();
}

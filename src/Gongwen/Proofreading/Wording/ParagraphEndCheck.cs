using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Paragraphs that stop without a final mark: cut off in the middle, or only the mark is missing.</summary>
internal sealed partial class ParagraphEndCheck : ICheck
{
    // Shorter ones may be titles, captions, cells of a table.
    private const int Shortest = 22;
    private const int ShortestAfterStop = 12;

    public void Check(ProofText text, Findings found)
    {
        Semicolons(text, found);
        Commas(text, found);
        OddEnds(text, found);
        var aside = text.Outline.Parts.Select(p => p.Place.Start).Concat(Titles(text)).ToHashSet();
        var prose = text.Body.Where(p => (p.Length >= Shortest || GoesOn(text.Plain, p)) && !aside.Contains(p.Start) && IsProse(text.Plain, p)).ToList();
        var open = prose.Where(p => !EndsWell(text.Plain, p)).ToList();
        // Lines broken by hand, or tables: the text has no habit to fall short of.
        if (open.Count * 4 > prose.Count && open.Count > 1 || open.Count == prose.Count)
        {
            return;
        }

        foreach (var paragraph in open)
        {
            One(text, paragraph, found);
        }
    }

    // “（四）抓服务。加强科技特派员队伍”: a short one that has a stop inside is prose too.
    private static bool GoesOn(string plain, Slice paragraph) =>
        paragraph.Length >= ShortestAfterStop && plain.AsSpan(paragraph.Start, paragraph.End - paragraph.Start) is var line && line.IndexOf('。') is > 0 and var stop && stop < line.Length - 4;

    // A numbered sentence is no title: where most of its level close with a mark, it should too.
    private static IEnumerable<int> Titles(ProofText text)
    {
        var lines = text.Body.ToDictionary(p => p.Start);
        foreach (var level in text.Outline.Headings.Where(h => !h.RunIn).GroupBy(h => h.Level))
        {
            var known = level.Where(h => lines.ContainsKey(h.Place.Start)).ToList();
            var sentences = level.Key >= 3 && known.Count >= 3 && known.Count(h => EndsWell(text.Plain, lines[h.Place.Start])) * 3 >= known.Count * 2;
            foreach (var heading in level.Where(_ => !sentences))
            {
                yield return heading.Place.Start;
            }
        }
    }

    // “（三）…；” where （一）, （二） and （四） close with a full stop.
    private static void OddEnds(ProofText text, Findings found)
    {
        var lines = text.Body.ToDictionary(p => p.Start);
        var points = text.Outline.Headings.Where(h => h is { RunIn: true, Level: 2, Ordinal: > 0 } && lines.ContainsKey(h.Place.Start)).Select(h => lines[h.Place.Start]).ToList();
        var odd = points.Where(p => text.Plain[p.End - 1] == '；').ToList();
        var stops = points.Count(p => text.Plain[p.End - 1] == '。');
        if (odd.Count == 1 && stops >= 3 && stops == points.Count - 1)
        {
            found.Add(odd[0].End - 1, odd[0].End, FindingClass.Punctuation, "。", 0.8m, "gbt15834.stop-at-end", "其他各段段末用句号，这里也用句号");
        }
    }

    // “……审定，” and on the next line “3.”: whatever the lines of the text end with elsewhere.
    private static void Commas(ProofText text, Findings found)
    {
        for (var i = 0; i + 1 < text.Body.Count; i++)
        {
            var (paragraph, next) = (text.Body[i], text.Body[i + 1]);
            if (text.Plain[paragraph.End - 1] is '，' or '、' && paragraph.Length >= ShortestAfterStop
                && text.Outline.Headings.Any(h => h.Place.Start == next.Start && h.Ordinal > 0))
            {
                found.Add(paragraph.End - 1, paragraph.End, FindingClass.Punctuation, "。", 0.92m, "gbt15834.stop-at-end", "段末用句号");
            }
        }
    }

    // “；” at the end of a paragraph that no further item follows.
    private static void Semicolons(ProofText text, Findings found)
    {
        var sections = text.Outline.Headings.Where(h => h.Level <= 2).ToDictionary(h => h.Place.Start, h => h.Level);
        for (var i = 0; i < text.Body.Count; i++)
        {
            var paragraph = text.Body[i];
            if (text.Plain[paragraph.End - 1] is not ('；' or '：') || paragraph.Length < Shortest || sections.ContainsKey(paragraph.Start))
            {
                continue;
            }

            var next = i + 1 < text.Body.Count ? text.Body[i + 1] : default;
            var section = next != default && sections.TryGetValue(next.Start, out var level) ? level : 0;
            if (text.Plain[paragraph.End - 1] == '；' && (section == 1 || (next != default && Turn().IsMatch(text.Plain.AsSpan(next.Start, Math.Min(8, next.End - next.Start))))))
            {
                found.Add(paragraph.End - 1, paragraph.End, FindingClass.Punctuation, "。", 0.78m, "gbt15834.stop-at-end", "这一段到此为止，段末用句号");
            }
            else if (text.Plain[paragraph.End - 1] == '：' && next != default && Item().Match(text.Plain, paragraph.Start, 2) is { Success: true } item
                && Item().Match(text.Plain, next.Start, Math.Min(2, next.End - next.Start)) is { Success: true } following && item.Value[1] == following.Value[1] && item.Value[0] != following.Value[0])
            {
                found.Add(paragraph.End - 1, paragraph.End, FindingClass.Punctuation, "；", 0.76m, "gbt15834.colon-before-item", "冒号后面没有要说明的内容，应为“；”或“。”");
            }
        }
    }

    private static void One(ProofText text, Slice paragraph, Findings found)
    {
        var (plain, end) = (text.Plain, paragraph.End);
        var clause = end - 1;
        while (clause > paragraph.Start && !"，。；：、！？".Contains(plain[clause - 1]))
        {
            clause--;
        }

        var tail = plain[clause..end];
        if (plain[end - 1] is '，' or '、')
        {
            found.Add(end - 1, end, FindingClass.Punctuation, "。", 0.93m, "gbt15834.stop-at-end", "段末用句号");
        }
        else if ("（《“".Contains(plain[end - 1]) || CutOff().IsMatch(tail))
        {
            Truncated(clause == end - 1 ? Clause(plain, paragraph.Start, end - 1) : clause, end, "pieces.cut-off", 0.85m, found);
        }
        else if (Unfinished().IsMatch(tail))
        {
            Truncated(clause, end, "pieces.unfinished", 0.72m, found);
        }
        else if (!Complete().IsMatch(tail) && plain.LastIndexOf('（', end - 1, end - paragraph.Start) > plain.LastIndexOf('）', end - 1, end - paragraph.Start) || "】］]".Contains(plain[end - 1]))
        {
            return; // the bracket that is not closed has been told
        }
        else if (!Complete().IsMatch(tail))
        {
            Truncated(clause, end, "pieces.no-end", 0.7m, found);
        }
        else if (!char.IsAsciiLetterOrDigit(plain[end - 1]))
        {
            var last = text.At(end - (char.IsLowSurrogate(plain[end - 1]) ? 2 : 1), end);
            found.Add(last.Start, end, FindingClass.Punctuation, last.Of(text.Text) + "。", 0.75m, "gbt15834.no-final-mark", "段末缺句号");
        }
    }

    private static int Clause(string plain, int start, int end)
    {
        var clause = end;
        while (clause > start && !"，。；：、！？".Contains(plain[clause - 1]))
        {
            clause--;
        }

        return clause;
    }

    private static void Truncated(int start, int end, string rule, decimal confidence, Findings found) =>
        found.Add(start, end, FindingClass.Truncated, null, confidence, rule, "句子没有写完，或缺句末标点");

    private static bool IsProse(string plain, Slice paragraph)
    {
        var line = plain.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        return line.IndexOfAny("，。；") >= 0 && !Label().IsMatch(line) && line.IndexOfAny("\t|＿_…") < 0 && !line.Contains("    ", StringComparison.Ordinal);
    }

    private static bool EndsWell(string plain, Slice paragraph)
    {
        var last = plain[paragraph.End - 1];
        return "。！？；：…）".Contains(last) || (last is '”' or '》' or '」' && paragraph.End - 2 > paragraph.Start && "。！？；…".Contains(plain[paragraph.End - 2]));
    }

    [GeneratedRegex("(?:以及|并且|而且|或者|特别是|尤其是|包括|例如|按照|根据|围绕|通过|由于|因为|为了|关于|对于|有关|(?<![总中饱温平共调缓])和|(?<!参)与|(?<![方趋导取意走动朝倾志去])向|(?<![理自缘])由|(?<![应相面针])对|(?<![终关属等由源])于|(?<![普涉以波])及|的|将|把|被|并|从|(?<!存)在)$")]
    private static partial Regex CutOff();

    [GeneratedRegex("^(?:今后|下一步|下步|总之|以上|同志们|特此|此外|接下来|汇报完毕)")]
    private static partial Regex Turn();

    [GeneratedRegex("[一二三四五六七八九][是要]")]
    private static partial Regex Item();

    // “联系人：…，电话：…”, “附件：…”, “送：…”, a title.
    [GeneratedRegex("^[\u4e00-\u9fff]{1,8}：[^。]{0,200}$|^[^。；]{0,60}关于[^。；]{2,80}(?:报告|通知|意见|方案|总结|函|请示|批复|办法|计划|规划)$")]
    private static partial Regex Label();

    // A predicate with its object or a quantity: nothing but the mark is missing.
    [GeneratedRegex("(?:了|[0-9]%?|[0-9]万?[家名个项件次场人户元亩台套篇期]|[0-9](?:万元|亿元|人次|场次|个百分点)|成效|前列|第[一二三四五六七八九十0-9]{1,2}位?|进行|等工作|明显|显著|到位|良好|任务|增强|提升|提高|落实|加强|完成)$")]
    private static partial Regex Complete();

    [GeneratedRegex("^(?:[\u4e00-\u9fff]{0,10}(?:大力推进|加快推进|积极推进|持续推进|深入推进|大力实施|深入实施|积极组织|积极争取|不断完善|进一步加强|进一步完善|进一步提升|大力支持|积极推动|加快建设|着力打造|深入开展|积极开展|切实加强))$|(?:推进|促进|加快|推动)(?:[\u4e00-\u9fff]{0,4})科技成果$|(?:有效|显著|稳步|不断|进一步|持续|大力|积极|切实|全面|深入|着力|扎实)$")]
    private static partial Regex Unfinished();
}

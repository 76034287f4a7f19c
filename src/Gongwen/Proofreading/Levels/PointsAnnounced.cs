using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>“下面，我讲四点意见”, and three follow; 包括五个方面：一是……四是, 抓好三项工作：（一）（二）.</summary>
internal sealed partial class PointsAnnounced : ICheck
{
    private const string Ordinals = "零一二三四五六七八九十";

    // From the words to the first point: a mark, the end of the line.
    private const int Gap = 4;
    private const int LongestPoint = 900;

    public void Check(ProofText text, Findings found)
    {
        for (var match = Announced().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var after = text.Outline.Headings.Where(h => h.Place.Start > match.Index && h.Level == 1).ToList();
            if (text.InBody(match.Index) && after.Select(h => h.Ordinal).SequenceEqual(Enumerable.Range(1, after.Count)) && !text.Outline.Headings.Any(h => h.Place.Start < match.Index && h.Level == 1))
            {
                Tell(match, after.Count, found);
            }
        }

        for (var match = Counted().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (text.InBody(match.Index))
            {
                Tell(match, Inline(text, match) ?? Below(text, match) ?? 0, found);
            }
        }
    }

    private static int Said(Match match) => match.Groups["n"].Value is "两" ? 2 : Ordinals.IndexOf(match.Groups["n"].Value, StringComparison.Ordinal);

    private static void Tell(Match match, int count, Findings found)
    {
        var said = Said(match);
        if (said > 1 && count >= 2 && count < Ordinals.Length && count != said && Math.Abs(count - said) <= 2)
        {
            var at = match.Groups["at"];
            var right = (count == 2 ? "两" : Ordinals[count].ToString()) + match.Groups["of"].Value;
            found.Add(at.Index, at.Index + at.Length, FindingClass.Structure, right, 0.82m, "structure.points-announced", $"下面有{count}个部分，应为“{right}”");
        }
    }

    // 一是…二是… right after the words. A point whose number does not follow is a fault of its own, and the count is not certain.
    private static int? Inline(ProofText text, Match match)
    {
        var end = match.Index + match.Length;
        var items = text.Outline.Items.SkipWhile(i => i.Place.Start < end).ToList();
        if (items.Count == 0 || items[0].Ordinal != 1 || items[0].Place.Start > end + Gap || items[0].Form == ItemForm.Number)
        {
            return null;
        }

        var list = items.Where(i => i.Form == items[0].Form).ToList();
        var count = 1;
        while (count < list.Count && list[count].Ordinal == count + 1 && list[count].Place.Start - list[count - 1].Place.Start < LongestPoint && !HeadingBetween(text, list[count - 1], list[count]))
        {
            count++;
        }

        var last = list[count - 1].Place.Start;
        var line = text.Body.FirstOrDefault(p => p.Start <= last && last < p.End);
        var rest = line == default ? "" : text.Plain[(last + 2)..line.End];
        return (count < list.Count && list[count].Ordinal > 1 && list[count].Place.Start < (line == default ? last : line.End)) || More().IsMatch(rest) || (count < Said(match) && Goes(text, last, match)) ? 0 : count;
    }

    private static bool HeadingBetween(ProofText text, ListItem one, ListItem next) =>
        text.Outline.Headings.Any(h => h.Place.Start > one.Place.Start && h.Place.Start < next.Place.Start && h.Level <= 2);

    // The point that was announced stands further on, in a form the reader does not know.
    private static bool Goes(ProofText text, int last, Match match)
    {
        var said = Ordinals[Said(match)];
        var rest = text.Plain.AsSpan(last, Math.Min(LongestPoint * 2, text.Plain.Length - last));
        return rest.Contains($"{said}是", StringComparison.Ordinal) || rest.Contains($"{said}要", StringComparison.Ordinal) || rest.Contains($"第{said}", StringComparison.Ordinal);
    }

    // The headings that follow on the next line, up to one of a level above.
    private static int? Below(ProofText text, Match match)
    {
        var end = match.Index + match.Length;
        var headings = text.Outline.Headings.SkipWhile(h => h.Place.Start < end).ToList();
        if (headings.Count == 0 || headings[0].Level < 2 || headings[0].Ordinal != 1 || headings[0].Place.Start > end + Gap || !text.Plain.AsSpan(end, headings[0].Place.Start - end).Contains('\n'))
        {
            return null;
        }

        var level = headings[0].Level;
        var same = headings.TakeWhile(h => h.Level >= level).Where(h => h.Level == level).ToList();
        var count = same.FindIndex(1, h => h.Ordinal == 1) is > 0 and var again ? again : same.Count;
        var goesOn = headings.Skip(1).FirstOrDefault(h => h.Level < level) is { Ordinal: var above } && above == count + 1;
        return same.Take(count).Select(h => h.Ordinal).SequenceEqual(Enumerable.Range(1, count)) && !goesOn ? count : 0;
    }

    [GeneratedRegex("(?:讲|谈|提|强调|说)(?<at>(?<n>[一二两三四五六七八九十])(?<of>点|个方面|个问题|条))(?=意见|要求|建议|希望|看法|体会|[，。：])", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex("(?<![一二三四五六七八九十第0-9、])(?<at>(?<n>[两二三四五六七八九十])(?<of>个方面|个问题|个环节|个重点|个不足|个短板|个层面|个转变|个着力点|个原因|个特点|个难点|项工作|项措施|项任务|项举措|项重点|大任务|大工程|大行动|大举措|大问题|方面|点|条|件事|项|种情况|类问题))(?:的?[^。；！？，：\n0-9“”一二三四五六七八九十]{0,12})[：。，](?=\\s{0,2}(?:一是|一要|首先|第一|[（(]?[1一][）)、.．]))", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("(?:此外|另外|同时，还|最后，|再次，|其次，)", RegexOptions.CultureInvariant)]
    private static partial Regex More();
}

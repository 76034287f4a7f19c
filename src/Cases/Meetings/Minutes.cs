using Kechuang.Enterprises;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>An item as the minutes speak of it.</summary>
/// <param name="Group">关于2025年高新技术企业认定; the topic itself where it is no case.</param>
/// <param name="Firm">Empty for a topic.</param>
/// <param name="Struck">Why the step it led to was struck through later; null while it stands.</param>
internal sealed record MinuteLine(MeetingItem Item, string Group, string Firm, string Number, string State, long Version, string? Struck);

/// <summary>A meeting with its items, and its minutes in the form of GB/T 9704-2012, 10.3.</summary>
internal sealed record Minutes(Meeting Meeting, IReadOnlyList<MinuteLine> Lines)
{
    /// <summary>Reads a meeting; null when there is none of that id.</summary>
    internal static async Task<Minutes?> Of(KechuangDb db, Procedures procedures, Guid id, CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is not { } meeting)
            return null;
        var rows = await (
            from i in db.Set<MeetingItem>().AsNoTracking()
            where i.Meeting == id
            join c in db.Set<Case>() on i.Case equals c.Id into cases
            from c in cases.DefaultIfEmpty()
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id into firms
            from e in firms.DefaultIfEmpty()
            join m in db.Set<Move>() on i.Move equals m.Id into moves
            from m in moves.DefaultIfEmpty()
            orderby i.Order
            select new { Item = i, Case = c, Firm = (string?)e.Name, Struck = m != null && m.StruckAt != null ? m.StruckReason : null }).ToListAsync(stop);
        return new Minutes(meeting, [.. rows.Select(r => r.Case is null
            ? new MinuteLine(r.Item, r.Item.Topic, "", "", "", 0, null)
            : new MinuteLine(r.Item, $"关于{r.Case.Year}年{procedures.Head(r.Case.Scheme).Title}", r.Firm ?? "", r.Case.Number,
                procedures.Of(r.Case).Find(r.Case.Stage)!.State, r.Case.Version, r.Struck))]);
    }

    /// <summary>云溪县科学技术局党组会议纪要</summary>
    internal static string Mark(Meeting meeting, string bureau) => $"{bureau}{(meeting.Kind.EndsWith('会') ? meeting.Kind + "议" : meeting.Kind)}纪要";

    /// <summary>The paragraphs in order: a level for headings, null for text.</summary>
    internal IEnumerable<(int? Level, string Text)> Paragraphs(string bureau)
    {
        yield return (null, $"{Meeting.On.Chinese()}，{bureau}{(Meeting.Place.Length > 0 ? "在" + Meeting.Place : "")}召开{(Meeting.Kind.EndsWith('会') ? Meeting.Kind + "议" : Meeting.Kind)}，"
            + $"由{Meeting.Chair}主持，共研究{Lines.Count}项议题。现将议定事项纪要如下：");
        var number = 0;
        foreach (var group in Groups())
        {
            yield return (1, $"{ChineseNumber(++number)}、{group[0].Group}");
            if (group[0].Firm.Length > 0)
                yield return (null, $"会议听取了有关情况汇报，对{group.Count}件申报逐件进行了研究。");
            foreach (var verdict in Verdicts.All)
                if (Say(verdict, [.. group.Where(l => l.Item.Decision == verdict)]) is { Length: > 0 } words)
                    yield return (null, words);
            if (group.All(l => l.Item.Decision.Length == 0))
                yield return (null, "（会后填写决定）");
        }
    }

    /// <summary>出席, 请假, 记录, as far as they are known.</summary>
    internal IEnumerable<(string Name, string Text)> People() =>
        new[] { ("出席", Meeting.Attendees), ("请假", Meeting.Absent), ("记录", Meeting.Recorder) }.Where(p => p.Item2.Length > 0);

    internal OfficialDocument ToDocument(string bureau) => new()
    {
        Title = [], Masthead = new Masthead(MastheadForm.Minutes, Mark(Meeting, bureau), Meeting.Number is { } n ? $"{Meeting.Year}年第{n}期" : "（未编号）"),
        Blocks =
        [
            .. Paragraphs(bureau).Select(p => p.Level is { } level ? (Block)new HeadingBlock(level, [new TextRun(p.Text)], []) : new ParagraphBlock([new TextRun(p.Text)])),
            .. People().Select(p => new ListedBlock(p.Name, p.Text)),
        ],
        Signature = bureau, Date = Meeting.On, Creator = bureau, Created = Instant.At(Meeting.On).Local,
    };

    private static string Say(string verdict, IReadOnlyList<MinuteLine> lines)
    {
        if (lines.Count == 0)
            return "";
        if (lines[0].Firm.Length == 0)
            return $"会议决定：{verdict}{(lines[0].Item.Reason.Length > 0 ? "。" + lines[0].Item.Reason.TrimEnd('。') : "")}。";
        return verdict == Verdicts.Passed
            ? $"通过{lines.Count}件：{string.Join("、", lines.Select(l => l.Firm))}。"
            : $"{verdict}{lines.Count}件：{string.Join("；", lines.Select(l => $"{l.Firm}，原因：{l.Item.Reason.TrimEnd('。')}{Again(l.Item)}"))}。";
    }

    private static string Again(MeetingItem item) => item.Decision != Verdicts.NotPassed ? ""
        : item.NextOn is { } next ? $"，{next.Chinese()}起可再次申报" : "，再次申报时间不限";

    private IEnumerable<List<MinuteLine>> Groups()
    {
        var group = new List<MinuteLine>();
        foreach (var line in Lines)
        {
            if (group.Count > 0 && (line.Firm.Length == 0 || group[0].Group != line.Group))
            {
                yield return group;
                group = [];
            }
            group.Add(line);
        }
        if (group.Count > 0)
            yield return group;
    }

    // Up to 99 headings of a meeting.
    private static string ChineseNumber(int number)
    {
        const string digits = "零一二三四五六七八九";
        return number < 10 ? digits[number].ToString()
            : (number / 10 > 1 ? digits[number / 10].ToString() : "") + "十" + (number % 10 > 0 ? digits[number % 10].ToString() : "");
    }
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>What the list shows of a meeting.</summary>
internal sealed record MeetingLine(
    Guid Id, string Kind, int Year, int? Number, DateOnly On, string Place, string Chair, string State, int Items, int Passed, int NotPassed, int Deferred);

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record MeetingFilter(string? Words, string? Kind, int? Year, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("会议", "kind", Kind), new("年度", "year", Year is { } year ? $"{year} 年" : null), new("状态", "state", State)];
}

/// <summary>One query for the list page and its export.</summary>
internal static class MeetingList
{
    /// <summary>All that match, in order. The initials of places, people and topics are kept nowhere: meetings are few enough to spell them out.</summary>
    internal static async Task<IQueryable<MeetingLine>> Query(KechuangDb db, MeetingFilter filter, CancellationToken stop)
    {
        var meetings = db.Set<Meeting>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Kind))
            meetings = meetings.Where(m => m.Kind == filter.Kind);
        if (filter.Year is { } year)
            meetings = meetings.Where(m => m.Year == year);
        if (!string.IsNullOrEmpty(filter.State))
            meetings = meetings.Where(m => m.State == filter.State);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, initials) = (word.Text, word.Lower);
            var spelt = word.Spells ? await Spelt(db, meetings, word, stop) : [];
            meetings = meetings.Where(m => m.Place.Contains(words) || m.Chair.Contains(words) || m.Attendees.Contains(words) || spelt.Contains(m.Id)
                || db.Set<MeetingItem>().Any(i => i.Meeting == m.Id && i.Topic.Contains(words)) || About(db, words, initials).Contains(m.Id));
        }
        return Lines(db, Sorted(meetings, filter.Sort));
    }

    private static async Task<List<Guid>> Spelt(KechuangDb db, IQueryable<Meeting> meetings, Keyword word, CancellationToken stop)
    {
        var texts = await meetings.Select(m => new { m.Id, m.Place, m.Chair, m.Attendees, Topics = db.Set<MeetingItem>().Where(i => i.Meeting == m.Id).Select(i => i.Topic).ToList() }).ToListAsync(stop);
        return [.. texts.Where(m => word.In(m.Place, m.Chair, m.Attendees) || m.Topics.Any(t => word.In(t))).Select(m => m.Id)];
    }

    private static IQueryable<Meeting> Sorted(IQueryable<Meeting> meetings, string? sort) => sort switch
    {
        "日期" => meetings.OrderBy(m => m.On).ThenBy(m => m.Id),
        "主持" => meetings.OrderBy(m => m.Chair).ThenByDescending(m => m.On).ThenBy(m => m.Id),
        "-主持" => meetings.OrderByDescending(m => m.Chair).ThenByDescending(m => m.On).ThenBy(m => m.Id),
        _ => meetings.OrderByDescending(m => m.On).ThenByDescending(m => m.Id),
    };

    private static IQueryable<MeetingLine> Lines(KechuangDb db, IQueryable<Meeting> meetings)
    {
        var items = db.Set<MeetingItem>();
        return meetings.Select(m => new MeetingLine(
            m.Id, m.Kind, m.Year, m.Number, m.On, m.Place, m.Chair, m.State, items.Count(i => i.Meeting == m.Id),
            items.Count(i => i.Meeting == m.Id && i.Decision == Verdicts.Passed), items.Count(i => i.Meeting == m.Id && i.Decision == Verdicts.NotPassed),
            items.Count(i => i.Meeting == m.Id && i.Decision == Verdicts.Deferred)));
    }

    private static IQueryable<Guid> About(KechuangDb db, string words, string initials) =>
        from i in db.Set<MeetingItem>()
        join c in db.Set<Case>() on i.Case equals c.Id
        join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
        where e.Name.Contains(words) || e.Initials.Contains(initials) || c.Number.Contains(words)
        select i.Meeting;

    internal static ListFile Sheet(IReadOnlyList<MeetingLine> lines, string filters, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("会议"), new("年度"), new("期数"), new("日期", OutFormat.Date), new("地点"), new("主持"), new("状态"), new("议题"), new("通过"), new("未通过"), new("缓议"),
        ];
        var rows = lines.Select(l => (IReadOnlyList<object?>)
        [
            l.Kind, (decimal)l.Year, (decimal?)l.Number, l.On, l.Place, l.Chair, l.State, (decimal)l.Items, (decimal)l.Passed, (decimal)l.NotPassed, (decimal)l.Deferred,
        ]);
        return ListFile.Of("会议台账", day, filters, columns, rows);
    }
}

/// <summary>Official documents as downloads.</summary>
internal static class Sheets
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static IResult File(Gongwen.OfficialDocument document, string name)
    {
        var stream = new MemoryStream();
        Gongwen.DocxWriter.Write(document, stream);
        stream.Position = 0;
        return TypedResults.Stream(stream, Docx, name);
    }
}

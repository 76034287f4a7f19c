using Kechuang.Gongwen;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>All that a public page ever shows of a case: the allow list of columns.</summary>
internal sealed record PublicLine(int Order, string Name, string Variant, string AreaName);

/// <summary>A notice as everyone may see it.</summary>
internal sealed record NoticeView(
    string Title, string Bureau, string DocumentNumber, DateOnly StartsOn, DateOnly EndsOn, int WorkingDays, string State, IReadOnlyList<string> Paragraphs, IReadOnlyList<PublicLine> Lines)
{
    /// <summary>What is up on a day, the newest first: published, begun and not taken down.</summary>
    internal static IQueryable<PublicNotice> Up(KechuangDb db, DateOnly day) => db.Set<PublicNotice>().AsNoTracking()
        .Where(n => (n.State == PublicNotice.Published || n.State == PublicNotice.Ended) && n.StartsOn <= day)
        .OrderByDescending(n => n.StartsOn).ThenByDescending(n => n.Id);

    internal static async Task<NoticeView> Of(KechuangDb db, PublicNotice notice, string bureau, CancellationToken stop)
    {
        var lines = await Listed(db, notice.Id).ToListAsync(stop);
        return new(notice.Title, bureau, notice.DocumentNumber, notice.StartsOn, notice.EndsOn, notice.WorkingDays, notice.State, NoticeText.Fill(notice, lines.Count), lines);
    }

    internal OfficialDocument ToDocument() => new()
    {
        Title = Turned(Title),
        Masthead = DocumentNumber.Length > 0 ? new Masthead(MastheadForm.Letter, Bureau, DocumentNumber) : null,
        Blocks = [.. Paragraphs.Select(p => new ParagraphBlock([new TextRun(p)]))],
        Annexes = [new Annex("名单", [List])], Signature = Bureau, Date = StartsOn, Creator = Bureau, Created = Instant.At(StartsOn).Local,
    };

    // 7.3.1: a title of two lines is turned between words; one of 22 characters fills the line.
    private static IReadOnlyList<string> Turned(string title) =>
        title.Length > 20 && NoticeText.Tails.FirstOrDefault(t => title.EndsWith(t, StringComparison.Ordinal)) is { } tail ? [title[..^tail.Length], tail] : [title];

    private TableBlock List => new(
        [new("序号", 10), new("单位名称", 54), new("申报类型", 18), new("所在乡镇", 18)],
        [.. Lines.Select(l => (IReadOnlyList<Run>)[new TextRun(l.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)), new TextRun(l.Name), new TextRun(l.Variant), new TextRun(l.AreaName)])]);

    private static IQueryable<PublicLine> Listed(KechuangDb db, Guid notice) =>
        from n in db.Set<NoticeCase>()
        join c in db.Set<Case>() on n.Case equals c.Id
        join e in db.Set<Enterprises.Enterprise>() on c.Enterprise equals e.Id
        where n.Notice == notice
        orderby n.Order
        select new PublicLine(n.Order, e.Name, c.Variant, e.AreaName);
}

using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A case as letters of its batch list it.</summary>
internal sealed record BatchLine(string Firm, string CreditCode, string AreaName, string Variant, string OutsideNumber, string State, DateOnly SubmittedOn, DateOnly? RecommendedOn);

/// <summary>推荐函 in the letter form of GB/T 9704-2012, 10.1, and 汇总表 of one batch.</summary>
internal sealed record BatchLetters(Batch Batch, SchemeHead Scheme, IReadOnlyList<BatchLine> Lines)
{
    private string Name => $"{Batch.Year}年第{Batch.Number}批{Scheme.Title}";

    internal static async Task<BatchLetters?> Of(KechuangDb db, Procedures procedures, Guid id, CancellationToken stop)
    {
        if (await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, stop) is not { } batch || !procedures.Knows(batch.Scheme))
            return null;
        var rows = await (
            from c in db.Set<Case>().AsNoTracking()
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            where c.Batch == id
            orderby c.Number
            select new { Case = c, Firm = e }).ToListAsync(stop);
        var moves = (await db.Set<Move>().AsNoTracking().Where(m => m.StruckAt == null && db.Set<Case>().Any(c => c.Id == m.Case && c.Batch == id)).ToListAsync(stop)).ToLookup(m => m.Case);
        return new BatchLetters(batch, procedures.Head(batch.Scheme), [.. rows.Select(r => new BatchLine(
            r.Firm.Name, r.Firm.CreditCode, r.Firm.AreaName, r.Case.Variant, r.Case.OutsideNumber, procedures.Of(r.Case).Find(r.Case.Stage)!.State,
            moves[r.Case.Id].Min(m => m.On), moves[r.Case.Id].Where(m => m.To == BatchGate.Recommended).Select(m => (DateOnly?)m.On).Min()))]);
    }

    /// <summary>Whom it is addressed to where nobody is named: whoever above the county has the case first. A site is no addressee.</summary>
    internal static string Addressee(Procedure procedure) =>
        procedure.Stages.Where(s => s.Role is "city" or "province" or "ministry" && !s.NeedsReason).Select(s => s.By).FirstOrDefault() ?? "";

    /// <summary>The letter; it lists who has been recommended.</summary>
    internal OfficialDocument Letter(string bureau, string addressee, string number, DateOnly day)
    {
        var recommended = Lines.Where(l => l.RecommendedOn is not null).ToList();
        return new OfficialDocument
        {
            Masthead = new Masthead(MastheadForm.Letter, bureau, number.Length > 0 ? number : null),
            Title = [$"关于推荐{Name}", "申报单位的函"], Addressee = addressee.Length > 0 ? addressee : null,
            Blocks =
            [
                new ParagraphBlock([new TextRun($"按照{Batch.Year}年{Scheme.Title}工作安排，经单位自愿申报、我局审核，现推荐{recommended.Count}家单位申报{Name}（名单见附件），请予审核。")]),
                new ParagraphBlock([new TextRun("专此函达。")]),
            ],
            Annexes = [new Annex("推荐名单", [Table(recommended)])], Signature = bureau, Date = day, Creator = bureau, Created = Instant.At(day).Local,
        };
    }

    internal OutSheet Summary(DateOnly day) => new("汇总表",
        [
            new("序号"), new("单位名称"), new("统一社会信用代码"), new("所在乡镇"), new("类型"), new("受理号"), new("提交日期", OutFormat.Date), new("推荐日期", OutFormat.Date), new("现处环节"),
        ],
        Lines.Select((l, i) => (IReadOnlyList<object?>)[(decimal)(i + 1), l.Firm, l.CreditCode, l.AreaName, l.Variant, l.OutsideNumber, l.SubmittedOn, l.RecommendedOn, l.State]))
    {
        Title = $"{Name}申报汇总表（截至 {day.Iso()}）",
    };

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/batches/letter.docx", async (Guid? batch, string? to, string? number, Desk desk, Procedures procedures, CancellationToken stop) =>
            await Of(desk.Db, procedures, batch ?? Guid.Empty, stop) is { } letters
                ? Sheets.File(letters.Letter(desk.County.Bureau, to?.Trim() is { Length: > 0 } given ? given : Addressee(procedures.Of(letters.Batch.Scheme, letters.Batch.Scheme)), number?.Trim() ?? "", desk.Day), $"推荐函-{letters.Name}.docx")
                : TypedResults.NotFound()).ExcludeFromDescription();
        app.MapGet("/batches/export", Batches.BatchTable.Export).ExcludeFromDescription();
        app.MapGet("/batches/summary.xlsx", async (Guid? batch, Desk desk, Procedures procedures, CancellationToken stop) =>
            await Of(desk.Db, procedures, batch ?? Guid.Empty, stop) is { } letters
                ? (IResult)new ListFile($"汇总表-{letters.Name}.xlsx", letters.Summary(desk.Day))
                : TypedResults.NotFound()).ExcludeFromDescription();
    }

    private static TableBlock Table(IReadOnlyList<BatchLine> lines) => new(
        [new("序号", 9), new("单位名称", 40), new("统一社会信用代码", 37), new("类型", 14)],
        [.. lines.Select((l, i) => (IReadOnlyList<Run>)
            [new TextRun((i + 1).ToString(CultureInfo.InvariantCulture)), new TextRun(l.Firm), new TextRun(l.CreditCode), new TextRun(l.Variant)])]);
}

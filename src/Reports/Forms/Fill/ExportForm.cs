using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Fills the upper level's own file and freezes what it says, in one act.</summary>
internal static class ExportForm
{
    /// <param name="Seal">Seal of what was looked at: when a figure has moved meanwhile, nothing is exported.</param>
    internal sealed record Request(Guid Form, int Year, string Seal);

    /// <returns>Id of the filled sheet.</returns>
    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Forms forms, IPaperStore papers, CancellationToken stop)
    {
        if (await forms.Open(db, request.Form, stop) is not { } open)
            return new Refusal("not-found", "没有这份表，或它的空白文件不见了");
        if (RetireForm.Closed(open.Row) is { } closed)
            return closed;
        var filling = await forms.Fill(db, open, request.Year, act.Day, act.At, stop);
        if (Decide(filling, request.Seal) is { } refusal)
            return refusal;
        using var file = new MemoryStream(FormWriter.Write(open.Bytes, Contents(filling)));
        var (digest, length) = await papers.Keep(file, stop);
        var number = 1 + await db.Set<FilledSheet>().CountAsync(s => s.Form == request.Form && s.Year == request.Year, stop);
        var name = FileName(open.Row, request.Year, number);
        var id = act.NewId();
        db.Add(new FilledSheet
        {
            Id = id, Form = request.Form, Year = request.Year, Number = number, AsOf = act.Day, KnownAt = act.At, Cells = Forms.Kept(filling.Cells.Select(c => c.Now)),
            Paper = new Upload(digest, length, name).Add(db, act, "上报表", $"form:{request.Form}", issuedOn: act.Day)!.Value, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return id;
    }

    /// <summary>Pure: why it is not exported; null where it may be.</summary>
    internal static Refusal? Decide(Filling filling, string seal) =>
        filling.Cells.All(c => c.Now.Text.Length == 0) ? new("empty", "一格都没有填上，请先绑定指标或填写文字")
        : filling.Seal != seal ? new("changed-meanwhile", "您查看之后数据有变化，没有导出；请重新查看后再导出")
        : null;

    /// <summary>What goes into which cell; a percentage goes as a ratio where the cell's format multiplies it.</summary>
    internal static IReadOnlyDictionary<string, CellContent> Contents(Filling filling)
    {
        var ratios = filling.Form.Form.Blanks.Where(b => b.Percent).Select(b => b.Place).ToHashSet();
        return filling.Cells.Select(c => c.Now).Where(c => c.Text.Length > 0).ToDictionary(c => c.Place, c =>
            new CellContent(c.Text, c.Number is { } number && c.Unit == "%" && ratios.Contains(c.Place) ? number / 100 : c.Number));
    }

    private static string FileName(BlankForm form, int year, int number)
    {
        var safe = string.Concat(form.Name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || "\\/:*?\"<>|".Contains(c) ? '_' : c));
        return $"{safe}（{year} 年{(number > 1 ? $"，第 {number} 次" : "")}）.{form.Format}";
    }
}

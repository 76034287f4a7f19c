using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>A template of the bureau's own, and the two forms of the city for 2025: read in, bound, filled and exported; the year's research expenditure is not there yet.</summary>
internal sealed class FormStory(Story story, DemoPapers papers, Forms forms, IPaperStore store)
{
    private const int Year = 2025;
    private const string Issuer = "演示市科学技术局", Workbook = "blank-indicators", Text = "blank-commissioners", OwnTemplate = "own-template";

    private static readonly DateOnly Sent = new(2025, 12, 1);

    /// <summary>The blank files, as the city sent them.</summary>
    internal static IEnumerable<PlannedPaper> Papers =>
    [
        new(Workbook, "县（市、区）科技创新指标年报表（演示）.xlsx", "空白表", "", Sent, [], null, [], Issuer) { Raw = DemoBlanks.Workbook(Year) },
        new(Text, "科技特派员工作情况表（演示）.docx", "空白表", "", Sent, [], null, [], Issuer) { Raw = DemoBlanks.Text(Year) },
        new(OwnTemplate, "高新技术企业培育情况（模板）.docx", AddTemplate.PaperKind, "", Sent, [], null, [], Invented.Bureau) { Raw = ExampleTemplate.Docx() },
    ];

    private static readonly Dictionary<string, string> Typed = new()
    {
        ["填报单位"] = Invented.Bureau, ["填报人"] = Invented.PlanOfficer, ["联系人"] = Invented.RuralOfficer,
        ["填表日期"] = "2025 年 12 月 5 日", ["主要做法"] = "按产业组团选派，每月到村服务，年底按服务记录评价（演示）。",
    };

    internal IEnumerable<Chapter> All()
    {
        if (story.Arguments.Today < new DateOnly(2025, 12, 5))
            yield break;
        yield return Told(OwnTemplate, async (act, db, stop) => (await AddTemplate.Handle(new(papers.Upload(OwnTemplate)), act, db, stop)).Map(_ => 1));
        foreach (var key in new[] { Workbook, Text })
        {
            yield return Told($"{key}-read", async (act, db, stop) => (await ReadBlank.Handle(new("", Issuer, papers.Upload(key)), act, db, forms, stop)).Map(_ => 1));
            yield return Told($"{key}-bound", (act, db, stop) => Bind(key, act, db, stop));
            yield return Told($"{key}-typed", (act, db, stop) => Type(key, act, db, stop));
            yield return Told($"{key}-exported", (act, db, stop) => Export(key, act, db, stop));
        }
    }

    private Chapter Told(string name, Write write) =>
        new(name, story.Arguments.Today, (act, db, stop) => write(act.By(Invented.PlanOfficer, act.At), db, stop));

    private async Task<Result<int>> Bind(string key, Act act, KechuangDb db, CancellationToken stop)
    {
        var open = await Open(key, db, stop);
        var suggester = forms.Suggester(Invented.CountyName);
        var names = forms.Catalogue.ToDictionary(i => i.Id, i => i.Name);
        return await BindCells.Handle(new(open.Row.Id, [.. open.Form.Blanks.Select(b => (Blank: b, Best: suggester.Suggest(b, open.Form.Year))).Select(c => new BindCells.Chosen(
            c.Blank.Place, c.Best.Indicator.Length > 0 ? names[c.Best.Indicator] : c.Best.Role == FormRoles.Typed ? FormRoles.TypedWord : FormRoles.BlankWord, c.Best.Role, c.Best.Period, c.Best.Unit))]), act, db, forms, stop);
    }

    private async Task<Result<int>> Type(string key, Act act, KechuangDb db, CancellationToken stop)
    {
        var open = await Open(key, db, stop);
        return await TypeCells.Handle(new(open.Row.Id, Year, [.. open.Form.Blanks.Where(b => Typed.ContainsKey(b.Row) && open.Bindings[b.Place].Role == FormRoles.Typed).Select(b => new TypeCells.Typed(b.Place, Typed[b.Row]))]), act, db, forms, stop);
    }

    private async Task<Result<int>> Export(string key, Act act, KechuangDb db, CancellationToken stop)
    {
        var open = await Open(key, db, stop);
        var filling = await forms.Fill(db, open, Year, act.Day, act.At, stop);
        return (await ExportForm.Handle(new(open.Row.Id, Year, filling.Seal), act, db, forms, store, stop)).Map(_ => filling.Cells.Count(c => c.Now.Text.Length > 0));
    }

    private async Task<OpenForm> Open(string key, KechuangDb db, CancellationToken stop)
    {
        var format = key == Workbook ? "xlsx" : "docx";
        var id = await db.Set<BlankForm>().Where(f => f.Format == format).Select(f => f.Id).SingleAsync(stop);
        return (await forms.Open(db, id, stop))!;
    }
}

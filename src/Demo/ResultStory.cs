using System.Text;
using Kechuang.Cases;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Demo;

/// <summary>A list of the upper level as it came.</summary>
/// <param name="Ours">Units whose lines are confirmed; none where the list still waits.</param>
internal sealed record ToldList(string Key, string Scheme, int? Batch, string Stage, DateOnly On, string Document, string Text, IReadOnlyList<Guid> Ours);

/// <summary>
/// Three lists of the upper level: a workbook, the text of a web page, and one that waits to be confirmed. Each has lines that are ours, that
/// are not, that are nearly ours, and that could be two.
/// </summary>
internal sealed class ResultStory
{
    internal const string Sheet = "result-sheet", Page = "result-page", Waiting = "result-waiting";

    private static readonly string[] Elsewhere = ["演示市远景示例新能源有限公司", "演示东区启明示例装备有限公司", "演示西区明德示例生物有限公司"];

    internal ResultStory(HighTechStory highTech, SmeStory sme, SchemeStory schemes)
    {
        List<Firm> proposed = [.. Standing(highTech.Planned, "proposed")], waiting = [.. Standing(sme.Planned, "proposed")];
        // Somebody of ours who did not apply has a namesake elsewhere.
        var namesake = highTech.OnTheLine;
        if (proposed.Count > 1)
            Lists.Add(OfSheet(proposed, namesake));
        if (waiting.Count > 1)
            Lists.Add(OfPage(waiting, namesake));
        Lists.Add(new(Waiting, "hunan-star-space", null, "recognised", new(2025, 12, 9), "演示科农〔2025〕31号", Text("关于备案2025年省级星创天地的通知（演示）", "经县级初核、市州评审、实地核查和公示，下列单位予以备案：",
            ["1. 云溪演示中药材专业合作社", "2. " + schemes.Station.Name, "3. 演示市云溪演示柑橘专业合作社", "4. 演示东区山里红示例农业专业合作社"]), []));
    }

    internal List<ToldList> Lists { get; } = [];

    internal IEnumerable<PlannedPaper> Papers => Lists.Select(l => new PlannedPaper(l.Key, l.Key == Sheet ? "拟认定名单（演示）.xlsx" : "名单全文.txt", "上级名单", l.Document, l.On, [], null, [], "")
    {
        Raw = l.Key == Sheet ? Book(l.Text) : Encoding.UTF8.GetBytes(l.Text),
    });

    private static IEnumerable<Firm> Standing(IEnumerable<PlannedBatch> batches, string stage) =>
        batches.Where(b => b.Year == 2025).SelectMany(b => b.Cases).Where(c => c.Steps[^1].Step.To == stage).Select(c => c.Firm);

    private static ToldList OfSheet(List<Firm> proposed, Firm namesake)
    {
        List<string> lines =
        [
            $"1\t{proposed[0].Name}\t{proposed[0].CreditCode}\t云溪县", $"2\t{Elsewhere[0]}\t{Firms.CodeOf(9001, false)}\t演示东区", $"3\t{proposed[1].Name}\t{proposed[1].CreditCode}\t云溪县",
            // The same name under another code, and a name that is nearly one of ours.
            $"4\t{namesake.Name}\t{Firms.CodeOf(9002, false)}\t演示西区", $"5\t{Elsewhere[1]}\t\t演示东区",
        ];
        if (proposed.Count > 2)
            lines.Add($"6\t{proposed[2].Name.Replace("有限公司", "有限责任公司", StringComparison.Ordinal)}\t\t云溪县");
        return new(Sheet, HighTechStory.Scheme, 3, "publicity", new(2025, 12, 8), "演示认定办〔2025〕21号", string.Join('\n', lines), [.. proposed.Take(2).Select(f => f.Id)]);
    }

    private static ToldList OfPage(List<Firm> waiting, Firm namesake) => new(Page, SmeStory.Scheme, 8, "publicity", new(2025, 12, 8), "", Text(
        "关于湖南省2025年第8批拟入库科技型中小企业名单的公示（演示）", "根据《科技型中小企业评价办法》，现将拟入库企业名单予以公示，公示期10个工作日。",
        [$"1、{waiting[0].Name}（原名：云溪演示旧称示例有限公司）", $"2、{Elsewhere[2]}", $"3、演示市{waiting[1].Name}", $"4、{namesake.Name}　{Firms.CodeOf(9003, false)}", $"5、{Elsewhere[1]}"]),
        [waiting[0].Id]);

    private static string Text(string title, string words, IReadOnlyList<string> lines) => string.Join('\n', [title, words, .. lines, "演示省认定机构", "2025年12月"]);

    internal static byte[] Book(string text)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, new OutSheet("名单", [new("序号"), new("企业名称", OutFormat.Text), new("统一社会信用代码", OutFormat.Text), new("所在县（市、区）")], text.Split('\n').Select(l => (IReadOnlyList<object?>)[.. l.Split('\t')]))
        { Title = "2025年第3批拟认定高新技术企业名单（演示）" });
        return bytes.ToArray();
    }
}

/// <summary>Reads the lists in and confirms what was recognised, by the same handlers as the page.</summary>
internal sealed class ResultChapters(Story story, DemoPapers papers, Procedures procedures)
{
    internal IEnumerable<Chapter> All()
    {
        foreach (var list in story.Results.Lists.Where(l => l.On <= story.Arguments.Today))
        {
            yield return On("名单-" + list.Key, list, Keep);
            if (list.Ours.Count > 0)
                yield return On("名单登记-" + list.Key, list, Apply);
        }
    }

    private async Task<Result<int>> Keep(ToldList told, Act act, KechuangDb db, CancellationToken stop)
    {
        var upload = papers.Upload(told.Key);
        var request = new KeepResult.Request(told.Scheme, 2025, told.Batch, told.Stage, told.On, told.Document, upload.Name, upload.Digest, upload.Length, Read(told));
        return (await KeepResult.Handle(request, act, db, procedures, stop)).Map(_ => 1);
    }

    private async Task<Result<int>> Apply(ToldList told, Act act, KechuangDb db, CancellationToken stop)
    {
        var digest = papers.Upload(told.Key).Digest;
        var list = db.Set<ResultList>().Single(l => l.Digest == digest);
        var lines = ResultReader.Read(list.Text, procedures.Head(list.Scheme).NumberPattern);
        var names = story.Firms.ToDictionary(f => f.Id, f => f.Name);
        List<ApplyResult.Taken> taken = [.. told.Ours.Select(unit => new ApplyResult.Taken(lines.First(l => l.Name == names[unit]).Line, unit, "", false))];
        return await ApplyResult.Handle(new(list.Id, list.Version, taken, [], ""), act, db, procedures, stop);
    }

    private static string Read(ToldList told)
    {
        if (told.Key != ResultStory.Sheet)
            return told.Text;
        using var bytes = new MemoryStream(ResultStory.Book(told.Text));
        return ResultReader.TextOf(WorkbookReader.Read(bytes, "名单.xlsx").Value);
    }

    private static Chapter On(string name, ToldList list, Func<ToldList, Act, KechuangDb, CancellationToken, Task<Result<int>>> write) =>
        new(name, list.On, (act, db, stop) => write(list, act.By(Invented.HighTechOfficer, act.At) with { Day = list.On }, db, stop));
}

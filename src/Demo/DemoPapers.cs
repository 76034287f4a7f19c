using System.Globalization;
using Kechuang.Gongwen;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>A paper of the story: a real document in the form of GB/T 9704-2012, marked 演示.</summary>
internal sealed record PlannedPaper(
    string Key, string Name, string Kind, string Number, DateOnly IssuedOn, string[] Title, string? Addressee, string[] Text, string Signature,
    IReadOnlyList<string>? Head = null, IReadOnlyList<IReadOnlyList<string>>? Table = null)
{
    /// <summary>Bytes of a paper that is no official document: a sheet, a web page's text.</summary>
    internal byte[]? Raw { get; init; }

    private const string Mark = "（本件为科创演示县的虚构材料，不是真实文件）";

    internal byte[] ToBytes()
    {
        if (Raw is not null)
            return Raw;
        using var bytes = new MemoryStream();
        DocxWriter.Write(new OfficialDocument
        {
            Title = Title, Addressee = Addressee, Signature = Signature, Date = IssuedOn, Creator = "科创演示",
            Created = Instant.At(IssuedOn, new TimeOnly(9, 0)).Local,
            Blocks = [.. Blocks()],
        }, bytes);
        return bytes.ToArray();
    }

    private IEnumerable<Block> Blocks()
    {
        foreach (var line in Number.Length > 0 ? [$"文号：{Number}", Mark, .. Text] : (string[])[Mark, .. Text])
            yield return new ParagraphBlock([new TextRun(line)]);
        if (Head is not null && Table is not null)
            yield return new TableBlock([.. Head.Select(h => new Column(h, 20))], [.. Table.Select(row => (IReadOnlyList<Run>)[.. row.Select(c => new TextRun(c))])]);
    }
}

/// <summary>Keeps the papers' bytes before the rows that name them, and hands each out to its record.</summary>
internal sealed class DemoPapers
{
    private readonly Dictionary<string, (PlannedPaper Plan, Upload Upload)> kept = [];

    internal static async Task<DemoPapers> Keep(IEnumerable<PlannedPaper> papers, IPaperStore store, CancellationToken stop)
    {
        var all = new DemoPapers();
        foreach (var paper in papers)
        {
            using var bytes = new MemoryStream(paper.ToBytes());
            var (digest, length) = await store.Keep(bytes, stop);
            all.kept.Add(paper.Key, (paper, new Upload(digest, length, paper.Name)));
        }
        return all;
    }

    /// <summary>The kept bytes of a paper that a handler names itself.</summary>
    internal Upload Upload(string key) => kept[key].Upload;

    /// <summary>Names the paper as one of the record, inside the act's unit.</summary>
    internal Guid Add(string key, string holder, KechuangDb db, Act act)
    {
        var (plan, upload) = kept[key];
        return upload.Add(db, act, plan.Kind, holder, plan.Number, plan.IssuedOn)!.Value;
    }
}

/// <summary>The publicity notices and announcements of the batches.</summary>
internal static class BatchPapers
{
    internal static IEnumerable<PlannedPaper> Of(IEnumerable<PlannedBatch> batches) => batches.SelectMany(Of);

    internal static string Key(PlannedBatch batch, string stage) =>
        string.Create(CultureInfo.InvariantCulture, $"{batch.Scheme}-{batch.Year}-{batch.Number}-{stage}");

    private static IEnumerable<PlannedPaper> Of(PlannedBatch batch)
    {
        var title = batch.Scheme == HighTechStory.Scheme ? "高新技术企业" : "科技型中小企业";
        foreach (var (stage, words, kind) in new[] { ("publicity", "公示", "公示"), ("recognised", "公告", "证书") })
            if (Listed(batch, stage) is { Count: > 0 } listed)
                yield return new PlannedPaper(
                    Key(batch, stage), $"{batch.Year}年第{batch.Number}批{title}{words}（演示）.docx", kind, "", listed.Max(l => l.On),
                    [$"关于{batch.Year}年第{batch.Number}批{title}", $"{(stage == "publicity" ? "拟认定名单的公示" : "名单的公告")}（演示）"], null,
                    [stage == "publicity" ? "现将我省拟认定企业中属云溪县的名单予以公示，公示期 10 个工作日。" : "下列企业准予认定，证书（入库）编号如下。"], "演示省认定机构",
                    ["企业名称", "统一社会信用代码", stage == "publicity" ? "公示日期" : "证书（入库）编号"],
                    [.. listed.Select(l => (IReadOnlyList<string>)[l.Name, l.Code, l.Number ?? l.On.Iso()])]);
    }

    private static List<(string Name, string Code, string? Number, DateOnly On)> Listed(PlannedBatch batch, string stage) =>
        [.. batch.Cases.SelectMany(c => c.Steps.Where(s => s.Step.To == stage).Select(s => (c.Firm.Name, c.Firm.CreditCode, s.Step.Certificate?.Number, s.Step.On)))];
}

using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>本县用词 by sheet: posts, meetings, names and terms. The same sheet again changes nothing.</summary>
internal sealed class CountyWordsImport : IImportKind
{
    public string Key => "county-words";
    public string Title => "本县用词";
    public string Hint => "每行一个词：种类、正确写法、旧或错的写法。旧写法空着，就只保护正确写法不被校对误报。";
    public int Order => 90;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new("kind", "种类", ColumnKind.Choice) { Required = true, Choices = [.. CountyWords.Kinds.Select(k => k.Kind)], Aliases = ["类别", "类型"], Example = "人名职务" },
        new("right", "正确写法") { Required = true, Aliases = ["规范写法", "规范表述", "正确"], Example = "县委常委、副县长田允和" },
        new("wrong", "旧或错的写法") { Aliases = ["旧写法", "错误写法", "不规范表述"], Example = "副县长田允和" },
        new("from", "从哪天起", ColumnKind.Date) { Aliases = ["启用日期", "起"], MayBeFuture = true },
        new("until", "到哪天止", ColumnKind.Date) { Aliases = ["停用日期", "止"], MayBeFuture = true },
        new("note", "说明") { Aliases = ["备注", "依据"] },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var there = await db.Set<CountyWord>().AsNoTracking().Where(w => w.WithdrawnAt == null).ToListAsync(stop);
        List<ImportLine> lines = [];
        foreach (var row in rows)
            lines.Add(One(row, act, db, there));
        return new ImportPlan(lines);
    }

    private static ImportLine One(ImportRow row, Act act, KechuangDb db, List<CountyWord> there)
    {
        var request = new AddCountyWord.Request(Text(row, "kind"), Text(row, "right"), Text(row, "wrong"), row.Cells.GetValueOrDefault("from")?.Date, row.Cells.GetValueOrDefault("until")?.Date, Text(row, "note"));
        if (there.Exists(w => w.Right == request.Right && w.Wrong == request.Wrong))
            return new ImportLine(row.Sheet, row.Row, request.Right, ImportEffect.Same, "", []);
        var decided = AddCountyWord.Decide(there, request);
        if (decided.Refused)
            return new ImportLine(row.Sheet, row.Row, request.Right, ImportEffect.Refused, "", [.. decided.Refusals.Select(r => r.At(Place(row, r)))]);
        var word = AddCountyWord.Row(request, act);
        db.Add(word);
        there.Add(word);
        return new ImportLine(row.Sheet, row.Row, request.Right, ImportEffect.New, request.Wrong.Length > 0 ? $"{request.Wrong} → {request.Right}" : "只保护", []);
    }

    private static string Text(ImportRow row, string key) => row.Cells.GetValueOrDefault(key)?.Text ?? "";

    private static string Place(ImportRow row, Refusal refusal) =>
        row.Cells.GetValueOrDefault((refusal.Where ?? "").ToLowerInvariant())?.Place ?? $"《{row.Sheet}》第 {row.Row} 行";
}

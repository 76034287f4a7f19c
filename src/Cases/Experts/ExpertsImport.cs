using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Experts;

/// <summary>专家 by sheet: who the experts are, told apart by name and employer. Empty cells change nothing; the same sheet again changes nothing.</summary>
internal sealed class ExpertsImport : IImportKind
{
    private const string Name = "expert-name", Employer = "employer", EmployerCode = "employer-code", Area = "expert-area", Post = "post", Category = "category",
        Specialties = "specialties", Phone = "phone";

    public string Key => "experts";
    public string Title => "专家";
    public string Hint => "每行一位专家，以姓名和工作单位区分。工作单位写全称，抽取时据此回避；停用和回避关系在专家页上登记。";
    public int Order => 60;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new(Name, "姓名") { Required = true, Aliases = ["专家姓名", "专家"], Example = "李演示" },
        new(Category, "类别", ColumnKind.Choice) { Required = true, Aliases = ["专家类别", "专家类型"], Choices = ExpertWords.Categories, Example = "技术" },
        new(Employer, "工作单位") { Required = true, Aliases = ["单位", "所在单位", "单位名称"], Example = "演示理工学院" },
        new(EmployerCode, "单位统一社会信用代码", ColumnKind.Code) { Aliases = ["单位信用代码", "统一社会信用代码"] },
        new(Area, "所在地") { Aliases = ["所在县市", "区域", "工作地点"], Example = "演示市", Note = "6 位县级区划代码或县名" },
        new(Post, "职称") { Aliases = ["技术职称", "职称职务"], Example = "教授" },
        new(Specialties, "专业方向") { Aliases = ["专业", "研究方向", "从事专业", "专长"], Example = "新材料、分析化学", Note = "用顿号分开" },
        new(Phone, "联系电话") { Aliases = ["电话", "手机", "联系方式"], Note = "个人信息，页面上默认遮住中间几位" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var known = new Dictionary<(string, string), Expert>();
        foreach (var expert in await db.Set<Expert>().ToListAsync(stop))
            known[(expert.Name, expert.Employer)] = expert;
        var seen = new Dictionary<(string, string), int>();
        return new ImportPlan([.. rows.Select(row => One(row, act, db, known, seen))]);
    }

    private static ImportLine One(ImportRow row, Act act, KechuangDb db, Dictionary<(string, string), Expert> known, Dictionary<(string, string), int> seen)
    {
        var details = new ExpertDetails(Text(row, Name), Text(row, Employer), Text(row, EmployerCode), Text(row, Area), Text(row, Post), Text(row, Category),
            Text(row, Specialties), Text(row, Phone)).Tidy();
        var key = (details.Name!, details.Employer);
        var title = $"{Personal.Mask(PersonalKind.Name, details.Name!)} {details.Employer}";
        List<Refusal> problems = [.. ExpertRule.Check(details).Select(r => r.At(Place(row, KeyOf(r.Where))))];
        if (!seen.TryAdd(key, row.Row))
            problems.Add(new("expert.twice", $"与第 {seen[key]} 行是同一位专家，一位专家只应有一行", Place(row, Name)));
        if (problems.Count > 0)
            return new(row.Sheet, row.Row, title, ImportEffect.Refused, "", problems);
        if (!known.TryGetValue(key, out var expert))
        {
            AddExpert.Add(details, act, db);
            return new(row.Sheet, row.Row, title, ImportEffect.New, details.Category, []);
        }
        var changes = Change(expert, details);
        return new(row.Sheet, row.Row, title, changes.Count == 0 ? ImportEffect.Same : ImportEffect.Changed, string.Join("；", changes), []);
    }

    private static List<string> Change(Expert expert, ExpertDetails details)
    {
        var changes = new List<string>();
        string Now(string title, string before, string after)
        {
            if (after.Length == 0 || after == before)
                return before;
            changes.Add(title == "联系电话" ? "联系电话有改动" : $"{title} {(before.Length == 0 ? "（空）" : before)} → {after}");
            return after;
        }
        (details with
        {
            EmployerCode = Now("单位信用代码", expert.EmployerCode, details.EmployerCode), Area = Now("所在地", expert.Area, details.Area),
            Post = Now("职称", expert.Post, details.Post), Category = Now("类别", expert.Category, details.Category),
            Specialties = Now("专业方向", expert.Specialties, details.Specialties), Phone = Now("联系电话", expert.Phone, details.Phone!),
        }).Apply(expert);
        return changes;
    }

    private static string KeyOf(string? field) => field switch
    {
        nameof(ExpertDetails.Employer) => Employer,
        nameof(ExpertDetails.EmployerCode) => EmployerCode,
        nameof(ExpertDetails.Area) => Area,
        nameof(ExpertDetails.Post) => Post,
        nameof(ExpertDetails.Category) => Category,
        nameof(ExpertDetails.Specialties) => Specialties,
        nameof(ExpertDetails.Phone) => Phone,
        _ => Name,
    };

    private static string Text(ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Text.Trim() : "";

    private static string Place(ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Place : $"《{row.Sheet}》第 {row.Row} 行";
}

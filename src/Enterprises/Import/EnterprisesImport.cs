using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Import;

/// <summary>企业 by sheet: who the firms are. Known firms are changed where the sheet says something else; empty cells change nothing.</summary>
internal sealed class EnterprisesImport(ElementDictionary dictionary) : IImportKind
{
    private const string AreaName = "area-name", AboveScale = "above-scale", Contact = "contact", Phone = "phone", State = "state", UnitKind = "kind";
    internal static readonly string[] States = ["存续", "注销", "迁出"];

    public string Key => "enterprises";
    public string Title => "企业";
    public string Hint => "每行一家企业，以统一社会信用代码区分。已登记的企业按表更新，空格不改动原有内容。";
    public int Order => 10;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        ElementColumns.Of(dictionary["credit-code"], required: true) with { Example = "91431224MA0000015X" },
        ElementColumns.Of(dictionary["name"], required: true) with { Example = "云溪演示新材料有限公司" },
        ElementColumns.Of(dictionary["registered-on"]) with { Example = "2018-05-01" },
        new(AreaName, "乡镇") { Aliases = ["所在乡镇", "乡镇街道", "所属乡镇", "注册地乡镇"], Example = "卢峰镇" },
        ElementColumns.Of(dictionary["area"]),
        ElementColumns.Of(dictionary["industry"]) with { Example = "3985" },
        ElementColumns.Of(dictionary["technology-domain"]) with { Kind = ColumnKind.Choice, Choices = TechnologyDomains.All, Example = "新材料" },
        ElementColumns.Of(dictionary["resident-enterprise"]),
        new(AboveScale, "规模以上", ColumnKind.Boolean) { Aliases = ["规上", "是否规上", "规上企业", "是否规模以上", "四上企业"] },
        new(Contact, "联系人") { Aliases = ["企业联系人", "联系人姓名"] },
        new(Phone, "联系电话") { Aliases = ["电话", "手机", "联系方式", "联系人电话"], Note = "个人信息，页面上默认遮住中间几位" },
        new(UnitKind, "单位类别", ColumnKind.Choice) { Aliases = ["单位类型", "机构类别"], Choices = UnitKinds.All, Example = "企业" },
        new(State, "状态", ColumnKind.Choice) { Aliases = ["经营状态", "登记状态"], Choices = States, Example = "存续" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().ToDictionaryAsync(e => e.CreditCode, stop);
        var seen = new Dictionary<string, int>();
        return new ImportPlan([.. rows.Select(row => One(row, act, db, firms, seen))]);
    }

    private static ImportLine One(ImportRow row, Act act, KechuangDb db, Dictionary<string, Enterprise> firms, Dictionary<string, int> seen)
    {
        var doubts = new List<Refusal>();
        if (Check(row, act, doubts, seen) is { Count: > 0 } problems)
            return row.Refused(problems);
        var code = row.CreditCode([]).Value.Code;
        seen[code] = row.Row;
        if (!firms.TryGetValue(code, out var firm))
        {
            firm = new Enterprise { Id = act.NewId(), CreditCode = code, Name = row.Text(Rows.NameKey), EnteredAt = act.At };
            Change(firm, row);
            db.Add(firm);
            firms[code] = firm;
            return row.Sound(firm.Name, ImportEffect.New, "新登记", doubts);
        }
        var changes = Change(firm, row);
        return row.Sound(firm.Name, changes.Count == 0 ? ImportEffect.Same : ImportEffect.Changed, string.Join("；", changes), doubts);
    }

    private static List<Refusal> Check(ImportRow row, Act act, List<Refusal> doubts, Dictionary<string, int> seen)
    {
        var problems = new List<Refusal>();
        var code = row.CreditCode(doubts);
        problems.AddRange(code.Refusals);
        if (code.TryValue(out var read) && seen.TryGetValue(read.Code, out var before))
            problems.Add(new("enterprise.twice", $"与第 {before} 行是同一家企业（{read.Code}），一家企业只应有一行", row.Place(Rows.CreditCodeKey)));
        if (row.Text(Rows.NameKey).Length == 0)
            problems.Add(new("enterprise.name", "应填企业名称（营业执照上的全称）", row.Place(Rows.NameKey)));
        if (row.Date("registered-on") is { } day && day > act.Day)
            problems.Add(new("date.future", $"注册日期 {day.Iso()} 晚于今天，应是营业执照上的成立日期", row.Place("registered-on")));
        return problems;
    }

    // Says what changed, so that the preview can be read before it is confirmed.
    private static List<string> Change(Enterprise firm, ImportRow row)
    {
        var changes = new List<string>();
        void Set(string key, string title, string before, string after, Action assign)
        {
            if (row.Cell(key) is null || after.Length == 0 || before == after)
                return;
            // Whoever brings the sheet knows what is in it, not what was there before.
            var was = key switch { Contact => Personal.Mask(PersonalKind.Name, before), Phone => Personal.Mask(PersonalKind.Phone, before), _ => before };
            changes.Add($"{title} {(was.Length == 0 ? "（空）" : was)} → {after}");
            assign();
        }
        Set(Rows.NameKey, "企业名称", firm.Name, row.Text(Rows.NameKey), () => firm.Name = row.Text(Rows.NameKey));
        Set("registered-on", "注册日期", firm.RegisteredOn?.Iso() ?? "", row.Date("registered-on")?.Iso() ?? "", () => firm.RegisteredOn = row.Date("registered-on"));
        Set(AreaName, "乡镇", firm.AreaName, row.Text(AreaName), () => firm.AreaName = row.Text(AreaName));
        Set("area", "行政区划", firm.Area, row.Text("area"), () => firm.Area = row.Text("area"));
        Set("industry", "行业代码", firm.Industry, row.Text("industry"), () => firm.Industry = row.Text("industry"));
        Set("technology-domain", "技术领域", firm.TechnologyDomain, row.Text("technology-domain"), () => firm.TechnologyDomain = row.Text("technology-domain"));
        var resident = row.Cell("resident-enterprise")?.YesNo;
        Set("resident-enterprise", "居民企业", Word(firm.ResidentEnterprise), Word(resident), () => firm.ResidentEnterprise = resident);
        var above = row.Cell(AboveScale)?.YesNo;
        Set(AboveScale, "规模以上", Word(firm.AboveScale), Word(above), () => firm.AboveScale = above == true);
        Set(Contact, "联系人", firm.Contact, row.Text(Contact), () => firm.Contact = row.Text(Contact));
        Set(Phone, "联系电话", firm.Phone, row.Text(Phone), () => firm.Phone = row.Text(Phone));
        Set(UnitKind, "单位类别", firm.Kind, row.Text(UnitKind), () => firm.Kind = row.Text(UnitKind));
        Set(State, "状态", firm.State, row.Text(State), () => firm.State = row.Text(State));
        firm.Initials = Initials.Of(firm.Name);
        return changes;
    }

    private static string Word(bool? answer) => answer switch { true => "是", false => "否", _ => "" };
}

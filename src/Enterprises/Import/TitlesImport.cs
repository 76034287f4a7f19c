using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Import;

/// <summary>称号 by sheet: certificates and enrolment numbers with their term, of schemes that packs know.</summary>
internal sealed class TitlesImport(ElementDictionary dictionary, SchemeCatalogue schemes) : IImportKind
{
    private const string Kind = "kind", Number = "number", IssuedOn = "issued-on", ExpiresOn = "expires-on", Year = "year", First = "first";
    private const string CancelledOn = "cancelled-on", CancelReason = "cancel-reason";

    public string Key => "titles";
    public string Title => "称号";
    public string Hint => "每行一个称号（高新技术企业证书、科技型中小企业入库登记编号等）。公示不是认定，取得证书或编号后才登记。";
    public int Order => 30;

    public IReadOnlyList<ColumnSpec> Columns =>
    [
        ElementColumns.Of(dictionary["credit-code"], required: true),
        ElementColumns.Of(dictionary["name"]),
        new(Kind, "种类", ColumnKind.Choice) { Aliases = ["称号", "称号种类", "资质", "资质名称"], Required = true, Choices = [.. Kinds().Select(k => k.Kind)], Example = "高新技术企业" },
        new(Number, "证书编号") { Aliases = ["编号", "入库登记编号", "登记编号", "证书号"], Required = true, Example = "GR202343000001" },
        new(IssuedOn, "发证日期", ColumnKind.Date) { Aliases = ["发证时间", "入库日期", "公告日期", "认定日期"], Required = true, Example = "2023-10-16" },
        new(ExpiresOn, "有效期至", ColumnKind.Date) { Aliases = ["有效期", "到期日期", "有效期截止"], MayBeFuture = true, Note = "不填按事项规定的有效期计算" },
        new(Year, "认定年度") { Aliases = ["年度", "批次年度"], Note = "不填按发证日期的年份" },
        new(First, "首次", ColumnKind.Boolean) { Aliases = ["是否首次", "首次认定", "是否首次认定"], Note = "不填按台账中有没有更早的同类称号判断" },
        new(CancelledOn, "撤销日期", ColumnKind.Date) { Aliases = ["取消日期"] },
        new(CancelReason, "撤销原因") { Aliases = ["取消原因"] },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking().ToDictionaryAsync(e => e.CreditCode, stop);
        var titles = (await db.Set<Title>().ToListAsync(stop)).GroupBy(t => (t.Scheme, t.Enterprise)).ToDictionary(g => g.Key, g => g.ToList());
        var kinds = Kinds();
        var seen = new Dictionary<string, int>();
        // Oldest first, so that "first recognition" comes out right within one sheet; answered in the order of the sheet.
        var lines = rows.OrderBy(r => r.Date(IssuedOn)).ToDictionary(r => r, r => One(r, paper, act, db, firms, titles, kinds, seen));
        return new ImportPlan([.. rows.Select(r => lines[r])]);
    }

    private static ImportLine One(
        ImportRow row, Guid paper, Act act, KechuangDb db, Dictionary<string, Enterprise> firms,
        Dictionary<(string, Guid), List<Title>> titles, IReadOnlyList<(string Scheme, string Kind, CertificateRule Rule)> kinds, Dictionary<string, int> seen)
    {
        var (doubts, problems) = (new List<Refusal>(), new List<Refusal>());
        var code = row.CreditCode(doubts);
        problems.AddRange(code.Refusals);
        if (code.Succeeded && !firms.ContainsKey(code.Value.Code))
            problems.Add(row.UnknownFirm(code.Value.Code));
        var kind = kinds.FirstOrDefault(k => k.Kind == row.Text(Kind));
        if (kind.Scheme is null)
            problems.Add(new("title.kind", $"没有“{row.Text(Kind)}”这种称号，应是：{string.Join("、", kinds.Select(k => k.Kind))}", row.Place(Kind)));
        Check(row, act, kind.Rule, seen, problems, doubts);
        if (problems.Count > 0)
            return row.Refused(problems);
        var firm = firms[code.Value.Code];
        var of = titles.TryGetValue((kind.Scheme!, firm.Id), out var list) ? list : titles[(kind.Scheme!, firm.Id)] = [];
        if (of.Find(t => t.Number == row.Text(Number)) is { } before)
            return Again(row, before, firm, doubts);
        var title = New(row, firm, kind, of.All(t => t.IssuedOn >= row.Date(IssuedOn)), paper, act);
        db.Add(title);
        of.Add(title);
        return row.Sound(firm.Name, ImportEffect.New, $"{title.Kind} {title.Number}，有效期至 {title.ExpiresOn?.Iso() ?? "长期"}", doubts);
    }

    private static void Check(ImportRow row, Act act, CertificateRule? rule, Dictionary<string, int> seen, List<Refusal> problems, List<Refusal> doubts)
    {
        var number = row.Text(Number);
        if (number.Length == 0)
            problems.Add(new("title.number", "应填证书编号或入库登记编号", row.Place(Number)));
        else if (!seen.TryAdd(row.Text(Kind) + number, row.Row))
            problems.Add(new("title.twice", $"与第 {seen[row.Text(Kind) + number]} 行编号相同（{number}）", row.Place(Number)));
        if (number.Length > 0 && rule is not null && rule.Number.Length > 0 && !Regex.IsMatch(number, rule.Number, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            doubts.Add(new("title.number-form", $"编号 {number} 与通常格式不同，请核对；应为 {rule.NumberWords}", row.Place(Number)));
        if (row.Date(IssuedOn) is not { } issued)
            problems.Add(new("title.issued", "应填发证日期，例如 2023-10-16", row.Place(IssuedOn)));
        else if (issued > act.Day)
            problems.Add(new("date.future", $"发证日期 {issued.Iso()} 晚于今天；还没有取得证书的请登记为办件", row.Place(IssuedOn)));
        else if (row.Date(ExpiresOn) is { } expires && expires < issued)
            problems.Add(new("title.expires", $"有效期至 {expires.Iso()} 早于发证日期 {issued.Iso()}", row.Place(ExpiresOn)));
    }

    private static ImportLine Again(ImportRow row, Title title, Enterprise firm, List<Refusal> doubts)
    {
        if (row.Date(CancelledOn) is { } cancelled && title.CancelledOn != cancelled)
        {
            (title.CancelledOn, title.CancelReason) = (cancelled, row.Text(CancelReason));
            return row.Sound(firm.Name, ImportEffect.Changed, $"{title.Number} 登记撤销（{cancelled.Iso()}）", doubts);
        }
        return row.Line(firm.Name, ImportEffect.Same, title.Number, []);
    }

    private static Title New(ImportRow row, Enterprise firm, (string Scheme, string Kind, CertificateRule Rule) kind, bool noneEarlier, Guid paper, Act act)
    {
        var issued = row.Date(IssuedOn)!.Value;
        return new Title
        {
            Id = act.NewId(), Enterprise = firm.Id, Scheme = kind.Scheme, Kind = kind.Kind, Number = row.Text(Number), IssuedOn = issued,
            Year = int.TryParse(row.Text(Year).TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : issued.Year,
            ExpiresOn = row.Date(ExpiresOn) ?? kind.Rule.Expires(issued), First = row.Cell(First)?.YesNo ?? noneEarlier,
            CancelledOn = row.Date(CancelledOn), CancelReason = row.Text(CancelReason), Paper = paper == Guid.Empty ? null : paper,
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
    }

    private IReadOnlyList<(string Scheme, string Kind, CertificateRule Rule)> Kinds() =>
        [.. schemes.Latest.Where(s => s.Scheme.Certificate is not null).Select(s => (s.Scheme.Id, s.Scheme.Certificate!.Kind, s.Scheme.Certificate))];
}

using Kechuang.Accounts;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Panels;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>The expert pool of the demo county: invented people of invented places, some tied to its firms, two suspended.</summary>
internal static class ExpertStory
{
    private const int Count = 40;
    private const string Recorder = Invented.PlanOfficer;
    private static readonly DateOnly Begun = new(2025, 3, 3);

    private static readonly string[] Employers =
    [
        "演示理工学院", "演示师范学院", "演示市农业科学研究所", "演示市科技情报研究所", "演示职业技术学院", "演示新材料研究院", "演示市质量检测中心", "演示林业科学研究所",
    ];

    private static readonly string[] Offices = ["演示正和会计师事务所", "演示天平会计师事务所", "演示市财政投资评审中心"];

    private static readonly string[] Bureaus = ["演示市生产力促进中心", "演示市科技服务中心"];

    private static readonly string[] Towns = ["演示市", "演示市", "演示东区", "演示西区", Invented.CountyName];

    // Names of the high-tech domains (packs/reference) and of disciplines (GB/T 13745).
    private static readonly string[] Fields = ["新材料", "先进制造与自动化", "生物与新医药", "资源与环境", "电子信息", "新能源与节能", "高技术服务", "作物学", "林业工程", "食品科学技术"];

    private static readonly string[] Given = ["一", "二", "三", "四", "五", "六", "七", "八"];

    /// <summary>Who is in the pool by the demo's day.</summary>
    internal static IEnumerable<object> Of(Story story, Act act)
    {
        var dice = new Dice(story.Arguments.Seed).Of("experts");
        var experts = Enumerable.Range(0, Count).Select(i => Person(i, dice, act)).ToList();
        foreach (var (expert, reason) in new[] { (experts[17], "本人申请退出专家库"), (experts[29], "调离，不再从事专业工作") })
            (expert.State, expert.StateReason) = ("停用", reason);
        return [.. experts, .. Ties(story, experts, dice, act)];
    }

    // Nine in forty are of finance and management, as county pools are.
    private static Expert Person(int place, Dice dice, Act act)
    {
        var entered = dice.OfficeHour(Begun.AddDays(place / 8));
        var category = place % 9 == 4 ? "管理" : place % 4 == 3 ? "财务" : "技术";
        var name = $"{Invented.Families[place % Invented.Families.Length]}演示{Given[place / Invented.Families.Length]}";
        return new Expert
        {
            Id = act.Source.New(entered), Name = name, Initials = Initials.Of(name), Category = category,
            Employer = category switch { "财务" => dice.Pick(Offices), "管理" => dice.Pick(Bureaus), _ => dice.Pick(Employers) },
            Area = dice.Pick(Towns), Post = category switch { "财务" => dice.Pick(["注册会计师", "高级会计师"]), "管理" => "高级经济师", _ => dice.Pick(["教授", "副教授", "高级工程师", "研究员", "高级农艺师"]) },
            Specialties = category switch { "财务" => "会计学、审计学", "管理" => "科技管理", _ => string.Join('、', dice.Shuffled(Fields).Take(2)) },
            // 199 is a prefix in use, but no number after it begins with 0000.
            Phone = $"1990000{place:0000}", EnteredAt = entered, EnteredBy = Recorder,
        };
    }

    private static IEnumerable<ExpertTie> Ties(Story story, List<Expert> experts, Dice dice, Act act)
    {
        string[] kinds = ["顾问", "持股", "亲属", "任职", "顾问", "亲属"];
        List<Firm> firms = [.. ReviewStory.Firms(story)];
        foreach (var (i, kind) in kinds.Index())
        {
            var entered = dice.OfficeHour(new DateOnly(2025, 4, 8).AddDays(i));
            yield return new ExpertTie
            {
                Id = act.Source.New(entered), Expert = experts[i * 6].Id, Enterprise = firms[i % firms.Count].Id, Kind = kind, Note = "本人申报（演示）", DeclaredOn = entered.Day,
                EnteredAt = entered, EnteredBy = Recorder,
            };
        }
    }
}

/// <summary>Gives the demo account of the experts to an expert who has sheets to fill in. Like the accounts themselves it follows from no seed (see <see cref="DemoDigest"/>).</summary>
internal static class DemoAccountsExpert
{
    internal sealed record Request(string County);

    internal static async Task Bind(Acts acts, Clock clock, County county, CancellationToken stop)
    {
        var act = new Act("demo-accounts-expert", Actor.System(county.Code), clock.Now, clock.DayOf(county));
        var bound = await acts.Run<Request, Done>(act, new(county.Code), Handle, stop);
        if (bound.Refused)
            throw new InvalidOperationException(bound.ToString());
    }

    private static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var account = await db.Set<Account>().Where(a => a.Role == Roles.Expert).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop);
        // Somebody with a sheet to fill in, where the story has come that far.
        var seated = await db.Set<Seat>()
            .Where(s => s.LeftReason == "" && db.Set<Panel>().Any(p => p.Id == s.Panel && p.State == "评审中") && !db.Set<ScoreSheet>().Any(x => x.Panel == s.Panel && x.Expert == s.Expert))
            .OrderBy(s => s.Place).Select(s => (Guid?)s.Expert).FirstOrDefaultAsync(stop);
        var first = await db.Set<Expert>().Where(e => seated == null ? e.Category == "技术" && e.State == "在库" : e.Id == seated).OrderBy(e => e.Phone).FirstOrDefaultAsync(stop);
        if (account is not null && first is { Account: null })
            first.Account = account;
        return Result.Done;
    }
}

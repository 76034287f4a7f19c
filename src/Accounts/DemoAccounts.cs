using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>One account a role of the demo county; shown on the sign-in page only while the county is a demo.</summary>
public static class DemoAccounts
{
    /// <summary>The same for all; the demo county holds nothing real.</summary>
    public const string Password = "yunxi-2025";

    /// <summary>Who there is to try.</summary>
    public static readonly IReadOnlyList<(string UserName, string Title, string DisplayName, string Role, string Section)> All =
    [
        ("juzhang", "局长", "演示·周局长", Roles.Director, ""),
        ("fuju", "分管副局长", "演示·谭副局长", Roles.Director, ""),
        ("gaoxin", "高新股", "演示·陈晨", Roles.Staff, "高新股"),
        ("nongcun", "农村股", "演示·罗敏", Roles.Staff, "农村股"),
        ("guihua", "规划成果股", "演示·唐宁", Roles.Staff, "规划成果股"),
        ("bangong", "办公室", "演示·何静", Roles.Staff, "办公室"),
        ("qiye", "企业", "演示·企业经办人", Roles.Enterprise, ""),
        (SecondEnterprise, "企业（二）", "演示·企业经办人（二）", Roles.Enterprise, ""),
        ("zhuanjia", "评审专家", "演示·评审专家", Roles.Expert, ""),
        ("guanli", "管理员", "演示·管理员", Roles.Administrator, ""),
    ];

    private const string SecondEnterprise = "qiye2";

    internal sealed record Request(string Enterprise, string Second);

    /// <summary>Adds those that are missing; the enterprise accounts speak for the given credit codes, both for the first where there is no second.</summary>
    public static async Task Ensure(Acts acts, Clock clock, County county, string enterprise, CancellationToken stop, string? second = null)
    {
        if (!county.Demo)
            throw new InvalidOperationException("Demo accounts belong to a demo county only.");
        var now = clock.Now;
        var act = new Act("demo-accounts-" + Ids.Random.New(now).ToString("N"), Actor.System(county.Code), now, clock.DayOf(county));
        var made = await acts.Run(act, new Request(enterprise, second ?? enterprise), Handle, stop);
        if (made.Refused)
            throw new InvalidOperationException(made.ToString());
    }

    private static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var there = await db.Set<Account>().Select(a => a.UserName).ToListAsync(stop);
        foreach (var demo in All.Where(d => !there.Contains(d.UserName)))
            db.Add(new Account
            {
                Id = act.NewId(), UserName = demo.UserName, DisplayName = demo.DisplayName, Role = demo.Role, Section = demo.Section,
                Enterprise = demo switch
                {
                    { UserName: SecondEnterprise } => request.Second,
                    { Role: Roles.Enterprise } => request.Enterprise,
                    _ => "",
                },
                PasswordHash = Passwords.Hash(Password), Stamp = Passwords.NewStamp(), EnteredAt = act.At, EnteredBy = act.Actor.Name,
            });
        return Result.Done;
    }
}

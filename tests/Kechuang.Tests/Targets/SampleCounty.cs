using System.Globalization;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Targets;

/// <summary>
/// A dozen firms with certificates and cases, counted by hand in <see cref="RecordsTests"/>. Firms are numbered; everything is written
/// through acts on the day it happened.
/// </summary>
internal static class SampleCounty
{
    internal const string HighTech = "high-tech-enterprise", Sme = "technology-sme";

    internal static async Task Fill(IServiceProvider services, string county)
    {
        var procedures = services.GetRequiredService<Procedures>();
        Task Run(string key, DateOnly on, Func<KechuangDb, Act, Task> write) => services.GetRequiredService<Acts>().Run<string, Done>(
            new Act(key, Actor.System(county), Instant.At(on, new TimeOnly(9, 0)), on), key, async (_, act, db, _) =>
            {
                await write(db, act);
                return Result.Done;
            });
        var firms = Enumerable.Range(1, 12).ToDictionary(n => n, n => new Guid($"00000000-0000-7000-8000-0000000000{n:00}"));
        await Run("firms", new DateOnly(2024, 1, 5), async (db, act) =>
        {
            db.AddRange(firms.Select(f => Firm(f.Key, f.Value, act)));
            // 1 and 2 hold certificates from 2023; that of 2 was cancelled in June 2025. 3 held one that ended in October 2025.
            db.AddRange(Title(1, HighTech, "高新技术企业", new(2023, 12, 1), new(2026, 11, 30)), Title(2, HighTech, "高新技术企业", new(2023, 12, 1), new(2026, 11, 30), cancelled: new(2025, 6, 1)),
                Title(3, HighTech, "高新技术企业", new(2022, 10, 18), new(2025, 10, 17)));
            await Task.CompletedTask;
        });
        await Run("titles of 2025", new DateOnly(2025, 7, 1), async (db, _) =>
        {
            db.AddRange(Title(4, Sme, "科技型中小企业", new(2025, 6, 20), null), Title(5, Sme, "科技型中小企业", new(2025, 6, 20), null));
            await Task.CompletedTask;
        });
        // 高企 of 2025, first batch: 4 recognised, 5 failed, 6 publicised. Second batch: 7 spot-checked, 8 under review, 3 (again) publicised, 9 withdrawn.
        await Case(4, HighTech, "首次", 1, new("publicity", new(2025, 10, 8)), new("recognised", new(2025, 11, 18), Certificate: new("GR202543000004", new(2025, 11, 18), new(2028, 11, 17))));
        await Case(5, HighTech, "首次", 1, new Step("failed", new(2025, 10, 30), Reason: "知识产权不足"));
        await Case(6, HighTech, "首次", 1, new Step("publicity", new(2025, 12, 2)));
        await Case(7, HighTech, "首次", 2, new("publicity", new(2025, 11, 3)), new("spot-check", new(2025, 11, 24)));
        await Case(8, HighTech, "首次", 2);
        await Case(3, HighTech, "重新认定", 2, new Step("publicity", new(2025, 12, 2)));
        await Case(9, HighTech, "首次", 2, new Step("withdrawn", new(2025, 9, 20), Reason: "企业撤回"));
        await Case(6, Sme, "", 1, new Step("publicity", new(2025, 12, 5)));

        Title Title(int firm, string scheme, string kind, DateOnly issued, DateOnly? expires, DateOnly? cancelled = null) => new()
        {
            Id = Guid.CreateVersion7(), Enterprise = firms[firm], Scheme = scheme, Kind = kind, Number = $"{kind}{firm}", Year = issued.Year, IssuedOn = issued,
            ExpiresOn = expires, First = true, CancelledOn = cancelled, EnteredAt = Instant.At(issued > new DateOnly(2024, 1, 5) ? issued : new(2024, 1, 5)), EnteredBy = "张三",
        };

        Task Case(int firm, string scheme, string variant, int batch, params Step[] further) => Run($"{scheme}{firm}", new DateOnly(2025, 12, 6), async (db, act) =>
        {
            string[] path = scheme == HighTech ? ["submitted", "county-review", "recommended", "accepted", "review"] : ["submitted", "county-review", "recommended", "accepted"];
            var days = path.Select((to, i) => new Step(to, new DateOnly(2025, 8, 1).AddDays(7 * i)));
            if (further is [{ To: "withdrawn" }])
                days = days.Take(2);
            var request = new OpenCase.Request(scheme, firms[firm], 2025, variant, batch, "", "高新股", [.. days, .. further], null);
            var result = await OpenCase.Handle(request, act, db, procedures, default);
            Assert.True(result.Succeeded, string.Join("；", result.Refusals));
        });
    }

    private static Enterprise Firm(int number, Guid id, Act act) => new()
    {
        Id = id, CreditCode = string.Create(CultureInfo.InvariantCulture, $"9143129900000{number:00000}"), Name = $"云溪县第{number}演示有限公司",
        AboveScale = number <= 5, State = number == 12 ? "注销" : "存续", EnteredAt = act.At,
    };
}

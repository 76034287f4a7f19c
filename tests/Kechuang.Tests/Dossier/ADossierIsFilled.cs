using Kechuang.Cases.Dossier;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Kechuang.Tests.Dossier.DossierLedger;

namespace Kechuang.Tests.Dossier;

/// <summary>The 15 indicators of an innovative county for two years: entered, adopted, split, asked for, exported and imported.</summary>
public sealed class ADossierIsFilled
{
    private const string Scheme = "innovative-county";

    [Fact]
    public async Task The_last_value_stands_and_whoever_owes_one_is_named()
    {
        await using var ledger = await Start();
        var id = await ledger.Open(Scheme, 2023, "新申报", ("draft", "2023-02-10"));
        Done(await ledger.Enter(id, "rd-expense", 2020, "40000.5"));
        Done(await ledger.Enter(id, "rd-expense", 2020, "41000.5", "公布", paper: new Upload(new string('b', 64), 1, "公报.pdf")));
        Done(await ledger.Enter(id, "rd-expense", 2021, "45100.55", paper: new Upload(new string('b', 64), 1, "公报.pdf")));
        Done(await ledger.Split(id, "rd-expense", "县统计局", due: new(2025, 12, 1)));
        Done(await ledger.Split(id, "deduction", "县税务局", due: new(2025, 12, 20), targets: [(2023, "120.5"), (2025, "150")]));

        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get($"/cases/{id}/dossier");
        Assert.Contains("还差 14 项", staff.Text);
        Assert.Contains("县税务局 1 项", staff.Text);
        Assert.Contains("41,000.50", staff.Text);
        Assert.DoesNotContain("40,000.50", staff.Text);
        Assert.Contains("+4,100.05（+10.0%）", staff.Text);
        await staff.Get($"/cases/{id}/dossier?item=rd-expense");
        Assert.Contains("40,000.50 万元（核定）", staff.Text);
        await staff.Get($"/cases/{id}");
        Assert.Contains("共 30 个数，已填 2 个", staff.Text);

        await using var db = ledger.County.Open();
        var late = Assert.Single((await new DossierTasks(ledger.Procedures).Tasks(db, TestCounty.Actor(Roles.Director), new(2025, 12, 10), Stop)));
        Assert.Equal(("创新型县（2023-创新型县-001）：县统计局有 1 项指标过了报送日期", new DateOnly(2025, 12, 1)), (late.Title, late.Due));
        Assert.Equal(120_50, DossierNumber.Targets(await db.Set<DossierTask>().SingleAsync(t => t.Item == "deduction", Stop))[2023]);
    }

    [Theory]
    [InlineData("rd-expense", 2021, "", "核定", "县统计局", "value-missing")]
    [InlineData("rd-expense", 2021, "4.123", "核定", "县统计局", "value-scale")]
    [InlineData("rd-expense", 2025, "4.12", "公布", "县统计局", "value-early")]
    [InlineData("rd-expense", 2021, "4.12", "大概", "县统计局", "value-status")]
    [InlineData("rd-expense", 2021, "4.12", "核定", " ", "value-source")]
    [InlineData("gdp", 2021, "4.12", "核定", "县统计局", "item-unknown")]
    public async Task A_value_without_source_standing_or_place_is_refused(string item, int year, string value, string status, string source, string code)
    {
        await using var ledger = await Start();
        var id = await ledger.Open(Scheme, 2023, "新申报", ("draft", "2023-02-10"));
        Assert.Equal(code, (await ledger.Enter(id, item, year, value, status, source)).Refusals.Single().Code);
        Assert.Equal("no-right", (await ledger.Enter(id, "rd-expense", 2021, "1", role: Roles.Administrator)).Refusals.Single().Code);
        Assert.Empty(await ledger.Entries());
    }

    [Fact]
    public async Task What_the_countys_records_count_is_adopted_with_the_address_at_which_it_opens()
    {
        await using var ledger = await Start();
        var firm = await ledger.Unit("云溪演示甲公司", "91431299MA00000001", UnitKinds.Enterprise);
        await using (var db = ledger.County.Open())
        {
            db.Add(new Title { Id = Ids.New(ledger.County.Time), County = TestCounty.Code, Enterprise = firm, Scheme = "high-tech-enterprise", Kind = "高新技术企业", Number = "GR202143000001", IssuedOn = new(2021, 9, 18), ExpiresOn = new(2024, 9, 17), EnteredAt = Instant.Now(ledger.County.Time), EnteredBy = "测试" });
            await db.SaveChangesAsync(Stop);
        }
        var id = await ledger.Open(Scheme, 2023, "新申报", ("draft", "2023-02-10"));
        Assert.Equal(1, Done(await ledger.Adopt(id, new DossierCell("high-tech-firms", 2021))));
        var entry = Assert.Single(await ledger.Entries());
        Assert.Equal((1L, "初核"), (entry.Value, entry.Status));
        Assert.StartsWith("/figures/", entry.Figure);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get(entry.Figure);
        Assert.Contains("云溪演示甲公司", staff.Text);
        Assert.Equal(0, Done(await ledger.Adopt(id, new DossierCell("high-tech-firms", 2021))));
        Assert.Equal("figure-none", (await ledger.Adopt(id, new DossierCell("energy", 2021))).Refusals.Single().Code);
    }

    [Fact]
    public async Task A_sheet_comes_in_once_and_its_money_needs_a_unit()
    {
        await using var ledger = await Start();
        await ledger.Open(Scheme, 2023, "新申报", ("draft", "2023-02-10"));
        string[][] rows =
        [
            ["2023-创新型县-001", "全社会R&D经费支出", "2021", "412000000", "元", "核定", "县统计局"],
            ["2023-创新型县-001", "全社会R&D经费支出", "2020", "40000", "", "核定", "县统计局"],
            ["2023-创新型县-001", "高新技术企业数", "2021年", "23", "", "核定", "县科技局"],
            ["2023-创新型县-009", "高新技术企业数", "2021", "23", "", "核定", "县科技局"],
            ["2023-创新型县-001", "没有的指标", "2021", "23", "", "核定", "县科技局"],
            ["2023-创新型县-001", "高新技术企业数", "2021", "24", "", "核定", "县科技局"],
        ];
        var first = await Import(ledger, rows);
        Assert.Equal(["New", "Refused", "New", "Refused", "Refused", "Refused"], first.Lines.Select(l => l.Effect.ToString()));
        Assert.Equal(["unit-missing", "case-unknown", "item-unknown", "value-twice"], first.Lines.SelectMany(l => l.Problems).Select(p => p.Code));
        Assert.Equal([23L, 41_200_00L], (await ledger.Entries()).Select(e => e.Value!.Value).Order());
        ledger.County.Time.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(["Same", "Same"], (await Import(ledger, [rows[0], rows[2]])).Lines.Select(l => l.Effect.ToString()));
        Assert.Equal("41,200.00 万元（核定） → 41,300.00 万元（核定）",
            (await Import(ledger, [["2023-创新型县-001", "全社会R&D经费支出", "2021", "41300", "万元", "核定", "县统计局"]])).Lines[0].Detail);
    }

    [Fact]
    public async Task The_indicators_and_the_task_split_go_out_as_one_workbook()
    {
        await using var ledger = await Start();
        var id = await ledger.Open(Scheme, 2023, "新申报", ("draft", "2023-02-10"));
        Done(await ledger.Enter(id, "rd-expense", 2021, "45100.55"));
        Done(await ledger.Split(id, "rd-expense", "县统计局", targets: [(2024, "50000")]));
        using var staff = await ledger.County.SignIn(Roles.Staff);
        var bytes = await staff.Http.GetByteArrayAsync($"/cases/{id}/dossier/export", Stop);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var text = string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
        foreach (var part in new[] { "指标表", "任务分解表", "45100.55", "2024 年目标", "50000", "县统计局" })
            Assert.Contains(part, text);
    }

    private static async Task<ImportPlan> Import(DossierLedger ledger, string[][] rows)
    {
        var kind = ledger.County.Services.GetServices<IImportKind>().Single(k => k.Key == "dossier");
        string[] keys = ["case", "item", "year", "value", "unit", "status", "source"];
        ImportRow[] read = [.. rows.Select((r, i) => new ImportRow("表", i + 2, keys.Zip(r).Where(c => c.Second.Length > 0)
            .ToDictionary(c => c.First, c => new ImportCell(c.Second, null, null, null, $"《表》第 {i + 2} 行"))))];
        ImportPlan? plan = null;
        // Under a request that may be made, the plan is what counts.
        Done(await ledger.County.Acts.Run<EnterValue.Request, Done>(ledger.County.NewAct(), new(Guid.Empty, "", 0, "", "", "", null), async (_, act, db, stop) =>
        {
            plan = await kind.Apply(read, Guid.Empty, act, db, stop);
            return Result.Done;
        }, Stop));
        return plan!;
    }
}

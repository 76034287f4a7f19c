using Kechuang.Cases;
using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Office;
using Kechuang.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>The demo county behind the real application, so that every list has something in it.</summary>
public sealed class ListCounty : IAsyncLifetime
{
    public TestCounty County { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        County = await TestCounty.Start(empty: true);
        var made = await DemoCounty.Make(County.Services, DemoArguments.Usual with { Size = DemoSize.Small }, TextWriter.Null, Stop);
        Assert.True(made.Succeeded, string.Join("\n", made.Refusals));
        await County.Services.GetRequiredService<Jobs>().RunDue(Stop);
        await using var db = County.Open();
        db.Add(new ImportDraft
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Kind = "enterprises", FileName = "企业台账.xlsx", Digest = new string('0', 64), Length = 1,
            Choices = "{}", State = ImportDraft.Applied, Account = Guid.Empty, EnteredAt = Instant.Now(County.Time), EnteredBy = "周经办",
        });
        db.Add(new ResultList
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Scheme = "high-tech-enterprise", Year = 2025, Stage = "publicity", On = new(2025, 12, 1), FileName = "公示名单.txt",
            Digest = new string('0', 64), Length = 1, Text = "云溪演示甲有限公司", State = ResultList.Waiting, EnteredAt = Instant.Now(County.Time), EnteredBy = "周经办",
        });
        db.Add(new CountyWord
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Kind = "用语", Right = "脱贫村", Wrong = "贫困村", EnteredAt = Instant.Now(County.Time), EnteredBy = "周经办",
        });
        await db.SaveChangesAsync(Stop);
    }

    public async ValueTask DisposeAsync() => await County.DisposeAsync();
}

using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Targets;

/// <summary>The shipped indicators over the real record sources, against what was counted by hand.</summary>
public sealed class RecordsTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "kechuang-records-" + Guid.CreateVersion7().ToString("N"));
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection().AddLogging().AddKernel(new DatabaseChoice(folder)).AddAccounts().AddTargets().AddEnterprises().AddCases().BuildServiceProvider();
        await services.GetRequiredService<Databases>().Prepare(TestContext.Current.CancellationToken);
        await SampleCounty.Fill(services, Desktop.Code);
    }

    [Fact]
    public void The_shipped_indicators_fit_the_record_sources() => Assert.Empty(services.GetRequiredService<Indicators>().Problems);

    [Theory]
    [InlineData("高企.申报", "2025-12-10", 6, null)] // 3–8; 9 withdrew
    [InlineData("高企.申报批次", "2025-12-10", 2, null)]
    [InlineData("高企.公示", "2025-12-10", 4, null)] // 3, 4, 6, 7
    [InlineData("高企.公示", "2025-11-10", 2, null)] // 4, 7
    [InlineData("高企.抽查中", "2025-12-10", 1, null)] // 7
    [InlineData("高企.未通过", "2025-12-10", 1, null)] // 5
    [InlineData("高企.新认定", "2025-12-10", 1, 3)] // 4; pending 6 and 7, not 3, which is a renewal
    [InlineData("高企.新认定", "2025-11-10", 0, 2)] // then 4 and 7 were publicised
    [InlineData("高企.有效", "2025-12-10", 2, null)] // 1, 4
    [InlineData("高企.有效", "2025-05-31", 3, null)] // 1, 2, 3
    [InlineData("高企.到期", "2025-12-10", 1, null)] // 1, on 2026-11-30
    [InlineData("科小.入库", "2025-12-10", 2, 3)] // 4, 5; pending 6
    [InlineData("企业总数", "2025-12-10", 11, null)]
    [InlineData("规上企业数", "2025-12-10", 5, null)]
    public async Task A_figure_is_what_was_counted_by_hand(string indicator, string asOf, int settled, int? all)
    {
        var figure = await Compute(indicator, DateOnly.Parse(asOf, null));
        Assert.Equal((settled, all), ((int?)figure.Settled, (int?)figure.IfAllPass));
        Assert.Equal(settled, figure.Records.Where(r => r.Settled).Select(r => r.Distinct).Distinct().Count());
        Assert.All(figure.Records, r => Assert.StartsWith("/", r.Href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ratios_open_into_counts_and_the_reported_ones_wait_for_their_source()
    {
        var passed = await Compute("高企.通过率", Desktop.Today);
        Assert.Equal((16.7m, 2), (passed.Settled, passed.Parts.Count));
        Assert.Equal("2025年的数还没有报来，请录入或导入，并附依据", (await Compute("GDP", Desktop.Today)).Missing);
        Assert.Contains("缺", (await Compute("研发经费.强度", Desktop.Today)).Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_yet_entered_was_not_yet_known()
    {
        await using var db = services.GetRequiredService<Databases>().Open(Desktop.Code);
        var before = new Scope(Desktop.Code, Period.OfYear(2025), Desktop.Today, Instant.At(new DateOnly(2025, 12, 1)));
        var figure = await services.GetRequiredService<IFigures>().Compute(db, "高企.新认定", before, Desktop.Stop);
        Assert.Equal((0m, 0m), (figure.Settled, figure.IfAllPass));
    }

    [Fact]
    public async Task Every_record_of_a_figure_opens_by_its_key()
    {
        await using var db = services.GetRequiredService<Databases>().Open(Desktop.Code);
        var sources = services.GetServices<IRecordSource>();
        foreach (var record in (await Compute("高企.新认定", Desktop.Today)).Records)
            Assert.Equal(record.Href, await OpenRecord.Find(record.Key, db, Desktop.Year(), sources, Desktop.Stop));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<FigureView> Compute(string indicator, DateOnly asOf)
    {
        await using var db = services.GetRequiredService<Databases>().Open(Desktop.Code);
        return await services.GetRequiredService<IFigures>().Compute(db, indicator, Desktop.Year(asOf: asOf), Desktop.Stop);
    }
}

using Kechuang.Kernel;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kechuang.Tests.Kernel;

/// <summary>A data file that cannot be opened is an error to whoever writes, never a wait without end, and writing goes on once it can.</summary>
public sealed class TheLaneTellsWhatStopsIt
{
    [Fact]
    public async Task A_file_that_cannot_be_opened()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("kechuang-lane-").FullName;
        var file = Path.Combine(folder, "kechuang.db");
        Directory.CreateDirectory(file);
        await using var lane = new SqliteLane(new Databases(new DatabaseChoice(folder), []));
        await Assert.ThrowsAsync<SqliteException>(() => lane.Run(TestCounty.Code, _ => Task.FromResult<Result<int>>(1), stop).WaitAsync(TimeSpan.FromSeconds(30), stop));
        Directory.Delete(file);
        Assert.Equal(2, (await lane.Run(TestCounty.Code, _ => Task.FromResult<Result<int>>(2), stop)).Value);
    }
}

using Kechuang.Faults;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>Three rounds of what bench/run faults does for longer.</summary>
[Collection("own product")]
public sealed class FaultsTests
{
    [Fact]
    public async Task Killed_during_imports_and_moves_acknowledged_is_there_and_the_checker_sees_a_seeded_loss()
    {
        var folder = Directory.CreateTempSubdirectory("kechuang-faults-").FullName;
        try
        {
            await ProductProcess.MakeDemo(folder, "small");
            var faults = new Rounds(folder, seed: 7);
            var (tally, last) = await faults.Run(3, line => TestContext.Current.TestOutputHelper?.WriteLine(line));
            Assert.Empty(tally.Problems);
            if (tally.Acknowledged == 0)
                (tally, last) = await faults.Run(3, line => TestContext.Current.TestOutputHelper?.WriteLine(line));
            Assert.Empty(tally.Problems);
            Assert.NotEqual(0, tally.Acknowledged);

            Checker.SeedLoss(faults.File, last[0]);
            Assert.Single(Checker.Check(faults.File, last).Lost);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

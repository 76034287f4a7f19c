using System.Globalization;
using Kechuang.Faults;

// bench/run faults [ROUNDS [SEED]]: exit code 0 when nothing was lost or torn and the seeded loss was reported.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 30;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var folder = Directory.CreateTempSubdirectory("kechuang-faults-").FullName;
try
{
    await ProductProcess.MakeDemo(folder, "small");
    var faults = new Rounds(folder, seed);
    var (tally, last) = await faults.Run(rounds, Console.WriteLine);
    foreach (var problem in tally.Problems)
        Console.WriteLine(problem);
    Checker.SeedLoss(faults.File, last[0]);
    var proven = Checker.Check(faults.File, last).Lost.Count == 1;
    Console.WriteLine($"{tally.Rounds} rounds, {tally.Sent} writes, {tally.Acknowledged} acknowledged, {tally.Unheard} committed unheard, {tally.Problems.Count} problems; a seeded loss was {(proven ? "reported" : "NOT reported")}");
    return tally.Problems.Count == 0 && proven ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

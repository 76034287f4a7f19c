using Kechuang.Bench;
using Kechuang.Faults;

// bench/run: the figures of the README, measured on this machine over a demo county made for the purpose.
var folder = Directory.CreateTempSubdirectory("kechuang-bench-").FullName;
try
{
    await ProductProcess.MakeDemo(folder);
    List<Measure> found = [.. await CheckUpSpeed.Run(folder), .. await ServerSpeed.Run(folder)];
    Console.WriteLine("| what | measured | goal | reached | how |");
    Console.WriteLine("|---|---|---|---|---|");
    found.ForEach(m => Console.WriteLine(m.Line));
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

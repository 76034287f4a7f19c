using Kechuang.Bench;
using Kechuang.Faults;

// bench/run: the figures of the README, measured on this machine over a demo county made for the purpose, or over a given
// folder that holds one.
var part = args.Length > 0 ? args[0] : "all";
if (part is not ("all" or "check-up" or "server"))
{
    Console.Error.WriteLine("bench/run [all | check-up | server] [FOLDER WITH A DEMO COUNTY]");
    return 2;
}
var made = args.Length > 1 ? null : Directory.CreateTempSubdirectory("kechuang-bench-").FullName;
var folder = made ?? args[1];
try
{
    if (made is not null)
        await ProductProcess.MakeDemo(folder);
    Console.WriteLine(Measure.Header);
    if (part is "all" or "check-up")
        Print([.. await CheckUpSpeed.Run(folder), .. await CheckUpVerb.Run(folder)]);
    if (part is "all" or "server")
        Print(await ServerSpeed.Run(folder));
    return 0;
}
finally
{
    if (made is not null)
        Directory.Delete(made, recursive: true);
}

static void Print(IEnumerable<Measure> found)
{
    foreach (var measure in found)
        Console.WriteLine(measure.Line);
}

using Kechuang.Bench;
using Kechuang.Faults;

// bench/run: the figures of the README, measured on this machine over a demo county made for the purpose, or over a given
// folder that holds one.
var part = args.Length > 0 ? args[0] : "all";
if (part is not ("all" or "check-up" or "server" or "check-up-all" or "spike" or "proofread" or "template"))
{
    Console.Error.WriteLine("bench/run [all | check-up | server | check-up-all | spike | proofread | template] [FOLDER WITH A DEMO COUNTY]");
    return 2;
}
if (part is "proofread")
{
    Console.WriteLine(Measure.Header);
    Print(ProofreadSpeed.Run());
    return 0;
}
var made = args.Length > 1 ? null : Directory.CreateTempSubdirectory("kechuang-bench-").FullName;
var folder = made ?? args[1];
try
{
    if (part is "template")
    {
        Console.WriteLine(Measure.Header);
        Print(await TemplateSpeed.Run(folder));
        return 0;
    }
    if (made is not null)
        await ProductProcess.MakeDemo(folder, part == "spike" ? "small" : "county");
    Console.WriteLine(Measure.Header);
    if (part is "all" or "check-up")
        Print([.. await CheckUpSpeed.Run(folder), .. await CheckUpVerb.Run(folder)]);
    if (part is "all")
        Print(ProofreadSpeed.Run());
    if (part is "all" or "server")
        Print(await ServerSpeed.Run(folder));
    if (part is "check-up-all")
        Print(await CheckUpAll.Run(folder));
    if (part is not "spike")
        return 0;
    var (found, sound) = await Spike.Run(folder);
    Print(found);
    return sound ? 0 : 1;
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

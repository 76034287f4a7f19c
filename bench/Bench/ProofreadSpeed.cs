using System.Globalization;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Web.Verbs;

namespace Kechuang.Bench;

/// <summary>The shipped sample, proofread again and again on one thread with the vocabulary that ships.</summary>
internal static class ProofreadSpeed
{
    // The runtime compiles well only what was called often, and in the background: the first seconds are not warm.
    private const int Warm = 150, Passes = 60;

    internal static IEnumerable<Measure> Run()
    {
        var text = Outline.Read(File.ReadAllBytes(Path.Combine(PackLibrary.Locate(), "../samples/annual-summary-2019.txt"))).Text;
        var thousands = text.EnumerateRunes().Count() / 1000.0;
        Proofreader? proofreader = null;
        var load = Measure.Seconds(() => proofreader = ProofreadVerb.ProofreaderOfPacks());
        var findings = 0;
        var first = Measure.Seconds(() => findings = proofreader!.Read(text).Findings.Count);
        for (var i = 0; i < Warm; i++)
            proofreader!.Read(text);
        var times = Enumerable.Range(0, Passes).Select(_ => Measure.Seconds(() => proofreader!.Read(text))).ToList();
        return
        [
            new("proofread-1k-warm", times.Min() * 1000 / thousands, "ms", 5, AtLeast: false, string.Create(CultureInfo.InvariantCulture,
                $"per 1,000 characters, best of {Passes} passes over {thousands:0.0} thousand; median {Measure.Median(times) * 1000 / thousands:0.00}; {findings} findings")),
            new("proofread-load", load, "s", 1, AtLeast: false, string.Create(CultureInfo.InvariantCulture, $"vocabulary read and checks compiled; the first text took {first:0.000} s")),
        ];
    }
}

using System.Globalization;
using System.Text;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Characters;
using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>
/// Why the slips of the reports that may be read are missed: of each, whether what was meant was thought of, and what its signs said.
/// Run by <c>-class '*SlipMisses' -explicit on</c>; goes to var/test/slip-misses.md.
/// </summary>
public sealed class SlipMisses
{
    private static readonly HashSet<FindingClass> Classes = [FindingClass.WrongChar, FindingClass.MissingChar, FindingClass.ExtraText, FindingClass.RepeatedWord];

    [Fact(Explicit = true)]
    public void Are_explained()
    {
        var knowledge = Examined.Knowledge();
        var (language, proofreader) = (Language.Of(knowledge), new Proofreader(knowledge));
        var page = new StringBuilder();
        foreach (var report in new[] { Report.Guests, Report.Fresh, Report.Blind, Report.Tuning }.SelectMany(Report.All))
        {
            var found = proofreader.Read(report.Text).Findings.Where(f => Classes.Contains(f.Class)).ToList();
            var words = new Lattice(language, new ProofText(Outline.Read(report.Text)));
            var slips = new SlipFinder(words).Find();
            foreach (var fault in report.Faults.Where(f => Classes.Contains(f.Class) && !found.Exists(x => x.Class == f.Class && x.Place.Start < f.End && f.Start < x.Place.End)))
            {
                Explain(page, $"missed {fault.Class} {report.Name}", words, slips, fault.Start, fault.End, fault.Suggestion);
            }

            foreach (var alarm in found.Where(x => !report.Faults.Any(f => x.Place.Start <= f.End && f.Start <= x.Place.End)))
            {
                Explain(page, $"alarm {alarm.Class} {report.Name}", words, slips, alarm.Place.Start, alarm.Place.End, alarm.Suggestion);
            }
        }

        foreach (var (name, text) in CleanTexts.All())
        {
            var alarms = proofreader.Read(text).Findings.Where(f => Classes.Contains(f.Class)).ToList();
            var words = new Lattice(language, new ProofText(Outline.Read(text)));
            var slips = alarms.Count == 0 ? [] : new SlipFinder(words).Find();
            alarms.ForEach(a => Explain(page, $"alarm {a.Class} {name}", words, slips, a.Place.Start, a.Place.End, a.Suggestion));
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Sample.At("var/test")).FullName, "slip-misses.md"), page.ToString());
    }

    internal static void Explain(StringBuilder page, string what, Lattice words, IReadOnlyList<Slip> slips, int start, int end, string? right)
    {
        page.Append($"{what}: {Cut(words, Math.Max(0, start - 8), start)}【{Cut(words, start, end)}→{right}】{words.Text[end..Math.Min(words.Text.Length, end + 8)]}\n".Replace("\n", "¶", StringComparison.Ordinal)).Append("\n");
        var judge = new SlipJudge(words);
        foreach (var slip in slips.Where(s => s.Start <= end && start <= s.End))
        {
            var signs = new float[(int)Sign.Count];
            judge.Read(slip, signs);
            var weights = words.Language.Vocabulary.SlipWeights[SlipWeights.Family(slip.Kind)];
            var said = signs.Select((s, i) => (Name: SlipWeights.Names[i], Sign: s, Says: s * weights[i])).Where(s => Math.Abs(s.Says) > 0.3f).OrderByDescending(s => Math.Abs(s.Says)).Take(10);
            page.Append(CultureInfo.InvariantCulture, $"    {words.Text[slip.Start..slip.End]}→{(slip.Word < 0 ? "" : words.Language.Book.Text(slip.Word))} {slip.Kind} {SlipCheck.Margin(words, slip, signs):0.0}: ");
            page.AppendJoin(", ", said.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Sign:0.0}={s.Says:0.0}"))).Append('\n');
        }
    }

    private static string Cut(Lattice words, int start, int end)
    {
        var cut = new StringBuilder();
        for (var at = start; at < end; at++)
        {
            cut.Append(words.Breaks(at) ? "|" : "").Append(words.Text[at]);
        }

        return cut.ToString();
    }
}

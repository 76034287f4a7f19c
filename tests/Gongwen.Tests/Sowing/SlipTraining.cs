using System.Globalization;
using System.Text;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Characters;
using Kechuang.Gongwen.Tests.Corpus;
using Kechuang.Gongwen.Vocabularies;
using Xunit;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>
/// Makes packs/vocabulary/slip-weights.tsv anew: a regression on slips sown in clean texts and on the faults of the reports that may be
/// read. Run by <c>-class '*SlipTraining' -explicit on</c>. var/test/slip-training.md says what weights fitted to other texts find in each.
/// </summary>
public sealed class SlipTraining(ITestOutputHelper output)
{
    private const int Seeds = 6;
    private const int Folds = 4;

    // Slips are sown about three times as thickly as editors find them.
    private const double SownWeight = 0.33 / Seeds;
    private const double SeededWeight = 2;

    // Our lists of words were made from the reports and the packs: of the next text they know fewer, as of the clean texts, that they were not made from.
    private const int ForgottenPercent = 20;
    private const int ForgottenOfClean = 5;

    private static readonly float[] Margins = [-1, -0.5f, 0, 0.5f, 0.75f, 1, 1.5f, 2.5f];

    [Fact(Explicit = true)]
    public void Weights_are_fitted()
    {
        var (language, wider) = (Language.Of(Examined.Knowledge(coined: false, ForgottenPercent)), Language.Of(Examined.Knowledge(coined: false, ForgottenOfClean)));
        var own = Report.All(Report.Tuning).Select(r => r.Name).ToHashSet();
        var texts = CleanTexts.All().Concat(Mended()).Concat(Packs()).ToList();
        var clean = CleanTexts.All().Select(t => t.Name).Where(n => !own.Contains(n)).ToHashSet();
        var cases = texts.AsParallel().AsOrdered().SelectMany(t => Of(clean.Contains(t.Name) ? wider : language, t.Name, t.Text)).AsEnumerable().Concat(Seeded(language)).ToList();
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{cases.Count} cases, {cases.Count(c => c.IsSlip)} slips\n\n");
        Judge(page, cases, texts.Sum(t => t.Text.Length));
        Write(Regression.Fit(cases, SlipWeights.Families, (int)Sign.Count));
        output.WriteLine(page.ToString());
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Sample.At("var/test")).FullName, "slip-training.md"), page.ToString());
    }

    // Of others than us, so that not only our own habits are learnt.
    private static readonly string[] Others = [Report.Fresh, Report.Blind, Report.Guests];

    private static IEnumerable<(string Name, string Text)> Mended() => Others.SelectMany(Report.All).Select(r => (r.Name, CleanTexts.Mended(r)));

    // The sentences of the packs: rules and forms in the language of offices.
    private static IEnumerable<(string Name, string Text)> Packs() => Directory.GetFiles(Sample.At("packs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => (Path.GetRelativePath(Sample.At("packs"), f), string.Join('\n', File.ReadLines(f).Select(Prose).Where(l => l.Count(SpanSequence.IsHan) >= 12).Distinct())))
        .Where(t => t.Item2.Length > 0);

    private static string Prose(string line) => line[(line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..].Trim(' ', '-', '"', '\'');

    private static List<Case> Of(Language language, string name, string clean)
    {
        var cases = new List<Case>();
        Add(cases, language, clean, (_, _) => false, name, 1);
        foreach (var seed in Enumerable.Range(1, Seeds))
        {
            var (text, slips) = new Sower(language.Vocabulary, seed).Sow(clean);
            Add(cases, language, text, (lattice, slip) => Sown(lattice, slip, slips), name, SownWeight);
        }

        return cases;
    }

    // Right where it undoes what was sown; what only touches a sown place says nothing.
    private static bool? Sown(Lattice words, Slip slip, IReadOnlyList<Sown> slips)
    {
        var near = slips.Where(s => s.Word.Start.Value <= slip.End + 1 && slip.Start <= s.Word.End.Value + 1).ToList();
        if (near.Count == 0)
        {
            return false;
        }

        var mended = Mended(words, slip);
        return near.Exists(s => $"{words.Text[..s.Word.Start.Value]}{s.Before}{words.Text[s.Word.End.Value..]}" == mended) ? true : null;
    }

    private static string Mended(Lattice words, Slip slip) => $"{words.Text.AsSpan(0, slip.Start)}{(slip.Word < 0 ? "" : words.Language.Book.Text(slip.Word))}{words.Text.AsSpan(slip.End)}";

    // The faults that people put into reports, as they put them.
    private static List<Case> Seeded(Language language)
    {
        var cases = new List<Case>();
        foreach (var report in Others.Prepend(Report.Tuning).SelectMany(Report.All).Where(r => !r.Clean))
        {
            Add(cases, language, report.Text, (words, slip) => Seeded(report, words, slip), report.Name, SeededWeight, onlySlips: true);
        }

        return cases;
    }

    private static bool? Seeded(Report report, Lattice words, Slip slip)
    {
        var mended = Mended(words, slip);
        return report.Faults.Where(f => f.Suggestion is not null && f.Start <= slip.End && slip.Start <= f.End)
            .Any(f => $"{report.Text[..f.Start]}{f.Suggestion}{report.Text[f.End..]}" == mended) ? true : null;
    }

    private static void Add(List<Case> cases, Language language, string text, Func<Lattice, Slip, bool?> isSlip, string name, double weight, bool onlySlips = false)
    {
        var words = new Lattice(language, new ProofText(Outline.Read(text)));
        var judge = new SlipJudge(words);
        foreach (var slip in new SlipFinder(words).Find())
        {
            if (isSlip(words, slip) is { } right && (right || !onlySlips))
            {
                var signs = new float[(int)Sign.Count];
                judge.Read(slip, signs);
                cases.Add(new Case(SlipWeights.Family(slip.Kind), signs, right, weight, name));
            }
        }
    }

    // Cases of one text judged by weights that were fitted to the others.
    private static void Judge(StringBuilder page, List<Case> cases, int characters)
    {
        var folds = cases.Select(c => c.Text).Distinct().Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i % Folds);
        var judged = Enumerable.Range(0, Folds).AsParallel().SelectMany(fold =>
        {
            var weights = Regression.Fit([.. cases.Where(c => folds[c.Text] != fold)], SlipWeights.Families, (int)Sign.Count);
            return cases.Where(c => folds[c.Text] == fold).Select(c => (Case: c, Margin: c.Signs.Zip(weights[c.Family], (s, w) => s * w).Sum())).ToList();
        }).ToList();
        page.Append("| margin | alarms per 1,000 clean characters, by family | sown found, by family | of reports found, by family |\n|---|---|---|---|\n");
        foreach (var margin in Margins)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {margin} | {Shares(c => c.Weight == 1 && !c.IsSlip, c => characters / 1000.0)} | {Shares(c => c.Weight == SownWeight && c.IsSlip, Count)} | {Shares(c => c.Weight == SeededWeight, Count)} |\n");

            string Shares(Func<Case, bool> of, Func<List<Case>, double> over) => string.Join(' ', Enumerable.Range(0, SlipWeights.Families).Select(family =>
            {
                var all = judged.Where(j => j.Case.Family == family && of(j.Case)).ToList();
                var share = all.Count(j => j.Margin >= margin) / over([.. all.Select(j => j.Case)]);
                return share.ToString("0.000", CultureInfo.InvariantCulture);
            }));
        }
    }

    private static double Count(List<Case> cases) => Math.Max(1, cases.Count);

    private static void Write(float[][] weights)
    {
        var rows = new StringBuilder("# What the signs of a slip count, fitted by tests/Gongwen.Tests/Sowing/SlipTraining.cs\nsign\theard\tseen\thomophone\tswapped\tdropped\tdoubled\tadded\n");
        for (var i = 0; i < (int)Sign.Count; i++)
        {
            rows.Append(SlipWeights.Names[i]).Append('\t').AppendJoin('\t', weights.Select(w => w[i].ToString("0.###", CultureInfo.InvariantCulture))).Append('\n');
        }

        File.WriteAllText(Sample.At("packs/vocabulary/slip-weights.tsv"), rows.ToString());
    }
}

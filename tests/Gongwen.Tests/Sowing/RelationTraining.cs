using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Reckoning;
using Kechuang.Gongwen.Tests.Corpus;
using Xunit;
using Passage = Kechuang.Gongwen.Proofreading.Figures.Passage;

namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>
/// Makes packs/vocabulary/relation-weights.tsv anew: which numbers of sound texts are meant to hang together is seen by whether they do. Run
/// by <c>-class '*RelationTraining' -explicit on</c>; var/test/relation-training.md says how well it is told in texts that took no part.
/// </summary>
public sealed class RelationTraining(ITestOutputHelper output)
{
    private const int Folds = 3;
    private const double Cost = 0.4, FaultCost = 0.3;
    private const double Chance = 0.3, Small = 0.02;
    private static readonly string[] Others = [Report.Tuning, Report.Fresh, Report.Blind, Report.Guests];

    private const int Seeds = 3;
    private static readonly int?[] ByChance = [RelationSigns.ByChance(0.04), RelationSigns.ByChance(0.1), RelationSigns.ByChance(0.2)];
    private static readonly float[] Margins = [0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f];

    [Fact(Explicit = true)]
    public void Weights_are_fitted()
    {
        var texts = Texts();
        var folds = texts.Select((t, i) => (t.Name, Fold: i % Folds)).ToDictionary(t => t.Name, t => t.Fold);
        var cases = texts.AsParallel().AsOrdered().SelectMany(t => Cases(t.Name, t.Text, t.Marked)).ToList();
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{texts.Count} texts, {cases.Count} cases, {cases.Count(c => c.Case.Is)} hold\n\n");

        // Each text is judged by what was fitted to the others.
        var intents = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Fitted([.. cases.Where(c => folds[c.Case.Text] != fold)])).ToList();
        Intent(page, cases, c => intents[folds[c.Text]]);
        var breaches = texts.AsParallel().AsOrdered().SelectMany(t => Breaches(t.Name, t.Text, t.Marked, new RelationWeights(intents[folds[t.Name]], []))).ToList();
        breaches.AddRange(Others.SelectMany(Report.All).AsParallel().AsOrdered().Where(r => !r.Clean).SelectMany(r => Seeded(r, new RelationWeights(intents[folds[r.Name]], []))));
        Judge(page, breaches, folds, texts.Sum(t => t.Text.Length));

        output.WriteLine(page.ToString());
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Sample.At("var/test")).FullName, "relation-training.md"), page.ToString());
        Write(Joined(Fitted(cases), Faults(breaches)), Blamed(breaches));
    }

    /// <summary>How much of what is sown in the marked passages is found: var/test/passages.md.</summary>
    [Fact(Explicit = true)]
    public void Passages_are_read()
    {
        var proofreader = Examined.Proofreader();
        var page = new StringBuilder("| passages | sown | found | only another blamed | alarms on sound passages |\n|---|---|---|---|---|\n");
        foreach (var set in Texts().Where(t => t.Marked is not null).GroupBy(t => t.Name[..t.Name.LastIndexOf('-')]))
        {
            var (sown, found, others, alarms) = (0, 0, 0, 0);
            foreach (var (_, text, marked) in set)
            {
                alarms += Blamed(proofreader, text).Count;
                for (var seed = 11; seed <= 12; seed++)
                {
                    var (wrong, changed) = FigureSower.Sow(text, seed, marked);
                    if (changed.Count > 0)
                    {
                        var blamed = Blamed(proofreader, wrong);
                        (sown, found) = (sown + 1, found + (blamed.Exists(b => b.Start <= changed[0].Start && changed[0].Start < b.End) ? 1 : 0));
                        others += blamed.Count > 0 && !blamed.Exists(b => b.Start <= changed[0].Start && changed[0].Start < b.End) ? 1 : 0;
                    }
                }
            }

            page.Append(CultureInfo.InvariantCulture, $"| {set.Key} | {sown} | {found} | {others} | {alarms} |\n");
        }

        output.WriteLine(page.ToString());
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Sample.At("var/test")).FullName, "passages.md"), page.ToString());
    }

    private static List<Slice> Blamed(Proofreader proofreader, string text) =>
        [.. proofreader.Read(text).Findings.Where(f => f.Class == FindingClass.FigureInconsistent).Select(f => f.Place)];

    /// <summary>What of the reports does not come out, how likely it is a fault, and which number is blamed: var/test/reckonings.md.</summary>
    [Fact(Explicit = true)]
    public void Explain()
    {
        using var reader = File.OpenText(Sample.At("packs/vocabulary/relation-weights.tsv"));
        var weights = RelationWeights.Read(reader);
        var page = new StringBuilder();
        foreach (var report in Others.SelectMany(Report.All))
        {
            var diagnosis = Diagnosis.Of(Number.Read(Passage.All(new ProofText(Outline.Read(report.Text)), wholeParagraphs: true)), weights);
            page.Append(CultureInfo.InvariantCulture, $"== {report.Name}\n");
            foreach (var (breach, fault) in diagnosis.Breaches.Select(b => (b, diagnosis.Fault(b))).Where(b => b.Item2 > 0.2).OrderByDescending(b => b.Item2))
            {
                var real = report.Faults.FirstOrDefault(f => f.Class == FindingClass.FigureInconsistent && breach.Relation.Members.Any(m => m.Told.Quantity.Start < f.End && f.Start < m.Told.Quantity.End));
                page.Append(CultureInfo.InvariantCulture, $"  {fault:0.00} meant {breach.Meant:0.0} {breach.Relation.Kind} {string.Join(' ', breach.Relation.Members.Select(m => m.Told.Quantity.Figure.Text))}: {string.Join(' ', Blame.Of(breach, diagnosis, weights).Select(b => $"{b.Suspect.Number.Told.Quantity.Figure.Text}→{b.Suspect.Right}({b.Share:0.00})"))} | {(real is null ? "NOTHING" : report.Text[real.Start..real.End] + " → " + real.Suggestion)}\n");
            }
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Sample.At("var/test")).FullName, "reckonings.md"), page.ToString());
    }

    private static void Intent(StringBuilder page, List<(RelationKind? Kind, SparseCase Case)> cases, Func<SparseCase, float[]> weights)
    {
        page.Append("| kind | cases | hold | margin ≥ -2 | hold | ≥ 0 | hold | ≥ 2 | hold |\n|---|---|---|---|---|---|---|---|---|\n");
        var judged = cases.Select(c => (c.Kind, c.Case, Margin: weights(c.Case) is var w ? c.Case.Signs.Where(s => !Array.Exists(ByChance, c => c == s)).Sum(s => w[s]) + (c.Kind is null ? 0 : w[^1]) : 0)).ToList();
        foreach (var kind in judged.GroupBy(j => j.Kind?.ToString() ?? "(number)").OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count(j => j.Case.Is)} |");
            foreach (var least in (float[])[-2, 0, 2])
            {
                page.Append(CultureInfo.InvariantCulture, $" {kind.Count(j => j.Margin >= least)} | {kind.Count(j => j.Margin >= least && j.Case.Is)} |");
            }

            page.Append('\n');
        }
    }

    // How many of the sown are found, and how many alarms sound texts give.
    private static void Judge(StringBuilder page, List<Judged> breaches, Dictionary<string, int> folds, int characters)
    {
        var judged = Enumerable.Range(0, Folds).AsParallel().SelectMany(fold =>
        {
            var others = breaches.Where(b => folds[b.Text] != fold).ToList();
            var (faults, blame) = (new RelationWeights(Faults(others), []), new RelationWeights([], Blamed(others)));
            return breaches.Where(b => folds[b.Text] == fold).Select(b => (b, Fault: b.Signs.Length == 0 ? -1 : 1 / (1 + Math.Exp(-faults.Sum([.. b.Signs]))), Best: b.Suspects.Count == 0 ? -1 : b.Suspects.MaxBy(s => blame.Wrong(s.Signs)).Number)).ToList();
        }).ToList();
        var texts = judged.Where(j => j.b.Seed >= 0).GroupBy(j => (j.b.Text, j.b.Seed)).Select(g => (g.Key.Seed, g.First().b.Passage, Changed: g.Where(j => j.b.Signs.Length == 0).Select(j => j.b.Number).ToHashSet(), All: g.Where(j => j.b.Signs.Length > 0).OrderByDescending(j => j.Fault).ToList())).ToList();
        page.Append("\n| likelihood | passages: sown | found | best is it | others | reports: sown | found | best is it | others | alarms per 1,000 sound characters |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var least in Margins)
        {
            var (p, r) = (new int[4], new int[4]);
            var alarms = 0;
            foreach (var text in texts)
            {
                var tally = text.Passage ? p : r;
                tally[0] += text.Changed.Count;
                var done = new HashSet<int>();
                foreach (var (breach, _, best) in text.All.TakeWhile(x => x.Fault >= least))
                {
                    if (breach.Members.Overlaps(done))
                    {
                        continue;
                    }

                    done.UnionWith(breach.Members);
                    alarms += text.Seed == 0 ? 1 : 0;
                    tally[1] += text.Seed > 0 && breach.Members.Overlaps(text.Changed) ? 1 : 0;
                    tally[2] += text.Seed > 0 && text.Changed.Contains(best) ? 1 : 0;
                    tally[3] += text.Seed > 0 && !breach.Members.Overlaps(text.Changed) ? 1 : 0;
                }
            }

            page.Append(CultureInfo.InvariantCulture, $"| {least} | {string.Join(" | ", p)} | {string.Join(" | ", r)} | {alarms * 1000.0 / characters:0.000} |\n");
        }
    }

    // Of relations and of single numbers: their signs are not the same.
    private static float[] Fitted(List<(RelationKind? Kind, SparseCase Case)> cases)
    {
        var weights = SparseRegression.Fit([.. cases.Where(c => c.Kind is not null).Select(c => c.Case)], RelationSigns.Count, Cost);
        var own = SparseRegression.Fit([.. cases.Where(c => c.Kind is null).Select(c => c.Case)], RelationSigns.Count, Cost);
        for (var i = 0; i < RelationSigns.Count; i++)
        {
            weights[i] = weights[i] == 0 ? own[i] : weights[i];
        }

        weights[RelationSigns.Alone] += own[^1];
        return weights;
    }

    private static float[] Faults(List<Judged> breaches) =>
        SparseRegression.Fit([.. breaches.Where(b => b.Signs.Length > 0).Select(b => new SparseCase(b.Signs, b.Is, b.Seed == 0 ? 1 : b.Seed < 0 ? 2 : 1f / Seeds, b.Text))], RelationSigns.Count, FaultCost) is var weights ? Joined(new float[RelationSigns.Count + 1], weights) : [];

    // Which number of a reckoning that is at fault it is.
    private static float[] Blamed(List<Judged> breaches) =>
        Regression.Fit([.. breaches.Where(b => b.Is).SelectMany(b => b.Suspects.Select(s => new Case(0, s.Signs, s.Is, b.Weight, b.Text)))], 1, Suspicion.Count)[0];

    private static float[] Joined(float[] intent, float[] faults)
    {
        var joined = intent.ToArray();
        for (var i = 0; i < RelationSigns.Count; i++)
        {
            joined[i] = joined[i] == 0 ? faults[i] : joined[i];
        }

        joined[RelationSigns.BreachAlone] += faults[^1];
        return joined;
    }

    private sealed record Judged(string Text, int Seed, int Number, bool Passage, bool Is, int[] Signs, HashSet<int> Members, List<(int Number, bool Is, float[] Signs)> Suspects, double Weight);

    private static List<Judged> Breaches(string name, string text, HashSet<int>? marked, RelationWeights weights)
    {
        var found = new List<Judged>();
        for (var seed = 0; seed <= Seeds; seed++)
        {
            var (sown, changed) = seed == 0 ? (text, []) : FigureSower.Sow(text, seed, marked);
            found.AddRange(changed.Select(c => new Judged(name, seed, c.Start, marked is not null, false, [], [], [], 0)));
            Read(found, name, seed, sown, marked is not null, weights, (start, right, step) => changed.Exists(c => c.Start == start && Math.Abs((double)c.Value - right) <= step / 2), 1);
        }

        return found;
    }

    // The faults that people put into reports, as they put them.
    private static List<Judged> Seeded(Report report, RelationWeights weights)
    {
        var found = new List<Judged>();
        var faults = report.Faults.Where(f => f.Class == FindingClass.FigureInconsistent && f.Suggestion is not null).ToList();
        Read(found, report.Name, -1, report.Text, false, weights, (start, right, step) => faults.Exists(f => f.Start < start + 4 && start < f.End && Digits(f.Suggestion!) == Digits(right.ToString("0.####", CultureInfo.InvariantCulture))), SeededWeight);
        return found;
    }

    private const double SeededWeight = 3;

    private static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c))).Trim('0');

    private static void Read(List<Judged> found, string name, int seed, string text, bool passage, RelationWeights weights, Func<int, double, double, bool> isWrong, double weight)
    {
        var diagnosis = Diagnosis.Of(Number.Read(Passage.All(new ProofText(Outline.Read(text)), wholeParagraphs: true)), weights);
        var signs = new RelationSigns();
        foreach (var breach in diagnosis.Breaches)
        {
            var suspects = breach.Suspects.Select(s =>
            {
                var own = new float[Suspicion.Count];
                Suspicion.Read(s, diagnosis, own);
                return (Number: s.Number.Told.Quantity.Start, Is: isWrong(s.Number.Told.Quantity.Start, s.Right, s.Number.Step), Signs: own);
            }).ToList();
            found.Add(new Judged(name, seed, -1, passage, suspects.Exists(s => s.Is), [.. Suspicion.Signs(breach, diagnosis, signs).Distinct()], [.. breach.Relation.Members.Select(m => m.Told.Quantity.Start)], suspects, weight));
        }
    }

    private static readonly ConcurrentDictionary<int, string> Names = new();

    private static void Write(float[] intent, float[] blame)
    {
        var rows = new StringBuilder("# What the signs of a reckoning count, fitted by tests/Gongwen.Tests/Sowing/RelationTraining.cs\nsign\tweight\tname\n");
        for (var i = 0; i <= RelationSigns.Count; i++)
        {
            if (Math.Abs(intent[i]) >= 0.03)
            {
                Row(i, intent[i], i == RelationSigns.Count ? "none" : Names.GetValueOrDefault(i) ?? "chance");
            }
        }

        for (var i = 0; i < blame.Length; i++)
        {
            Row(RelationSigns.Count + 1 + i, blame[i], Suspicion.Names[i]);
        }

        File.WriteAllText(Sample.At("packs/vocabulary/relation-weights.tsv"), rows.ToString());

        void Row(int sign, float weight, string name) => rows.Append(CultureInfo.InvariantCulture, $"{sign}\t{weight:0.###}\t{name}\n");
    }

    private static List<(string Name, string Text, HashSet<int>? Marked)> Texts() =>
    [
        .. Others.SelectMany(Report.All).Select(r => (r.Name, CleanTexts.Mended(r), (HashSet<int>?)null)),
        .. Directory.GetFiles(Sample.At("tests/Gongwen.Tests/Sowing/clean"), "*.txt").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f), (HashSet<int>?)null)),
        .. Directory.Exists(Sample.At("tests/Gongwen.Tests/Sowing/passages")) ? Directory.GetFiles(Sample.At("tests/Gongwen.Tests/Sowing/passages"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Passages) : [],
    ];

    // Passages with the numbers marked that hang together with others.
    private static IEnumerable<(string Name, string Text, HashSet<int>? Marked)> Passages(string file)
    {
        foreach (var (passage, i) in File.ReadAllText(file).Split("=====\n").Select((p, i) => (p, i)))
        {
            var (text, marked) = (new StringBuilder(), new HashSet<int>());
            foreach (var c in string.Join('\n', passage.Split('\n').Where(l => !l.StartsWith("#!", StringComparison.Ordinal))))
            {
                if (c == '〖')
                {
                    marked.Add(text.Length);
                }
                else if (c != '〗')
                {
                    text.Append(c);
                }
            }

            yield return ($"{Path.GetFileNameWithoutExtension(file)}-{i}", text.ToString(), marked);
        }
    }

    private static List<(RelationKind? Kind, SparseCase Case)> Cases(string name, string text, HashSet<int>? marked)
    {
        var numbers = Number.Read(Passage.All(new ProofText(Outline.Read(text)), wholeParagraphs: true));
        var (cases, signs) = (new List<(RelationKind?, SparseCase)>(), new RelationSigns { Names = Names });
        var (skipped, held) = (0, new HashSet<Number>());
        foreach (var relation in RelationFinder.All(numbers))
        {
            if (relation.ByChance() is <= Chance and var chance && relation.Holds() is { } holds)
            {
                // Most never come out: a third of them says as much.
                if (!holds && skipped++ % 3 != 0)
                {
                    continue;
                }

                // What comes out but was not meant says nothing.
                if (holds && marked is not null && !Array.TrueForAll(relation.Members, m => marked.Contains(m.Told.Quantity.Start)))
                {
                    continue;
                }

                if (holds && chance <= Small)
                {
                    held.UnionWith(relation.Members);
                }

                var read = signs.Of(relation);
                if (RelationSigns.ByChance(chance) is { } sign)
                {
                    read.Add(sign);
                }

                cases.Add((relation.Kind, new SparseCase([.. read.Distinct()], holds, holds ? 1 : 3, name)));
            }
        }

        // Whether a number is one of a reckoning at all.
        foreach (var number in numbers)
        {
            cases.Add((null, new SparseCase([.. signs.Of(number).Distinct()], held.Contains(number) || (marked?.Contains(number.Told.Quantity.Start) ?? false), 1, name)));
        }

        return cases;
    }
}

using Xunit;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>
/// Proofreads the annotated reports and holds what has been reached. A finding is right where a fault of its class overlaps
/// its place. The table goes to the test output and to var/test/proofreading.md.
/// </summary>
public sealed class ProofreadingMeasure(ITestOutputHelper output)
{
    // What the tuning reports are held to, class by class (precision, recall). Raised as checks land; never lowered.
    private static readonly Dictionary<FindingClass, (double Precision, double Recall)> Floors = new()
    {
        [FindingClass.FigureInconsistent] = (0.9, 0.85),
        [FindingClass.BracketUnpaired] = (0.95, 0.88),
        [FindingClass.BooktitleUnpaired] = (0.95, 0.95),
        [FindingClass.QuoteUnpaired] = (0.95, 0.95),
        [FindingClass.Punctuation] = (0.93, 0.93),
        [FindingClass.Width] = (0.93, 0.90),
        [FindingClass.Numbering] = (0.88, 0.90),
        [FindingClass.Docnum] = (0.95, 0.95),
        [FindingClass.Date] = (0.95, 0.95),
        [FindingClass.Truncated] = (0.95, 0.85),
        [FindingClass.Boilerplate] = (0.95, 0.90),
        [FindingClass.Structure] = (0.90, 0.75),
        [FindingClass.Grammar] = (0.95, 0.85),
        [FindingClass.Unit] = (0.95, 0.70),
    };

    // Wrong findings per 1,000 characters of the clean reports.
    private const double MostFalseAlarms = 0.3;

    [Fact]
    public void Tuning()
    {
        var (faulty, clean) = Measure(Report.Tuning, "proofreading.md");

        Assert.All(Floors, floor =>
        {
            var tally = faulty.Of(floor.Key);
            Assert.True(tally.Precision >= floor.Value.Precision, $"{floor.Key}: precision {tally.Precision:0.00} below {floor.Value.Precision}");
            Assert.True(tally.Recall >= floor.Value.Recall, $"{floor.Key}: recall {tally.Recall:0.00} below {floor.Value.Recall}");
        });
        Assert.True(clean.WrongPerThousand <= MostFalseAlarms, $"{clean.WrongPerThousand:0.00} false alarms per 1,000 characters");
    }

    /// <summary>Written whole before any rule was tried on them: the figures in them are the harder ones.</summary>
    [Fact]
    public void Fresh()
    {
        var (faulty, clean) = Measure(Report.Fresh, "proofreading-fresh.md");

        var figures = faulty.Of(FindingClass.FigureInconsistent);
        Assert.True(figures.Precision >= 0.88, $"figure_inconsistent: precision {figures.Precision:0.00}");
        Assert.True(figures.Recall >= 0.82, $"figure_inconsistent: recall {figures.Recall:0.00}");
        Assert.True(faulty.Overall.Precision >= 0.92, $"precision {faulty.Overall.Precision:0.00}");

        // Marks, numbers, figures, levels and wording; what is said of words depends on the vocabulary and is held by the tuning reports.
        var alarms = clean.Wrong.Where(w => !OfWords.Contains(w.Finding.Class)).ToList();
        Assert.True(alarms.Count * 1000.0 / clean.Characters <= 0.15, string.Join("\n", alarms.Select(w => $"{w.Report.Name} {w.Finding.Rule}")));
    }

    private static readonly HashSet<FindingClass> OfWords =
        [FindingClass.WrongChar, FindingClass.MissingChar, FindingClass.ExtraText, FindingClass.RepeatedWord, FindingClass.TraditionalChar, FindingClass.Term];

    /// <summary>Half of what somebody wrote and marked who knew none of the rules; worked on since.</summary>
    [Fact(Explicit = true)]
    public void Blind() => Measure(Report.Blind, "proofreading-blind.md");

    /// <summary>The other half, which nobody who wrote rules has read. Run by the lead only.</summary>
    [Fact(Explicit = true)]
    public void Unseen() => Measure(Report.Unseen, "proofreading-unseen.md");

    /// <summary>By five further strangers to the rules, worked on since their first measure.</summary>
    [Fact(Explicit = true)]
    public void Guests() => Measure(Report.Guests, "proofreading-guests.md");

    /// <summary>By a sixth, read by nobody who wrote rules. Run by the lead only.</summary>
    [Fact(Explicit = true)]
    public void Sealed() => Measure(Report.Sealed, "proofreading-sealed.md");

    /// <summary>Run by the lead only; what it prints is no ground for a rule.</summary>
    [Fact(Explicit = true)]
    public void Held_out()
    {
        var (faulty, clean) = Measure(Report.HeldOut, "proofreading-held-out.md");

        Assert.True(faulty.Overall.Precision >= 0.90, $"precision {faulty.Overall.Precision:0.00}");
        Assert.True(faulty.Overall.F1 >= 0.80, $"F1 {faulty.Overall.F1:0.00}");
        Assert.True(faulty.Of(FindingClass.WrongChar).Recall >= 0.60, $"wrong_char {faulty.Of(FindingClass.WrongChar).Recall:0.00}");
        Assert.True(faulty.Of(FindingClass.FigureInconsistent).Recall >= 0.85, $"figure_inconsistent {faulty.Of(FindingClass.FigureInconsistent).Recall:0.00}");
        Assert.True(clean.WrongPerThousand <= MostFalseAlarms, $"{clean.WrongPerThousand:0.00} false alarms per 1,000 characters");
    }

    private (Score Faulty, Score Clean) Measure(string set, string page)
    {
        var reports = Report.All(set);
        var (speed, proofreader) = Speed.Of(reports);
        var (faulty, clean) = (new Score(proofreader, reports.Where(r => !r.Clean)), new Score(proofreader, reports.Where(r => r.Clean)));
        var table = ScorePage.Table($"{set}: {reports.Count} reports", faulty, clean, speed);
        output.WriteLine(table);
        var folder = Directory.CreateDirectory(Sample.At("var/test")).FullName;
        File.WriteAllText(Path.Combine(folder, page), set is not (Report.HeldOut or Report.Unseen or Report.Sealed) ? table + ScorePage.Details(faulty, clean) : table);
        return (faulty, clean);
    }
}

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>What a proofreader found in a set of reports, against what was seeded.</summary>
internal sealed class Score
{
    private readonly Dictionary<FindingClass, Tally> tallies = Enum.GetValues<FindingClass>().ToDictionary(c => c, _ => new Tally());

    public Score(Proofreader proofreader, IEnumerable<Report> reports)
    {
        foreach (var report in reports)
        {
            Characters += report.Text.EnumerateRunes().Count();
            Add(report, proofreader.Read(report.Text).Findings);
        }
    }

    /// <summary>Code points read.</summary>
    public int Characters { get; private set; }

    /// <summary>Faults that no finding of their class met, with the report they stand in.</summary>
    public List<(Report Report, Seeded Fault)> Missed { get; } = [];

    /// <summary>Findings that are not right, with the report they stand in.</summary>
    public List<(Report Report, Finding Finding)> Wrong { get; } = [];

    public Tally Overall => tallies.Values.Aggregate(new Tally(), (a, b) => a + b);

    /// <summary>Findings that are not right per 1,000 characters; over clean reports, the false alarms.</summary>
    public double WrongPerThousand => Characters == 0 ? 0 : Wrong.Count * 1000.0 / Characters;

    public Tally Of(FindingClass kind) => tallies[kind];

    private void Add(Report report, IReadOnlyList<Finding> findings)
    {
        foreach (var fault in report.Faults)
        {
            var met = findings.Where(f => f.Class == fault.Class && fault.Overlaps(f.Place)).ToList();
            if (met.Count == 0)
            {
                Missed.Add((report, fault));
            }

            tallies[fault.Class] += new Tally
            {
                Seeded = 1,
                Met = Math.Min(1, met.Count),
                Exact = met.Exists(f => fault.Covers(f.Place)) ? 1 : 0,
                Agreed = met.Exists(f => f.Suggestion == fault.Suggestion) ? 1 : 0,
            };
        }

        foreach (var finding in findings.Where(f => !report.Tolerated.Any(t => t.Class == f.Class && t.Overlaps(f.Place))))
        {
            var over = report.Faults.Where(f => f.Overlaps(finding.Place)).ToList();
            var right = over.Exists(f => f.Class == finding.Class);
            if (!right)
            {
                Wrong.Add((report, finding));
            }

            tallies[finding.Class] += new Tally { Found = 1, Right = right ? 1 : 0, OtherClass = right || over.Count == 0 ? 0 : 1 };
        }
    }
}

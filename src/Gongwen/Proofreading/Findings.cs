namespace Kechuang.Gongwen.Proofreading;

/// <summary>Collects findings and decides between those that claim the same place.</summary>
internal sealed class Findings(ProofText text)
{
    private readonly List<Finding> all = [];

    /// <summary>Adds one over UTF-16 positions.</summary>
    public void Add(
        int start, int end, FindingClass kind, string? suggestion, decimal confidence, string rule, string message, IReadOnlyList<Slice>? others = null) =>
        all.Add(new Finding(text.At(start, end), kind, suggestion, confidence, message, rule, others ?? []));

    /// <summary>Those of a class that are shown.</summary>
    public List<Finding> Of(FindingClass kind) => all.FindAll(f => f.Class == kind && f.Confidence >= Proofreader.Thankful);

    /// <summary>Puts another finding in the place of one.</summary>
    public void Replace(Finding finding, Finding by) => all[all.IndexOf(finding)] = by;

    /// <summary>Whether a finding of a class that is shown covers a position.</summary>
    public bool Holds(FindingClass kind, int at) => all.Exists(f => f.Class == kind && f.Confidence >= Proofreader.Thankful && f.Place.Start <= at && at < f.Place.End);

    /// <summary>Those at or above a confidence, in the order of the text; of two over the same characters the surer one, then the longer.</summary>
    public IReadOnlyList<Finding> Settle(decimal least)
    {
        var taken = new List<Finding>();
        var covered = new bool[text.Text.Length + 1];
        foreach (var finding in all.Where(f => f.Confidence >= least).OrderByDescending(f => f.Confidence).ThenByDescending(f => f.Length))
        {
            var (start, end) = (finding.Place.Start, finding.Place.End);
            if (covered.AsSpan(start, Math.Max(1, end - start)).Contains(true))
            {
                continue;
            }

            covered.AsSpan(start, Math.Max(1, end - start)).Fill(true);
            taken.Add(finding);
        }

        return [.. taken.OrderBy(f => f.Place.Start)];
    }
}

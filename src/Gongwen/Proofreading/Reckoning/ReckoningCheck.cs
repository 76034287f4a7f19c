using Kechuang.Gongwen.Proofreading.Figures;

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>
/// The last word on figures. Which reckonings are meant is told by what sound texts are like (<see cref="RelationWeights"/>): what a rule
/// said of parts of one that comes out is taken back, which number is the wrong one is weighed anew, and reckonings that no rule knows are added.
/// </summary>
internal static class ReckoningCheck
{
    // The likelihood from which a fault is told that no rule told.
    private const double Least = 0.7;

    // Below this share no number is singled out; the lower one where a rule named the same.
    private const double Single = 0.7, Together = 0.8;
    private const double Agreed = 0.5;
    private const int Longest = 60;

    public static void Check(ProofText text, List<Passage> paragraphs, RelationWeights weights, Findings found)
    {
        if (weights.Intent.Length == 0)
        {
            return;
        }

        var told = found.Of(FindingClass.FigureInconsistent).Where(f => f.Others.Count > 0).ToLookup(f => f.Others.Aggregate(Relation.KeyOf(f.Place.Start), (key, o) => unchecked(key + Relation.KeyOf(o.Start))));
        var diagnosis = Diagnosis.Of(Number.Read(paragraphs), weights, [.. told.Select(t => t.Key)]);
        foreach (var rule in told)
        {
            if (diagnosis.Breaches.Where(b => b.Relation.Key == rule.Key).MaxBy(b => b.Meant) is { } breach)
            {
                foreach (var finding in rule)
                {
                    found.Replace(finding, Judged(text, finding, breach, diagnosis, weights));
                }
            }
        }

        foreach (var (breach, fault) in diagnosis.Breaches.Select(b => (b, Fault: diagnosis.Fault(b))).Where(b => b.Fault >= Least).OrderByDescending(b => b.Fault))
        {
            // A reckoning with a number that is wrong already does not come out for that reason.
            if (!IsOpen(breach.Relation) && !Array.Exists(breach.Relation.Members, m => found.Holds(FindingClass.FigureInconsistent, m.Told.Quantity.Start)))
            {
                Say(text, breach, Blame.Of(breach, diagnosis, weights), fault, found);
            }
        }
    }

    // “6人，其余为设计、检测类”: more parts follow, without a number.
    private static bool IsOpen(Relation relation) =>
        relation.Kind is RelationKind.Sum or RelationKind.Pair && relation.Members.MaxBy(m => m.Index) is { } last && last != relation.Members[0] && (last.Follow & Rest) != 0;

    private static readonly uint Rest = Cue.Bit("rest");

    private static Finding Judged(ProofText text, Finding finding, Breach breach, Diagnosis diagnosis, RelationWeights weights)
    {
        if (IsOpen(breach.Relation) || diagnosis.IsWithin(breach.Relation))
        {
            return finding with { Confidence = Proofreader.Thankful - 0.1m };
        }

        // Nothing else than its place tells the number that the rule named: then the stretch of all that may be wrong is named.
        var blame = Blame.Of(breach, diagnosis, weights);
        if (blame[0].Share >= Single && blame[0].Suspect.Number.Told.Quantity is var quantity && quantity.Start != finding.Place.Start && Written.As(quantity, (decimal)blame[0].Suspect.Right) is { } right)
        {
            return finding with
            {
                Place = quantity.Figure.Place, Suggestion = right, Others = [.. breach.Relation.Members.Where(m => m.Told.Quantity != quantity).Select(m => m.Told.Quantity.Figure.Place)],
                Message = Reckoned.Should(blame[0].Suspect, right),
            };
        }

        return blame[0].Share < (blame[0].Suspect.Number.Told.Quantity.Start == finding.Place.Start ? Agreed : Single) && Run(blame) is { } run
            ? finding with { Place = text.At(Math.Min(run.Start, finding.Place.Start), Math.Max(run.End, finding.Place.End)), Suggestion = null, Message = Reckoned.Disagree(blame[0].Suspect) }
            : finding;
    }

    private static void Say(ProofText text, Breach breach, List<(Suspect Suspect, double Share)> blame, double fault, Findings found)
    {
        var suspect = blame[0].Suspect;
        var quantity = suspect.Number.Told.Quantity;
        var others = breach.Relation.Members.Select(m => m.Told.Quantity).ToList();
        if (blame[0].Share < Single && Run(blame) is { } run)
        {
            found.Add(
                run.Start, run.End, FindingClass.FigureInconsistent, null, Math.Max(Proofreader.Thankful, Math.Round((decimal)fault, 2)), "figure.reckoning",
                Reckoned.Disagree(suspect), [.. others.Select(o => o.Figure.Place)]);
            return;
        }

        if (Written.As(quantity, (decimal)suspect.Right) is { } right && right != quantity.Figure.Text)
        {
            Report.Add(
                found, quantity, right, Math.Max(Proofreader.Thankful, Math.Round((decimal)fault, 2)), "figure.reckoning", Reckoned.Should(suspect, right),
                [.. others.Where(o => o != quantity)]);
        }
    }

    // The stretch of the likeliest numbers, where they stand close by.
    private static (int Start, int End)? Run(List<(Suspect Suspect, double Share)> blame)
    {
        var (start, end, sum) = (blame[0].Suspect.Number.Told.Quantity.Start, blame[0].Suspect.Number.Told.Quantity.End, blame[0].Share);
        foreach (var (suspect, share) in blame.Skip(1))
        {
            var quantity = suspect.Number.Told.Quantity;
            if (sum < Together && Math.Max(end, quantity.End) - Math.Min(start, quantity.Start) <= Longest)
            {
                (start, end, sum) = (Math.Min(start, quantity.Start), Math.Max(end, quantity.End), sum + share);
            }
        }

        return sum >= Single ? (start, end) : null;
    }
}

using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.Policies;

/// <summary>An example as the trial shows it.</summary>
/// <param name="Before">It agreed before the edit.</param>
internal sealed record TriedExample(string Name, string Expected, string Actual, bool Agrees, bool Before);

/// <summary>Firms of one heap by the version opened and by the draft.</summary>
internal sealed record TriedCount(string Word, int Before, int After);

/// <summary>What a trial answers.</summary>
/// <param name="FirmsNote">Which firms were counted on which day, or why none were.</param>
internal sealed record Trial(
    IReadOnlyList<DraftProblem> Problems, IReadOnlyList<string> Changed, bool Same, IReadOnlyList<string> Hints, IReadOnlyList<TriedExample> Examples,
    IReadOnlyList<TouchedCondition> Conditions, IReadOnlyList<TriedCount> Firms, string FirmsNote);

/// <summary>试算: what an edited model would say, without saving anything: its examples, and the county's firms by heap.</summary>
internal sealed class TryPolicy(CountyPolicies policies, CountyCheckUp checkUps, CountyFacts facts, SchemeCatalogue shipped, ElementDictionary dictionary)
{
    // A model may be slow on purpose or by mistake: what takes longer is said to.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Works it out.</summary>
    internal async Task<Trial> Of(Desk desk, PolicyVersion source, string xml, CancellationToken stop)
    {
        var draft = PolicyDraft.Of(xml, source, policies, shipped.Layout, dictionary);
        if (draft.Policy is not { } policy || draft.Difference is not { } difference)
            return new Trial(draft.Problems, [], false, [], [], [], [], "");
        var before = source.Policy.TryValue(out var opened) ? draft.Examples.Run(opened, shipped.Layout, dictionary) : [];
        var examples = draft.Results.Select((r, i) => new TriedExample(r.Example.Name, r.Example.Expect.ToString(), r.Actual?.ToString() ?? r.Trouble, r.Agrees, before.ElementAtOrDefault(i)?.Agrees ?? true));
        var (firms, note) = opened is null || difference.Changed.Count == 0 ? ([], "") : await Firms(desk, opened, policy, stop);
        return new Trial([], difference.Changed, difference.Same, difference.Hints, [.. examples], difference.Conditions, firms, note);
    }

    private async Task<(IReadOnlyList<TriedCount> Firms, string Note)> Firms(Desk desk, Policy before, Policy after, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var year = desk.Day.Year;
            var known = await facts.All(desk.Db, year + before.Scheme.ReferenceOffset, desk.Day, desk.Now, patience.Token);
            var was = await checkUps.By(desk, before, year, desk.Day, known, patience.Token);
            var will = await checkUps.By(desk, after, year, desk.Day, known, patience.Token);
            var counts = Buckets.All.Where(b => b != Bucket.Direct || before.Scheme.Direct is not null)
                .Select(b => new TriedCount(b.Word(), was.Lines.Count(l => l.Bucket == b), will.Lines.Count(l => l.Bucket == b)));
            return ([.. counts], $"{was.Lines.Count} 家在册企业，按 {desk.Day.Iso()} 的数据");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return ([], $"逐家试算超过 {Patience.Seconds} 秒，没有算完；例子已算出");
        }
    }
}

using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Unknowns;

/// <summary>Decision tables over reaches: a rule must match, may match, or cannot.</summary>
internal sealed partial class PossibleRun
{
    private readonly record struct Candidate(TableRule Rule, bool Certain, UInt128 Causes);

    private Reach Table(TableNode table, PossibleFrame frame)
    {
        run.Step();
        foreach (var input in table.Inputs)
        {
            frame.L[input.Slot] = Visit(input.Expression, frame);
            if (input.Allowed is { } allowed && frame.L[input.Slot] is { OnlyNull: false } && !Visit(allowed, frame).CanBeTrue)
            {
                return Reach.Of(FeelValue.Null);
            }
        }

        return Bands.Of(table, frame) is { } bands ? ByBand(table, frame, bands, 0) : Result(table, Candidates(table, frame), frame);
    }

    /// <summary>Each combination of bands decides every cell, so that rules which together cover all leave no gap.</summary>
    private Reach ByBand(TableNode table, PossibleFrame frame, Reach[][] bands, int column)
    {
        if (column == bands.Length)
        {
            run.Step();
            return Result(table, table.Plain ? Matching(table, frame) : Candidates(table, frame), frame);
        }

        var slot = table.Inputs[column].Slot;
        var whole = frame.L[slot]!;
        Reach? result = null;
        foreach (var band in bands[column])
        {
            frame.L[slot] = band;
            var one = ByBand(table, frame, bands, column + 1);
            result = result is null || ReferenceEquals(result, one) ? one : Reach.Either(result, one);
        }

        frame.L[slot] = whole;
        return bands[column].Length > 1 ? result!.With(whole.Causes) : result!;
    }

    private Reach Result(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        return table.Policy switch
        {
            HitPolicy.First => First(table, candidates, frame),
            HitPolicy.Unique or HitPolicy.Any => Single(table, candidates, frame),
            HitPolicy.Priority => Best(table, candidates, frame),
            HitPolicy.Collect when table.Aggregation != Aggregation.None => Aggregated(table, candidates, frame),
            _ => Listed(table, candidates, frame),
        };
    }

    // Every input is one value here: the compiled table itself says which rules match.
    private List<Candidate> Matching(TableNode table, PossibleFrame frame)
    {
        var exact = new Frame(frame.L.Length, null, run);
        foreach (var input in table.Inputs)
        {
            exact.L[input.Slot] = frame.L[input.Slot]!.Exact;
        }

        var rules = table.Matching(exact);
        return table.Policy == HitPolicy.First && rules.Count > 1
            ? [new Candidate(table.Rules[rules[0]], true, 0)]
            : rules.ConvertAll(r => new Candidate(table.Rules[r], true, 0));
    }

    private List<Candidate> Candidates(TableNode table, PossibleFrame frame)
    {
        var candidates = new List<Candidate>();
        foreach (var rule in table.Rules)
        {
            var certain = true;
            var possible = true;
            var causes = UInt128.Zero;
            foreach (var cell in rule.Cells)
            {
                var test = Visit(cell, frame);
                certain &= !test.CanBeOtherThanTrue;
                causes |= test.CanBeOtherThanTrue ? test.Causes : 0;
                if (!test.CanBeTrue)
                {
                    possible = false;
                    break;
                }
            }

            if (possible)
            {
                candidates.Add(new Candidate(rule, certain, causes));
                if (certain && table.Policy == HitPolicy.First)
                {
                    break;
                }
            }
        }

        return candidates;
    }

    private Reach First(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        if (candidates is [{ Certain: true } only])
        {
            return Output(table, only.Rule, frame);
        }

        var results = candidates.Select(c => Output(table, c.Rule, frame)).ToList();
        if (!candidates.Any(c => c.Certain))
        {
            results.Add(Default(table, frame));
        }

        return results.Aggregate(Reach.Either).With(Open(candidates));
    }

    private Reach Single(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        if (candidates is [{ Certain: true } only])
        {
            return Output(table, only.Rule, frame);
        }

        var results = candidates.Select(c => Output(table, c.Rule, frame)).ToList();
        if (!candidates.Any(c => c.Certain))
        {
            results.Add(Default(table, frame));
        }
        else if (candidates.Count > 1)
        {
            // A certain rule beside another: they may clash, which is null, and the certain one is there in any case.
            results = table.Policy == HitPolicy.Any && results.TrueForAll(r => r.IsExact && r.Exact.Equals(results[0].Exact))
                ? results
                : [.. results.Where((_, i) => candidates[i].Certain), Reach.Of(FeelValue.Null)];
        }

        return results.Aggregate(Reach.Either).With(Open(candidates));
    }

    private Reach Best(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        var results = candidates.Select(c => (c.Certain, Reach: Output(table, c.Rule, frame))).ToList();
        if (results.TrueForAll(r => r.Reach.IsExact) && results.Where(r => r.Certain).Select(r => table.Rank(r.Reach.Exact)).Order(Ranks).FirstOrDefault() is { } certain)
        {
            results = results.FindAll(r => Ranks.Compare(table.Rank(r.Reach.Exact), certain) <= 0);
        }

        var reaches = results.Select(r => r.Reach);
        reaches = candidates.Any(c => c.Certain) ? reaches : reaches.Append(Default(table, frame));
        return reaches.Aggregate(Reach.Either).With(Open(candidates));
    }

    private static readonly Comparer<int[]> Ranks = Comparer<int[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y));

    private Reach Aggregated(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        var causes = Open(candidates);
        if (table.Aggregation == Aggregation.Count)
        {
            return Reach.Between(candidates.Count(c => c.Certain), candidates.Count, causes);
        }

        var none = candidates.Any(c => c.Certain) ? null : Default(table, frame);
        var outputs = candidates.Select(c => (c.Certain, Reach: Output(table, c.Rule, frame))).ToList();
        if (outputs.Count == 0)
        {
            return none!;
        }

        if (outputs.TrueForAll(o => o.Certain))
        {
            return Monotone.Apply(Name(table.Aggregation), [.. outputs.Select(o => o.Reach)], _ => [.. outputs.Select(o => o.Reach)])
                ?? Exactly(table, outputs.ConvertAll(o => o.Reach));
        }

        return Hull(table.Aggregation, outputs, causes) is { } hull ? none is null ? hull : Reach.Either(hull, none).With(causes) : Reach.Anything(causes | Reach.Union(outputs.Select(o => o.Reach)));
    }

    private static string Name(Aggregation aggregation) => aggregation switch { Aggregation.Sum => "sum", Aggregation.Min => "min", _ => "max" };

    private static Reach Exactly(TableNode table, List<Reach> outputs) => outputs.TrueForAll(o => o.IsExact)
        ? Reach.Of(TableNode.Aggregate(table.Aggregation, [.. outputs.Select(o => o.Exact)]))
        : Reach.Anything(Reach.Union(outputs));

    /// <summary>Bounds of the aggregate over every choice of the open rules that takes at least one.</summary>
    private static Reach? Hull(Aggregation aggregation, List<(bool Certain, Reach Reach)> outputs, UInt128 causes)
    {
        var spans = new List<(bool Certain, decimal? Low, decimal? High)>();
        var mayBeNull = false;
        foreach (var (certain, reach) in outputs)
        {
            if (!reach.Numbers(out var low, out var high, out var isNull))
            {
                return null;
            }

            mayBeNull |= isNull;
            spans.Add((certain, low, high));
        }

        causes |= Reach.Union(outputs.Select(o => o.Reach));
        var fixedOnes = spans.FindAll(s => s.Certain);
        decimal? Least() => spans.Exists(s => s.Low is null) ? null : spans.Min(s => s.Low);
        decimal? Most() => spans.Exists(s => s.High is null) ? null : spans.Max(s => s.High);
        switch (aggregation)
        {
            case Aggregation.Sum:
                var (down, up) = ((decimal?)0, (decimal?)0);
                foreach (var span in spans)
                {
                    down += span.Certain ? span.Low : span.Low is { } l ? Math.Min(0, l) : null;
                    up += span.Certain ? span.High : span.High is { } h ? Math.Max(0, h) : null;
                }

                return Reach.Between(fixedOnes.Count == 0 && down == 0 ? Least() : down, fixedOnes.Count == 0 && up == 0 ? Most() : up, causes, mayBeNull);
            case Aggregation.Min:
                return Reach.Between(Least(), fixedOnes.Count == 0 ? Most() : fixedOnes.Exists(s => s.High is not null) ? fixedOnes.Min(s => s.High) : null, causes, mayBeNull);
            default:
                return Reach.Between(fixedOnes.Count == 0 ? Least() : fixedOnes.Exists(s => s.Low is not null) ? fixedOnes.Max(s => s.Low) : null, Most(), causes, mayBeNull);
        }
    }

    private Reach Listed(TableNode table, List<Candidate> candidates, PossibleFrame frame)
    {
        Reach[] outputs = [.. candidates.Select(c => Output(table, c.Rule, frame))];
        Reach[] tests = [.. candidates.Select(c => c.Certain ? Reach.Of(FeelValue.True) : Reach.Among([FeelValue.True, FeelValue.False], c.Causes))];
        if (candidates.Count == 0 || (table.Policy == HitPolicy.OutputOrder && !Array.TrueForAll(outputs, o => o.IsExact)))
        {
            return candidates.Count == 0 ? Listing(Default(table, frame)) : Reach.AnyOf(FeelKind.List, Open(candidates));
        }

        if (table.Policy == HitPolicy.OutputOrder)
        {
            var order = Enumerable.Range(0, outputs.Length).OrderBy(i => table.Rank(outputs[i].Exact), Ranks).ToList();
            (outputs, tests) = ([.. order.Select(i => outputs[i])], [.. order.Select(i => tests[i])]);
        }

        var kept = Kept(outputs, tests);
        return candidates.Any(c => c.Certain) || Default(table, frame) is { OnlyNull: true } ? kept : Reach.AnyOf(FeelKind.List, kept.Causes | Open(candidates));
    }

    private static Reach Listing(Reach standard) => standard.OnlyNull ? Reach.Of(FeelValue.List())
        : One(standard, v => v.Kind == FeelKind.List ? v : FeelValue.List(v), FeelKind.List);

    private static UInt128 Open(List<Candidate> candidates) => candidates.Aggregate(UInt128.Zero, (all, c) => all | (c.Certain ? 0 : c.Causes));

    private Reach Output(TableNode table, TableRule rule, PossibleFrame frame)
    {
        if (rule.Outputs.Count == 1)
        {
            return Coerced(Visit(rule.Outputs[0], frame), table.Outputs[0].Type);
        }

        Reach[] values = [.. rule.Outputs.Select((o, i) => Coerced(Visit(o, frame), table.Outputs[i].Type))];
        return Reach.OfEntries([.. table.Outputs.Select(o => o.Name)], values);
    }

    private Reach Default(TableNode table, PossibleFrame frame)
    {
        if (table.Outputs.All(o => o.Default is null))
        {
            return Reach.Of(FeelValue.Null);
        }

        Reach[] values = [.. table.Outputs.Select(o => o.Default is { } node ? Visit(node, frame) : Reach.Of(FeelValue.Null))];
        return values.Length == 1 ? values[0] : Reach.OfEntries([.. table.Outputs.Select(o => o.Name)], values);
    }
}

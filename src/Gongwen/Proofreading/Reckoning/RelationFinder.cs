namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>
/// Every way in which the numbers of a text near one another could hang together, whatever words stand about them. Most of it is chance;
/// the caller asks of each only whether it comes out, or would but for one slip.
/// </summary>
internal static class RelationFinder
{
    /// <summary>Numbers of one reckoning stand no further apart than this.</summary>
    private const int Window = 10;

    private const int LongestRun = 10, Kinds = 4, Back = 8;

    /// <summary>The relations, each told once.</summary>
    public static IEnumerable<Relation> All(List<Number> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var (first, end) = (Math.Max(0, i - Window), Math.Min(numbers.Count, i + Window + 1));
            foreach (var relation in numbers[i].Measure switch
            {
                "%" => Rates(numbers, i, first, end).Concat(Pairs(numbers, i, first, end)),
                "倍" => Times(numbers, i, first, end),
                _ => Pairs(numbers, i, first, end).Concat(Products(numbers, i, first, end)),
            })
            {
                yield return relation;
            }
        }

        foreach (var relation in Runs(numbers).Concat(Weighted(numbers)).Concat(Cubes(numbers)).Concat(Same(numbers)))
        {
            yield return relation;
        }
    }

    // “12期、每期5天、每天8学时，总学时480学时”
    private static IEnumerable<Relation> Cubes(List<Number> numbers)
    {
        for (var i = 0; i + 3 < numbers.Count; i++)
        {
            for (var whole = i; whole <= i + 3; whole += 3)
            {
                var three = Enumerable.Range(i, 4).Where(k => k != whole).Select(k => numbers[k]).ToArray();
                if (three.Append(numbers[whole]).All(n => IsPlain(n) && n.Value > 1) && three.Count(n => n.Measure == numbers[whole].Measure) == 1 && three.DistinctBy(n => n.Measure).Count() == 3)
                {
                    yield return new Relation(RelationKind.Cube, [numbers[whole], .. three]);
                }
            }
        }
    }

    private const int Telling = 3, Named = 4;

    // Three digits and more come back by chance rarely; the words about both must be alike.
    private static IEnumerable<Relation> Same(List<Number> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            for (var j = i + 1; j < numbers.Count && numbers[i].Digits >= Telling; j++)
            {
                if (numbers[j].Measure == numbers[i].Measure && numbers[j].Step == numbers[i].Step && Math.Abs(numbers[i].Value - numbers[j].Value) < numbers[i].Value && Figures.Naming.Common(numbers[i].Name, numbers[j].Name) >= Named)
                {
                    yield return new Relation(RelationKind.Same, [numbers[i], numbers[j]]);
                }
            }
        }
    }

    private static bool Adds(Number a, Number b) => a.Measure == b.Measure || (a.Measure is "%" or "百分点" && b.Measure is "%" or "百分点");

    // A number and two smaller ones.
    private static IEnumerable<Relation> Pairs(List<Number> numbers, int i, int first, int end)
    {
        var total = numbers[i];
        for (var j = first; j < end; j++)
        {
            var one = numbers[j];
            if (j == i || one.Value >= total.Value || one.Value <= 0 || !Adds(total, one))
            {
                continue;
            }

            for (var k = j + 1; k < end && k - Math.Min(i, j) <= Window; k++)
            {
                var other = numbers[k];
                if (k != i && other.Value > 0 && other.Value < total.Value && Adds(total, other))
                {
                    yield return new Relation(RelationKind.Pair, [total, one, other]);
                }
            }
        }
    }

    private static IEnumerable<Relation> Rates(List<Number> numbers, int i, int first, int end)
    {
        var rate = numbers[i];
        for (var j = first; j < end && rate.Value > 0; j++)
        {
            var one = numbers[j];
            if (!IsPlain(one))
            {
                continue;
            }

            for (var k = j + 1; k < end && k - Math.Min(i, j) <= Window && Math.Max(i, k) - j <= Window; k++)
            {
                var other = numbers[k];
                if (other.Measure != one.Measure || !IsPlain(other))
                {
                    continue;
                }

                var (small, great) = one.Value <= other.Value ? (one, other) : (other, one);
                yield return rate.Value <= Most ? new Relation(RelationKind.Ratio, [rate, small, great]) : new Relation(RelationKind.Ratio, [rate, great, small]);
                if (small.Value < great.Value)
                {
                    yield return new Relation(RelationKind.Growth, [rate, great, small]);
                    yield return new Relation(RelationKind.Fall, [rate, small, great]);
                    yield return new Relation(RelationKind.Increase, [rate, small, great]);
                    yield return new Relation(RelationKind.Decrease, [rate, small, great]);
                }
            }
        }
    }

    private const double Most = 100;

    private static IEnumerable<Relation> Times(List<Number> numbers, int i, int first, int end)
    {
        for (var j = first; j < end; j++)
        {
            for (var k = j + 1; k < end && IsPlain(numbers[j]); k++)
            {
                if (numbers[k].Measure == numbers[j].Measure && IsPlain(numbers[k]))
                {
                    yield return numbers[j].Value >= numbers[k].Value
                        ? new Relation(RelationKind.Times, [numbers[i], numbers[j], numbers[k]]) : new Relation(RelationKind.Times, [numbers[i], numbers[k], numbers[j]]);
                }
            }
        }
    }

    // A whole, how many, and what each has.
    private static IEnumerable<Relation> Products(List<Number> numbers, int i, int first, int end)
    {
        var whole = numbers[i];
        for (var j = first; j < end && IsPlain(whole); j++)
        {
            var each = numbers[j];
            if (j == i || each.Measure != whole.Measure || each.Value <= 0 || each.Value >= whole.Value)
            {
                continue;
            }

            for (var k = first; k < end; k++)
            {
                var many = numbers[k];
                if (many.Measure != whole.Measure && IsPlain(many) && many.Value > 1 && Math.Max(k, Math.Max(i, j)) - Math.Min(k, Math.Min(i, j)) <= Window)
                {
                    yield return new Relation(RelationKind.Product, [whole, many, each]);
                }
            }
        }
    }

    private static bool IsPlain(Number number) => number.Value > 0 && number.Low > 0 && number.Measure is not ("%" or "百分点" or "倍" or "番");

    // Three and more numbers of one measure that follow one another, with and without those that only say something of the one before.
    private static IEnumerable<Relation> Runs(List<Number> numbers)
    {
        foreach (var alike in numbers.GroupBy(n => n.Measure == "百分点" ? "" : n.Measure).Where(g => g.Key.Length > 0))
        {
            var all = alike.ToList();
            foreach (var relation in Following(all))
            {
                yield return relation;
            }

            var own = all.Where(n => n.Measure == "%" || !Figures.Aside.Is(n.Told.Passage, n.Told.Index)).ToList();
            foreach (var relation in own.Count == all.Count ? [] : Following(own).Where(r => IsBroken(r, all)))
            {
                yield return relation;
            }
        }
    }

    // Such a run was not told among all of them.
    private static bool IsBroken(Relation relation, List<Number> all)
    {
        var (low, high) = (relation.Members.Min(m => m.Index), relation.Members.Max(m => m.Index));
        return all.Count(n => n.Index >= low && n.Index <= high) > relation.Members.Length;
    }

    private static IEnumerable<Relation> Following(List<Number> alike)
    {
        for (var start = 0; start < alike.Count; start++)
        {
            for (var length = 2; length <= LongestRun && start + length <= alike.Count && alike[start + length - 1].Index - alike[start].Index <= Window * 3; length++)
            {
                var parts = alike.GetRange(start, length);
                if (alike[start].Measure == "%" && parts.Sum(p => p.Value) is > 80 and < 120)
                {
                    yield return new Relation(RelationKind.Hundred, [.. parts]);
                }

                if (length == 2)
                {
                    continue;
                }

                if (length is 4 or 5)
                {
                    yield return new Relation(RelationKind.FlowOut, [parts[^1], .. parts[..^1]]);
                    yield return new Relation(RelationKind.FlowIn, [parts[^1], .. parts[..^1]]);
                }

                var greatest = parts.Max(p => p.Value);
                for (var back = 2; back <= Back && start - back >= 0; back++)
                {
                    if (alike[start - back].Value > greatest && alike[start - back].Told.Passage == parts[0].Told.Passage)
                    {
                        yield return new Relation(RelationKind.Sum, [alike[start - back], .. parts]);
                    }
                }

                if (start + (length * 2) <= alike.Count + 1 && Enumerable.Range(0, length).Select(k => alike[start + (k * 2)]).ToArray() is var turns)
                {
                    for (var after = start + (length * 2) - 1; after < Math.Min(alike.Count, start + (length * 2) + 2); after++)
                    {
                        if (alike[after].Value > turns.Max(t => t.Value))
                        {
                            yield return new Relation(RelationKind.Turns, [alike[after], .. turns]);
                        }
                    }
                }

                if (start > 0 && alike[start - 1].Value > greatest && alike[start].Index - alike[start - 1].Index <= Window)
                {
                    yield return new Relation(RelationKind.Sum, [alike[start - 1], .. parts]);
                }

                if (start + length < alike.Count && alike[start + length].Value > greatest && alike[start + length].Index - parts[^1].Index <= Window)
                {
                    yield return new Relation(RelationKind.Sum, [alike[start + length], .. parts]);
                }
            }
        }
    }

    // “硕士4名、每名10万元，本科22名、每名5万元，共150万元”
    private static IEnumerable<Relation> Weighted(List<Number> numbers)
    {
        for (var start = 0; start + 4 <= numbers.Count; start++)
        {
            var (n, u) = (numbers[start].Measure, numbers[start + 1].Measure);
            if (n == u || !IsPlain(numbers[start]) || !IsPlain(numbers[start + 1]))
            {
                continue;
            }

            for (var kinds = 2; kinds <= Kinds && start + (kinds * 2) <= numbers.Count; kinds++)
            {
                var pairs = numbers.GetRange(start, kinds * 2);
                if (pairs.Where((p, i) => p.Measure != (i % 2 == 0 ? n : u)).Any())
                {
                    break;
                }

                foreach (var at in (int[])[start - 1, start + (kinds * 2)])
                {
                    if (at >= 0 && at < numbers.Count && (numbers[at].Measure == u || numbers[at].Measure == n) && IsPlain(numbers[at]))
                    {
                        yield return new Relation(RelationKind.Weighted, [numbers[at], .. pairs]);
                    }
                }
            }
        }
    }
}

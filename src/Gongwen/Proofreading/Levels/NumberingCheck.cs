namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Heading numbers: their form (GB/T 9704-2012, 7.3.3), and their sequence within the section.</summary>
internal sealed class NumberingCheck : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        Forms(text, found);
        var headings = Numbered(text);
        var strays = StrayLevels.Of(headings);
        var odd = OddLevels.Of(headings, strays);
        var items = ItemsAsHeadings.Of(text);
        var sequence = new Sequences();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (strays.Contains(i) || heading.Ordinal == 0 || heading.Number[0] == '第')
            {
                continue;
            }

            if (odd.TryGetValue(i, out var level))
            {
                sequence.Leave(level);
                Odd(text, heading, level, sequence.Take(level), found);
                continue;
            }

            sequence.Leave(heading.Level);
            if (sequence.Next(heading.Level, heading.Ordinal, Following(headings, i)) is { } expected
                && !(heading.Ordinal == expected + 1 && items.Any(t => t.After.Level == heading.Level && t.Item.Ordinal == expected && t.Item.Place.Start < heading.Place.Start)))
            {
                var right = expected is >= 1 and <= 99 ? Numbered(heading, expected) : null;
                var what = heading.Ordinal == expected - 1 ? "序号重复" : heading.Ordinal < expected ? "序号倒置" : "序号跳号";
                Add(text, heading, right, heading.Level <= 2 ? 0.88m : 0.82m, "numbering.sequence", $"{what}：这里应为“{right}”", [], found);
            }
        }
    }

    // The lines of “附件：1.…”, “2.…” count for themselves (AttachmentCheck).
    private static List<Heading> Numbered(ProofText text)
    {
        var attached = text.Body.FirstOrDefault(p => text.Plain.AsSpan(p.Start, Math.Min(4, p.End - p.Start)).StartsWith("附件：") && text.Plain.AsSpan(p.Start, Math.Min(8, p.End - p.Start)).IndexOfAnyInRange('0', '9') > 0);
        return [.. text.Outline.Headings.Where(h => attached == default || h.Place.Start < attached.Start || h.Level < 3)];
    }

    // （5） among （四） and （六） is the same level in other numerals; 5. among them is another level.
    private static void Odd(ProofText text, Heading heading, int level, int ordinal, Findings found)
    {
        var right = ordinal is >= 1 and <= 99 ? Numbering.Normal(heading with { Level = level, Ordinal = ordinal }) : null;
        var place = Place(text, heading);
        var numerals = (level, heading.Level) is (2, 4) or (4, 2) && heading.Ordinal == ordinal && ordinal > 1;
        found.Add(place.Start, place.End, numerals ? FindingClass.Numbering : FindingClass.Structure, right, 0.86m,
            numerals ? "numbering.numerals" : "structure.odd-level", $"与前后的序号不是一个层次，应为“{right}”");
    }

    private static void Forms(ProofText text, Findings found)
    {
        var byLevel = text.Outline.Headings.Where(h => h.Ordinal > 0 && h.Level <= 4 && h.Number[0] is not ('第' or (>= '㈠' and <= '㈩') or (>= '⑴' and <= '⒛')))
            .GroupBy(h => h.Level).ToList();
        foreach (var level in byLevel)
        {
            var half = level.Where(h => h.Number.Contains('(')).ToHashSet();
            var oddWidth = half.Count * 2 < level.Count();
            var faulty = level.Where(h => HasFaultyMark(h) || (oddWidth && half.Contains(h))).ToList();
            var habit = faulty.Count > 1 && faulty.Count == level.Count();
            foreach (var heading in faulty.Take(habit ? 1 : faulty.Count))
            {
                var right = Numbering.Normal(heading);
                // “1、” throughout is what most bureaus write: worth saying only where other levels are out of form too; among “1.” it is a slip.
                var throughout = level.Key == 3 && faulty.Count == level.Count();
                var confidence = !throughout ? 0.88m : byLevel.Exists(l => l.Key != 3 && l.Any(HasFaultyMark)) ? 0.7m : 0.55m;
                var others = habit ? faulty.Skip(1).Select(h => Place(text, h)).ToList() : [];
                Add(text, heading, right, confidence, "gbt15834.heading-number", $"序号“{heading.Number.Trim()}”应为“{right}”", others, found);
            }
        }
    }

    // Half-width brackets throughout are the habit that another rule names.
    private static bool HasFaultyMark(Heading heading)
    {
        var number = heading.Number.AsSpan().TrimEnd();
        return heading.Level switch
        {
            1 => number[^1] != '、',
            3 => number[^1] == '、',
            _ => number[^1] is not (')' or '）'),
        };
    }

    // The number of the next heading of this level in the same section, or 0.
    private static int Following(IReadOnlyList<Heading> headings, int i)
    {
        for (var next = i + 1; next < headings.Count && headings[next].Level >= headings[i].Level; next++)
        {
            if (headings[next].Level == headings[i].Level)
            {
                return headings[next].Ordinal;
            }
        }

        // Where the list counts on through the sections, the next one stands there.
        var on = headings.Skip(i + 1).FirstOrDefault(h => h.Level == headings[i].Level);
        return on is { Ordinal: > 1 } ? on.Ordinal : 0;
    }

    // In the form the writer uses, so that only the value changes.
    private static string Numbered(Heading heading, int ordinal) => Numbering.Normal(heading with { Ordinal = ordinal }) is var normal && heading.Level <= 4
        ? normal
        : heading.Number.TrimEnd().Replace(heading.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture), ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Slice Place(ProofText text, Heading heading) => text.At(heading.Place.Start, heading.Place.Start + heading.Number.TrimEnd().Length);

    private static void Add(
        ProofText text, Heading heading, string? right, decimal confidence, string rule, string message, IReadOnlyList<Slice> others, Findings found)
    {
        var place = Place(text, heading);
        found.Add(place.Start, place.End, FindingClass.Numbering, right, confidence, rule, message, others);
    }
}

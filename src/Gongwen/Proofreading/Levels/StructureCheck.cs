namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Levels that do not nest, headings with nothing under them, parts of the document out of order.</summary>
internal sealed class StructureCheck : ICheck
{
    private const int LongTitle = 25;

    public void Check(ProofText text, Findings found)
    {
        Strays(text, found);
        Jumps(text, found);
        Empty(text, found);
        OnlyChildren(text, found);
        Parts(text, found);
    }

    private static void Strays(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        // Under （一） this writer goes on with 1. or straight with （1）.
        var skipsThird = headings.Any(h => h.Level == 4) && !headings.Any(h => h.Level == 3);
        foreach (var i in StrayLevels.Of(headings))
        {
            var level = headings[i].Level == 1 ? skipsThird ? 4 : 3 : 3;
            var right = Numbering.Normal(headings[i] with { Level = level });
            Add(text, headings[i], right, 0.82m, "structure.level-above", $"“{headings[i].Number.Trim()}”比所在的层次高，应为“{right}”", found);
        }
    }

    // 一、 straight to 1. is the habit of many, also in one section of several: where the same text does otherwise it is a hint.
    private static void Jumps(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        List<int> jumps = [], steps = [];
        for (var i = 1; i < headings.Count; i++)
        {
            var (parent, child) = (headings[i - 1].Level, headings[i].Level);
            if (child == parent + 1)
            {
                steps.Add(i);
            }
            else if (child > parent && parent <= 2)
            {
                jumps.Add(i);
            }
        }

        foreach (var i in jumps)
        {
            var parent = headings[i - 1].Level;
            var same = steps.Count(s => headings[s - 1].Level == parent);
            if (same >= 2 && jumps.Count(j => headings[j - 1].Level == parent) == 1 && headings[i].Ordinal == 1)
            {
                var right = Numbering.Normal(headings[i] with { Level = parent + 1 });
                Add(text, headings[i], right, 0.5m, "structure.level-jump", $"层次跳级：这一层应为“{right}”", found);
            }
        }
    }

    private static void Empty(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        List<Heading> empty = [];
        var filled = 0;
        var starts = text.Body.Select(p => p.Start).ToArray();
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Level > 2 || headings[i].RunIn || headings[i].Ordinal == 0)
            {
                continue;
            }

            if (IsEmpty(text, starts, i))
            {
                empty.Add(headings[i]);
            }
            else
            {
                filled++;
            }
        }

        if (empty.Count == 1 && filled >= 3 && empty[0].Title.Length <= LongTitle && empty[0].Title.AsSpan().IndexOfAny("，,；") < 0)
        {
            Add(text, empty[0], null, 0.72m, "structure.empty-section", "标题下没有内容", found);
        }
    }

    // The next paragraph is another section, a part such as the signature, or none.
    private static bool IsEmpty(ProofText text, int[] starts, int i)
    {
        var headings = text.Outline.Headings;
        var own = Array.BinarySearch(starts, headings[i].Place.Start);
        if (own < 0)
        {
            return false;
        }

        var next = own + 1 < starts.Length ? text.Body[own + 1] : default;
        return i + 1 == headings.Count
            ? next == default || text.Outline.Parts.Any(p => p.Place == next)
            : next.Start == headings[i + 1].Place.Start && headings[i + 1].Level <= headings[i].Level
                && !(headings[i + 1].Level == headings[i].Level && headings[i + 1].Ordinal == 1); // a count that begins anew is of a level below
    }

    private static void OnlyChildren(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        for (var i = 0; i < headings.Count; i++)
        {
            var level = headings[i].Level;
            var after = headings.Skip(i + 1).FirstOrDefault(h => h.Level <= level);
            if (headings[i].Ordinal == 1 && level >= 2 && (after is null || after.Level < level))
            {
                Add(text, headings[i], null, 0.35m, "structure.only-child", $"只有一个“{headings[i].Number.Trim()}”，不必编号", found);
            }
        }
    }

    private static void Parts(ProofText text, Findings found)
    {
        var parts = text.Outline.Parts;
        var date = parts.LastOrDefault(p => p.Kind == PartKind.Date);
        if (date is not null && parts.FirstOrDefault(p => p.Kind == PartKind.AttachmentList && p.Place.Start > date.Place.Start) is { } list)
        {
            Part(list, "附件说明应在署名和成文日期之前", found);
        }

        if (date is not null && parts.FirstOrDefault(p => p.Kind == PartKind.Signature && p.Place.Start > date.Place.Start) is not null)
        {
            Part(date, "成文日期应在署名之后", found);
        }
    }

    private static void Part(Part part, string message, Findings found) =>
        found.Add(part.Place.Start, part.Place.End, FindingClass.Structure, null, 0.8m, "gbt9704.part-order", message);

    private static void Add(ProofText text, Heading heading, string? right, decimal confidence, string rule, string message, Findings found)
    {
        var end = heading.Place.Start + Math.Max(1, heading.Number.TrimEnd().Length);
        found.Add(heading.Place.Start, end, FindingClass.Structure, right, confidence, rule, message);
    }
}

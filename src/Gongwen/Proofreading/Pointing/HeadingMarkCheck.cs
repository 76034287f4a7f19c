using Kechuang.Gongwen.Proofreading.Levels;

namespace Kechuang.Gongwen.Proofreading.Pointing;

/// <summary>A heading on a line of its own bears no mark at its end; one that does among those that do not is a slip.</summary>
internal sealed class HeadingMarkCheck : ICheck
{
    private const int LongestTitle = 25;

    public void Check(ProofText text, Findings found)
    {
        BetweenItems(text, found);
        var odd = OddLevels.Of(text.Outline.Headings, StrayLevels.Of(text.Outline.Headings)).Keys.Select(i => text.Outline.Headings[i]).ToHashSet();
        var owners = text.Body.ToDictionary(p => p.Start);
        var alone = text.Outline.Headings
            .Where(h => !h.RunIn && !odd.Contains(h) && h.Ordinal > 0 && h.Level <= 3 && h.Title.Length <= LongestTitle && owners.ContainsKey(h.Place.Start))
            .Select(h => (Heading: h, Line: owners[h.Place.Start]));
        foreach (var level in alone.GroupBy(a => a.Heading.Level))
        {
            var marked = level.Where(a => a.Line.End > a.Heading.Place.End && "。；，：.;,:".Contains(text.Text[a.Line.End - 1])).ToList();
            var bare = level.Count() - marked.Count;
            foreach (var (heading, line) in marked.Take(bare >= marked.Count * 2 ? marked.Count : 0))
            {
                var confidence = heading.Title.AsSpan().IndexOfAny("，,") >= 0 && heading.Level == 3 ? 0.5m : 0.78m;
                found.Add(heading.Place.End, line.End, FindingClass.Punctuation, "", confidence, "gbt15834.heading-mark", "标题末尾不加标点");
            }
        }
    }

    // “（3）…：” and on the next line “（4）…”: the colon announces nothing.
    private static void BetweenItems(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        for (var i = 0; i + 1 < headings.Count; i++)
        {
            var (item, next) = (headings[i], headings[i + 1]);
            if (item.Level < 3 || item.RunIn || next.Level != item.Level || next.Ordinal != item.Ordinal + 1)
            {
                continue;
            }

            var end = item.Place.End;
            if (end < next.Place.Start && text.Plain[end] == '：' && string.IsNullOrWhiteSpace(text.Text[(end + 1)..next.Place.Start]))
            {
                found.Add(end, end + 1, FindingClass.Punctuation, "；", 0.72m, "gbt15834.colon-before-item", "冒号后面没有要说明的内容，应为“；”");
            }
        }
    }
}

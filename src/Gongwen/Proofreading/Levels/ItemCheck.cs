namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Lists inside the text: 一是, 二是 in sequence; a list that goes on inside one of its own sub-items.</summary>
internal sealed class ItemCheck : ICheck
{
    private const string Ordinals = "零一二三四五六七八九十";

    public void Check(ProofText text, Findings found)
    {
        foreach (var (item, after) in ItemsAsHeadings.Of(text))
        {
            var right = Numbering.Normal(after with { Ordinal = item.Ordinal });
            found.Add(item.Place.Start, item.Place.End, FindingClass.Structure, right, 0.86m, "structure.odd-level", $"与前面的“{after.Number.Trim()}”并列，应为“{right}”");
        }

        foreach (var form in (ItemForm[])[ItemForm.OneIs, ItemForm.First, ItemForm.Number])
        {
            Sequence(text, [.. text.Outline.Items.Where(i => i.Form == form)], found);
        }

        Nested(text, found);
    }

    private static void Sequence(ProofText text, List<ListItem> items, Findings found)
    {
        var last = 0;
        var section = -1;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var here = Sections.At(text.Outline.Headings, item.Place.Start);
            var opens = last == 0 || (here != section && item.Ordinal != last + 1);
            var expected = opens ? 1 : last + 1;
            section = here;
            if (item.Ordinal == expected || item.Ordinal == 1)
            {
                last = item.Ordinal;
                continue;
            }

            var next = i + 1 < items.Count ? items[i + 1].Ordinal : 0;
            last = next == expected + 1 ? expected : item.Ordinal;
            if (opens && HasFirst(text, item))
            {
                continue; // its “一是” stands where the reader does not look
            }

            Add(item, expected, opens ? 0.65m : 0.85m, text, found);
        }
    }

    private static void Add(ListItem item, int expected, decimal confidence, ProofText text, Findings found)
    {
        var written = item.Place.Of(text.Text);
        var right = expected > 10 ? null : item.Form switch
        {
            ItemForm.OneIs => Ordinals[expected] + written[^1..],
            ItemForm.First => "第" + Ordinals[expected],
            _ when written[0] is >= '①' and <= '⑳' => ((char)('①' + expected - 1)).ToString(),
            _ => written[0] is '(' or '（' ? $"（{expected}）" : $"{expected}）",
        };
        var what = item.Ordinal == expected - 1 ? "重复" : item.Ordinal < expected ? "倒置" : "跳号";
        found.Add(item.Place.Start, item.Place.End, FindingClass.Numbering, right, confidence, "numbering.items", $"“{written}”{what}，这里应为“{right}”");
    }

    // “一是…：（1）…（2）…二是…”: the second item stands inside a sub-item of the first.
    private static void Nested(ProofText text, Findings found)
    {
        var headings = text.Outline.Headings;
        for (var i = 1; i < text.Outline.Items.Count; i++)
        {
            var (before, item) = (text.Outline.Items[i - 1], text.Outline.Items[i]);
            var (from, to) = (Sections.At(headings, before.Place.Start), Sections.At(headings, item.Place.Start));
            if (item.Form != ItemForm.OneIs || before.Form != ItemForm.OneIs || item.Ordinal != before.Ordinal + 1
                || from < 0 || to <= from || headings[to].Level < 3 || headings[to].Level <= headings[from].Level
                || item.Place.Start == headings[to].Place.End)
            {
                continue;
            }

            var others = headings.Skip(to + 1).TakeWhile(h => h.Level == headings[to].Level).Select(h => h.Place).ToList();
            found.Add(item.Place.Start, item.Place.End, FindingClass.Structure, null, 0.75m, "structure.item-in-subitem",
                $"层次混乱：“{item.Place.Of(text.Text)}”写在下一层“{headings[to].Number.Trim()}”里面，应另起一段", others);
        }
    }

    // Whether the section before the item has its “一是” somewhere, as in “主要一是…”.
    private static bool HasFirst(ProofText text, ListItem item)
    {
        var section = Sections.At(text.Outline.Headings, item.Place.Start);
        var from = Math.Max(section < 0 ? 0 : text.Outline.Headings[section].Place.Start, item.Place.Start - 2000);
        var before = text.Text.AsSpan(from, item.Place.Start - from);
        return item.Form switch
        {
            ItemForm.OneIs => before.Contains("一是", StringComparison.Ordinal) || before.Contains("一要", StringComparison.Ordinal) || before.Contains("首先", StringComparison.Ordinal),
            ItemForm.First => before.Contains("第一", StringComparison.Ordinal) || before.Contains("首先", StringComparison.Ordinal),
            _ => true,
        };
    }
}

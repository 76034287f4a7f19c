namespace Kechuang.Gongwen.Proofreading.Pointing;

/// <summary>Points that are parted by “；” (or “。”) all but one: 一是…；二是…，三是….</summary>
internal sealed class PointMarkCheck : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        var items = text.Outline.Items.Where(i => i.Form == ItemForm.OneIs).ToList();
        for (var first = 0; first < items.Count;)
        {
            var next = first + 1;
            while (next < items.Count && items[next].Ordinal == items[next - 1].Ordinal + 1 && !text.Plain.AsSpan(items[next - 1].Place.Start, items[next].Place.Start - items[next - 1].Place.Start).Contains('\n'))
            {
                next++;
            }

            List(text, [.. items.Skip(first + 1).Take(next - first - 1).Select(i => i.Place.Start - 1)], found);
            first = next;
        }
    }

    private static void List(ProofText text, List<int> marks, Findings found)
    {
        var commas = marks.Where(at => text.Plain[at] is '，' or '、').ToList();
        var others = marks.Where(at => text.Plain[at] is '；' or '。').Select(at => text.Plain[at]).Distinct().ToList();
        if (commas.Count == 1 && others.Count == 1 && marks.Count >= 2 && marks.Count == 1 + marks.Count(at => text.Plain[at] == others[0]))
        {
            found.Add(commas[0], commas[0] + 1, FindingClass.Punctuation, others[0].ToString(), 0.82m, "gbt15834.points-parted", $"并列的几点之间用“{others[0]}”，前后一致");
        }
    }
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// What is left over or wanting is one figure less another: “到位342万元，支出318.06万元，结余23.94万元”, “应到7人，实到6人，1人请假”,
/// “达到137家，距目标150家还差13家”, “编制46名……实有42人……空编4名”.
/// </summary>
internal static partial class RestRule
{
    private const int Most = 8, Reach = 240;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 2; i < passage.Items.Count; i++)
            {
                if (!passage.Items[i].IsPercent && IsRest(passage, i))
                {
                    Rest(passage, i, found);
                }
            }
        }
    }

    /// <summary>Whether the words say that a figure is what is left or wanting.</summary>
    public static bool IsRest(Passage passage, int i) =>
        Left().IsMatch(passage.Gap(i)) || Others().IsMatch(passage.Gap(i)) || (More().IsMatch(passage.Gap(i)) && Open().IsMatch(passage.Tail(i))) || Away().IsMatch(passage.Tail(i));

    private static void Rest(Passage passage, int i, Findings found)
    {
        var z = passage.Items[i];
        var measure = z.Measure == "百分点" ? "%" : z.Measure;
        var before = Enumerable.Range(0, i).Reverse().Where(k => passage.Items[k].Measure == measure && z.Start - passage.Items[k].End < Reach).Take(Most).ToList();
        var values = before.Select(k => passage.Items[k]).ToList();
        var sentence = values.Where(v => !passage.Text.AsSpan(v.End, z.Start - v.End).Contains('。')).ToList();
        values = sentence.Count is 2 or 3 ? sentence : values;
        if (values.Count < 2 || values.Exists(a => values.Exists(b => (a.Range - b.Range).Meets(z.Range))) || Several(values, z) || WithCarried(values, z) || Following(passage, i, values))
        {
            return;
        }

        if (Others().IsMatch(passage.Gap(i)))
        {
            Remaining(passage, z, sentence, found);
            return;
        }

        if (sentence is [var spent, var income, var carried] && Carried().IsMatch(passage.Gap(passage.Items.IndexOf(carried))) && income.Value + carried.Value >= spent.Value)
        {
            Report.Unless(
                found, z, carried.Range + income.Range - spent.Range, carried.Value + income.Value - spent.Value, "figure.sum", 0.8m,
                $"{carried.Figure.Text}加{income.Figure.Text}减{spent.Figure.Text}", spent, income, carried);
            return;
        }

        if (Posts().IsMatch(passage.Gap(i)))
        {
            Vacant(passage, z, before, found);
            return;
        }

        var (done, whole) = (values[0], values.Skip(1).FirstOrDefault(v => v.Value > values[0].Value));
        (done, whole) = whole is null && values[0].Value > values[1].Value ? (values[1], values[0]) : (done, whole);
        if (whole is null)
        {
            return;
        }

        if (AreParts(passage, whole, done))
        {
            return;
        }

        var like = Slipped.Like(z, whole.Value - done.Value);
        var beside = values.IndexOf(whole) + values.IndexOf(done) == 1 && !passage.Text[Math.Min(whole.Start, done.Start)..z.Start].Contains('。');
        if (like == 2 || (beside && (like == 1 || values.Count == 2)))
        {
            Report.Unless(found, z, whole.Range - done.Range, whole.Value - done.Value, "figure.sum", like == 2 || beside ? 0.84m : 0.76m, $"{whole.Figure.Text}减{done.Figure.Text}", whole, done);
        }
    }

    // “实有42人，其中行政17人、事业25人，空编4名”: posts less those who hold them.
    private static void Vacant(Passage passage, Quantity z, List<int> before, Findings found)
    {
        var posts = before.Where(k => Establishment().IsMatch(passage.Gap(k))).Select(k => passage.Items[k]).ToList();
        var held = before.Where(k => Held().IsMatch(passage.Gap(k))).Select(k => passage.Items[k]).ToList();
        if (posts.Count > 0 && held is [var now, ..] && posts.MaxBy(p => p.Value) is var all && all!.Value >= now.Value)
        {
            Report.Unless(found, z, all.Range - now.Range, all.Value - now.Value, "figure.sum", 0.82m, $"{all.Figure.Text}减{now.Figure.Text}", all, now);
        }
    }

    // “受理65件，批准52件，不予批准11件，其余2件正在审核”: what no other part has.
    private static void Remaining(Passage passage, Quantity z, List<Quantity> sentence, Findings found)
    {
        if (sentence.Count is < 2 or > 6 || sentence[^1] is not { } whole || sentence.Exists(q => q.Value > whole.Value))
        {
            return;
        }

        var parts = sentence.SkipLast(1).ToList();
        var value = whole.Value - parts.Sum(p => p.Value);
        if (value > 0 && (parts.Count == 1 || Slipped.Like(z, value) > 0))
        {
            Report.Unless(found, z, parts.Aggregate(whole.Range, (r, p) => r - p.Range), value, "figure.sum", 0.78m, $"{whole.Figure.Text}减{string.Join("、", parts.Select(p => p.Figure.Text))}", [whole, .. parts]);
        }
    }

    // “拨付40%即24万元……拨付30%即18万元……剩余的18万元”: both are parts of a whole that is not told.
    private static bool AreParts(Passage passage, Quantity a, Quantity b)
    {
        var (i, k) = (passage.Items.IndexOf(a), passage.Items.IndexOf(b));
        bool OfShare(int at) => at > 0 && passage.Items[at - 1].IsPercent && passage.Gap(at).Length <= 2;
        var (one, other) = (passage.Gap(i), passage.Gap(k));
        return (OfShare(i) && OfShare(k)) || (one.Length > 1 && other.Length > 1 && Parted().IsMatch(one) && one[^2..] == other[^2..]);
    }

    [GeneratedRegex("(拨付|支付|兑付|发放|预付|下达)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();

    // What is left when two or three are taken off: “64处，已整改58处、正在整改4处，还有2处未整改”.
    private static bool Several(List<Quantity> values, Quantity z)
    {
        for (var w = 2; w < values.Count; w++)
        {
            var rest = values[w].Range - values[0].Range;
            for (var k = 1; k < w; k++)
            {
                rest -= values[k].Range;
                if (rest.Meets(z.Range))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What was carried over adds to what came: “上年结余12万元，安排80万元，支出75万元，结余17万元”.
    private static bool WithCarried(List<Quantity> values, Quantity z) =>
        Enumerable.Range(0, Math.Max(0, values.Count - 2)).Any(k => (values[k + 1].Range + values[k + 2].Range - values[k].Range).Meets(z.Range));

    // “结余20万元，其中…”, “还差14家，目标290家”: what it comes from may follow.
    private static bool Following(Passage passage, int i, List<Quantity> values) =>
        passage.Items.Skip(i + 1).Take(2).Where((n, k) => Aim().IsMatch(passage.Gap(i + 1 + k))).Any(n => n.Measure == values[0].Measure && values.Exists(v => (n.Range - v.Range).Meets(passage.Items[i].Range) || (v.Range - n.Range).Meets(passage.Items[i].Range)));

    [GeneratedRegex("(?<!上年|去年|往年|年初|历年|以前年度|上级)(结余|结存|剩余|还剩|剩下|余下|尚余|空编|空缺|缺编|缺额|缺口|尚缺|还缺|还差|尚差|仍差|相差|还需完成|仍需完成|尚需完成|未支出|未兑付|未拨付)(资金|编制|名额|为|约|仅|有|[的，了])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    [GeneratedRegex("(还有|尚有|仍有|另有)(约|近)?$", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex("^[^，。；0-9]{0,8}(正在|尚未|未能|未[完达整验办拨兑支]|待|将于|将在|没有)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("^[^，。；0-9]{0,5}(请假|缺席|未到会)", RegexOptions.CultureInvariant)]
    private static partial Regex Away();

    [GeneratedRegex("[，,；](其余|剩下|其它)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex("(结转|上年结余|年初结余|上年末结余)[^，。；、0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Carried();

    [GeneratedRegex("目标|任务|计划|应|总", RegexOptions.CultureInvariant)]
    private static partial Regex Aim();

    [GeneratedRegex("空编|缺编|空缺", RegexOptions.CultureInvariant)]
    private static partial Regex Posts();

    [GeneratedRegex("编制[^，。；、0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Establishment();

    [GeneratedRegex("(实有|现有|在编|在岗|在职)[^，。；、0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Held();
}

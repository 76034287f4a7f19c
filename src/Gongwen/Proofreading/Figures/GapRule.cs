using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>How far one rate lies from another that stands beside it: “占55.0%，比全市63.0%的平均水平低8.0个百分点”.</summary>
internal static partial class GapRule
{
    private const int Most = 5, Reach = 160;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (z, other) = (passage.Items[i], passage.Items[i - 1]);
                if (z.Measure != "百分点")
                {
                    continue;
                }

                if (other.IsPercent && ((Apart().IsMatch(passage.Gap(i)) && Against().IsMatch(passage.Gap(i - 1))) || (Level().IsMatch(passage.Gap(i)) && Beyond().IsMatch(passage.Gap(i - 1)))))
                {
                    Apart(passage, i, z, other, found);
                }
                else if (other.IsPercent && other.Value > 100 && Target().IsMatch(passage.Gap(i)))
                {
                    Report.Unless(found, z, other.Range - new Interval(100, 100), other.Value - 100, "figure.completion", 0.8m, $"完成{other.Figure.Text}", other);
                }
            }
        }
    }

    private static void Apart(Passage passage, int i, Quantity z, Quantity other, Findings found)
    {
        var rates = passage.Items.Take(i - 1).Reverse().Where(q => q.IsPercent && z.Start - q.End < Reach).Take(Most).ToList();
        if (rates.Count == 0 || rates.Exists(r => Distance(r, other, Schedule().IsMatch(passage.Gap(i))).Meets(z.Range)))
        {
            return;
        }

        // Of several rates before, the nearest; where its distance is nothing like what is said, another thing may be meant.
        var rate = rates.Find(r => Slipped.Like(z, Math.Abs(r.Value - other.Value)) == 2) ?? rates[0];
        if (rates.Count == 1 || Slipped.Like(z, Math.Abs(rate.Value - other.Value)) > 0)
        {
            Report.Unless(found, z, Distance(rate, other, true), Math.Abs(rate.Value - other.Value), "figure.change", 0.84m, $"{rate.Figure.Text}与{other.Figure.Text}相差", rate, other);
        }
    }

    // “低于全省2.35%的平均水平0.53个百分点”
    [GeneratedRegex("^(的[^，。；0-9]{0,8})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("(低于|高于|快于|慢于|优于|落后于|领先于?|超过)[^，。；0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex("^[，,](超出|超过|超|高于)[^，。；0-9]{0,4}(目标|任务|计划)(任务|值)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    // What share of the year has gone is exact.
    private static Interval Distance(Quantity a, Quantity b, bool exact)
    {
        var other = exact ? new Interval(b.Value, b.Value) : b.Range;
        return a.Value >= b.Value ? a.Range - other : other - a.Range;
    }

    [GeneratedRegex("(时间|序时|时序)进度", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();

    [GeneratedRegex("^(?![^，。；]*(上年|去年|同期|年))[^，。；0-9]{0,14}[，,]?[^，。；0-9]{0,4}(低|慢|少|差|(?<!提)高|快|多|落后|滞后|领先|超出|高出|超前|拖后|相差)(了|出|于)?(约|近)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex("([较与距离]|(?<![占的])比(?![重例值增]))[^，。；0-9]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Against();
}

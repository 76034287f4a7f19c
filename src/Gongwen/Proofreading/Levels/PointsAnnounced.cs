using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>“下面，我讲四点意见”, and three follow.</summary>
internal sealed partial class PointsAnnounced : ICheck
{
    private const string Ordinals = "零一二三四五六七八九十";

    public void Check(ProofText text, Findings found)
    {
        for (var match = Announced().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var said = match.Groups["n"].Value is "两" ? 2 : Ordinals.IndexOf(match.Groups["n"].Value, StringComparison.Ordinal);
            var after = text.Outline.Headings.Where(h => h.Place.Start > match.Index && h.Level == 1).ToList();
            var count = after.Count;
            if (text.InBody(match.Index) && said > 1 && count >= 2 && count != said && Math.Abs(count - said) <= 2
                && after.Select(h => h.Ordinal).SequenceEqual(Enumerable.Range(1, count)) && !text.Outline.Headings.Any(h => h.Place.Start < match.Index && h.Level == 1))
            {
                var at = match.Groups["at"];
                var right = (count == 2 ? "两" : Ordinals[count].ToString()) + match.Groups["of"].Value;
                found.Add(at.Index, at.Index + at.Length, FindingClass.Structure, right, 0.82m, "structure.points-announced", $"下面有{count}个部分，应为“{right}”");
            }
        }
    }

    [GeneratedRegex("(?:讲|谈|提|强调|说)(?<at>(?<n>[一二两三四五六七八九十])(?<of>点|个方面|个问题|条))(?=意见|要求|建议|希望|看法|体会|[，。：])", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}

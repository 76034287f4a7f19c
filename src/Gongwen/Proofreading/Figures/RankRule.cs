using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Ranks against the size of the group (“13个县市区中排第15位”), against 前三, and against the way they moved.</summary>
internal static partial class RankRule
{
    private const int Near = 40;

    public static void Check(ProofText text, Findings found)
    {
        Bare(text, found);
        Since(text, found);
        var figures = text.Outline.Figures;
        Figure? group = null;
        for (var i = 1; i < figures.Count; i++)
        {
            var (before, rank) = (figures[i - 1], figures[i]);
            var between = rank.Place.Start - before.Place.End > Near ? "。" : text.Text[before.Place.End..rank.Place.Start];
            if (between.AsSpan().ContainsAny("。；\n"))
            {
                group = null;
                continue;
            }

            // “11个县（市、区）第4位和第12位”: the size holds for the ranks that follow.
            group = before is { Claim: Claim.Count, Value: > 1 } && Group().IsMatch(between) ? before : before.Claim == Claim.Rank ? group : null;
            if (rank.Claim == Claim.Rank && rank.Value is { } place)
            {
                Ranked(group, before, rank, place, between, found);
            }
            else if (i > 1 && rank.Value is { } moved && IsMove(rank, between))
            {
                Moved(figures[i - 2], before, rank, moved, text.Text, found);
            }
        }
    }

    // “8个区县第9”: a rank without 位, which the reader of figures does not take for one.
    private static void Bare(ProofText text, Findings found)
    {
        for (var match = OfGroup().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var place = match.Groups["at"];
            if (text.InBody(match.Index) && Number(match, "n") > Number(match, "size"))
            {
                found.Add(place.Index, place.Index + place.Length, FindingClass.FigureInconsistent, null, 0.85m, "figure.rank", $"共{match.Groups["size"].Value}个，不会有“{place.Value}”，请核对。");
            }
        }
    }

    // “第21位，较上年的第24位前移3位”
    private static void Since(ProofText text, Findings found)
    {
        for (var match = SinceThen().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var moved = Math.Abs(Number(match, "now") - Number(match, "then"));
            var place = match.Groups["at"];
            if (text.InBody(match.Index) && moved != Number(match, "by"))
            {
                var right = moved.ToString(CultureInfo.InvariantCulture) + place.Value[^1];
                found.Add(place.Index, place.Index + place.Length, FindingClass.FigureInconsistent, right, 0.86m, "figure.rank", $"第{match.Groups["then"].Value}位到第{match.Groups["now"].Value}位，相差{moved}位，请核对。");
            }
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static void Ranked(Figure? group, Figure before, Figure rank, decimal place, string between, Findings found)
    {
        if (group is { Value: { } size } && place > size)
        {
            Say(found, rank, 0.85m, "figure.rank", $"共{group.Text}，不会有{rank.Text}，请核对。", group);
        }
        else if (before.Claim == Claim.Rank && before.Value is { } first)
        {
            Two(before, first, rank, place, between, found);
        }
    }

    private static void Two(Figure before, decimal first, Figure rank, decimal place, string between, Findings found)
    {
        if (before.Text[0] == '前' && rank.Text[0] == '第' && place > first && between.Length <= 10 && !between.Contains('、') && Restates().IsMatch(between))
        {
            Say(found, rank, 0.7m, "figure.rank", $"“{before.Text}”与“{rank.Text}”不能同时成立，请核对。", before);
        }
        else if (before.Text[0] == '第' && rank.Text[0] == '第' && ((Up().IsMatch(between) && place > first) || (Back().IsMatch(between) && place < first)))
        {
            Say(found, rank, 0.85m, "figure.direction", $"由{before.Text}到{rank.Text}，方向与“{between.Trim('，', ',')}”相反，请核对。", before);
        }
    }

    private static bool IsMove(Figure figure, string between) =>
        (figure.Unit is "位" or "名" || (figure.Unit == "个" && figure.After.StartsWith("位次", StringComparison.Ordinal))) && Moves().IsMatch(between);

    private static void Moved(Figure from, Figure to, Figure moved, decimal by, string text, Findings found)
    {
        if (from is not { Claim: Claim.Rank, Value: { } first } || to is not { Claim: Claim.Rank, Value: { } last } || from.Text[0] != '第' || to.Text[0] != '第'
            || to.Place.Start - from.Place.End > Near || !From().IsMatch(from.Before) || Math.Abs(first - last) == by)
        {
            return;
        }

        var suggestion = Quantity.Of(moved) is { } quantity ? Written.As(quantity, Math.Abs(first - last)) : null;
        found.Add(
            moved.Place.Start, moved.Place.End, FindingClass.FigureInconsistent, suggestion, 0.85m, "figure.rank",
            $"由{from.Text}到{to.Text}，相差{Math.Abs(first - last):0}位，不是{text[moved.Place.Start..moved.Place.End]}，请核对。", [from.Place, to.Place]);
    }

    private static void Say(Findings found, Figure rank, decimal confidence, string rule, string message, Figure other) =>
        found.Add(rank.Place.Start, rank.Place.End, FindingClass.FigureInconsistent, null, confidence, rule, message, [other.Place]);

    [GeneratedRegex("第(?<now>[0-9]{1,3})[位名]?，[比较](?:上年|去年|上季度|上月|年初|20[0-9]{2}年)?(?:同期)?的?第(?<then>[0-9]{1,3})[位名](?:前移|上升|提升|前进|后移|下降|退|进|升|降)了?(?<at>(?<by>[0-9]{1,3})[位名个])", RegexOptions.CultureInvariant)]
    private static partial Regex SinceThen();

    [GeneratedRegex("(?<![0-9.])(?<size>[0-9]{1,3})个[^，。；0-9]{0,8}?(?:县|市|区|旗|州|园|乡镇|街道|单位|部门)[^，。；0-9]{0,14}(?<at>第(?<n>[0-9]{1,3}))(?=[，。；、）])|(?<![0-9.])(?<size>[0-9]{1,3})个(?:县（市、区）|县市区|县区|区县|县|乡镇|镇|街道|部门|园区)中，[^，。；0-9]{0,24}[仅只有](?<at>(?<n>[0-9]{1,3})个)(?=[，。；、）])", RegexOptions.CultureInvariant)]
    private static partial Regex OfGroup();

    [GeneratedRegex("^(县|市|区|州|旗|地市|设区|单位|部门|乡镇|镇|街道|参评|参加|成员|园区|高新区|学校|省)[^。；]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("^[，,（(]?(位列|列|居|位居|排名|排|为|其中)?(全省|全市|全国)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Restates();

    [GeneratedRegex("(上升|提升|跃升|前移|前进|晋升|升|跃居|跃至)[^，。；]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Up();

    [GeneratedRegex("(下降|下滑|后移|退|降|滑落)[^，。；]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex("^[，,]?[^，。；]{0,6}(上升|前移|提升|前进|进|下降|后移|下滑|跃升|晋升|升|降)了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moves();

    [GeneratedRegex("[从由][^，。；]{0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex From();
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>
/// What the kind of an official document asks for (党政机关公文处理工作条例, 中办发〔2012〕14号, 第八条, 第十五条): its closing words, one addressee
/// of a request, no request inside a report, the letter that a reply answers. The kind is the one that the title names.
/// </summary>
internal sealed partial class KindCheck : ICheck
{
    private const string Regulation = "《党政机关公文处理工作条例》";

    // Each kind with what closes it; the first is the one to suggest.
    private static readonly Dictionary<string, string[]> Closings = new()
    {
        ["请示"] = ["妥否，请批示。"],
        ["报告"] = ["特此报告。"],
        ["函"] = ["特此函达。", "特此函告", "特此函复", "特此复函", "特此函请", "特此函商"],
        ["通知"] = ["特此通知。"],
        ["通报"] = ["特此通报。"],
        ["批复"] = ["此复。", "特此批复"],
        ["公告"] = ["特此公告。"],
        ["通告"] = ["特此通告。"],
        ["决定"] = ["特此决定。"],
        ["意见"] = [],
        ["纪要"] = [],
    };

    public void Check(ProofText text, Findings found)
    {
        if (Title(text) is not { } title || Kind().Match(title.Of(text.Text)) is not { Success: true } match)
        {
            return;
        }

        var kind = match.Groups["kind"].Value;
        // What is printed below as an annex has a kind of its own.
        var annex = text.Outline.Parts.FirstOrDefault(p => p.Kind == PartKind.Annex)?.Place.Start ?? text.Text.Length;
        Closing(text, kind, annex, found);
        if (kind == "请示")
        {
            Addressees(text, found);
        }

        if (kind == "报告")
        {
            Requests(text, annex, found);
        }

        if (kind == "批复" && !Cites().IsMatch(text.Text.AsSpan(title.End, Math.Min(300, text.Text.Length - title.End))))
        {
            found.Add(title.Start, title.End, FindingClass.Structure, null, 0.62m, "kind.reply", $"批复应引述来文（标题和发文字号）再作答复（{Regulation}第八条）");
        }
    }

    private static Slice? Title(ProofText text)
    {
        var lines = text.Outline.Parts.Where(p => p.Kind == PartKind.Title).Select(p => p.Place).ToList();
        return lines.Count > 0 ? text.At(lines[0].Start, lines[^1].End)
            : text.Body.Count > 0 && text.Body[0].Length <= 60 && !text.Plain.AsSpan(text.Body[0].Start, text.Body[0].End - text.Body[0].Start).ContainsAny("。；") ? text.Body[0] : null;
    }

    private static void Closing(ProofText text, string kind, int annex, Findings found)
    {
        for (var match = Closed().Match(text.Plain); match.Success && match.Index < annex; match = match.NextMatch())
        {
            var words = match.Groups["words"];
            var of = match.Groups["of"].Success ? match.Groups["of"].Value : "请示";
            of = of.Contains('函') ? "函" : of;
            if (of == kind || !text.InBody(words.Index) || (kind == "请示" && words.Value.StartsWith("特此请示", StringComparison.Ordinal)))
            {
                continue;
            }

            var right = Closings[kind].FirstOrDefault();
            if (right is null && of != "请示")
            {
                continue;
            }

            // “请批复”, “请批示” inside a report is a request carried along.
            var article = kind == "报告" ? "第十五条第四项：不得在报告等非请示性公文中夹带请示事项" : "第八条";
            found.Add(words.Index, words.Index + words.Length, FindingClass.Structure, right, 0.85m, "kind.closing",
                $"{kind}不用“{words.Value.TrimEnd('。')}”作结语{(right is null ? "" : $"，可写“{right}”")}（{Regulation}{article}）");
        }
    }

    private static void Addressees(ProofText text, Findings found)
    {
        var addressee = text.Outline.Parts.FirstOrDefault(p => p.Kind == PartKind.Addressee)?.Place;
        if (addressee is { } place && place.Of(text.Text).AsSpan().IndexOfAny("、，,") > 0 && !place.Of(text.Text).Contains("党组", StringComparison.Ordinal))
        {
            found.Add(place.Start, place.End, FindingClass.Structure, null, 0.78m, "kind.one-addressee", $"请示只写一个主送机关，需要同时送其他机关的用抄送（{Regulation}第十五条第一项）");
        }
    }

    private static void Requests(ProofText text, int annex, Findings found)
    {
        for (var match = Asks().Match(text.Plain); match.Success && match.Index < annex; match = match.NextMatch())
        {
            if (text.InBody(match.Index))
            {
                found.Add(match.Index, match.Index + match.Length, FindingClass.Structure, null, 0.66m, "kind.request-in-report", $"报告不夹带请示事项，请另行请示（{Regulation}第十五条第四项）");
            }
        }
    }

    [GeneratedRegex("(?:关于.{2,120}的|情况的?|工作|会议|专题|第.{1,6}次|办公会)(?<kind>请示|报告|复?函|通知|通报|批复|公告|通告|决定|意见|纪要)(?:[（(].{1,12}[）)])?\\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Kind();

    [GeneratedRegex("(?<=^|[。\\n])(?<words>(?:以上)?(?:特此|专此)(?<of>请示|报告|通知|通报|通告|公告|批复|决定|函达|函告|函复|复函|函请|函商)。?|(?:以上(?:请示|意见|报告)?)?[，]?(?:妥否|当否|可否|是否妥当)，(?:请|恳请|敬请)[^，。\\n]{0,6}(?:批示|批复|审批|审示|指示|批准)。?)(?=$|\\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex("(?:恳请|请求|特请|敬请)[^，。；\\n]{0,16}(?:予以|给予)?(?:批准|批复|审批|批示)", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex("收悉|来文|来函|《[^》]{2,60}(?:请示|报告|函)》|请示", RegexOptions.CultureInvariant)]
    private static partial Regex Cites();
}

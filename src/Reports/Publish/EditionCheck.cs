using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>What stands for somebody or something in an edition.</summary>
/// <param name="Mark">甲公司</param>
/// <param name="Type">What is hidden, by its name in the JSON of the command line: enterprise.</param>
/// <param name="Names">How it stood in the source, the longest first.</param>
/// <param name="Count">How often.</param>
public sealed record EditionMark(string Mark, string Type, IReadOnlyList<string> Names, int Count);

/// <summary>Something still to be read that tells who is hidden.</summary>
/// <param name="Where">The sentence, or the part of the file.</param>
public sealed record EditionLeak(string Type, string Text, string Where);

/// <summary>Something that is no name and may tell those who know.</summary>
/// <param name="Kind">rank, unique, date, profile, campaign, combination, word, kept.</param>
public sealed record EditionQuasi(string Kind, string Text);

/// <summary>What an editor decided, against the program or beyond it.</summary>
/// <param name="Widen">Hide the words; otherwise they stay.</param>
public sealed record EditionChoice(bool Widen, string Text, string Reason, string By, DateOnly On);

/// <summary>What is known of an edition besides its text.</summary>
public sealed record EditionCheck(
    IReadOnlyList<EditionMark> Marks, IReadOnlyList<EditionLeak> Leaks, IReadOnlyList<EditionQuasi> Quasi, IReadOnlyList<EditionChoice> Choices, int TitleLines)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What may tell and nobody has weighed.</summary>
    internal IEnumerable<EditionQuasi> Unweighed => Quasi.Where(q => q.Kind != "kept" && !Choices.Any(c => !c.Widen && c.Text == q.Text)).DistinctBy(q => q.Text);

    /// <summary>True only where no name is left and whatever may tell was weighed.</summary>
    internal bool Clean => Leaks.Count == 0 && !Unweighed.Any();

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static EditionCheck Read(string json) => JsonSerializer.Deserialize<EditionCheck>(json, Json)!;

    internal static EditionCheck Of(AnonymousFile made, IReadOnlyList<EditionChoice> choices, int titleLines)
    {
        var text = made.Text!;
        var marks = text.Replacements.Select(r => (r.Mark, Type: AnonymousJson.Name(r.Type), Name: r.Place.Of(text.Source)))
            // Marks without a letter stand for many: each name is a line of its own.
            .GroupBy(r => (r.Mark, r.Type, Name: r.Mark.Contains('×', StringComparison.Ordinal) && !r.Mark.StartsWith("×某", StringComparison.Ordinal) || r.Type == "product" ? r.Name : ""))
            .Select(g => new EditionMark(g.Key.Mark, g.Key.Type, [.. g.Select(r => r.Name).Distinct().OrderByDescending(n => n.Length)], g.Count()));
        return new EditionCheck([.. marks],
            [.. text.Leaks.Select(l => new EditionLeak(AnonymousJson.Name(l.Type), l.Text, Sentence(text.Text, l.Place))), .. made.Parts.Select(p => new EditionLeak("part", p.Text, p.Part))],
            [.. text.QuasiIdentifiers.Select(q => new EditionQuasi(q.Kind, q.Text))], choices, titleLines);
    }

    private static string Sentence(string text, Slice place)
    {
        var start = text.AsSpan(0, place.Start).LastIndexOfAny("。；！？\n") + 1;
        var end = text.AsSpan(place.End).IndexOfAny("。；！？\n");
        return text[start..(end < 0 ? text.Length : place.End + end)].Trim();
    }
}

/// <summary>Classes of what is hidden, in the bureau's words, with why.</summary>
internal static class EditionWords
{
    private const string Persons = "个人信息：《个人信息保护法》第四条；《政府信息公开条例》第十五条", Firms = "可能涉及商业秘密：《政府信息公开条例》第十五条", Places = "能认出是哪个县";

    private static readonly Dictionary<string, (string Title, string Why)> Types = new()
    {
        ["person"] = ("人名", Persons), ["phone"] = ("电话", Persons), ["identity"] = ("身份证号", Persons), ["bank_card"] = ("卡号账号", Persons), ["plate"] = ("车牌", Persons),
        ["email"] = ("邮箱", Persons), ["account"] = ("网络账号", Persons), ["address"] = ("地址", Persons), ["url"] = ("网址", Places), ["credit_code"] = ("信用代码", Firms),
        ["enterprise"] = ("企业", Firms), ["body"] = ("单位", Places), ["place"] = ("地名", Places), ["document_code"] = ("文号", Places), ["programme"] = ("本地项目或说法", Places),
        ["product"] = ("本地特产", Places), ["part"] = ("文件的其他部分", "名称还留在文件里"),
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["rank"] = "位次", ["unique"] = "唯一或首个", ["date"] = "具体日期", ["profile"] = "县情数据", ["campaign"] = "活动名称", ["combination"] = "位次、年份、活动等连在一句",
        ["word"] = "与隐去的名称同形的常用词", ["kept"] = "按意见保留", ["body"] = "保留的单位",
    };

    internal static string TypeOf(string type) => Types.GetValueOrDefault(type, (type, "")).Item1;

    internal static string WhyOf(string type) => Types.GetValueOrDefault(type, ("", "")).Item2;

    internal static string KindOf(string kind) => Kinds.GetValueOrDefault(kind, kind);
}

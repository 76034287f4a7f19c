using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>What stands for a name: 某县, 乙县, 甲公司, ×某甲. The same entity always gets the same mark.</summary>
internal sealed partial class MarkBook
{
    /// <summary>What stands for a number, an address or words that have no kind of their own.</summary>
    public const string Blank = "×××";

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private readonly Dictionary<string, int> given = [];
    private readonly Dictionary<Hidden, string> marks = [];

    /// <summary>Whether a name is, or ends in, a mark of ours.</summary>
    public static bool Is(string name) => name.Contains('×', StringComparison.Ordinal) || Mark().IsMatch(name);

    /// <summary>Whether a mark of ours begins with the 某 at a position: 建成某省 names no person.</summary>
    public static bool Begins(string text, int at) => text[at] == '某' && Some().IsMatch(text.AsSpan(at, Math.Min(6, text.Length - at)));

    /// <summary>A name without the mark of ours that it begins with.</summary>
    public static string Skip(string name) => Some().Match(name) is { Success: true } mark ? name[mark.Length..] : name;

    /// <summary>The mark of an entity.</summary>
    public string Of(Hidden entity)
    {
        if (!marks.TryGetValue(entity, out var mark))
        {
            marks[entity] = mark = Make(entity);
        }

        return mark;
    }

    private string Make(Hidden entity) => entity.Type switch
    {
        SecretType.Person => "×某" + Letter(Next("人")),
        SecretType.Enterprise => Letter(Next("企业")) + (Farm().Match(entity.Name) is { Success: true } farm ? farm.Value : "公司"),
        SecretType.Body => Letter(Next("单位")) + (School().Match(entity.Name) is { Success: true } school ? school.Value : "单位"),
        SecretType.Place => PlaceMark(Level().Match(entity.Name) is { Success: true } level ? level.Value : "地"),
        SecretType.Product => "某特产",
        _ => Blank,
    };

    private string PlaceMark(string level)
    {
        var number = Next(level);
        return (number == 0 ? "某" : Letter(number)) + level;
    }

    private int Next(string kind)
    {
        var number = given.GetValueOrDefault(kind);
        given[kind] = number + 1;
        return number;
    }

    private static string Letter(int number) => number < Stems.Length ? Stems[number].ToString() : Letter(number / Stems.Length - 1) + Stems[number % Stems.Length];

    [GeneratedRegex("(某|[甲乙丙丁戊己庚辛壬癸]{1,5})(公司|集团|合作联社|合作社|家庭农场|农场|厂|大学|学院|中学|医院|银行|科学院|农科院|研究院|研究所|农科所|林科所|职业中专|单位|自治区|自治州|自治县|自治旗|经开区|高新区|开发区|风景区|景区|公园|保护区|水库|古镇|古城|街道|社区|路|省|市|县|区|州|旗|盟|镇|乡|村|特产|地)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("^某(自治|经开区|高新区|开发区|风景区|景区|公园|保护区|水库|古镇|古城|街道|社区|特产|省|市|县|区|州|旗|盟|镇|乡|村|地)", RegexOptions.CultureInvariant)]
    private static partial Regex Some();

    [GeneratedRegex("合作联社|合作社|家庭农场|农场|集团|厂(?=$)", RegexOptions.CultureInvariant)]
    private static partial Regex Farm();

    [GeneratedRegex("(大学|学院|中学|医院|银行|科学院|农科院|研究院|研究所|农科所|林科所|职业中专)$", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex("(自治区|自治州|自治县|自治旗|经开区|高新区|开发区|风景区|景区|公园|保护区|水库|古镇|古城|街道|社区|省|市|县|区|州|旗|盟|镇|乡|村)$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();
}

/// <summary>Someone or something that is hidden.</summary>
internal sealed record Hidden(SecretType Type, string Name);

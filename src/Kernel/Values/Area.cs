using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>The levels of 统计用区划代码.</summary>
public enum AreaLevel
{
    Province = 1,
    Prefecture,
    County,
    Town,
    Village,
}

/// <summary>
/// A division by its 12-digit statistical code (GB/T 2260 for the first six, NBS rules for town and
/// village). The level follows from the trailing zeros, the parent from the code.
/// </summary>
[JsonConverter(typeof(CodedJson<Area>))]
public sealed record Area : ICoded<Area>
{
    // GB/T 2260: the two digits of provinces, autonomous regions, municipalities and SARs.
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];

    private static readonly int[] Digits = [2, 4, 6, 9, 12];

    private Area(string code) => Code = code;

    /// <summary>Always twelve digits.</summary>
    public string Code { get; }

    public AreaLevel Level => Code[2..] switch
    {
        "0000000000" => AreaLevel.Province,
        var rest when rest.EndsWith("00000000", StringComparison.Ordinal) => AreaLevel.Prefecture,
        var rest when rest.EndsWith("000000", StringComparison.Ordinal) => AreaLevel.County,
        var rest when rest.EndsWith("000", StringComparison.Ordinal) => AreaLevel.Town,
        _ => AreaLevel.Village,
    };

    /// <summary>The digits that say something: 43, 4312, 431224, 431224100, 431224100201.</summary>
    public string Significant => Code[..Digits[(int)Level - 1]];

    /// <summary>The division above; null for a province.</summary>
    public Area? Parent => Level == AreaLevel.Province ? null : Pad(Code[..Digits[(int)Level - 2]]);

    /// <summary>The county it is or lies in; null above counties.</summary>
    public CountyCode? County => Level < AreaLevel.County ? null : CountyCode.Parse(Code[..6]).Value;

    /// <summary>Itself or anything below it.</summary>
    public bool Contains(Area other) => other.Code.StartsWith(Significant, StringComparison.Ordinal);

    /// <summary>Reads 2, 4, 6, 9 or 12 digits.</summary>
    public static Result<Area> Parse(string? text)
    {
        var code = TextForm.Compact(text);
        if (!Digits.Contains(code.Length) || !code.All(char.IsAsciiDigit))
            return new Refusal("area.digits", $"“{TextForm.Short(text)}”不是区划代码，应为 12 位数字（县级可只写前 6 位）");
        return Provinces.Contains(code[..2])
            ? Pad(code)
            : new Refusal("area.province", $"区划代码 {code} 的前两位不是省级代码，例如湖南省为 43");
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Area? area) => Coded.TryParse(text, out area);

    public override string ToString() => Code;

    private static Area Pad(string digits) => new(digits.PadRight(12, '0'));
}

/// <summary>The six digits of a county: the key of every county's data.</summary>
[JsonConverter(typeof(CodedJson<CountyCode>))]
public sealed record CountyCode : ICoded<CountyCode>
{
    private CountyCode(string code) => Code = code;

    public string Code { get; }

    public Area Area => Area.Parse(Code).Value;

    /// <summary>Reads six digits, or the twelve of a county.</summary>
    public static Result<CountyCode> Parse(string? text) => Area.Parse(text).Then<CountyCode>(area =>
        area.Level == AreaLevel.County
            ? new CountyCode(area.Significant)
            : new Refusal("county.level", $"“{TextForm.Short(text)}”不是县级区划，应为 6 位县级代码，例如 431224"));

    public static bool TryParse(string? text, [NotNullWhen(true)] out CountyCode? county) => Coded.TryParse(text, out county);

    public override string ToString() => Code;
}

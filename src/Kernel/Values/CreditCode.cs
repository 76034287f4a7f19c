using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>
/// 统一社会信用代码 after GB 32100-2015: registration authority, kind of body, six digits of area, nine of
/// organisation code (GB 11714), check digit. A wrong check digit is a doubt, not a refusal: early
/// codes with one exist, and the bureau asks for the licence instead of turning the firm away.
/// </summary>
[JsonConverter(typeof(CodedJson<CreditCode>))]
public sealed record CreditCode : ICoded<CreditCode>
{
    // GB 32100-2015 table 1: no I, O, S, V, Z; the value of a character is its place.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string code) => Code = code;

    /// <summary>Eighteen characters, half-width, upper case.</summary>
    public string Code { get; }

    /// <summary>The nine characters of the organisation code.</summary>
    public string OrganisationCode => Code[8..17];

    /// <summary>The county, prefecture or authority where it was registered: six digits.</summary>
    public string RegisteredAt => Code[2..8];

    /// <summary>GB 32100-2015 §5.5: 31 − (Σ value × 3^(i−1) mod 31) mod 31.</summary>
    public bool CheckDigitRight => Code[17] == CheckDigit(Code);

    /// <summary>GB 11714: 11 − (Σ value × weight mod 11), 10 written X, 11 written 0; letters count from A = 10.</summary>
    public bool OrganisationCheckRight => Code[16] == OrganisationCheck(OrganisationCode);

    /// <summary>What to ask the firm about the code; null when its check digits are right.</summary>
    public string? Doubt => (CheckDigitRight, OrganisationCheckRight) switch
    {
        (false, _) => $"统一社会信用代码 {Code} 的校验位不符（按 GB 32100 应为 {CheckDigit(Code)}），请核对营业执照；确属早期代码的，上传营业执照即可",
        (_, false) => $"统一社会信用代码 {Code} 中第 17 位与组织机构代码校验不符（应为 {OrganisationCheck(OrganisationCode)}），请核对营业执照",
        _ => null,
    };

    public static Result<CreditCode> Parse(string? text)
    {
        var code = TextForm.Compact(text).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (WrongLength(code) is { } refusal)
            return refusal;
        if (code.FirstOrDefault(c => !Characters.Contains(c, StringComparison.Ordinal)) is var wrong and not '\0')
            return new Refusal("credit-code.character", $"统一社会信用代码 {TextForm.Short(text)} 中不应有“{wrong}”{Mistaken(wrong)}");
        return code[2..8].All(char.IsAsciiDigit)
            ? new CreditCode(code)
            : new Refusal("credit-code.area", $"统一社会信用代码 {code} 的第 3–8 位应为 6 位数字的登记机关区划码，现为 {code[2..8]}");
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CreditCode? code) => Coded.TryParse(text, out code);

    /// <summary>The right 18th character for the first seventeen: for making the demo's invented firms.</summary>
    public static char CheckDigit(ReadOnlySpan<char> code)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in code[..17])
        {
            sum += Characters.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return Characters[(31 - (sum % 31)) % 31];
    }

    /// <summary>The right ninth character for the first eight of an organisation code.</summary>
    public static char OrganisationCheck(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10) * OrganisationWeights[i];
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    public override string ToString() => Code;

    private static Refusal? WrongLength(string code) => code.Length switch
    {
        18 => null,
        0 => new("credit-code.empty", "应填 18 位统一社会信用代码"),
        15 => new("credit-code.length", $"{code} 是 15 位，像旧的工商注册号或税号，应填营业执照上的 18 位统一社会信用代码"),
        9 => new("credit-code.length", $"{code} 是 9 位，像组织机构代码，应填营业执照上的 18 位统一社会信用代码"),
        _ => new("credit-code.length", $"统一社会信用代码应为 18 位，现为 {code.Length} 位：{TextForm.Short(code)}"),
    };

    private static string Mistaken(char wrong) => wrong switch
    {
        'O' => "，是否应为数字 0",
        'I' => "，是否应为数字 1",
        'Z' => "，是否应为数字 2",
        'S' => "，是否应为数字 5",
        'V' => "，是否应为字母 U 或 Y",
        _ => "，只用数字和除 I、O、S、V、Z 外的大写字母",
    };
}

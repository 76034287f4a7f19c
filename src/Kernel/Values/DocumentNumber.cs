using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Kechuang.Kernel;

/// <summary>
/// 发文字号. GB/T 9704-2012 §7.2.5: 机关代字〔年份〕序号号, six-sided brackets, four digits of year, no 第, no padding.
/// The numbers of 公告 and 令 follow their own custom and are known too. Incoming papers bear what they
/// bear, so an incomplete number is kept and says its <see cref="Problem"/>; only a blank is refused.
/// </summary>
[JsonConverter(typeof(CodedJson<DocumentNumber>))]
public sealed partial record DocumentNumber : ICoded<DocumentNumber>
{
    private DocumentNumber(string code, string issuer, int? year, int? serial, string? problem) =>
        (Code, Issuer, Year, Serial, Problem) = (code, issuer, year, serial, problem);

    /// <summary>The normalised text; where it is not valid, the text as given.</summary>
    public string Code { get; }

    /// <summary>机关代字 (国科发火), or the title of a 公告 or 令; empty where it could not be told.</summary>
    public string Issuer { get; }

    /// <summary>Null in numbers of 令, which run on over the years.</summary>
    public int? Year { get; }

    public int? Serial { get; }

    public bool Valid => Problem is null;

    /// <summary>What is wrong and what would be right, for the proofreader and the receiving desk.</summary>
    public string? Problem { get; }

    public static Result<DocumentNumber> Parse(string? text)
    {
        var given = TextForm.Compact(text);
        if (given.Length == 0)
            return new Refusal("document-number.empty", "应填发文字号，例如 国科发火〔2016〕32号");
        if (given.Length > 60)
            return new Refusal("document-number.length", "发文字号过长，应为 机关代字〔年份〕序号号，例如 国科发火〔2016〕32号");
        var match = Announcement().Match(Round(given));
        if (match.Success)
            return Complete(match, (issuer, year, serial) => $"{issuer}{year}年第{serial}号");
        match = Usual().Match(Round(given));
        if (match.Success)
            return Complete(match, (issuer, year, serial) => $"{issuer}〔{year}〕{serial}号");
        match = Order().Match(given);
        return match.Success
            ? Complete(match, (issuer, _, serial) => $"{issuer}第{serial}号")
            : new DocumentNumber(given, "", null, null, WhatIsMissing(given));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentNumber? number) => Coded.TryParse(text, out number);

    public override string ToString() => Code;

    private static DocumentNumber Complete(Match match, Func<string, int?, int, string> write)
    {
        var issuer = match.Groups["issuer"].Value;
        int? year = match.Groups["year"].Success ? Int(match.Groups["year"].Value) : null;
        var serial = Int(match.Groups["serial"].Value);
        return new(write(issuer, year, serial), issuer, year, serial, null);
    }

    private static string WhatIsMissing(string given) => given switch
    {
        _ when ShortYear().IsMatch(Round(given)) => $"{given}：年份应写全四位，如〔2019〕",
        _ when !given.Any(char.IsAsciiDigit) => $"{given}：缺年份和序号，应为 机关代字〔年份〕序号号",
        _ when !given.EndsWith('号') => $"{given}：末尾缺“号”，应为 机关代字〔年份〕序号号",
        _ => $"{given}：应为 机关代字〔年份〕序号号，例如 国科发火〔2016〕32号",
    };

    private static string Round(string text) =>
        string.Concat(text.Select(c => c switch
        {
            '[' or '【' or '〔' or '〖' or '﹝' or '{' or '<' => '(',
            ']' or '】' or '〕' or '〗' or '﹞' or '}' or '>' => ')',
            _ => c,
        }));

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<issuer>[\p{IsCJKUnifiedIdeographs}A-Za-z]{1,20})\((?<year>(19|20)[0-9]{2})年?\)第?0*(?<serial>[1-9][0-9]{0,5})号$")]
    private static partial Regex Usual();

    [GeneratedRegex(@"^(?<issuer>[\p{IsCJKUnifiedIdeographs}]{0,30}(公告|通告))\(?(?<year>(19|20)[0-9]{2})年\)?第0*(?<serial>[1-9][0-9]{0,5})号$")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^(?<issuer>[\p{IsCJKUnifiedIdeographs}]{1,30}令)第?0*(?<serial>[1-9][0-9]{0,5})号$")]
    private static partial Regex Order();

    [GeneratedRegex(@"\([0-9]{2}\)")]
    private static partial Regex ShortYear();
}

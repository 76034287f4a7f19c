using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>A piece of a text to be hidden; positions are UTF-16.</summary>
internal readonly record struct Secret(int Start, int End, SecretType Type, Hidden? Of = null);

/// <summary>Numbers and addresses by their form: telephones, identity numbers, cards, plates, e-mail, accounts, web addresses, codes.</summary>
internal static partial class CodeReader
{
    public static void Read(string text, List<Secret> found)
    {
        foreach (Match match in Url().Matches(text))
        {
            Add(match, match.Value.Contains('@', StringComparison.Ordinal) ? SecretType.Email : SecretType.Url, found);
        }

        foreach (Match match in Long().Matches(text))
        {
            if (TypeOf(match.Value, text[Math.Max(0, match.Index - 12)..match.Index]) is { } type)
            {
                Add(match, type, found);
            }
        }

        Add(text, Mobile(), SecretType.Phone, found);
        Add(text, Landline(), SecretType.Phone, found);
        Add(text, Called(), SecretType.Phone, found);
        Add(text, Plate(), SecretType.Plate, found);
        Add(text, Account(), SecretType.Account, found);
        Add(text, Channel(), SecretType.Account, found);
        Add(text, House(), SecretType.Address, found);
    }

    private static SecretType? TypeOf(string number, string before)
    {
        var compact = number.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var digits = compact.All(char.IsAsciiDigit);
        return compact.Length == 18 && (CheckDigits.Identity(compact) || Birth().IsMatch(compact)) ? SecretType.Identity
            : compact.Length is 15 or 18 && before.Contains("身份证", StringComparison.Ordinal) ? SecretType.Identity
            : compact.Length == 15 && digits && Old().IsMatch(compact) ? SecretType.Identity
            : compact.Length == 18 && (CheckDigits.Credit(compact) || Credit().IsMatch(compact)) ? SecretType.CreditCode
            : digits && compact.Length is >= 16 and <= 19 && CheckDigits.Luhn(compact) ? SecretType.BankCard
            : digits && compact.Length >= 10 && Bank().IsMatch(before) ? SecretType.BankCard
            : null;
    }

    private static void Add(string text, Regex form, SecretType type, List<Secret> found)
    {
        foreach (Match match in form.Matches(text))
        {
            Add(match.Groups["it"] is { Success: true } it ? it : match, type, found);
        }
    }

    private static void Add(Capture match, SecretType type, List<Secret> found) => found.Add(new Secret(match.Index, match.Index + match.Length, type));

    [GeneratedRegex(@"https?://[\x21-\x7E]{1,300}|(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,40}(\.[A-Za-z0-9-]{1,40}){1,4}|(?<![A-Za-z0-9.@-])([A-Za-z0-9-]{1,40}\.){1,4}(cn|com|net|org|edu|gov)(?![A-Za-z0-9])(/[\x21-\x7E]{0,200})?", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex("(?<![0-9A-Za-z])([0-9A-Z]{15,22}[Xx]?|[0-9]{17}x|[0-9]{4}([ -][0-9]{4}){3}([ -]?[0-9]{1,3})?|[0-9]{6} [0-9]{8} [0-9]{3}[0-9Xx]|[0-9]{10,22})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex("^[1-8][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$", RegexOptions.CultureInvariant)]
    private static partial Regex Birth();

    [GeneratedRegex("^[1-8][0-9]{7}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Old();

    [GeneratedRegex("^[1569ANY][1-59][0-9]{6}[0-9A-Z]{10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex("账号|帐号|卡号|账户|帐户|银行卡", RegexOptions.CultureInvariant)]
    private static partial Regex Bank();

    [GeneratedRegex("(?<![0-9A-Za-z.])(\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex("(?<![0-9A-Za-z.])(\\+?86[- ]?)?([（(]0[0-9]{2,3}[)）][- ]?|0[0-9]{2,3}[-—－– ])[0-9]{3,4}[- ]?[0-9]{4}((转|-|—|分机|ext\\.?)\\s?[0-9]{1,6})?(?![0-9A-Za-z])|(?<![0-9A-Za-z.])0[0-9]{9,11}(转\\s?[0-9]{1,6})?(?![0-9A-Za-z])|(?<![0-9A-Za-z.])[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}(?![0-9A-Za-z万亿元个家%])", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();

    [GeneratedRegex("(?<=(?:电话|手机|传真|热线|联系方式|分机|邮编|邮政编码|内线|座机)(?:号码|号)?(?:为|是)?[：: ]{0,3})[0-9][0-9 -]{2,22}[0-9](转\\s?[0-9]{1,6})?(?![0-9年月万亿元%])", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?(?=[A-Z]{0,2}[0-9])[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex("(?:QQ|qq|Qq|群号|微信|WeChat|wechat|VX|vx)(?:群|号码|号|ID|id){0,2}(?:为|是)?[：: ]{0,3}(?<it>[A-Za-z0-9_-]{5,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex("[“\"](?<it>[^”\"“×，。\n]{2,12})[”\"](?:微信|官方|政务){0,2}(?:公众号|视频号|抖音号|服务号|订阅号|小程序|APP)", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex("(?<![\u4e00-\u9fff])(?<it>[\u4e00-\u9fff]{2,6}(?:路|街|大道|巷)[0-9]{1,5}号)|(?<=[省市县区镇乡址于在：])(?<it>[\u4e00-\u9fff]{2,4}(?:路|街|大道|巷)[0-9]{1,5}号)", RegexOptions.CultureInvariant)]
    private static partial Regex House();
}

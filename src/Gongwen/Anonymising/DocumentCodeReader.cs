using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>The authority's code and the serial number in document numbers: 溆办发〔2019〕3号 is ×办发〔2019〕×号, a torn 溆办号 is ×办号.</summary>
internal static partial class DocumentCodeReader
{
    public static void Read(string text, List<Secret> found)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Whole(), Torn()])
        {
            foreach (Match match in form.Matches(text))
            {
                Add(match, found);
            }
        }
    }

    // What the state and its ministries issue tells nothing of a county.
    private static void Add(Match match, List<Secret> found)
    {
        var code = match.Groups["code"];
        if (National().IsMatch(code.Value))
        {
            return;
        }

        // The words before the code are the sentence's: 按照|溆政发.
        var last = Lead().Match(code.Value);
        var start = code.Index + (last.Success ? last.Index + last.Length : 0);
        var end = code.Index + code.Length;
        if (end > start && !Level().IsMatch(match.Value[(start - match.Index)..(end - match.Index)]))
        {
            found.Add(new Secret(start, end, SecretType.DocumentCode));
        }

        if (match.Groups["serial"] is { Success: true } serial)
        {
            found.Add(new Secret(serial.Index, serial.Index + serial.Length, SecretType.DocumentCode));
        }
    }

    [GeneratedRegex("(?<code>[\u4e00-\u9fff]{0,12}?)(?<unit>[党政委府办科发农财人组宣统教卫工经环文审市监乡振函电通字纪]{1,6})\\s?[〔［\\[（(【]\\s?(?:(?:19|20)[0-9xX×]{2}|[xX×]{4})\\s?[〕］\\]）)】]\\s?第?\\s?(?<serial>[0-9]{1,4})?[xX×]{0,3}\\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<=[（(《〔\\[]\\s?)(?<code>[\u4e00-\u9fff]{1,3}?)(?<unit>[党政委府办科发农财组电函字]{1,5})(?:(?:19|20)[0-9]{2})?(?<serial>[0-9]{1,4})?号(?=[）)〕\\]，。])", RegexOptions.CultureInvariant)]
    private static partial Regex Torn();

    [GeneratedRegex("(^|根据|按照|依据|印发|转发|的|和|与|及|以|见|《)(国|中|财|科|农|教|人社|工信|税|商|发改|国科|国知|国办|厅字)$", RegexOptions.CultureInvariant)]
    private static partial Regex National();

    [GeneratedRegex("^.*(根据|按照|依据|文件|印发的?|转发|下发|通知|出台|见|以|的|和|与|及|、|了)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("^(省|市|县|区|州|某)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();
}

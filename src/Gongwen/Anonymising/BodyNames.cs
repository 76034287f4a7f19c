using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Schools, institutes, hospitals and banks by their own names; of authorities only the place is hidden.</summary>
internal static partial class BodyNames
{
    public static void Add(Cast cast, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => Own().IsMatch(n) && !National().IsMatch(n) && !Phrase().IsMatch(n) && !MarkBook.Is(n)))
        {
            cast.Add(SecretType.Body, name);
        }
    }

    [GeneratedRegex("^[\u4e00-\u9fff]{2,16}(大学|学院|第[一二三四五]中学|人民医院|中医院|银行|农科院|科学院|研究院|研究所|农科所|林科所|职业中专)$", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex("[或的出]|以上|返乡|各|与|和|考入|毕业", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex("^(中国|国家|中央|省|市|县|区|州|某)", RegexOptions.CultureInvariant)]
    private static partial Regex National();
}

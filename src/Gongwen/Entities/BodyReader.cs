using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Authorities and public bodies: 县科技局, 中共溆浦县委员会, 市人民政府办公室, 省科技厅.</summary>
internal static partial class BodyReader
{
    public static void Read(Line line, PlaceReader places, List<Name> found)
    {
        foreach (var body in Body().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + body.Index, line.Start + body.Index + body.Length);
            if (line.At(start + 1) == '级')
            {
                continue; // 省级企业技术中心 is a kind of platform
            }

            var level = line.Text[start] is '省' or '市' or '县' or '区' or '州' or '旗' or '镇' or '乡';
            start = level ? places.StartOf(line, start) : start;
            start -= line.Before(start, 2).SequenceEqual("中共") ? 2 : 0;
            found.Add(new Name(start, end, EntityType.Body));
        }

        foreach (var school in School().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var at = line.Start + school.Index;
            var start = NameStart.Before(line, at);
            if (at - start >= 2 && !Generic().IsMatch(line.Text.AsSpan(start, at - start)))
            {
                found.Add(new Name(start, at + school.Length, EntityType.Body));
            }
        }
    }

    [GeneratedRegex(
        "党中央|国务院|中央(军委|纪委|组织部|宣传部|办公厅)|科学技术部|科技部|农业农村部|财政部|教育部|国家(发展改革委|统计局|税务总局|知识产权局|自然科学基金委)|火炬中心"
        + "|[省市县区州旗镇乡](?:委(?:员会)?(?:办公室|办|组织部|宣传部|统战部|政法委|党校|编办|巡察办|改革办|农办|网信办|社工部|人才办|督查室|政研室|老干部局|信访局|机关工委|金融办|[一-鿿]{2,8}委员会)?(?!托|派|员(?!会))|(?:人民)?政府(?:办公室|办|督查室|研究室)?|财政(?![局支科收预资投经配补拨专性])|人大(?:常委会)?(?!代表)|政协(?!委员)|纪委(?:监委)?|监委|法院|人民法院|检察院|人民检察院|总工会|团委|妇联|科协|工商联|残联|文联|红十字会|武装部)"
        + "|[省市县区州旗](?:市场|(?![省市县区州的了在与被将对向到为是把副会各有]|组织|参加|召开|联合|支持|推进|建设|开展|成立|发展水平)[\u4e00-\u9fff]){1,13}?(?:局|厅|委员会|办公室|中心|协会|学会|联合会|研究院|研究所|农科所|林科所|管委会|事务所|服务站|推广站)(?!长|面|势|限|部|地|心|城|级|机关)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex("大学|学院|农科院|科学院|研究院|研究所|农科所|林科所|职业中专|第[一二三四五]中学|人民医院|中医院|农商银行|管理委员会|管委会", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex("^(高等|高职|各|多所|所|省内|国内|知名|重点|相关|有关|党政|理工科|全国|驻|当地|新型|市级|省级|县级|国家级|农业|老年|科技|专业|产业技术|产业|企业|一流)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}

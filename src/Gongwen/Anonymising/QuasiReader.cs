using System.Text.RegularExpressions;
using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>What is no name and may still tell a county to those who know it: unique ranks, firsts, exact days, profiles, and their combinations.</summary>
internal static partial class QuasiReader
{
    public static List<QuasiIdentifier> Read(string text, IEnumerable<string> words)
    {
        var source = new SourceText(text);
        var found = new List<QuasiIdentifier>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            var length = text.AsSpan(start).IndexOfAny("。；！？\n");
            end = length < 0 ? text.Length : start + length;
            Sentence(source, start, end, found);
        }

        var table = new Entities.NameTable();
        foreach (var word in words)
        {
            table.Add(word, EntityType.Place);
        }

        var names = new List<Entities.Name>();
        table.Read(text, text.Length, names);
        found.AddRange(names.Select(n => new QuasiIdentifier(source.At(n.Start, n.End), "word", text[n.Start..n.End])));
        return [.. found.OrderBy(q => q.Place.Start)];
    }

    private static void Sentence(SourceText source, int start, int end, List<QuasiIdentifier> found)
    {
        var text = source.Text;
        var kinds = new HashSet<string>();
        foreach (var (kind, form) in (ReadOnlySpan<(string, Regex)>)[("rank", Rank()), ("unique", Unique()), ("date", Day()), ("profile", Profile()), ("campaign", Campaign())])
        {
            foreach (var match in form.EnumerateMatches(text.AsSpan(start, end - start)))
            {
                var (from, to) = (start + match.Index, start + match.Index + match.Length);
                found.Add(new QuasiIdentifier(source.At(from, to), kind, text[from..to]));
                kinds.Add(kind);
            }
        }

        if (kinds.Count >= 2 && Year().IsMatch(text.AsSpan(start, end - start)))
        {
            var (from, to) = source.Trim(start, end);
            found.Add(new QuasiIdentifier(source.At(from, to), "combination", text[from..to]));
        }
    }

    [GeneratedRegex("(全国|全省|全市|全区|全州|方阵|片区|[0-9]{1,3}个县)[^，。；\n]{0,16}?(第[0-9一二三四五六七八九十]{1,4}(?![批届次方期阶产])[位名]?|前[0-9一二三四五六七八九十]{1,3}[位名]?|榜首|倒数)|(排名|排|居|列|位列|名列|位居)第[0-9一二三四五六七八九十]{1,4}[位名]?", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex("(全国|全省|全市|省内|国内|市内|我省|我市)?(唯一|首个|首家|首批|首次|首创|首例|第一个|第一家|率先|独家|仅有的?)(?![要位先])", RegexOptions.CultureInvariant)]
    private static partial Regex Unique();

    [GeneratedRegex("((19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日(上午|下午|晚)?", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex("辖[0-9]{1,3}个[\u4e00-\u9fff]{1,8}|(总)?人口[\u4e00-\u9fff]{0,3}[0-9.]{1,7}万|(总|国土|县域)面积[\u4e00-\u9fff]{0,3}[0-9.]{1,7}(平方公里|平方千米|万亩)|国家级贫困县|国家扶贫开发工作重点县|革命老区县?|边境县|国家创新型县|集中连片特困|地处[\u4e00-\u9fff]{2,12}|森林覆盖率[\u4e00-\u9fff]{0,3}[0-9.]{1,5}%", RegexOptions.CultureInvariant)]
    private static partial Regex Profile();

    [GeneratedRegex("[“\"][^”\"“×，。；\n]{2,16}[”\"](?=(人才支持|人才|科技|专项|三年|重点|创新|系列|培育)?(行动计划|行动|工程|计划|专项|活动|试点|品牌|改革))", RegexOptions.CultureInvariant)]
    private static partial Regex Campaign();

    [GeneratedRegex("(19|20)[0-9]{2}年|今年|去年|全年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>A word or a clause written twice over; single characters are for <see cref="SlipCheck"/>.</summary>
internal sealed class RepetitionCheck : IWordCheck
{
    private const int Longest = 40;
    private const int ShortestClause = 5;
    private const int Asked = 6;
    private const int OneByOne = 8;

    public void Check(Lattice words, Findings found)
    {
        var taken = new bool[words.Text.Length + 1];
        for (var length = 2; length <= Longest; length++)
        {
            var same = 0;
            for (var at = 0; at + length < words.Text.Length; at++)
            {
                same = words.Text[at] == words.Text[at + length] && words.Text[at] != '\n' ? same + 1 : 0;
                var second = at + 1;
                if (same >= length && !taken[at] && IsSlip(words, second - length, second, length))
                {
                    taken.AsSpan(second - length, 2 * length).Fill(true);
                    Add(words, found, second, second + length);
                    same = 0;
                }
            }
        }
    }

    private static void Add(Lattice words, Findings found, int start, int end) => found.Add(
        start, end, FindingClass.RepeatedWord, "", 0.92m, "repeated-word", $"“{words.Text[start..end]}”重复");

    private static bool IsSlip(Lattice words, int first, int second, int length)
    {
        var end = second + length;
        return length switch
        {
            _ when IsOneByOne(words, first, length) => false,
            _ when IsSaidTwice(words.Text, first, second) => IsMarked(words, first, second),
            < ShortestClause => IsWords(words, first, end) && IsWord(words, first, second) && words.Breaks(second) && (words.Breaks(end) || IsHead(words, first, second)) && !IsReduplication(words, first, length),
            _ => IsClause(words, first, second, end),
        };
    }

    // “抓平台。抓平台。”, “签约率64.7%。签约率64.7%。”: with its mark, which a list of words does not repeat.
    private static bool IsSaidTwice(string text, int first, int second) => "。；，、".Contains(text[second - 1]) && text.AsSpan(first, second - 1 - first).IndexOfAny("。；，、") < 0;

    private static bool IsMarked(Lattice words, int first, int second)
    {
        var letters = 0;
        for (var at = first; at < second - 1; at++)
        {
            letters += words.IsHan(at) ? 1 : 0;
        }

        return letters >= 2 && words.IsHan(first) && words.Breaks(first);
    }

    // The first copy may be the end of a longer term: 目标任务任务.
    private static bool IsWord(Lattice words, int first, int second) =>
        words.Breaks(first) || words.Language.IsWord(words.Text.AsSpan(first, second - first));

    // The second copy may begin a longer term: 统筹统筹协调; but 企业企业家 are two words.
    private static bool IsHead(Lattice words, int first, int second)
    {
        var length = second - first;
        return words.Breaks(first) && words.Language.IsWord(words.Text.AsSpan(first, length))
            && !words.Language.IsWord(words.Text.AsSpan(second, Math.Min(length + 1, words.Text.Length - second)));
    }

    private static bool IsWords(Lattice words, int start, int end)
    {
        var numeral = true;
        for (var at = start; at < end; at++)
        {
            if (!words.IsHan(at))
            {
                return false;
            }

            numeral &= "一二三四五六七八九十百千万亿".Contains(words.Text[at]);
        }

        return !numeral;
    }

    // 一个沙窝一个沙窝地找: one after the other, whatever it is.
    private static bool IsOneByOne(Lattice words, int first, int length) =>
        length <= OneByOne && words.Text[first] is '一' && words.Breaks(first) && words.IsHan(first + 1) && words.Text.AsSpan(first, length).IndexOfAny("，。；、") < 0;

    // 一项一项, 各个各个; 讨论讨论 is spoken, and rare enough in reports to be asked about.
    private static bool IsReduplication(Lattice words, int first, int length) =>
        IsThrice(words, first, length) || IsSpoken(words, first, length) || (length == 2 && (words.Text[first] is '一' or '逐' or '半' or '几' || words.Text[first] == words.Text[first + 1]));

    // “要认真分析分析原因”, “多琢磨琢磨”: who is told to do a thing a little is told so.
    private static bool IsSpoken(Lattice words, int first, int length) =>
        length == 2 && words.Text.AsSpan(Math.Max(0, first - Asked), Math.Min(Asked, first)).IndexOfAny("要多再来好去可请应得想") >= 0 && IsVerb(words, first);

    // Words that only name things are not said so.
    private static bool IsVerb(Lattice words, int first) => Spoken.Contains(words.Text.AsSpan(first, 2).ToString());

    private static readonly HashSet<string> Spoken =
    [
        "分析", "琢磨", "研究", "讨论", "学习", "商量", "考虑", "了解", "总结", "检查", "交流", "锻炼", "体验", "休息", "比较", "反思", "盘点", "思考", "梳理", "沟通", "走动", "打听", "关心", "照顾", "帮助", "宣传", "讲解", "调研", "看看", "对照", "掂量", "推敲", "试验", "摸索", "活动",
    ];

    // 落实落实再落实
    private static bool IsThrice(Lattice words, int first, int length)
    {
        var after = first + (2 * length);
        var rest = words.Text.AsSpan(after, Math.Min(length + 2, words.Text.Length - after));
        return rest.IndexOf(words.Text.AsSpan(first, length)) >= 0;
    }

    // A clause with its mark, or a long name, twice; the copies must be text, not blanks or lines of a table.
    private static bool IsClause(Lattice words, int first, int second, int end)
    {
        var letters = 0;
        for (var at = first; at < second; at++)
        {
            letters += words.IsHan(at) ? 1 : 0;
        }

        return letters * 10 >= (second - first) * 7 && words.Breaks(first) && words.Breaks(second) && words.Breaks(end) && words.IsHan(first);
    }
}

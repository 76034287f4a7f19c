using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Weighs what may have been meant at each place of a text.</summary>
internal sealed class SlipFinder(Lattice words)
{
    // The likeliest word, and the most that its neighbours may speak for a word beyond its own likelihood: nothing better need be looked for.
    private const float Likeliest = -6;
    private const float Neighbours = 7;
    private const float RarestAlone = -8.5f;
    private const int LongestSwapped = 4;
    private const int LongestWithin = 6;
    private const float Fitting = 1;
    private const int Apart = 3;

    private readonly WordBook book = words.Language.Book;
    private readonly CharacterTable characters = words.Language.Vocabulary.Characters;
    private readonly SlipIndex index = words.Language.Vocabulary.Slips;
    private readonly List<Slip> found = [];

    /// <summary>All that may be; they may claim the same place.</summary>
    public IReadOnlyList<Slip> Find()
    {
        for (var start = 0; start < words.Text.Length; start++)
        {
            if (words.IsHan(start))
            {
                From(start);
            }
        }

        return found;
    }

    private void From(int start)
    {
        var sum = 0UL;
        for (var end = start + 1; end <= words.Text.Length && end - start <= WordBook.Longest && words.IsHan(end - 1); end++)
        {
            sum += Fingerprint.At(words.Text[end - 1], end - start - 1);
            var outside = (float)(words.Paths.BestTo(start) + (end < words.Text.Length && words.IsHan(end) ? words.Paths.BestFrom(end) : 0) - words.Paths.Total(words.Run(start))) + Neighbours;
            var stretch = new Stretch(start, end, sum, outside);
            if (!MayBe(SlipKind.Same, stretch, Likeliest))
            {
                if (end - start == 1 && IsDoubled(start))
                {
                    Added(stretch);
                }

                continue;
            }

            if (end - start == 1)
            {
                Added(stretch);
                Halved(stretch);
                Alone(stretch);
                continue;
            }

            if (Stands(stretch))
            {
                continue;
            }

            Spoken(stretch, start, 0);
            Replaced(stretch);
            Dropped(stretch);
            Swapped(stretch);
            Within(stretch);
        }
    }

    // A word of two characters that reports use and that goes with its neighbours: nothing speaks loudly enough for another.
    private bool Stands(in Stretch s) => s.Length == 2 && words.Start(s.End - 1) == s.Start && words.Breaks(s.Start) && (s.End == words.Text.Length || words.Breaks(s.End))
        && book.Find(Fingerprint.Key(s.Sum, 2)) is >= 0 and var word && book.IsOfGenre(word) && !book.IsGeneral(word)
        && words.Paths.Support(words.Run(s.Start), s.Start, s.End, word) > Fitting;

    private static bool MayBe(SlipKind kind, in Stretch s, float log) => s.Outside + log - Channel.Least(kind) >= 0;

    private void Spoken(in Stretch s, int at, ulong sum)
    {
        if (s.Length > SlipIndex.LongestSpoken)
        {
            return;
        }

        if (at < s.End)
        {
            foreach (var syllable in characters.Syllables(words.Text[at]))
            {
                Spoken(s, at + 1, sum + SlipIndex.Spoken(syllable, at - s.Start));
            }

            return;
        }

        foreach (var (word, _) in index.Sounding(sum, s.Length))
        {
            var text = book.Text(word);
            var first = words.Text.AsSpan(s.Start, s.Length).CommonPrefixLength(text);
            if (first == s.Length || !MayBe(SlipKind.Same, s, book.Log(word)))
            {
                continue;
            }

            if (text.AsSpan(first + 1).SequenceEqual(words.Text.AsSpan(s.Start + first + 1, s.Length - first - 1)))
            {
                Judge(Kind(words.Text[s.Start + first], text[first]), s, s.Start + first, word);
            }
            else if (IsOffered(s, text))
            {
                Judge(SlipKind.Homophone, s, s.Start + first, word);
            }
        }
    }

    // An input method offers words: what stands there is one, and sounds as the other does.
    private bool IsOffered(in Stretch s, string meant)
    {
        for (var i = 0; i < meant.Length; i++)
        {
            if (meant[i] != words.Text[s.Start + i] && characters.Between(meant[i], words.Text[s.Start + i]) < Kinship.Sound)
            {
                return false;
            }
        }

        return book.Find(Fingerprint.Key(s.Sum, s.Length)) >= 0;
    }

    private void Replaced(in Stretch s)
    {
        for (var at = s.Start; at < s.End; at++)
        {
            if (s.Length >= SlipIndex.ShortestReplaced)
            {
                if (!index.MayReplace(words.Text.AsSpan(s.Start, s.Length), at - s.Start))
                {
                    continue;
                }

                foreach (var (word, place) in index.Replaced(s.Sum, s.Length, words.Text[at], at - s.Start))
                {
                    Mend(s, at, place, word);
                }
            }
            else if (MayBe(SlipKind.Look, s, Likeliest))
            {
                foreach (var look in characters.Looks(words.Text[at]))
                {
                    var key = Fingerprint.Key(s.Sum - Fingerprint.At(words.Text[at], at - s.Start) + Fingerprint.At(look, at - s.Start), s.Length);
                    if (index.MayBePair(key) && book.Find(key) is >= 0 and var word && SlipIndex.IsMeant(book, word))
                    {
                        Mend(s, at, at - s.Start, word);
                    }
                }
            }
        }
    }

    private void Mend(in Stretch s, int at, int place, int word)
    {
        if (place != at - s.Start || !MayBe(SlipKind.Same, s, book.Log(word)))
        {
            return;
        }

        var right = book.Text(word)[place];
        var kinship = right == words.Text[at] || (IsNumeral(right) && IsNumeral(words.Text[at])) ? Kinship.None : characters.Between(words.Text[at], right);
        if (kinship != Kinship.None)
        {
            Judge(Channel.Of(kinship), s, at, word);
        }
    }

    private SlipKind Kind(char wrong, char right) => Channel.Of(characters.Between(wrong, right));

    private void Judge(SlipKind kind, in Stretch s, int at, int word)
    {
        if (!MayBe(kind, s, book.Log(word)) || words.IsKnown(s.Start, s.End) || (kind <= SlipKind.Homophone && at == s.Start && IsUnit(at)) || (s.Length <= 2 && kind <= SlipKind.Homophone && Stays(kind, s, at, word)) || (kind == SlipKind.Dropped && (IsNumeral(Lost(s, at, word)) || FollowsApart(s, at, word) || (at == s.Start && at > words.Run(at) && Free.IsSuffix(words.Text[at])) || (IsDoubled(s.End - 1) && BeginsAnother(s.End - 1)))))
        {
            return;
        }

        var gain = words.Paths.Gain(words.Run(s.Start), s.Start, s.End, word);
        var slip = new Slip(kind, s.Start, s.End, at, word, gain);
        if (gain >= Channel.Least(kind) && !IsFound(slip))
        {
            found.Add(slip);
        }
    }

    // Characters of several sounds are met by each of them.
    private bool IsFound(in Slip slip)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Start == slip.Start && found[i].End == slip.End; i--)
        {
            if (found[i] == slip)
            {
                return true;
            }
        }

        return false;
    }

    private void Dropped(in Stretch s)
    {
        foreach (var (word, place) in index.Lacking(s.Sum, s.Length))
        {
            if (MayBe(SlipKind.Dropped, s, book.Log(word)))
            {
                Judge(SlipKind.Dropped, s, s.Start + place, word);
            }
        }
    }

    // Of a word of two characters one is left, which does not stand alone otherwise.
    private void Halved(in Stretch s)
    {
        if (!words.IsSingle(s.Start) || (Free.Is(words.Text[s.Start]) && !words.IsBareEnd(s.Start)) || !MayBe(SlipKind.Dropped, s, Likeliest))
        {
            return;
        }

        foreach (var word in index.Halved(words.Text[s.Start]))
        {
            Judge(SlipKind.Dropped, s, s.Start, word);
        }
    }

    // A word of one character that another of the same sound would fit better: 在 for 再.
    private void Alone(in Stretch s)
    {
        if (!words.IsSingle(s.Start) || !MayBe(SlipKind.Homophone, s, Likeliest))
        {
            return;
        }

        foreach (var right in characters.Kin(words.Text[s.Start]))
        {
            var word = book.Find(Fingerprint.Of([right]));
            if (word >= 0 && book.Log(word) >= RarestAlone && characters.Between(right, words.Text[s.Start]) == Kinship.Same)
            {
                Judge(SlipKind.Homophone, s, s.Start, word);
            }
        }
    }

    private void Swapped(in Stretch s)
    {
        if (s.Length > LongestSwapped || !MayBe(SlipKind.Swapped, s, Likeliest))
        {
            return;
        }

        for (var at = s.Start; at + 1 < s.End; at++)
        {
            var (i, left, right) = (at - s.Start, words.Text[at], words.Text[at + 1]);
            var sum = s.Sum - Fingerprint.At(left, i) - Fingerprint.At(right, i + 1) + Fingerprint.At(right, i) + Fingerprint.At(left, i + 1);
            if (left != right && words.Start(at) != words.Start(at + 1) && book.Find(Fingerprint.Key(sum, s.Length)) is >= 0 and var word && SlipIndex.IsMeant(book, word))
            {
                Judge(SlipKind.Swapped, s, at, word);
            }
        }
    }

    // A word with a character inside it that is too many.
    private void Within(in Stretch s)
    {
        if (s.Length is < 3 or > LongestWithin || !MayBe(SlipKind.Doubled, s, Likeliest))
        {
            return;
        }

        Span<char> without = stackalloc char[LongestWithin];
        for (var at = s.Start + 1; at < s.End - 1; at++)
        {
            var kind = IsDoubled(at) ? SlipKind.Doubled : SlipKind.Added;
            if ((kind == SlipKind.Added && !words.IsSingle(at)) || (kind == SlipKind.Doubled && IsMeantTwice(at)) || !MayBe(kind, s, Likeliest))
            {
                continue;
            }

            words.Text.AsSpan(s.Start, at - s.Start).CopyTo(without);
            words.Text.AsSpan(at + 1, s.End - at - 1).CopyTo(without[(at - s.Start)..]);
            if (book.Find(Fingerprint.Of(without[..(s.Length - 1)])) is >= 0 and var word && SlipIndex.IsMeant(book, word))
            {
                Judge(kind, s, at, word);
            }
        }
    }

    // A character between words that is too many.
    private void Added(in Stretch s)
    {
        var kind = IsDoubled(s.Start) ? SlipKind.Doubled : SlipKind.Added;
        if (!MayBe(kind, s, 0) || words.IsKnown(s.Start) || (kind == SlipKind.Doubled && IsMeantTwice(s.Start)))
        {
            return;
        }

        var gain = words.Paths.GainWithout(words.Run(s.Start), s.Start, s.End);
        if (gain >= Channel.Least(kind))
        {
            found.Add(new Slip(kind, s.Start, s.End, s.Start, -1, gain));
        }
    }

    // 三级, 一期: a number counts what follows; 的, 地, 得 and 了 belong to the word before.
    private bool Stays(SlipKind kind, in Stretch s, int at, int word) =>
        (s.End < words.Text.Length && char.IsAsciiDigit(words.Text[s.End]) && words.Text[s.End - 1] == '第') || IsNumeral(book.Text(word)[at - s.Start]) || IsCounting(at) || IsCounting(s.Start) || (kind != SlipKind.Same && words.IsSingle(s.Start) && "的地得了着".Contains(words.Text[s.Start]));

    // The character that is missing.
    private char Lost(in Stretch s, int at, int word) => at - s.Start < book.Text(word).Length ? book.Text(word)[at - s.Start] : ' ';

    // 24时前, 3个乡镇: what follows a figure is its unit.
    private bool IsUnit(int at) => at > 0 && words.Run(at) == at && char.IsAsciiDigit(words.Text[at - 1]);

    // 技术合同成交总金额: what seems to be missing at the end stands a little further on.
    private bool FollowsApart(in Stretch s, int at, int word) =>
        at == s.End && words.Text.AsSpan(s.End, Math.Min(Apart, words.Text.Length - s.End)).Contains(Lost(s, at, word));

    // 骨千: 千 is a numeral only where it counts; elsewhere it is what 干 looks like.
    private bool IsCounting(int at) => IsNumeral(words.Text[at]) && (words.Text[at] != '千'
        || (at > 0 && "一二三四五六七八九两几数上成百近逾".Contains(words.Text[at - 1])) || (at + 1 < words.Text.Length && "万家余元瓦克米百年亩吨名人户方".Contains(words.Text[at + 1])));

    // Which number is meant is for the checks of figures.
    private static bool IsNumeral(char c) => "一二三四五六七八九十百千万两".Contains(c);

    // 十五五; 张某某; 作了工作作经验交流; 产业组组长, 同同行; 一次次; a name of one character said twice; 热热乎乎, 满满当当.
    private bool IsMeantTwice(int at)
    {
        if (BeginsAnother(at))
        {
            return true;
        }

        var (text, run) = (words.Text, words.Run(at));
        return IsNumeral(text[at]) || text[at] is '某' || (text[at] == '年' && at + 1 < text.Length && "报底末初均度终检鉴会产".Contains(text[at + 1])) || (at == run + 1 && (at + 1 == text.Length || !words.IsHan(at + 1)))
            || (at + 2 < text.Length && text[at + 1] == text[at + 2] && words.IsHan(at + 1) && !Free.IsParticle(text[at]) && text[at] is not ('要' or '会' or '能' or '可')) || (at >= 3 && text[at - 2] == text[at - 3] && words.IsHan(at - 2));
    }

    // The second one begins a word of its own: 工作作报告, 组组长, 同同行; or each of many is meant: 一次次, 屯屯通.
    private bool BeginsAnother(int at)
    {
        var (text, next) = (words.Text, at + 1 < words.Text.Length ? words.Text[at + 1] : ' ');
        return next is '长' or '员' || IsOfPlace(at) || IsCounted(at) || (text[at] == '作' && "了出报发批指经交部介讲汇点总专典说".Contains(next)) || (text[at] == '同' && "行事志学类级仁期龄".Contains(next))
            || (at >= 2 && text[at - 2] == '一' && "次步个天年代条件句声层级户项点串批阵片座笔".Contains(text[at]))
            || ((next is '通' or '响' or '达' or '清' or '有' or '能' or '见' or '懂') && "村组屯户寨乡镇县庄班家校院楼".Contains(text[at]));
    }

    // 清江口市市级, 每县县域: the name of a place ends, or each of them is meant, and what belongs to its level begins.
    private bool IsOfPlace(int at) => at >= 2 && words.IsHan(at - 2) && at + 1 < words.Text.Length && "省市州盟县区旗乡镇村".Contains(words.Text[at]) && "级直属委辖域内外情".Contains(words.Text[at + 1]);

    // 汉三语语音, 两级级差: the number counts the first, the second begins a word.
    private bool IsCounted(int at) => at >= 2 && "一二三四五六七八九十两双多".Contains(words.Text[at - 2]) && words.Breaks(at) && words.End(at) > at + 1;

    private bool IsDoubled(int at) => at > 0 && words.Text[at] == words.Text[at - 1];

    private readonly record struct Stretch(int Start, int End, ulong Sum, float Outside)
    {
        public int Length => End - Start;
    }
}

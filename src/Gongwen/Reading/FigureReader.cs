namespace Kechuang.Gongwen.Reading;

/// <summary>Walks the paragraphs and tells figures from names left open and from numbers that claim nothing.</summary>
internal sealed class FigureReader(SourceText source, IReadOnlyList<Heading> headings, Knowledge knowledge)
{
    private static readonly string[] RankBefore = ["排名", "排位", "排", "位居", "位列", "名列", "居", "列", "倒数", "得分", "总量", "增速", "增幅", "考核", "评价", "全省", "全市", "全国", "全州", "全县", "全区"];
    private static readonly string[] ValueBefore = ["达到", "达", "为", "至", "共", "计", "约", "超过", "突破", "增长", "下降", "完成", "实现", "：", ":"];
    private static readonly string[] VillageBefore = ["覆盖", "覆盖了", "共", "计", "涉及", "其中", "全县", "全市"];

    private readonly string text = source.Text;
    private readonly Suggester suggester = new(knowledge);
    private int heading = -1;
    private Slice paragraph;

    public List<Figure> Figures { get; } = [];

    public List<Placeholder> Placeholders { get; } = [];

    public void Read(Slice next)
    {
        paragraph = next;
        var at = paragraph.Start;
        if (heading + 1 < headings.Count && headings[heading + 1].Place.Start == at)
        {
            at += headings[++heading].Number.Length;
        }

        while (at < paragraph.End)
        {
            at = Step(at);
        }
    }

    /// <summary>Reads what begins here; the answer is where to go on.</summary>
    private int Step(int at) => text[at] switch
    {
        '第' => Ordinal(at),
        '前' => Leading(at),
        '百' when text.AsSpan(at, paragraph.End - at).StartsWith("百分之") => Percent(at),
        '〔' or '[' or '［' when OpenNumber(at) is > 0 and var end => end,
        _ when LooseNumber.Read(text, paragraph.Start, at, paragraph.End) is { } loose => Loosely(at, loose),
        _ when Numeral.Read(text, at, paragraph.End) is { } numeral => Quantity(at, numeral),
        _ => at + 1,
    };

    private int Loosely(int start, Loose loose) =>
        Add(start, loose.End, loose.Unit, loose.Claim, FigureRole.Value, false, loose.Value, Context.Around(text, paragraph, start, loose.End));

    // “〔 〕号”: the year of a document number left open.
    private int OpenNumber(int start)
    {
        var at = start + 1;
        while (at < paragraph.End && text[at] is ' ' or '\u3000')
        {
            at++;
        }

        var closed = at < paragraph.End && at > start + 1 && text[at] is '〕' or ']' or '］';
        return closed && text.AsSpan(at + 1, paragraph.End - at - 1).TrimStart(" \u3000").StartsWith("号") ? Name(start, at + 1, "文号") : -1;
    }

    private int Quantity(int start, Numeral numeral)
    {
        if (!numeral.Blank && DateReader.Iso(text, start, paragraph.End) is > 0 and var iso)
        {
            return Add(start, iso, "日", UnitKind.Day, false, null);
        }

        if (UnitAfter(numeral) is not { } unit || unit.Text == "号")
        {
            return WithoutUnit(start, numeral, unit: UnitAfter(numeral));
        }

        if (numeral.Chinese && !ChineseCount.Claims(text, start, numeral, unit, paragraph.End))
        {
            return numeral.End;
        }

        // 5G、H5：a digit glued to Latin letters belongs to a name, unless money or a percentage follows (GDP2.5%).
        if (start > 0 && char.IsAsciiLetter(text[start - 1]) && unit.Kind is not (UnitKind.Percent or UnitKind.Money))
        {
            return numeral.End;
        }

        return unit.Kind switch
        {
            UnitKind.Place when numeral.Blank && !IsVillageCount(start, unit) => Name(start, numeral.End, unit.Text),
            UnitKind.Year or UnitKind.Month or UnitKind.Day => Date(start, numeral, unit),
            UnitKind.Percent when IsNegative(start) => Add(start - 1, unit.End, unit.Text, unit.Kind, numeral.Blank, -numeral.Value),
            _ => Add(start, unit.End, unit.Text, unit.Kind, numeral.Blank, numeral.Value),
        };
    }

    // “增长-5%”; the dash of “5%-8%” and of a list is no sign.
    private bool IsNegative(int start) =>
        start - 2 >= paragraph.Start && text[start - 1] is '-' or '－' or '−' && "长速幅为达是降率加少比".Contains(text[start - 2]);

    private int Date(int start, Numeral numeral, Unit unit) =>
        DateReader.Read(text, start, numeral, unit, paragraph.End) is { } date
            ? Add(start, date.End, date.Text, date.Kind, IsBlankDate(start, date.End), null)
            : Add(start, unit.End, unit.Text, UnitKind.Count, numeral.Blank, numeral.Value);

    private bool IsBlankDate(int start, int end) => text.AsSpan(start, end - start).IndexOfAny("xXｘＸ×＿_*＊□(（") >= 0;

    private int WithoutUnit(int start, Numeral numeral, Unit? unit)
    {
        // An identity number that ends in X leaves nothing open.
        if (!numeral.Blank || text.AsSpan(start, numeral.End - start).IndexOfAnyExceptInRange('0', '9') > 5)
        {
            return numeral.End;
        }

        var before = start > 0 ? text[start - 1] : '\0';
        var after = numeral.End < paragraph.End ? text[numeral.End] : '\0';
        if (unit is not null || (before is '〔' or '[' or '【' && after is '〕' or ']' or '】'))
        {
            return Name(start, numeral.End, "文号");
        }

        var length = numeral.End - start;
        if (Follows(start, ValueBefore) && length >= 2 && (after == '\0' || Marks.IsFinal(after)))
        {
            return Add(start, numeral.End, null, UnitKind.Count, true, null);
        }

        var isName = length >= 2 && text[start] is not ('(' or '（') && (start == 0 || !char.IsAscii(before) || !char.IsLetterOrDigit(before));
        return isName ? Name(start, numeral.End, "名称") : numeral.End;
    }

    private int Ordinal(int start)
    {
        if (Numeral.Read(text, start + 1, paragraph.End) is not { } numeral)
        {
            return start + 1;
        }

        var unit = UnitAfter(numeral);
        if (unit is { Kind: UnitKind.Quarter })
        {
            return Add(start, unit.Value.End, unit.Value.Text, UnitKind.Quarter, numeral.Blank, null);
        }

        if (unit is { } rank && (rank.Text is "位" or "名" or "方阵" || (numeral.Blank && rank.Text != "号")))
        {
            return AddRank(start, rank.End, rank.Text, numeral);
        }

        return unit is null && (numeral.Blank || Follows(start, RankBefore)) ? AddRank(start, numeral.End, null, numeral)
            : unit is { Text: "号" } && numeral.Blank ? Name(start + 1, numeral.End, "文号")
            : numeral.End;
    }

    private int Leading(int start)
    {
        if (Numeral.Read(text, start + 1, paragraph.End) is not { } numeral)
        {
            return start + 1;
        }

        if (UnitAfter(numeral) is not { } unit)
        {
            // “位居全市前三。”
            var closes = numeral.End >= paragraph.End || Marks.IsFinal(text[numeral.End]) || text[numeral.End] is '列' or '）' or ')';
            return closes && (Follows(start, RankBefore) || Follows(start, ["进入", "跻身"])) ? AddRank(start, numeral.End, null, numeral) : start + 1;
        }

        return unit.Kind == UnitKind.Quarter ? Add(start, unit.End, unit.Text, UnitKind.Quarter, numeral.Blank, null)
            : unit.Text is "名" or "位" ? AddRank(start, unit.End, unit.Text, numeral)
            : start + 1;
    }

    private int Percent(int start)
    {
        if (Numeral.Read(text, start + 3, paragraph.End) is not { } numeral)
        {
            return start + 3;
        }

        var (end, value) = (numeral.End, numeral.Value ?? (text[start + 3] == '百' && numeral.End == start + 4 ? 100 : null));
        if (end + 1 < paragraph.End && text[end] == '点' && ChineseNumber.IsPart(text[end + 1]))
        {
            end++;
            for (var tenth = 0.1m; end < paragraph.End && ChineseNumber.Parse(text.AsSpan(end, 1)) is { } digit; tenth /= 10)
            {
                (end, value) = (end + 1, value + digit * tenth);
            }
        }

        return Add(start, end, "%", UnitKind.Percent, numeral.Blank, value);
    }

    private Unit? UnitAfter(Numeral numeral)
    {
        var at = numeral.End;
        return Units.Read(text, at + 1 < paragraph.End && text[at] is ' ' or '\u00A0' ? at + 1 : at, paragraph.End);
    }

    private bool IsVillageCount(int start, Unit unit) => unit.Text is "镇" or "乡" or "村" && Follows(start, VillageBefore);

    private bool Follows(int start, string[] words) =>
        words.Any(word => text.AsSpan(paragraph.Start, start - paragraph.Start).EndsWith(word, StringComparison.Ordinal));

    private int Name(int start, int end, string kind)
    {
        Placeholders.Add(new Placeholder(source.At(start, end), text[start..end], kind));
        return end;
    }

    private int Add(int start, int end, string? unit, UnitKind kind, bool blank, decimal? value)
    {
        var context = Context.Around(text, paragraph, start, end);
        var (claim, role) = ClaimReader.Read(kind, context);
        return Add(start, end, unit, claim, role, blank, value, context);
    }

    private int AddRank(int start, int end, string? unit, Numeral numeral) =>
        Add(start, end, unit, Claim.Rank, FigureRole.Value, numeral.Blank, numeral.Value, Context.Around(text, paragraph, start, end));

    private int Add(int start, int end, string? unit, Claim claim, FigureRole role, bool blank, decimal? value, Context context)
    {
        var section = heading < 0 ? null : headings[heading];
        Figures.Add(new Figure(
            source.At(start, end), text[start..end], unit, claim, role, blank, value,
            context.Sentence, section is null ? null : heading,
            text[Cut(Math.Max(paragraph.Start, start - 16))..start], text[end..Cut(Math.Min(paragraph.End, end + 16))],
            suggester.Suggest(claim, unit, context, section?.Title)));
        return end;
    }

    // Never between the two halves of an astral character.
    private int Cut(int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}

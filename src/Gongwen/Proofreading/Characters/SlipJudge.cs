using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>What speaks for and against a slip: how much likelier the text becomes, what is meant, and where it stands.</summary>
internal sealed class SlipJudge(Lattice words)
{
    private const int ShortRun = 4;
    private const float MostSupport = 6;
    private const float LeastStanding = -40;
    private const float RarestWord = -14;
    private const float HighGain = 9;
    private const int Far = 20;
    private const float RareStranger = -13;
    private const float LeastSupport = 1;
    private const float RareCharacter = 11.6f;

    private readonly WordBook book = words.Language.Book;

    /// <summary>Fills in the signs, in the order of <see cref="Sign"/>.</summary>
    public void Read(in Slip slip, Span<float> signs)
    {
        signs.Clear();
        signs[(int)Sign.One] = 1;
        signs[(int)Sign.Gain] = slip.Gain;
        signs[(int)Sign.Same + (int)slip.Kind] = 1;
        signs[(int)Sign.Standing] = Math.Max(LeastStanding, words.Paths.Standing(words.Run(slip.Start), slip.Start, slip.End));
        signs[(int)Sign.Name] = IsName(slip) ? 1 : 0;
        signs[(int)Sign.ShortRun] = IsShort(slip.Start) ? 1 : 0;
        signs[(int)Sign.Repeated] = IsRepeated(slip) ? 1 : 0;
        signs[(int)Sign.AfterFigure] = IsAfterFigure(slip.Start) && words.IsSingle(slip.Start) ? 1 : 0;
        signs[(int)Sign.Loose] = Loose(slip);
        signs[(int)Sign.Strange] = Strange(slip);
        OfStanding(Math.Min(slip.At, slip.End - 1), signs);
        switch (slip.Kind)
        {
            case SlipKind.Added or SlipKind.Doubled:
                signs[(int)Sign.Rare] = Rarity(words.Text[slip.At]);
                signs[(int)Sign.AddedFree] = slip.Kind == SlipKind.Added && Free.Is(words.Text[slip.At]) ? 1 : 0;
                signs[(int)Sign.DoubledWhole] = slip.Kind == SlipKind.Doubled && !words.IsSingle(slip.At) && !words.IsSingle(slip.At - 1) ? 1 : 0;
                OfNext(slip, signs);
                signs[(int)Sign.DoubledFree] = slip.Kind == SlipKind.Doubled && Free.Is(words.Text[slip.At]) && !Free.IsParticle(words.Text[slip.At]) ? 1 : 0;
                break;
            case SlipKind.Dropped:
                signs[(int)Sign.NoPiece] = LeavesPiece(slip) ? 0 : 1;
                signs[(int)Sign.NoPieceOfLong] = signs[(int)Sign.NoPiece] > 0 && book.Text(slip.Word).Length > 3 ? 1 : 0;
                signs[(int)Sign.Rare] = RarestPiece(slip);
                signs[(int)Sign.Free] = Frees(slip);
                OfEnd(slip, signs);
                break;
            default:
                signs[(int)Sign.RareWrong] = Rarity(words.Text[slip.At]);
                OfReplaced(slip, signs);
                OfCharacters(slip, signs);
                signs[(int)Sign.Free] = Frees(slip);
                break;
        }

        if (slip.Word >= 0)
        {
            OfMeant(slip, signs);
        }
    }

    // What stands there may be words as it is.
    private void OfReplaced(in Slip slip, Span<float> signs)
    {
        var at = slip.Start;
        while (at < slip.End && words.Breaks(at) && words.End(at) <= slip.End && (words.End(at) > at + 1 || slip.End == slip.Start + 1))
        {
            var word = book.Find(Fingerprint.Of(words.Text.AsSpan(at, words.End(at) - at)));
            if (word < 0 || (book.Kind(word) < WordKind.Common && words.End(at) > at + 1))
            {
                return;
            }

            at = words.End(at);
        }

        signs[(int)Sign.IsWord] = at == slip.End ? 1 : 0;
    }

    // Two characters that look alike and sound alike are taken for each other more often than those that do but one.
    private void OfCharacters(in Slip slip, Span<float> signs)
    {
        if (slip.Kind > SlipKind.Near)
        {
            return;
        }

        var (wrong, right) = (words.Text[slip.At], book.Text(slip.Word)[slip.At - slip.Start]);
        var (characters, likeness) = (words.Language.Vocabulary.Characters, words.Language.Vocabulary.Characters.Likeness(wrong, right));
        signs[(int)Sign.Both] = likeness > 0 && characters.SoundAlike(wrong, right) ? 1 : 0;
        signs[(int)Sign.Likeness] = slip.Kind == SlipKind.Look ? Math.Min(likeness, 4) : 0;
        signs[(int)Sign.Uncommon] = !characters.IsCommon(wrong) ? 1 : 0;
        signs[(int)Sign.Particle] = Free.IsParticle(wrong) ? 1 : 0;
        signs[(int)Sign.AloneElsewhere] = StandsAlone(wrong, slip.At) ? 1 : 0;
        signs[(int)Sign.RestAlone] = IsRestAlone(slip) ? 1 : 0;
        signs[(int)Sign.IsWordOfGenre] = signs[(int)Sign.IsWord] * signs[(int)Sign.WithinGenre];
    }

    // 脱碱 beside 脱锑: what is left of the word without the wrong character stands alone elsewhere too.
    private bool IsRestAlone(in Slip slip)
    {
        for (var at = slip.Start; at < slip.End; at++)
        {
            if (at != slip.At && words.IsSingle(at) && !Free.IsParticle(words.Text[at]) && StandsAlone(words.Text[at], at))
            {
                return true;
            }
        }

        return false;
    }

    // Somebody who writes of 华重楼 writes 华 again.
    private bool StandsAlone(char c, int but)
    {
        for (var at = words.Text.IndexOf(c); at >= 0; at = words.Text.IndexOf(c, at + 1))
        {
            if (at != but && words.IsSingle(at))
            {
                return true;
            }
        }

        return false;
    }

    // 害虫虫源, 水库库盆: what seems written twice begins a word that nobody knows; the rest of it would be left over.
    private void OfNext(in Slip slip, Span<float> signs)
    {
        var next = slip.At + 1;
        if (next < words.Text.Length && words.IsSingle(next))
        {
            signs[(int)Sign.BeforePiece] = Free.IsParticle(words.Text[next]) ? 0 : Free.Is(words.Text[next]) ? 0.5f : 1;
            signs[(int)Sign.BeginsElsewhere] = BeginsElsewhere(slip.At) ? 1 : 0;
        }
    }

    private bool BeginsElsewhere(int start)
    {
        var word = words.Text.AsSpan(start, 2);
        for (var at = words.Text.AsSpan().IndexOf(word); at >= 0 && at + 2 < words.Text.Length;)
        {
            if (at != start && (at == 0 || words.Text[at - 1] != word[0]))
            {
                return true;
            }

            var more = words.Text.AsSpan(at + 1).IndexOf(word);
            at = more < 0 ? -1 : at + 1 + more;
        }

        return false;
    }

    // 检测周7天, 补充协，: a piece of a word before a figure or a mark.
    private void OfEnd(in Slip slip, Span<float> signs)
    {
        if (words.IsBareEnd(slip.End - 1))
        {
            signs[(int)(slip.End < words.Text.Length && char.IsAsciiDigit(words.Text[slip.End]) ? Sign.BareBeforeFigure : Sign.BareBeforeMark)] = 1;
        }
    }

    // 高温高湿: who mends it to 高温高温 mends nothing.
    private bool IsTwin(in Slip slip, string meant) => meant.Length > 1
        && (words.Text.AsSpan(0, slip.Start).EndsWith(meant, StringComparison.Ordinal) || words.Text.AsSpan(slip.End).StartsWith(meant, StringComparison.Ordinal));

    // What is meant stands elsewhere beside the same neighbour.
    private bool IsElsewhere(in Slip slip, string meant) =>
        (slip.Start > 0 && words.IsHan(slip.Start - 1) && words.Text.Contains(words.Text[slip.Start - 1] + meant, StringComparison.Ordinal))
        || (slip.End < words.Text.Length && words.IsHan(slip.End) && words.Text.Contains(meant + words.Text[slip.End], StringComparison.Ordinal));

    // The word that stands there as it is.
    private void OfStanding(int at, Span<float> signs)
    {
        var (start, end) = (words.Start(at), words.End(at));
        if (end - start > 1 && book.Find(Fingerprint.Of(words.Text.AsSpan(start, end - start))) is >= 0 and var word && book.Kind(word) >= WordKind.Common)
        {
            signs[(int)Sign.WithinWord] = Math.Max(0, book.Log(word) - RarestWord);
            signs[(int)Sign.WithinGenre] = book.IsOfGenre(word) && !book.IsGeneral(word) ? 1 : 0;
        }
    }

    // Among other characters that stand alone it is rather a name or a technical term that no dictionary has.
    private int Loose(in Slip slip)
    {
        var loose = 0;
        for (var at = slip.Start - 1; at >= Math.Max(0, slip.Start - 2) && words.IsHan(at); at--)
        {
            loose += words.IsSingle(at) && !Free.Is(words.Text[at]) ? 1 : 0;
        }

        for (var at = slip.End; at < Math.Min(words.Text.Length, slip.End + 2) && words.IsHan(at); at++)
        {
            loose += words.IsSingle(at) && !Free.Is(words.Text[at]) ? 1 : 0;
        }

        return loose;
    }

    // The same, farther around.
    private float Strange(in Slip slip)
    {
        var strange = 0;
        for (var at = Math.Max(0, slip.Start - Far); at < Math.Min(words.Text.Length, slip.End + Far); at++)
        {
            strange += (at < slip.Start - 2 || at >= slip.End + 2) && words.IsSingle(at) && !Free.Is(words.Text[at]) ? 1 : 0;
        }

        return Math.Min(1, strange / 4f);
    }

    private void OfMeant(in Slip slip, Span<float> signs)
    {
        var length = book.Text(slip.Word).Length;
        var ofGenre = book.IsOfGenre(slip.Word);
        var (left, right) = words.Paths.Supports(words.Run(slip.Start), slip.Start, slip.End, slip.Word);
        var support = Math.Min(MostSupport, left + right);
        signs[(int)Sign.Alone] = length == 1 ? 1 : 0;
        signs[(int)Sign.Two] = length == 2 ? 1 : 0;
        signs[(int)Sign.Long] = length > 3 && slip.Kind > SlipKind.Near ? 1 : 0;
        signs[(int)Sign.LongReplaced] = length > 3 && slip.Kind <= SlipKind.Near ? 1 : 0;
        signs[(int)Sign.LongDropped] = length > 3 && slip.Kind == SlipKind.Dropped ? 1 : 0;
        signs[(int)Sign.Fixed] = length > 3 && book.Kind(slip.Word) == WordKind.Fixed ? 1 : 0;
        signs[(int)Sign.Genre] = ofGenre && !book.IsGeneral(slip.Word) ? 1 : 0;
        signs[(int)Sign.General] = book.IsGeneral(slip.Word) ? 1 : 0;
        signs[(int)Sign.Support] = support;
        signs[(int)Sign.SupportOfStranger] = ofGenre ? 0 : support;
        signs[(int)Sign.GainOfStranger] = ofGenre ? 0 : slip.Gain;
        signs[(int)Sign.Log] = book.Log(slip.Word);
        signs[(int)Sign.LogOfStranger] = ofGenre ? 0 : Math.Max(0, book.Log(slip.Word) - RareStranger);
        signs[(int)Sign.Elsewhere] = length > 1 && words.Text.Contains(book.Text(slip.Word), StringComparison.Ordinal) ? 1 : 0;
        signs[(int)Sign.BesideElsewhere] = signs[(int)Sign.Elsewhere] > 0 && IsElsewhere(slip, book.Text(slip.Word)) ? 1 : 0;
        signs[(int)Sign.Twin] = IsTwin(slip, book.Text(slip.Word)) ? 1 : 0;
        signs[(int)Sign.Unsupported] = support < LeastSupport && signs[(int)Sign.RareWrong] < RareCharacter ? 1 : 0;
        signs[(int)Sign.FreeWhole] = length > 1 && signs[(int)Sign.Free] >= 1 ? 1 : 0;
        signs[(int)Sign.SupportBoth] = Math.Min(MostSupport, Math.Min(left, right));
        signs[(int)Sign.GainHigh] = Math.Max(0, slip.Gain - HighGain);
    }

    // A name may be any characters.
    private bool IsName(in Slip slip)
    {
        for (var i = slip.Start; i < slip.End; i++)
        {
            if (words.IsName(i))
            {
                return true;
            }
        }

        return false;
    }

    // A character that strayed into a text is about as likely as any common one.
    private float Rarity(char c) => book.Find(Fingerprint.Of([c])) is >= 0 and var word ? -book.Log(word) : 12;

    // Where a character is missing a piece of the word is left; words on both sides are rather another phrase.
    private bool LeavesPiece(in Slip slip) => (slip.At > slip.Start && IsPiece(slip.At - 1)) || (slip.At < slip.End && IsPiece(slip.At));

    private bool IsPiece(int at) => words.IsSingle(at) && (!Free.Is(words.Text[at]) || Free.IsSuffix(words.Text[at]));

    // Of what is left of a word the character that stands alone least often.
    private float RarestPiece(in Slip slip)
    {
        var rarest = 0f;
        for (var i = slip.Start; i < slip.End; i++)
        {
            rarest = words.IsSingle(i) ? Math.Max(rarest, Rarity(words.Text[i])) : rarest;
        }

        return rarest;
    }

    // Characters that often stand alone, side by side, need be no word.
    private float Frees(in Slip slip)
    {
        var free = 0;
        for (var i = slip.Start; i < slip.End; i++)
        {
            free += words.IsSingle(i) && Free.Is(words.Text[i]) ? 1 : 0;
        }

        return (float)free / (slip.End - slip.Start);
    }

    // The unit of a figure belongs to the figure.
    private bool IsAfterFigure(int start) => start > 0 && words.Run(start) == start && (char.IsAsciiDigit(words.Text[start - 1]) || words.Text[start - 1] is ' ' or '%');

    // Whoever writes it again means it.
    private bool IsRepeated(in Slip slip)
    {
        var stretch = words.Text.AsSpan(slip.Start, slip.End - slip.Start);
        return stretch.Length > 1 && (words.Text.AsSpan(0, slip.Start).Contains(stretch, StringComparison.Ordinal) || words.Text.AsSpan(slip.End).Contains(stretch, StringComparison.Ordinal));
    }

    // What stands alone between marks may be a name, and no neighbour speaks for it.
    private bool IsShort(int at)
    {
        var start = words.Run(at);
        var end = start;
        while (end < words.Text.Length && end - start <= ShortRun && words.IsHan(end))
        {
            end++;
        }

        return end - start <= ShortRun;
    }
}

/// <summary>What may be seen of a slip.</summary>
internal enum Sign
{
    One,
    Gain,

    /// <summary>The kinds of slip follow in their order.</summary>
    Same,
    Name = Same + 9,
    ShortRun,
    Repeated,
    AfterFigure,

    /// <summary>How common the word is that stands there.</summary>
    WithinWord,
    WithinGenre,
    Loose,
    Rare,
    AddedFree,
    DoubledFree,
    DoubledWhole,
    NoPiece,
    RareWrong,
    IsWord,
    Free,
    Alone,
    Two,
    Long,
    LongReplaced,
    LongDropped,
    Genre,
    Support,
    SupportOfStranger,
    GainOfStranger,
    Log,

    /// <summary>How likely what stands there is between its neighbours.</summary>
    Standing,

    /// <summary>What is meant stands elsewhere in the text.</summary>
    Elsewhere,

    /// <summary>A set phrase.</summary>
    Fixed,

    /// <summary>A word that reports use no more than other writing does.</summary>
    General,

    /// <summary>The two characters look and sound alike.</summary>
    Both,

    /// <summary>How many tables call them alike.</summary>
    Likeness,

    /// <summary>A character that few write.</summary>
    Uncommon,
    Particle,

    /// <summary>The character stands alone elsewhere in the text: it is one of its subjects.</summary>
    AloneElsewhere,

    /// <summary>What does not stand alone before a figure or a mark stands there.</summary>
    BareBeforeFigure,
    BareBeforeMark,

    /// <summary>What is meant stands elsewhere beside the same neighbour.</summary>
    BesideElsewhere,

    /// <summary>What is meant stands right beside it already.</summary>
    Twin,

    /// <summary>What the neighbour speaks for it that speaks less.</summary>
    SupportBoth,
    GainHigh,
    NoPieceOfLong,

    /// <summary>How many characters around it are pieces of words that nobody knows.</summary>
    Strange,

    /// <summary>What follows what is too many would be left alone.</summary>
    BeforePiece,

    /// <summary>What is too many and what follows it stand together elsewhere.</summary>
    BeginsElsewhere,

    /// <summary>The rest of the word stands alone elsewhere.</summary>
    RestAlone,

    /// <summary>What stands there is a word that reports use.</summary>
    IsWordOfGenre,

    /// <summary>How common the word is that reports do not use.</summary>
    LogOfStranger,

    /// <summary>No neighbour speaks for it: it rather is a compound that no dictionary has (分苗机, 福农卡), unless a rare character stands there.</summary>
    Unsupported,

    /// <summary>All characters that stand there often stand alone.</summary>
    FreeWhole,
    Count,
}

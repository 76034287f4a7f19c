namespace Kechuang.Gongwen.Proofreading.Pairs;

/// <summary>A mark without its other half.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Paragraph">Index of its paragraph in the body.</param>
/// <param name="Kind">Index into the pairs; see <see cref="PairMarks.Opener"/>.</param>
/// <param name="Opens">Whether it is the first half.</param>
internal readonly record struct LoneMark(int At, int Paragraph, int Kind, bool Opens);

/// <summary>The marks that come in pairs. Widths mix in practice, so a half-width bracket closes a full-width one.</summary>
internal static class PairMarks
{
    public const int Bracket = 0;
    public const int BookTitle = 1;
    public const int Quote = 3;
    public const char Straight = '"';

    private const string Openers = "（《〈“‘〔【「『｛";
    private const string Closers = "）》〉”’〕】」』｝";

    // Deeper searches cost a square on a page of openers and mean nothing.
    private const int Deepest = 24;
    private const int Reach = 40;

    public static FindingClass Class(int kind) => kind switch
    {
        BookTitle or 2 => FindingClass.BooktitleUnpaired,
        Quote or 4 or 7 or 8 => FindingClass.QuoteUnpaired,
        _ => FindingClass.BracketUnpaired,
    };

    public static char Opener(int kind) => Openers[kind];

    public static char Closer(int kind) => Closers[kind];

    /// <summary>Adds the marks of one paragraph that stand alone.</summary>
    public static void Lone(string text, Slice paragraph, int index, List<LoneMark> lone)
    {
        var open = new List<(int At, int Kind)>();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (c == Straight)
            {
                Turn(text, paragraph.End, open, i);
            }
            else if (Kind(Openers, c) is >= 0 and var opens)
            {
                open.Add((i, opens));
            }
            else if (Kind(Closers, c) is >= 0 and var closes && !IsApostrophe(text, i) && !Close(open, closes, index, lone)
                && !(closes == Bracket && IsListMarker(text, paragraph.Start, i)))
            {
                lone.Add(new LoneMark(i, index, closes, false));
            }
        }

        lone.AddRange(open.Select(o => new LoneMark(o.At, index, o.Kind, true)));
    }

    private static int Kind(string marks, char c) => marks.IndexOf(c switch
    {
        '(' => '（', ')' => '）', '[' or '［' => '〔', ']' or '］' => '〕', '{' => '｛', '}' => '｝', _ => c,
    });

    // A straight quote closes where a quotation is open, else opens one.
    private static void Turn(string text, int end, List<(int At, int Kind)> open, int at)
    {
        var curly = open.Count > 0 && open[^1].Kind == Quote && text[open[^1].At] != Straight;
        if (curly && text.AsSpan(at + 1, Math.Min(Reach, end - at - 1)) is var after && after.IndexOf('”') is >= 0 and var half && after[..half].IndexOf('“') < 0)
        {
            // “"揭榜挂帅”: its curly half is there, the straight one stands alone.
            open.Insert(open.Count - 1, (at, Quote));
        }
        else if (open.Count > 0 && open[^1].Kind == Quote)
        {
            open.RemoveAt(open.Count - 1);
        }
        else
        {
            open.Add((at, Quote));
        }
    }

    // What was opened inside and not closed before its outer pair closes stands alone.
    private static bool Close(List<(int At, int Kind)> open, int kind, int paragraph, List<LoneMark> lone)
    {
        var at = open.Count - 1;
        while (at >= Math.Max(0, open.Count - Deepest) && open[at].Kind != kind)
        {
            at--;
        }

        if (at < 0 || open[at].Kind != kind)
        {
            return false;
        }

        lone.AddRange(open.Skip(at + 1).Select(o => new LoneMark(o.At, paragraph, o.Kind, true)));
        open.RemoveRange(at, open.Count - at);
        return true;
    }

    private static bool IsApostrophe(string text, int at) => text[at] == '’' && at > 0 && char.IsAsciiLetter(text[at - 1]);

    // “1）”, “a)”: one or two signs between the bracket and the beginning of a clause.
    private static bool IsListMarker(string text, int start, int at)
    {
        var first = at;
        while (first > start && at - first < 3 && char.IsAsciiLetterOrDigit(text[first - 1]))
        {
            first--;
        }

        return at - first is 1 or 2 && (first == start || "。；;，,、：: \t\u3000".Contains(text[first - 1]));
    }
}

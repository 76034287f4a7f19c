namespace Kechuang.Gongwen.Proofreading.Pointing;

/// <summary>
/// Half-width marks beside Chinese, full-width digits and letters. What most of the text does is one finding; what stands out in
/// a text that does otherwise is a finding of its own. Spaces are never asked for.
/// </summary>
internal sealed class WidthCheck : ICheck
{
    // So many that stand out are a habit too.
    private const int Many = 12;

    public void Check(ProofText text, Findings found)
    {
        var wide = Punctuation.ToFullWidth(text.Text);
        var seen = new Seen();
        foreach (var paragraph in text.Body)
        {
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                i = seen.Add(text, wide, i, paragraph.End);
            }
        }

        // A heading number that stands out is a fault of numbering.
        var bracketsHabit = seen.Brackets.Count > seen.FullBrackets;
        var numbers = text.Outline.Headings.SelectMany(h => Enumerable.Range(h.Place.Start, h.Number.Length)).ToHashSet();
        seen.Stops.RemoveAll(s => numbers.Contains(s.Start));
        if (!bracketsHabit)
        {
            seen.Brackets.RemoveAll(b => numbers.Contains(b.Start));
        }

        foreach (var (places, habit) in Merge(seen.Stops, seen.Stops.Count > seen.FullStops, seen.Brackets, bracketsHabit))
        {
            Report(text, wide, places, habit, 0.9m, "width.half-marks", "中文里的标点用全角", found);
        }

        var percents = seen.Percents.Count > seen.PlainPercents;
        Report(text, text.Plain, seen.Signs, seen.Signs.Sum(s => s.Length) > seen.PlainSigns, 0.9m, "width.full-signs", "数字、字母用半角", found);
        Report(text, text.Plain, seen.Percents, percents, percents ? 0.5m : 0.65m, "width.full-percent", "百分号用半角", found);
    }

    // A text that is half-width throughout has one habit, not one of commas and one of brackets.
    private static List<(List<Slice> Places, bool Habit)> Merge(List<Slice> stops, bool stopsHabit, List<Slice> brackets, bool bracketsHabit) =>
        stopsHabit && bracketsHabit
            ? [([.. stops.Concat(brackets).OrderBy(p => p.Start)], true)]
            : [(stops, stopsHabit), (brackets, bracketsHabit)];

    private static void Report(ProofText text, string right, List<Slice> places, bool habit, decimal confidence, string rule, string what, Findings found)
    {
        var one = places.Count > 1 && (habit || places.Count > Many);
        foreach (var place in places.Take(one ? 1 : places.Count))
        {
            var suggestion = right[place.Start..place.End];
            var message = one ? $"{what}：全文有{places.Count}处不是" : $"{what}：“{place.Of(text.Text)}”应为“{suggestion}”";
            found.Add(place.Start, place.End, FindingClass.Width, suggestion, confidence, rule, message, one ? [.. places.Skip(1)] : []);
        }
    }

    // What a text has of each form.
    private sealed class Seen
    {
        public List<Slice> Stops { get; } = [];

        public List<Slice> Brackets { get; } = [];

        public List<Slice> Signs { get; } = [];

        public List<Slice> Percents { get; } = [];

        public int FullStops { get; private set; }

        public int FullBrackets { get; private set; }

        public int PlainSigns { get; private set; }

        public int PlainPercents { get; private set; }

        /// <summary>Counts what stands at a position; the answer is the last position it takes.</summary>
        public int Add(ProofText text, string wide, int at, int end)
        {
            var c = text.Text[at];
            switch (c)
            {
                case '，' or '；' or '：' or '！' or '？' or '。': FullStops++; break;
                case '（' or '）': FullBrackets++; break;
                case >= '0' and <= '9': PlainSigns++; break;
                case '%': PlainPercents++; break;
                case '％': Percents.Add(text.At(at, at + 1)); break;
                case '(' or ')' when wide[at] != c && !IsAreaCode(text.Text, at): Brackets.Add(text.At(at, at + 1)); break;
                case not ('"' or '(' or ')') when wide[at] != c && !(c == '.' && at > 0 && char.IsAscii(text.Text[at - 1])): Stops.Add(text.At(at, at + 1)); break;
                default: return Wide(text, at, end);
            }

            return at;
        }

        private int Wide(ProofText text, int at, int end)
        {
            var last = at;
            while (last < end && PlainText.IsWide(text.Text[last]))
            {
                last++;
            }

            if (last > at)
            {
                Signs.Add(text.At(at, last));
            }

            return Math.Max(at, last - 1);
        }
    }

    // “电话(0745)2222222”
    private static bool IsAreaCode(string text, int at)
    {
        var (open, close) = text[at] == '(' ? (at, text.IndexOf(')', at, Math.Min(6, text.Length - at))) : (text.LastIndexOf('(', at, Math.Min(6, at + 1)), at);
        return open >= 0 && close > open + 3 && close + 1 < text.Length && char.IsAsciiDigit(text[close + 1])
            && text.AsSpan(open + 1, close - open - 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}

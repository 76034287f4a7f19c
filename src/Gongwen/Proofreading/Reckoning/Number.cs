using Kechuang.Gongwen.Proofreading.Figures;

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>A number of a text with what is needed to try reckonings with it.</summary>
internal sealed class Number
{
    private const int Longest = 18, Next = 8;
    private const decimal Loosest = 1.2m;

    private Number(Told told, List<Number> all, int sentence, int part)
    {
        All = all;
        (Told, Index, Sentence, Part) = (told, all.Count, sentence, part);
        var quantity = told.Quantity;
        (Value, Low, High, Step) = ((double)quantity.Value, (double)quantity.Range.Low, (double)quantity.Range.High, (double)quantity.Step);
        Digits = DigitsOf(quantity);
        var gap = told.Passage.Gap(told.Index);
        var at = gap.AsSpan().LastIndexOfAny("，。；：,;:（(、") + 1;
        var lead = gap[Math.Max(at, gap.Length - Longest)..];
        Lead = Cue.In(lead);
        Far = at == 0 ? 0 : Cue.In(gap.AsSpan(Math.Max(0, at - Longest)..at));
        var tail = told.Passage.Tail(told.Index);
        var end = tail.AsSpan().IndexOfAny("，。；：,;:、（(）)");
        var after = tail[..Math.Min(end < 0 ? tail.Length : end, 8)];
        Tail = end < 0 && told.Index + 1 < told.Passage.Items.Count ? Cue.In(after) & Of : Cue.In(after);
        Name = told.Name;
        Follow = end < 0 ? 0 : Cue.In(tail.AsSpan((end + 1)..Math.Min(tail.Length, end + 1 + Next)));
        End = (lead.Length > 1 ? lead[^2] << 16 : 0) | (lead.Length > 0 ? lead[^1] : gap.Length > 0 ? gap[^1] : 0);
        Start = (after.Length > 1 ? after[1] << 16 : 0) | (after.Length > 0 ? after[0] : tail.Length > 0 ? tail[0] : 0);
    }

    private static readonly uint Of = Cue.Bit("of");

    public Told Told { get; }

    /// <summary>The numbers of the text.</summary>
    public List<Number> All { get; }

    /// <summary>Its place among the numbers of the text.</summary>
    public int Index { get; }

    /// <summary>The sentence it stands in, counted over the text.</summary>
    public int Sentence { get; }

    /// <summary>The part between semicolons it stands in, counted over the text.</summary>
    public int Part { get; }

    public string Measure => Told.Quantity.Measure;

    public double Value { get; }

    public double Low { get; }

    public double High { get; }

    /// <summary>The value of the last written digit.</summary>
    public double Step { get; }

    /// <summary>How many digits are written but for zeros at either end.</summary>
    public int Digits { get; }

    /// <summary>Cues in the clause before it, in the clauses before that up to the number before, and after it.</summary>
    public uint Lead { get; }

    public uint Far { get; }

    public uint Tail { get; }

    /// <summary>Cues at the beginning of the clause after it, where no number stands before: “其余为设计、检测类”.</summary>
    public uint Follow { get; }

    /// <summary>The two characters before it in its clause, the nearer one below; where the clause has none, the mark.</summary>
    public int End { get; }

    /// <summary>The two characters after it, the nearer one below.</summary>
    public int Start { get; }

    /// <summary>How many numbers of its measure stand between it and another number.</summary>
    public int AlikeTo(Number other)
    {
        var count = 0;
        for (var i = Math.Min(Index, other.Index) + 1; i < Math.Max(Index, other.Index); i++)
        {
            count += All[i].Measure == Measure ? 1 : 0;
        }

        return count;
    }

    /// <summary>The words about it.</summary>
    public string Name { get; }

    /// <summary>The numbers of a text in its order.</summary>
    public static List<Number> Read(List<Passage> paragraphs)
    {
        var numbers = new List<Number>();
        var (sentence, part) = (0, 0);
        foreach (var passage in paragraphs)
        {
            (sentence, part) = (sentence + 1, part + 1);
            for (var i = 0; i < passage.Items.Count; i++)
            {
                var gap = passage.Gap(i).AsSpan();
                sentence += gap.ContainsAny("。！？") ? 1 : 0;
                part += gap.ContainsAny("。！？；;") ? 1 : 0;
                // “不少于30家” comes out with anything.
                if (passage.Items[i].Range is { Low: > 0 } range && range.High <= range.Low * Loosest)
                {
                    numbers.Add(new Number(new Told(passage.Items[i], passage, i), numbers, sentence, part));
                }
            }
        }

        return numbers;
    }

    private static int DigitsOf(Quantity quantity)
    {
        var digits = (long)Math.Round(quantity.Value / quantity.Step);
        var count = 0;
        for (var rest = Math.Abs(digits); rest > 0; rest /= 10)
        {
            count += count > 0 || rest % 10 != 0 ? 1 : 0;
        }

        return Math.Max(1, count);
    }
}

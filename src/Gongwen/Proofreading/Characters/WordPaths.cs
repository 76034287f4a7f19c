using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>
/// All ways to read a text as words, by the model of pairs of words. For each word that may stand somewhere it knows the likeliest
/// way to it and from it, so that what a change in one place does to the whole run follows from its neighbours alone.
/// All likelihoods are natural logarithms, summed as doubles lest a long run lose small differences; a run is a stretch of Chinese characters between other signs.
/// </summary>
internal sealed class WordPaths
{
    // A reading that is so much less likely speaks for nothing.
    private const float Rival = 3;

    private readonly WordBook book;
    private readonly string text;
    private readonly int[] firstAt;
    private readonly int[] lastEnding;
    private readonly double[] totals;
    private readonly double[] bestTo;
    private readonly double[] bestFrom;
    private Edge[] edges;
    private int count;

    public WordPaths(WordBook book, string text)
    {
        (this.book, this.text) = (book, text);
        edges = new Edge[(5 * text.Length) + 16];
        (firstAt, lastEnding) = (new int[text.Length + 2], new int[text.Length + 1]);
        (totals, bestTo, bestFrom) = (new double[text.Length + 1], new double[text.Length + 1], new double[text.Length + 1]);
        Array.Fill(lastEnding, -1);
    }

    /// <summary>How likely the run that begins here is as it stands.</summary>
    public double Total(int run) => totals[run];

    /// <summary>How likely the run is up to a position, at best.</summary>
    public double BestTo(int at) => bestTo[at];

    /// <summary>How likely the run is from a position on, at best, whatever stands before.</summary>
    public double BestFrom(int at) => bestFrom[at];

    /// <summary>Weighs the words of a run.</summary>
    public void Read(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            firstAt[at] = count;
            AddEdges(at, end);
            firstAt[at + 1] = count;
            bestTo[at + 1] = double.NegativeInfinity;
        }

        bestTo[start] = 0;
        Forward(start, end);
        Backward(start, end);
        totals[start] = bestTo[end];
    }

    /// <summary>Notes for each position of a run where its word of the likeliest reading begins.</summary>
    public void Best(int start, int end, int[] starts)
    {
        var edge = -1;
        for (var i = lastEnding[end]; i >= 0; i = edges[i].NextEnding)
        {
            edge = edge < 0 || edges[i].To > edges[edge].To ? i : edge;
        }

        for (; edge >= 0; edge = edges[edge].Before)
        {
            Array.Fill(starts, edges[edge].Start, edges[edge].Start, edges[edge].End - edges[edge].Start);
        }
    }

    /// <summary>How much likelier the run becomes when this word stands between two positions.</summary>
    public float Gain(int run, int start, int end, int word) => (float)(Into(run, start, word) + OutOf(end, word) - totals[run]);

    /// <summary>How much likelier the run becomes without what stands between two positions.</summary>
    public float GainWithout(int run, int start, int end)
    {
        if (start == run)
        {
            return (float)(bestFrom[end] - totals[run]);
        }

        if (end == text.Length || !SpanSequence.IsHan(text[end]))
        {
            return (float)(bestTo[start] - totals[run]);
        }

        var best = double.NegativeInfinity;
        for (var left = lastEnding[start]; left >= 0; left = edges[left].NextEnding)
        {
            best = Math.Max(best, edges[left].To + OutOf(end, edges[left].Word));
        }

        return (float)(best - totals[run]);
    }

    /// <summary>How likely what stands between two positions of a run is, at the least, given the rest of the run.</summary>
    public float Standing(int run, int start, int end) => (float)(totals[run] - bestTo[start] - (IsEnd(end) ? 0 : bestFrom[end]));

    /// <summary>How much likelier the words beside a place make this word, and it them, than they are alone.</summary>
    public float Support(int run, int start, int end, int word) => Supports(run, start, end, word) is var (left, right) ? left + right : 0;

    /// <summary>The same, by the side.</summary>
    public (float Left, float Right) Supports(int run, int start, int end, int word)
    {
        var (left, right) = (0f, 0f);
        for (var i = start == run ? -1 : lastEnding[start]; i >= 0; i = edges[i].NextEnding)
        {
            left = edges[i].To > bestTo[start] - Rival ? Math.Max(left, book.Link(edges[i].Word, word) - book.Log(word)) : left;
        }

        for (var i = IsEnd(end) ? 0 : firstAt[end]; i < (IsEnd(end) ? 0 : firstAt[end + 1]); i++)
        {
            var alone = book.Log(edges[i].Word);
            right = alone + edges[i].From > bestFrom[end] - Rival ? Math.Max(right, book.Link(word, edges[i].Word) - alone) : right;
        }

        return (left, right);
    }

    private bool IsEnd(int at) => at == text.Length || !SpanSequence.IsHan(text[at]);

    private double Into(int run, int start, int word)
    {
        if (start == run)
        {
            return book.Link(WordBook.Nothing, word);
        }

        var best = double.NegativeInfinity;
        for (var left = lastEnding[start]; left >= 0; left = edges[left].NextEnding)
        {
            best = Math.Max(best, edges[left].To + book.Link(edges[left].Word, word));
        }

        return best;
    }

    private double OutOf(int end, int word)
    {
        if (end == text.Length || !SpanSequence.IsHan(text[end]))
        {
            return 0;
        }

        var best = double.NegativeInfinity;
        for (var right = firstAt[end]; right < firstAt[end + 1]; right++)
        {
            best = Math.Max(best, book.Link(word, edges[right].Word) + edges[right].From);
        }

        return best;
    }

    private void AddEdges(int at, int end)
    {
        var sum = 0UL;
        var longest = at + 1 == end ? 1 : Math.Min(end - at, Math.Max(1, book.LongestFrom(text[at], text[at + 1])));
        for (var length = 1; length <= longest; length++)
        {
            sum += Fingerprint.At(text[at + length - 1], length - 1);
            var word = book.Find(Fingerprint.Key(sum, length));
            if (word < 0 && length > 1)
            {
                continue;
            }

            if (count == edges.Length)
            {
                Array.Resize(ref edges, 2 * count);
            }

            edges[count] = new Edge
            {
                Start = at, End = at + length, Word = word < 0 ? book.Unknown : word, NextEnding = lastEnding[at + length], To = double.NegativeInfinity, From = double.NegativeInfinity, Before = -1,
            };
            lastEnding[at + length] = count++;
        }
    }

    private void Forward(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            for (var right = firstAt[at]; right < firstAt[at + 1]; right++)
            {
                ref var edge = ref edges[right];
                if (at == start)
                {
                    edge.To = book.Link(WordBook.Nothing, edge.Word);
                }

                for (var left = at == start ? -1 : lastEnding[at]; left >= 0; left = edges[left].NextEnding)
                {
                    var to = edges[left].To + book.Link(edges[left].Word, edge.Word);
                    if (to > edge.To)
                    {
                        (edge.To, edge.Before) = (to, left);
                    }
                }

                bestTo[edge.End] = Math.Max(bestTo[edge.End], edge.To);
            }
        }
    }

    private void Backward(int start, int end)
    {
        for (var left = lastEnding[end]; left >= 0; left = edges[left].NextEnding)
        {
            edges[left].From = 0;
        }

        for (var at = end - 1; at >= start; at--)
        {
            bestFrom[at] = double.NegativeInfinity;
            for (var right = firstAt[at]; right < firstAt[at + 1]; right++)
            {
                ref readonly var edge = ref edges[right];
                bestFrom[at] = Math.Max(bestFrom[at], book.Log(edge.Word) + edge.From);
                for (var left = at == start ? -1 : lastEnding[at]; left >= 0; left = edges[left].NextEnding)
                {
                    edges[left].From = Math.Max(edges[left].From, book.Link(edges[left].Word, edge.Word) + edge.From);
                }
            }
        }
    }

    private struct Edge
    {
        public int Start;
        public int End;
        public int Word;
        public int NextEnding;
        public int Before;
        public double To;
        public double From;
    }
}

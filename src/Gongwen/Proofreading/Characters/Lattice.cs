using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The words a text may be made of, the likeliest of them, and what another word in a place would be worth.</summary>
internal sealed class Lattice
{
    private readonly int[] starts;
    private readonly int[] runs;
    private readonly bool[] known;
    private readonly bool[] names;
    private readonly WordPaths paths;

    public Lattice(Language language, ProofText proof)
    {
        Proof = proof;
        Language = language;
        var length = Text.Length;
        (starts, runs, paths) = (new int[length + 1], new int[length + 1], new WordPaths(language.Book, proof.Text));
        for (int start = 0, end; start < length; start = end)
        {
            end = start + 1;
            if (IsHan(start))
            {
                while (end < length && IsHan(end))
                {
                    end++;
                }

                paths.Read(start, end);
                paths.Best(start, end, starts);
                Array.Fill(runs, start, start, end - start);
            }
            else
            {
                starts[start] = start;
            }
        }

        starts[length] = length;
        known = Known();
        NameZones.Codes(this, known);
        names = NameZones.Of(this);
    }

    public ProofText Proof { get; }

    public Language Language { get; }

    /// <summary>All readings of the text, weighed.</summary>
    public WordPaths Paths => paths;

    public string Text => Proof.Text;

    public bool IsHan(int at) => SpanSequence.IsHan(Text[at]);

    /// <summary>Where the run of Chinese characters over a position begins.</summary>
    public int Run(int at) => runs[at];

    /// <summary>Where the likeliest word over a position begins.</summary>
    public int Start(int at) => starts[at];

    /// <summary>Where the likeliest word over a position ends.</summary>
    public int End(int at)
    {
        var end = at + 1;
        while (starts[end] == starts[at])
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a word of the likeliest reading begins here.</summary>
    public bool Breaks(int at) => starts[at] == at;

    /// <summary>Whether a character stands alone in the likeliest reading.</summary>
    public bool IsSingle(int at) => IsHan(at) && starts[at] == at && starts[at + 1] == at + 1;

    /// <summary>Whether a character stands alone at the end of a run that does not stand there otherwise.</summary>
    public bool IsBareEnd(int at) => IsSingle(at) && (at + 1 == Text.Length || !IsHan(at + 1)) && at > Run(at)
        && !(at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1]) ? Free.StandsBeforeFigure(Text[at]) : Free.StandsBeforeMark(Text[at]));

    /// <summary>Whether a term or a name stands over this position as it should.</summary>
    public bool IsKnown(int at) => known[at];

    /// <summary>Whether terms or names stand over the whole stretch as they should.</summary>
    public bool IsKnown(int start, int end) => !known.AsSpan(start, end - start).Contains(false);

    /// <summary>Whether the position seems to be part of a name, which may be any characters.</summary>
    public bool IsName(int at) => names[at];

    /// <summary>The stretches of a run with such lengths, at each position the shortest first.</summary>
    public SpanSequence Sums(int shortest, int longest) => new(Text, shortest, Math.Min(longest, Fingerprint.Longest));

    /// <summary>The key of a stretch with any character in one place.</summary>
    public ulong Wildcard(int start, int end, ulong sum, int at) => Fingerprint.Key(
        sum - Fingerprint.At(Text[at], at - start) + Fingerprint.At(Fingerprint.Any, at - start), end - start);

    // Terms of two characters are words like any other; names of two are names.
    private bool[] Known()
    {
        var marks = new bool[Text.Length + 1];
        foreach (var (start, end, sum) in Sums(2, Language.Exact.Longest))
        {
            var place = Language.Exact.First(Fingerprint.Key(sum, end - start));
            if (Language.Exact.Next(Fingerprint.Key(sum, end - start), ref place, out var word, out _) && (end - start > 2 || word >= Language.Terms))
            {
                marks.AsSpan(start, end - start).Fill(true);
            }
        }

        return marks;
    }
}

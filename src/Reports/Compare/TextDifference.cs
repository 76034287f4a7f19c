using System.Text.RegularExpressions;
using DiffPlex;

namespace Kechuang.Reports;

/// <summary>What became of a stretch of text.</summary>
public enum Fate
{
    /// <summary>In both.</summary>
    Same,
    /// <summary>Only in the older.</summary>
    Gone,
    /// <summary>Only in the newer.</summary>
    Come,
}

/// <summary>A stretch of two texts laid over one another.</summary>
public sealed record Stretch(Fate Fate, string Text);

/// <summary>Two wordings word by word. A word is a number, a run of letters, a figure's token, or one Chinese character; pure.</summary>
internal static partial class TextDifference
{
    // One character that happens to be in both says nothing to a reader.
    private const int Telling = 2;

    /// <summary>The stretches in the order of the text; what went stands before what came in its place.</summary>
    internal static IReadOnlyList<Stretch> Of(string old, string now)
    {
        var found = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, Words.Instance);
        List<Stretch> stretches = [];
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(stretches, Fate.Same, Joined(found.PiecesOld, at, block.DeleteStartA - at));
            Add(stretches, Fate.Gone, Joined(found.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            Add(stretches, Fate.Come, Joined(found.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(stretches, Fate.Same, Joined(found.PiecesOld, at, found.PiecesOld.Count - at));
        return BySentence(Readable(stretches));
    }

    /// <summary>Characters that went and came.</summary>
    internal static int Changed(IReadOnlyList<Stretch> stretches) => stretches.Where(s => s.Fate != Fate.Same).Sum(s => s.Text.Length);

    private static List<Stretch> Readable(List<Stretch> stretches)
    {
        List<Stretch> read = [];
        var (gone, come) = ("", "");
        foreach (var (index, stretch) in stretches.Index())
        {
            var lone = stretch.Fate == Fate.Same && stretch.Text.Length < Telling && index > 0 && index < stretches.Count - 1;
            if (stretch.Fate == Fate.Same && !lone)
            {
                Add(read, Fate.Gone, gone);
                Add(read, Fate.Come, come);
                read.Add(stretch);
                (gone, come) = ("", "");
                continue;
            }
            gone += stretch.Fate == Fate.Come ? "" : stretch.Text;
            come += stretch.Fate == Fate.Gone ? "" : stretch.Text;
        }
        Add(read, Fate.Gone, gone);
        Add(read, Fate.Come, come);
        return read;
    }

    // 推进[。新的一句]。 and 推进。[新的一句。] are the same difference; people mean the second.
    private static List<Stretch> BySentence(List<Stretch> stretches)
    {
        for (var i = 1; i < stretches.Count - 1; i++)
        {
            var (before, moved, after) = (stretches[i - 1], stretches[i], stretches[i + 1]);
            if (before.Fate != Fate.Same || moved.Fate == Fate.Same || after.Fate != Fate.Same || moved.Text[0] is not ('。' or '；' or '，' or '、') || moved.Text[0] != after.Text[0])
                continue;
            stretches[i - 1] = before with { Text = before.Text + moved.Text[0] };
            stretches[i] = moved with { Text = moved.Text[1..] + moved.Text[0] };
            stretches[i + 1] = after with { Text = after.Text[1..] };
        }
        return [.. stretches.Where(s => s.Text.Length > 0)];
    }

    private static void Add(List<Stretch> stretches, Fate fate, string text)
    {
        if (text.Length > 0)
            stretches.Add(new Stretch(fate, text));
    }

    private static string Joined(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    private sealed partial class Words : IChunker
    {
        internal static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(m => m.Value)];

        [GeneratedRegex(@"\{[^{}]*\}|[0-9A-Za-z.%％]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline)]
        private static partial Regex Word();
    }
}

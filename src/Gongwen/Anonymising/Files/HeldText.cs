using System.Text;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>The words of a package in one text, with the way back to where they stand.</summary>
internal sealed class HeldText
{
    private readonly List<(int Start, int Length, Holder Holder)> pieces = [];
    private readonly StringBuilder text;

    /// <summary>The document's text first, then one line for each paragraph that stands beside it.</summary>
    public HeldText(string main, IReadOnlyList<Gongwen.Files.Stretch> stretches, List<Holder> holders, IEnumerable<Holder> beside)
    {
        text = new StringBuilder(main);
        pieces.AddRange(stretches.Select(s => (s.Start, s.Length, holders[s.Element])));
        object? line = null;
        foreach (var holder in beside.Where(h => h.Words.Length > 0))
        {
            if (!ReferenceEquals(line, line = holder.Line))
            {
                text.Append('\n');
            }

            pieces.Add((text.Length, holder.Words.Length, holder));
            text.Append(holder.Words);
        }

        Text = text.ToString();
        pieces.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    public string Text { get; }

    /// <summary>Whether no element holds the character.</summary>
    public bool Fixed(int index) => At(index) < 0;

    /// <summary>Puts marks where the replaced pieces stood.</summary>
    public void Put(IEnumerable<Replacement> replacements)
    {
        // From the end, so that what comes before keeps its place.
        foreach (var replacement in replacements.Reverse())
        {
            var touched = Enumerable.Range(replacement.Place.Start, replacement.Place.End - replacement.Place.Start).Select(i => (Index: i, Piece: At(i))).Where(t => t.Piece >= 0)
                .GroupBy(t => t.Piece).Select(g => (Piece: pieces[g.Key], From: g.First().Index, Count: g.Count())).ToList();
            for (var i = touched.Count - 1; i >= 0; i--)
            {
                var (piece, from, count) = touched[i];
                piece.Holder.Put(piece.Holder.Words.Remove(from - piece.Start, count).Insert(from - piece.Start, i == 0 ? replacement.Mark : ""));
            }
        }
    }

    private int At(int index)
    {
        var found = pieces.BinarySearch((index, 0, null!), Comparer<(int Start, int Length, Holder Holder)>.Create((a, b) => a.Start.CompareTo(b.Start)));
        var piece = found >= 0 ? found : ~found - 1;
        return piece >= 0 && index < pieces[piece].Start + pieces[piece].Length ? piece : -1;
    }
}

using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>What a gap in a paragraph is made of.</summary>
internal enum GapKind
{
    /// <summary>Underscores, or blanks that are underlined.</summary>
    Line,
    /// <summary>Blanks before a unit.</summary>
    Space,
    /// <summary>×× or ** before a unit.</summary>
    Signs,
    /// <summary>An empty form field.</summary>
    Field,
    /// <summary>A content control that shows what to type.</summary>
    Control,
}

/// <summary>A text element of a run with where it stands in its paragraph.</summary>
internal sealed record DocxPiece(XElement Element, int Start, int Length);

/// <summary>A place in a paragraph that waits for words.</summary>
/// <param name="Start">Where in the text of its paragraph.</param>
/// <param name="Pieces">Elements it lies in, first to last; none for a content control.</param>
internal sealed record DocxGap(int Start, int Length, GapKind Kind, IReadOnlyList<DocxPiece> Pieces)
{
    // What comes after underlining in the characters of a run (ECMA-376 part 1, 17.3.2.28); elements of later editions follow as well.
    private static readonly HashSet<string> AfterUnderline = ["effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"];

    /// <summary>The content control; null for the other kinds.</summary>
    internal XElement? Control { get; init; }

    /// <summary>What a content control calls itself; empty for the other kinds.</summary>
    internal string Name => Control is null ? "" : DocxControl.NameOf(Control);

    /// <summary>
    /// Sets words in its place: on the line as long as it was, in the middle of the blank, with the characters the form meant for it. The
    /// paragraph has to be read again before another of its gaps is filled.
    /// </summary>
    internal void Fill(string text)
    {
        if (Control is not null)
        {
            DocxControl.Fill(Control, text);
            return;
        }
        var taken = string.Concat(Pieces.Select(TextIn));
        // From the last to the first: what is cut off behind a piece never holds another that is still to be cut.
        List<XElement> runs = [.. Pieces.Reverse().Select(Alone)];
        runs.Reverse();
        var (run, w) = (runs[0], runs[0].Name.Namespace);
        var value = new XElement(w + "r", run.Attributes(), run.Element(w + "rPr"), new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Padded(text, taken)));
        if (taken.AsSpan().ContainsAny('_', '＿'))
            Underline(value);
        run.AddBeforeSelf(value);
        // The line that a tab draws goes on behind the words, up to where it ended.
        var tab = Kind == GapKind.Line ? runs.FindLast(r => r.Element(w + "tab") is not null) : null;
        foreach (var old in runs.Where(r => r != tab))
            old.Remove();
    }

    private string Padded(string text, string taken)
    {
        var room = Kind is GapKind.Line or GapKind.Space && !taken.Contains('\t', StringComparison.Ordinal) ? taken.Sum(Width) - text.Sum(Width) : 0;
        return room <= 0 ? text : new string(' ', room / 2) + text + new string(' ', room - room / 2);
    }

    // In halves of a Chinese character.
    private static int Width(char c) => c < '\u2000' ? 1 : 2;

    private string TextIn(DocxPiece piece)
    {
        var (from, to) = Range(piece);
        return piece.Element.Name.LocalName == "t" ? piece.Element.Value[from..to] : piece.Element.Name.LocalName == "tab" ? "\t" : "";
    }

    private (int From, int To) Range(DocxPiece piece) => (Math.Max(Start, piece.Start) - piece.Start, Math.Min(Start + Length, piece.Start + piece.Length) - piece.Start);

    // The run that holds what of a piece belongs to the gap, and nothing else.
    private XElement Alone(DocxPiece piece)
    {
        var element = piece.Element;
        var (from, to) = Range(piece);
        var (run, w) = (element.Parent!, element.Name.Namespace);
        if (element.Name.LocalName == "t")
        {
            var whole = element.Value;
            if (to < whole.Length)
                element.AddAfterSelf(Words(whole[to..]));
            if (from > 0)
                element.AddBeforeSelf(Words(whole[..from]));
            var own = Words(whole[from..to]);
            element.ReplaceWith(own);
            element = own;
        }
        if (Other(element.ElementsBeforeSelf()) is { } before)
            run.AddBeforeSelf(before);
        if (Other(element.ElementsAfterSelf()) is { } after)
            run.AddAfterSelf(after);
        return run;

        XElement Words(string words) => new(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words);

        XElement? Other(IEnumerable<XElement> beside)
        {
            List<XElement> moved = [.. beside.Where(e => e.Name != w + "rPr")];
            moved.ForEach(e => e.Remove());
            return moved.Count == 0 ? null : new XElement(run.Name, run.Attributes(), run.Element(w + "rPr"), moved);
        }
    }

    private static void Underline(XElement run)
    {
        var w = run.Name.Namespace;
        if (run.Element(w + "rPr") is not { } format)
            run.AddFirst(format = new XElement(w + "rPr"));
        format.Element(w + "u")?.Remove();
        var line = new XElement(w + "u", new XAttribute(w + "val", "single"));
        if (format.Elements().FirstOrDefault(e => e.Name.Namespace != w || AfterUnderline.Contains(e.Name.LocalName)) is { } next)
            next.AddBeforeSelf(line);
        else
            format.Add(line);
    }
}

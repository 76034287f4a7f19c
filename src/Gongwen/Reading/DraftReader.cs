namespace Kechuang.Gongwen.Reading;

/// <summary>Takes an outline's text apart into literal words and slots.</summary>
internal sealed class DraftReader(Outline outline, DraftOptions options)
{
    private const int LongestTitle = 40;

    // Mending punctuation moves nothing, so every slice still fits.
    private readonly string text = options.FullWidth ? Punctuation.ToFullWidth(outline.Text) : outline.Text;
    private readonly Dictionary<int, int> headingAt = Index(outline.Headings.Select(h => h.Place));

    private readonly List<(Slice Place, DraftPiece Piece)> slots =
    [
        .. outline.Figures.Select((f, i) => (f.Place, (DraftPiece)new FigureSlot(i)))
            .Concat(outline.Placeholders.Select((p, i) => (p.Place, (DraftPiece)new NameSlot(i))))
            .OrderBy(s => s.Item1.Start),
    ];

    public DocumentDraft Read()
    {
        List<Slice> paragraphs = options.DropNoise ? [.. outline.Paragraphs.Except(outline.Noise)] : [.. outline.Paragraphs];
        var title = paragraphs.TakeWhile(IsTitleLine).ToList();
        title = title.Count is 1 or 2 && title.Count < paragraphs.Count ? title : [];
        var signed = paragraphs.Count - title.Count > 2 && IsDay(paragraphs[^1]) && IsTitleLine(paragraphs[^2]);
        var body = paragraphs.Skip(title.Count).Take(paragraphs.Count - title.Count - (signed ? 2 : 0));
        return new DocumentDraft(
            outline, [.. title.Select(t => t.Of(text))], [.. body.Select(Block)], signed ? paragraphs[^2].Of(text) : null);
    }

    private DraftBlock Block(Slice paragraph)
    {
        if (!headingAt.TryGetValue(paragraph.Start, out var index))
        {
            return new DraftBlock(null, null, [], Pieces(paragraph.Start, paragraph.End));
        }

        var heading = outline.Headings[index];
        var number = options.Numbers ? Numbering.Normal(heading) : heading.Number.TrimEnd();
        var start = outline.Text.IndexOf(heading.Title, paragraph.Start + heading.Number.Length, StringComparison.Ordinal);
        if (!heading.RunIn && IsSentence(heading))
        {
            return new DraftBlock(index, null, [], Numbered(number, start, paragraph.End));
        }

        var end = heading.RunIn ? AfterMarks(heading.Place.End, paragraph.End) : heading.Place.End;
        return new DraftBlock(index, heading.Level, Numbered(number, start, end), heading.RunIn ? Pieces(end, paragraph.End) : []);
    }

    // “1、完成5家评价工作,完成任务的125%。” bears a number but is a sentence: it keeps its mark and the text's style.
    private static bool IsSentence(Heading heading) => heading.Level >= 3 && (heading.Title.Length > 25 || heading.Title.AsSpan().IndexOfAny("，,") >= 0);

    private List<DraftPiece> Numbered(string number, int start, int end)
    {
        var pieces = Pieces(start, end);
        if (pieces is [Literal first, ..])
        {
            pieces[0] = new Literal(number + first.Text);
        }
        else
        {
            pieces.Insert(0, new Literal(number));
        }

        return pieces;
    }

    private List<DraftPiece> Pieces(int start, int end)
    {
        var pieces = new List<DraftPiece>();
        var at = start;
        foreach (var (place, piece) in slots)
        {
            if (place.Start < start || place.End > end)
            {
                continue;
            }

            if (place.Start > at)
            {
                pieces.Add(new Literal(text[at..place.Start]));
            }

            pieces.Add(piece);
            at = place.End;
        }

        if (at < end)
        {
            pieces.Add(new Literal(text[at..end]));
        }

        return pieces;
    }

    private int AfterMarks(int at, int end)
    {
        while (at < end && (Marks.IsFinal(text[at]) || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        return at;
    }

    private bool IsTitleLine(Slice paragraph) =>
        paragraph.Length <= LongestTitle && !headingAt.ContainsKey(paragraph.Start) && !IsDay(paragraph)
        && !paragraph.Of(outline.Text).Any(Marks.IsFinal);

    private bool IsDay(Slice paragraph) =>
        outline.Figures.Any(f => f.Claim == Claim.Date && f.Place == paragraph && f.Unit is "日");

    private static Dictionary<int, int> Index(IEnumerable<Slice> places) =>
        places.Select((place, i) => (place.Start, i)).ToDictionary(p => p.Start, p => p.i);
}

using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>Finds the parts of an official document around its text: letterhead, title, addressee, signature, annexes, colophon.</summary>
internal sealed partial class PartReader
{
    private const int LongestTitle = 50;
    private const int LongestTitleLines = 4;

    private readonly SourceText source;
    private readonly IReadOnlyList<Slice> paragraphs;
    private readonly SortedDictionary<int, Part> parts = [];

    private PartReader(SourceText source, IReadOnlyList<Slice> paragraphs) => (this.source, this.paragraphs) = (source, paragraphs);

    public static IReadOnlyList<Part> Read(SourceText source, IReadOnlyList<Slice> paragraphs)
    {
        var reader = new PartReader(source, paragraphs);
        if (paragraphs.Count < 2)
        {
            return [];
        }

        var annex = reader.Annexes();
        reader.Top(annex);
        reader.Bottom(annex);
        return [.. reader.parts.Values];
    }

    private int Annexes()
    {
        var first = paragraphs.Count;
        for (var i = paragraphs.Count - 1; i > 0; i--)
        {
            if (paragraphs[i].Length <= 8 && AnnexLine().IsMatch(Line(i)))
            {
                Add(i, PartKind.Annex);
                first = i;
            }
        }

        return first;
    }

    private void Top(int end)
    {
        var i = 0;
        while (i < end && TopKind(i) is { } kind)
        {
            Add(i++, kind);
        }

        var title = i;
        while (i < end - 1 && i - title < LongestTitleLines && IsTitleLine(i))
        {
            Add(i++, PartKind.Title);
        }

        while (i < end - 1 && paragraphs[i].Length <= LongestTitle && (TopKind(i) ?? (RemarkLine().IsMatch(Line(i)) ? PartKind.Note : null)) is { } after)
        {
            Add(i++, after);
        }

        if (i < end - 1 && paragraphs[i].Length <= 80 && AddresseeLine().IsMatch(Line(i)) && !IsNumbered(i))
        {
            Add(i, PartKind.Addressee);
        }
    }

    private void Bottom(int end)
    {
        var i = end - 1;
        Attachments(i);
        while (i > 0 && parts.ContainsKey(i))
        {
            i--;
        }

        while (i > 0 && BottomKind(i) is { } kind)
        {
            Add(i--, kind);
        }

        if (i > 1 && paragraphs[i].Length <= 20 && DateLine().IsMatch(Line(i)))
        {
            Add(i--, PartKind.Date);
            for (var lines = 0; lines < 3 && i > 1 && IsTitleLine(i) && paragraphs[i].Length <= 30; lines++)
            {
                Add(i--, PartKind.Signature);
            }
        }

        else if (i > 2 && paragraphs[i].Length <= 25 && paragraphs[i - 1].Length <= 20 && OfficeLine().IsMatch(Line(i)) && DateLine().IsMatch(Line(i - 1)))
        {
            Add(i--, PartKind.Signature);
            Add(i--, PartKind.Date);
        }

        Attachments(i);
    }

    // “附件：1.甲” and below it “2.乙”, without marks.
    private void Attachments(int last)
    {
        var i = last;
        while (i > 0 && paragraphs[i].Length <= 60 && AttachmentItem().IsMatch(Line(i)) && !Line(i).ContainsAny("。；，"))
        {
            i--;
        }

        if (i > 0 && paragraphs[i].Length <= 80 && AttachmentHead().IsMatch(Line(i)))
        {
            for (; i <= last; i++)
            {
                Add(i, PartKind.AttachmentList);
            }
        }
    }

    private PartKind? TopKind(int i) => paragraphs[i].Length > LongestTitle || parts.ContainsKey(i) ? null
        : NumberLine().IsMatch(Line(i)) ? PartKind.DocumentNumber
        : LetterheadLine().IsMatch(Line(i)) ? PartKind.Letterhead
        : SignerLine().IsMatch(Line(i)) ? PartKind.Signer
        : null;

    private PartKind? BottomKind(int i) => paragraphs[i].Length > 120 ? null
        : CopyLine().IsMatch(Line(i)) ? PartKind.CopyTo
        : PrintedLine().IsMatch(Line(i)) ? PartKind.Printed
        : NoteLine().IsMatch(Line(i)) ? PartKind.Note
        : null;

    private bool IsTitleLine(int i) =>
        paragraphs[i].Length <= LongestTitle && !IsNumbered(i) && !DateLine().IsMatch(Line(i)) && !ItemLine().IsMatch(Line(i))
        && Line(i).IndexOfAny("。！；：:;!，,\t") < 0;

    private bool IsNumbered(int i) => NumberMark.Read(source.Text, paragraphs[i].Start, paragraphs[i].End) is not null;

    private ReadOnlySpan<char> Line(int i) => source.Text.AsSpan(paragraphs[i].Start, paragraphs[i].End - paragraphs[i].Start);

    private void Add(int i, PartKind kind) => parts[i] = new Part(kind, paragraphs[i]);

    [GeneratedRegex(@"^附\s?[件表录]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s?[:：]?$")]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"^[\u4e00-\u9fffxX×]{2,12}\s?[〔\[(（【]?\s?(?:\d{2,4}|[xX×]{4})?\s?年?[〕\])）】]?\s?第?\s?(?:\d{1,4}|[xX×]{1,4})?\s?号$")]
    private static partial Regex NumberLine();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,30}(?:文件|公报|简报)$")]
    private static partial Regex LetterheadLine();

    [GeneratedRegex("^签发人?[:：]")]
    private static partial Regex SignerLine();

    [GeneratedRegex(@"^[（(].{2,40}[）)]$")]
    private static partial Regex RemarkLine();

    [GeneratedRegex(@"^[^。；！？!?;\d]{2,78}[:：]$")]
    private static partial Regex AddresseeLine();

    [GeneratedRegex(@"^(?:(?:\d{4}|[xX×]{4})\s?年\s?(?:\d{1,2}|[xX×]{1,2})\s?月(?:\s?(?:\d{1,2}|[xX×]{1,2})\s?日)?|[二一〇○零九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|\d{4}[./-]\d{1,2}[./-]\d{1,2})$")]
    private static partial Regex DateLine();

    [GeneratedRegex("^[\u4e00-\u9fffxX×]{2,24}(?:局|厅|委|办公室|委员会|政府|中心|院|所|站|公司|部)$")]
    private static partial Regex OfficeLine();

    [GeneratedRegex("^(?:抄送|抄报|分送|主送)\\s{0,2}[:：]")]
    private static partial Regex CopyLine();

    [GeneratedRegex(@"\d\s?日\s?印发$|^印发")]
    private static partial Regex PrintedLine();

    [GeneratedRegex("^[（(](?:此件|此页|联系人|联系电话|附注|共印|信息公开|主动公开|依申请公开)")]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"^附\s?件\s{0,2}[:：]\s{0,3}\S")]
    private static partial Regex AttachmentHead();

    [GeneratedRegex(@"^\d{1,2}\s?[.．、]")]
    private static partial Regex AttachmentItem();

    [GeneratedRegex("^(?:[-—·•●■◆]|第[一二三四五六七八九十]{1,3}[部章节])")]
    private static partial Regex ItemLine();
}

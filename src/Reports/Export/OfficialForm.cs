using Kechuang.Gongwen;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Sets a composed document in the form Gongwen writes, with the annexes that open every figure; pure.</summary>
internal static class OfficialForm
{
    private const int ShortDigest = 12;

    /// <summary>Writes the .docx; the same document and instant give the same bytes.</summary>
    /// <param name="mark">What leads to the verification page of a signed text; null for drafts.</param>
    internal static byte[] Write(Composed document, Instant created, VerifyMark? mark = null)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(Of(document, created, mark), output);
        return output.ToArray();
    }

    /// <summary>A signed text alone, without the annexes that name records.</summary>
    internal static byte[] WithoutAnnexes(FrozenContent content, DateOnly on)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(new OfficialDocument
        {
            Title = content.Title, Signature = content.Signature, Date = on, Created = Instant.At(on).Local, Blocks = [.. content.Paragraphs.Select(p => Of(p, []))],
        }, output);
        return output.ToArray();
    }

    internal static OfficialDocument Of(Composed document, Instant created, VerifyMark? mark = null)
    {
        var slots = document.Slots.ToDictionary(s => s.Key);
        return new OfficialDocument
        {
            Title = document.Title, Signature = document.Signature, Date = document.AsOf, Creator = document.Signature, Created = created.Local,
            Blocks = [.. document.Paragraphs.Select(p => Of(p, slots))],
            Annexes = [Annex.OfFigures("文中数字来源", Traces(document)), Records(document), .. mark is null ? [] : new[] { Verification(mark) }],
        };
    }

    /// <summary>What stands under a figure: its indicator, period, role.</summary>
    internal static string NameOf(ComposedSlot slot) => slot.Figure is null
        ? slot.Label
        : $"{slot.Figure.Name}（{slot.Figure.Period}{(slot.Role is FigureRoles.Value or "" ? "" : "，" + FigureRoles.TitleOf(slot.Role))}）";

    // A numbered sentence of the lower levels is text: as a heading it would be kept with the next and break pages early.
    private static Block Of(ComposedParagraph paragraph, Dictionary<string, ComposedSlot> slots) => paragraph.Table is { } table
        ? new TableBlock([.. TargetTable.Head.Select(c => new Column(c.Title, c.Width))], [.. table.Skip(1).Select(row => (IReadOnlyList<Run>)Runs(row, slots))])
        : paragraph.Level is 1 or 2
        ? new HeadingBlock(paragraph.Level, Runs(paragraph.Title, slots), Runs(paragraph.Body, slots))
        : new ParagraphBlock(Runs(paragraph.Body, slots));

    private static List<Run> Runs(IReadOnlyList<Piece> pieces, Dictionary<string, ComposedSlot> slots) => [.. pieces.Select(p => Run(p, slots))];

    private static Run Run(Piece piece, Dictionary<string, ComposedSlot> slots) => piece.Kind switch
    {
        PieceKind.Blank => new BlankRun(piece.Text),
        PieceKind.Figure or PieceKind.Conditional when slots.ContainsKey(piece.Slot) => new FigureRun(piece.Slot, piece.Text),
        _ => new TextRun(piece.Text),
    };

    private static IEnumerable<FigureTrace> Traces(Composed document) =>
        document.Slots.Where(s => s.Kind is PieceKind.Figure or PieceKind.Conditional).Select(slot => new FigureTrace(
            slot.Key, slot.Text, NameOf(slot), slot.Value is { } value ? SlotValue.Words(value) + slot.Unit : slot.Text, Behind(slot), Hash(slot)));

    private static string Behind(ComposedSlot slot)
    {
        if (slot.Role == FigureRoles.Target && slot.Target is { } target)
            return $"{target.Level}目标";
        if (slot.Figure is not { } figure)
            return "附件1份";
        var records = figure.Records.Count(r => r.Settled || FigureRoles.IsConditional(slot.Role));
        return figure.Records.Count > 0 ? Count(records, "条") : figure.Papers.Count > 0 ? Count(figure.Papers.Count, "份附件") : figure.Source;
    }

    private static string Hash(ComposedSlot slot) => slot.Figure is { } figure ? figure.Digest[..Math.Min(ShortDigest, figure.Digest.Length)] : "";

    private static string Count(int count, string unit) => count.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit;

    private static Annex Verification(VerifyMark mark) => new("文稿验证",
    [
        .. mark.Address.Length > 0 ? [new PictureBlock(VerifyCode.Picture(mark.Link), 35, 35, "验证页二维码：" + mark.Link)] : Array.Empty<Block>(),
        // A code and an address are not broken: in a line of words they would draw the words apart.
        new ParagraphBlock([new TextRun("验证码：" + VerifyCode.Printed(mark.Code))]),
        .. mark.Address.Length > 0 ? [new ParagraphBlock([new TextRun("网址：" + mark.Address + VerifyCode.Path)])] : Array.Empty<Block>(),
        new ParagraphBlock([new TextRun($"{(mark.Address.Length > 0 ? "扫码，或打开网址输入验证码" : "在本系统的文稿验证页输入验证码")}，可查签发日期、文中数字和文件是否改动。")]),
    ]);

    // Figures on the same records share one list: value and completion of 科小 open to the same firms.
    private static Annex Records(Composed document) => new("数字背后的记录",
    [
        new TableBlock([new("文中数字", 16), new("记录", 52), new("算作", 10), new("校验码", 22)],
        [
            .. document.Slots.Where(s => s.Opens && s.Figure!.Records.Count > 0).DistinctBy(s => s.Figure!.Digest).SelectMany(slot => slot.Figure!.Records.Select(record => (IReadOnlyList<Run>)
            [
                new ReferenceRun(slot.Key, slot.Text), new TextRun(record.Label), new TextRun(record.Settled ? "已定" : "在途"), new TextRun(record.Digest[..ShortDigest]),
            ])),
        ]),
    ]);
}

/// <summary>What leads from a signed file to its verification page.</summary>
/// <param name="Code">The code.</param>
/// <param name="Address">Where people outside reach the system; empty where nobody knows: then only the code is printed.</param>
internal sealed record VerifyMark(string Code, string Address)
{
    /// <summary>What the picture holds.</summary>
    internal string Link => $"{Address}{VerifyCode.Path}/{Code}";
}

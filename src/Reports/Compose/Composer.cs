using System.Text;
using System.Text.RegularExpressions;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// Composes a document: draft, county's words, bindings and figures in; paragraphs, slots and findings out. Pure: the same
/// material gives the same document and seal.
/// </summary>
internal sealed partial class Composer
{
    private readonly Draft draft;
    private readonly Material material;
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly List<ComposedSlot> slots = [];
    private readonly List<Finding> findings;
    private readonly HashSet<string> keys = [];

    private Composer(Draft draft, Material material, IReadOnlyDictionary<string, string> names)
    {
        (this.draft, this.material, this.names) = (draft, material, names);
        findings = [.. draft.Findings.Where(f => !material.Texts.ContainsKey(f.Paragraph))];
    }

    internal static Composed Compose(Draft draft, Material material, IReadOnlyDictionary<string, string> indicatorNames)
    {
        var composer = new Composer(draft, material, indicatorNames);
        List<ComposedParagraph> paragraphs = [.. draft.Paragraphs.SelectMany(composer.Paragraphs)];
        var pack = draft.Pack;
        List<Finding> found = [.. composer.findings.OrderBy(f => Order(paragraphs, f)).ThenBy(f => f.Kind, StringComparer.Ordinal)];
        return new Composed(DocumentName.Of(pack.Id, draft.Part), draft.Name, material.Year, [.. pack.Title.Select(composer.Facts)], composer.Facts(pack.Signature),
            material.AsOf, material.KnownAt, draft.Pin, paragraphs, composer.slots, found, Seal(paragraphs, composer.slots));
    }

    private IEnumerable<ComposedParagraph> Paragraphs(DraftParagraph paragraph)
    {
        if (paragraph.Table.Length > 0)
        {
            yield return Table(paragraph);
            yield break;
        }
        var own = material.Texts.GetValueOrDefault(paragraph.Key);
        var source = own?.Text ?? Passages(paragraph);
        var first = true;
        foreach (var line in source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = new List<Piece>();
            if (first && paragraph.Number.Length > 0)
                pieces.Add(new Piece(PieceKind.Text, paragraph.Number));
            var from = slots.Count;
            Tokens(line, paragraph.Key, own is null, pieces);
            Sentences(pieces, from);
            var (title, body) = first && paragraph.Level is 1 or 2 ? Split(pieces) : ([], pieces);
            yield return new ComposedParagraph(paragraph.Key, first ? paragraph.Level : 0, title, body, source, own is null ? "" : $"{own.EnteredBy} {own.EnteredAt}");
            first = false;
        }
        if (own is null)
            NoteCarried(paragraph);
    }

    private ComposedParagraph Table(DraftParagraph paragraph)
    {
        var table = TargetTable.Of(paragraph, material);
        slots.AddRange(table.Slots);
        findings.AddRange(table.Findings);
        return new ComposedParagraph(paragraph.Key, 0, [], [], "", "") { Table = table.Rows };
    }

    /// <summary>Chooses the wording whose condition holds; where the data are missing the template's stands, with its blanks marked.</summary>
    private string Passages(DraftParagraph paragraph) => Token().Replace(paragraph.Text, match =>
    {
        if (!draft.Passages.TryGetValue(match.Groups[1].Value, out var passage))
            return match.Value;
        FeelValue[] row = [.. draft.Pack.Variables.Values.Select(b => SlotValue.Of(b, material).Value is { } v ? FeelValue.From(v) : FeelValue.Null)];
        var chosen = passage.Rule.Cases.FirstOrDefault(c => c.Condition.Holds(row));
        if (chosen is null)
            findings.Add(new Finding("条件措辞", paragraph.Key, "", "数据不全，不能判断“如果顺利通过”一句是否成立，暂用样稿写法"));
        else if (chosen.Note.Length > 0)
            findings.Add(new Finding("条件措辞", paragraph.Key, "", chosen.Note));
        return chosen is { Text.Length: > 0 } ? chosen.Text : passage.Template;
    });

    private void Tokens(string line, string paragraph, bool carried, List<Piece> pieces)
    {
        var at = 0;
        foreach (Match match in Token().Matches(line))
        {
            Words(line[at..match.Index], paragraph, carried, pieces);
            at = match.Index + match.Length;
            if (draft.Slots.TryGetValue(match.Groups[1].Value, out var slot))
                Slot(slot, paragraph, pieces);
            else
                Words(match.Value, paragraph, carried, pieces);
        }
        Words(line[at..], paragraph, carried, pieces);
    }

    private void Slot(DraftSlot drafted, string paragraph, List<Piece> pieces)
    {
        var slot = SlotText.Of(drafted, paragraph, material, names);
        for (var n = 2; !keys.Add(slot.Key); n++)
            slot = slot with { Key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{drafted.Key}_{n}") };
        slots.Add(slot);
        pieces.Add(new Piece(slot.Kind, slot.Text, slot.Key, slot.Problem));
        if (slot.Kind == PieceKind.Blank)
            findings.Add(new Finding(slot.Figure?.Conflict == true ? "数据冲突" : "待填", paragraph, slot.Key, $"{slot.Label}：{slot.Problem}"));
        else if (slot.Kind == PieceKind.Carried)
            findings.Add(new Finding("沿用待核", paragraph, slot.Key, $"“{slot.Text}”：{slot.Problem}"));
        if (slot.Role is FigureRoles.Value or FigureRoles.IfAllPass && slot.Value is not null && StatusWord(slot.Figure!.Status) is { } word)
        {
            pieces.Add(new Piece(PieceKind.Text, word));
            findings.Add(new Finding("非最终数", paragraph, slot.Key, $"{slot.Label} {slot.Text}是{slot.Figure.Status}数（{slot.Figure.Source}），印出时已注明"));
        }
    }

    private void Words(string words, string paragraph, bool carried, List<Piece> pieces)
    {
        var at = 0;
        foreach (var (start, length, piece, finding) in carried ? CarriedIn(words) : NumbersIn(words, paragraph))
        {
            if (start < at)
                continue;
            if (start > at)
                pieces.Add(new Piece(PieceKind.Text, words[at..start]));
            pieces.Add(piece);
            if (finding is not null)
                findings.Add(finding);
            at = start + length;
        }
        if (at < words.Length)
            pieces.Add(new Piece(PieceKind.Text, words[at..]));
    }

    private IEnumerable<(int, int, Piece, Finding?)> CarriedIn(string words) =>
        from carried in draft.Pack.Carried
        from at in PlacesOf(carried.Words, words)
        orderby at, -carried.Words.Length
        select (at, carried.Words.Length, new Piece(PieceKind.Carried, carried.Words, "", carried.Why), (Finding?)null);

    // What is typed by hand is the writer's word; a number without a source is shown as such, a blank is marked.
    private static IEnumerable<(int, int, Piece, Finding?)> NumbersIn(string words, string paragraph) =>
        Literal().Matches(words).Select(m => (m.Index, m.Length,
            new Piece(m.Groups["blank"].Success ? PieceKind.Blank : PieceKind.Typed, m.Groups["blank"].Success ? "此处" : m.Value, "", "手填的数字，没有来源"),
            (Finding?)new Finding(m.Groups["blank"].Success ? "待填" : "手填数字", paragraph, "", m.Groups["blank"].Success ? "文字中留有空白" : $"“{m.Value}”是手填的，没有来源；请改用绑定的数")));

    private void NoteCarried(DraftParagraph paragraph)
    {
        var words = draft.Pack.Carried.Where(c => paragraph.Text.Contains(c.Words, StringComparison.Ordinal)).ToList();
        if (words.Count > 0)
            findings.Add(new Finding("沿用待核", paragraph.Key, "", "沿用上年文字，待核：" + string.Join("；", words.Select(w => $"“{w.Words}”{w.Why}"))));
        else if (paragraph.Level != 1 && !slots.Any(s => s.Paragraph == paragraph.Key && s.Value is not null))
            findings.Add(new Finding("沿用待核", paragraph.Key, "", "整段沿用上年文字，没有记录支持，请核对或改写"));
    }

    private void Sentences(List<Piece> pieces, int from)
    {
        var text = string.Concat(pieces.Select(p => p.Printed));
        var at = 0;
        foreach (var piece in pieces)
        {
            var index = piece.Slot.Length == 0 ? -1 : slots.FindIndex(from, s => s.Key == piece.Slot);
            if (index >= 0)
                slots[index] = slots[index] with { Sentence = SentenceAt(text, at) };
            at += piece.Printed.Length;
        }
    }

    private static string SentenceAt(string text, int at)
    {
        var start = text.LastIndexOfAny(['。', '；', '！', '？'], Math.Max(0, at - 1)) + 1;
        var end = text.IndexOfAny(['。', '；', '！', '？'], at);
        return text[start..(end < 0 ? text.Length : end + 1)].Trim();
    }

    private static (IReadOnlyList<Piece>, IReadOnlyList<Piece>) Split(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var stop = pieces[i].Kind == PieceKind.Text ? pieces[i].Text.IndexOf('。') : -1;
            if (stop < 0)
                continue;
            var rest = pieces[i].Text[(stop + 1)..];
            List<Piece> body = [.. pieces.Skip(i + 1)];
            if (rest.Length > 0)
                body.Insert(0, pieces[i] with { Text = rest });
            return ([.. pieces.Take(i), pieces[i] with { Text = pieces[i].Text[..(stop + 1)] }], body);
        }
        return (pieces, []);
    }

    private string Facts(string text) => Token().Replace(text, m => material.Facts.GetValueOrDefault(m.Groups[1].Value, ""));

    private static string? StatusWord(string status) => status switch { "预计" => "（预计数）", "快报" => "（快报数）", "初核" => "（初步核算数）", _ => null };

    private static int Order(List<ComposedParagraph> paragraphs, Finding finding) => paragraphs.FindIndex(p => p.Key == finding.Paragraph);

    private static IEnumerable<int> PlacesOf(string what, string words)
    {
        for (var at = words.IndexOf(what, StringComparison.Ordinal); at >= 0; at = words.IndexOf(what, at + what.Length, StringComparison.Ordinal))
            yield return at;
    }

    private static string Seal(List<ComposedParagraph> paragraphs, List<ComposedSlot> slots)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
            text.Append(paragraph.Level).Append('\t').AppendJoin('\t', paragraph.Table is null ? [paragraph.Printed] : paragraph.Pieces.Select(p => p.Printed)).Append('\n');
        foreach (var slot in slots)
            text.Append(slot.Key).Append('\t').Append(slot.Text).Append('\t').Append(slot.Figure?.Digest).Append('\t').Append(slot.Target?.Id).Append('\t').Append(slot.Paper).Append('\n');
        return Digest.Of(text.ToString()).Code;
    }

    [GeneratedRegex(@"\{([^{}:]+)(?::[^{}]*)?\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<blank>[xX×]{2,}(?:\.[xX×]+)?|[xX×](?=[家个人次批%％]|万元|年))|[0-9]+(?:\.[0-9]+)?(?:家|个|人次|人|次|批次|万元|亿元|%|％|户|项|件|篇|期|亩|吨|场)")]
    private static partial Regex Literal();
}

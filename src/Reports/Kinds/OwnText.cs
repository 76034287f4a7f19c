using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>A text of the county's own as a document: read by Gongwen, its blanks and numbers become slots that wait for a figure. Pure.</summary>
internal static class OwnText
{
    internal const string Signature = "{局名}";

    /// <summary>Takes the text of an own document apart; its title and closing lines are set by the form of the document.</summary>
    internal static Draft Draft(Document document, Knowledge knowledge)
    {
        var pack = new DocumentPack
        {
            Id = DocumentName.Own, Name = document.Title, Title = [document.Title], Signature = Signature,
            Names = new Dictionary<string, string> { ["县"] = "县", ["市"] = "市", ["省"] = "省" },
        };
        var draft = DraftReader.Read(document.PackPin, pack, Body(document.Template), knowledge);
        return draft with { Part = document.Part, Slots = draft.Slots.ToDictionary(s => s.Key, s => OfYear(s.Value)) };
    }

    /// <summary>The title that the text begins with; empty where it has none.</summary>
    internal static string TitleOf(string text) => string.Concat(DocumentDraft.From(Outline.Read(text)).Title.Select(line => line.Trim()));

    /// <summary>The text without its title, its signature with the day, and what a web site added.</summary>
    internal static string Body(string text)
    {
        var outline = Outline.Read(text);
        var draft = DocumentDraft.From(outline, new DraftOptions(FullWidth: false, Numbers: false));
        var kept = outline.Paragraphs.Where(p => !outline.Noise.Contains(p)).Skip(draft.Title.Count).Take(draft.Blocks.Count);
        return string.Join('\n', kept.Select(p => p.Of(outline.Text)));
    }

    /// <summary>Names the text it was made from: the same text under the same title is the same draft.</summary>
    internal static string PinOf(string title, string text) => $"{DocumentName.Own}@{Kernel.Digest.Of($"{title}\n{text}").Code}";

    // A year left open is the document's own; the writer sees it and can write another.
    private static DraftSlot OfYear(DraftSlot slot) =>
        slot is { Claim: Claim.Date, Original.Length: 0, Tail: "年" } ? slot with { Fact = "年", Label = "年份" } : slot;
}

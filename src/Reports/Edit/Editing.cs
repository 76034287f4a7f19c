using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Finds the living document an edit is about, or begins it; a signed one is closed.</summary>
internal static class Editing
{
    internal static async Task<Result<Document>> Open(string kind, int year, Documents documents, Act act, KechuangDb db, CancellationToken stop)
    {
        if (documents.DraftOf(kind, year) is not { } draft)
            return Documents.Unknown(kind, year);
        if (await Documents.Find(db, kind, year, stop) is { } document)
            return await Documents.Signed(db, document.Id, stop) is { } signed
                ? new Refusal("signed", $"{year} 年{draft.Pack.Name}已由{signed.SignedBy}于 {signed.SignedOn.Iso()} 签发，不能再改；后来的变化见“签发后的变化”")
                : document;
        document = new Document { Id = act.NewId(), Kind = kind, Year = year, PackPin = draft.Pin, EnteredAt = act.At, EnteredBy = act.Actor.Name };
        db.Add(document);
        return document;
    }
}

using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Finds the living document an edit is about, or begins it; a signed one is closed.</summary>
internal static class Editing
{
    internal static async Task<Result<Document>> Open(string name, int year, Documents documents, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await documents.DraftOf(db, name, year, stop) is not { } draft)
            return documents.Unknown(name, year);
        if (await Documents.Find(db, name, year, stop) is { } document)
            return await Documents.Signed(db, document.Id, stop) is { } signed
                ? new Refusal("signed", $"{draft.NameIn(year)}已由{signed.SignedBy}于 {signed.SignedOn.Iso()} 签发，不能再改；后来的变化见“签发后的变化”")
                : document;
        var (kind, part) = DocumentName.Read(name);
        document = new Document { Id = act.NewId(), Kind = kind, Year = year, Part = part, PackPin = draft.Pin, EnteredAt = act.At, EnteredBy = act.Actor.Name };
        db.Add(document);
        return document;
    }
}

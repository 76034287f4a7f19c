using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A text that the document can be laid beside.</summary>
/// <param name="Key">last-year, or v2 for the second sign-off.</param>
/// <param name="Title">What it is called: 2024 年年度总结（签发第 1 版）.</param>
internal sealed record Counterpart(string Key, string Title, string PackPin, IReadOnlyList<ComposedParagraph> Paragraphs);

/// <summary>Finds what a document may be compared with: last year's of the same kind, and its own sign-offs.</summary>
internal static class Comparison
{
    internal const string LastYear = "last-year";

    /// <summary>The document itself: as signed, or as it stands today.</summary>
    internal static async Task<Result<Counterpart>> Own(Desk desk, Documents documents, string kind, int year, CancellationToken stop)
    {
        if (await Documents.Find(desk.Db, kind, year, stop) is { } row && await Documents.Signed(desk.Db, row.Id, stop) is { } signed)
            return Of($"{await Name(desk, documents, kind, year, stop)}（签发第 {signed.Number} 版）", "own", signed);
        var composed = await documents.Compose(desk.Db, kind, year, desk.Day, desk.Now, stop);
        var name = await Name(desk, documents, kind, year, stop);
        return composed.Map(c => new Counterpart("own", $"{name}（起草中）", c.PackPin, c.Paragraphs));
    }

    /// <summary>What can stand beside it; sign-offs newest first, last year's last.</summary>
    internal static async Task<IReadOnlyList<Counterpart>> All(Desk desk, Documents documents, string kind, int year, CancellationToken stop)
    {
        List<Counterpart> found = [];
        if (await Documents.Find(desk.Db, kind, year, stop) is { } row)
            found.AddRange((await Documents.Versions(desk.Db, row.Id, stop)).Select(v => Of(
                $"签发第 {v.Signed.Number} 版（{v.Signed.SignedOn.Iso()}{(v.Withdrawn is null ? "" : "，已撤回")}）", $"v{v.Signed.Number.ToString(CultureInfo.InvariantCulture)}", v.Signed)));
        if (await Before(desk, documents, kind, year - 1, stop) is { } before)
            found.Add(before);
        return found;
    }

    /// <summary>
    /// Last year's text: as it was signed; where it was not, as it would read at the end of that year with today's records.
    /// Null where no template was in force then.
    /// </summary>
    internal static async Task<Counterpart?> Before(Desk desk, Documents documents, string kind, int year, CancellationToken stop)
    {
        // Numbers of own texts begin anew each year: own.1 of last year is another text.
        if (DocumentName.Read(kind).Kind == DocumentName.Own)
            return null;
        if (await Documents.Find(desk.Db, kind, year, stop) is { } row && await Documents.Signed(desk.Db, row.Id, stop) is { } signed)
            return Of($"{await Name(desk, documents, kind, year, stop)}（签发第 {signed.Number} 版）", LastYear, signed);
        var composed = await documents.Compose(desk.Db, kind, year, new DateOnly(year, 12, 31), desk.Now, stop);
        var name = await Name(desk, documents, kind, year, stop);
        return composed.Match<Counterpart?>(c => new(LastYear, $"{name}（未签发，按 {c.AsOf.Iso()} 的记录）", c.PackPin, c.Paragraphs), _ => null);
    }

    private static Counterpart Of(string title, string key, SignOff signed) => new(key, title, signed.PackPin, SignDocument.ContentOf(signed).Paragraphs);

    private static async Task<string> Name(Desk desk, Documents documents, string kind, int year, CancellationToken stop) =>
        (await documents.DraftOf(desk.Db, kind, year, stop))?.NameIn(year) ?? kind;
}

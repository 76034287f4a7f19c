using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Reports;

/// <summary>What the list shows of a document.</summary>
/// <param name="Due">The day it should be signed by; null where nothing says.</param>
/// <param name="Figures">Blanks that have a value.</param>
/// <param name="Blanks">Blanks that have none.</param>
/// <param name="Signed">Who signed it off when, or what became of the last version.</param>
internal sealed record DocumentLine(string Title, string Name, string Href, int Year, DateOnly? Due, string State, int Figures, int Blanks, string Signed);

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record DocumentFilter(string? Words, string? State, string? Sort)
{
    internal const string Unbegun = "未起草", Drafting = "起草中", SignedOff = "已签发";

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("状态", "state", State)];

    /// <summary>The lines asked for, in the order asked for; newest first unless asked otherwise.</summary>
    internal IReadOnlyList<DocumentLine> Found(IEnumerable<DocumentLine> lines)
    {
        var word = new Keyword(Words);
        var found = lines.Where(l => (string.IsNullOrEmpty(State) || l.State == State) && word.In(l.Title, l.Name, l.Signed));
        return [.. Sort switch
        {
            "文稿" => found.OrderBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Year),
            "-文稿" => found.OrderByDescending(l => l.Name, StringComparer.Ordinal).ThenByDescending(l => l.Year),
            "应办" => found.OrderBy(l => l.Due ?? DateOnly.MaxValue),
            "-应办" => found.OrderByDescending(l => l.Due ?? DateOnly.MinValue),
            "待填" => found.OrderBy(l => l.Blanks),
            "-待填" => found.OrderByDescending(l => l.Blanks),
            _ => found,
        }];
    }
}

/// <summary>The documents there are, for the list page and its export: a few a year, composed together to count their blanks.</summary>
internal sealed class DocumentList(Documents documents)
{
    internal async Task<IReadOnlyList<DocumentLine>> All(Desk desk, CancellationToken stop)
    {
        var rows = await desk.Db.Set<Document>().OrderByDescending(d => d.Year).ThenBy(d => d.Kind).ThenByDescending(d => d.Part).ToListAsync(stop);
        var year = desk.County.BusinessYear;
        var wanted = rows.Select(r => new { r.Year, Draft = documents.DraftOf(r), Row = (Document?)r }).Concat(Unbegun(year, desk.Day, rows).Select(d => new { Year = year, Draft = (Draft?)d, Row = (Document?)null }));
        var lines = new List<DocumentLine>();
        foreach (var group in wanted.Where(w => w.Draft is not null).GroupBy(w => w.Year).OrderByDescending(g => g.Key))
            lines.AddRange(await Of(desk, group.Key, [.. group.Select(w => new LivingDocument(w.Draft!, w.Row, group.Key))], stop));
        return lines;
    }

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/documents/export", async (Desk desk, IServiceProvider services, string? q, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new DocumentFilter(q, state, sort);
            OutColumn[] columns = [new("文稿"), new("年度", OutFormat.Whole), new("应办"), new("状态"), new("数字", OutFormat.Whole), new("待填", OutFormat.Whole), new("签发")];
            var rows = filter.Found(await services.GetRequiredService<DocumentList>().All(desk, stop)).Select(l => (IReadOnlyList<object?>)
                [l.Title, (decimal)l.Year, l.Due?.Iso() ?? Format.None, l.State, (decimal)l.Figures, (decimal)l.Blanks, l.Signed]);
            return ListFile.Of("文稿", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();

    // Of a monthly kind the months that have begun, newest first.
    private IEnumerable<Draft> Unbegun(int year, DateOnly day, List<Document> rows)
    {
        var months = year < day.Year ? 12 : year > day.Year ? 0 : day.Month;
        IEnumerable<string> names = documents.Kinds.Concat(documents.Kinds.SelectMany(k => Enumerable.Range(1, months).Reverse().Select(m => DocumentName.Of(k, DocumentName.PartOf(m)))));
        var begun = rows.Where(r => r.Year == year).Select(DocumentName.Of).ToHashSet();
        return names.Where(n => !begun.Contains(n)).Select(n => documents.PackDraft(n, year)).OfType<Draft>();
    }

    private async Task<IReadOnlyList<DocumentLine>> Of(Desk desk, int year, IReadOnlyList<LivingDocument> wanted, CancellationToken stop)
    {
        List<Guid> ids = [.. wanted.Select(w => w.Row?.Id).OfType<Guid>()];
        var versions = (await Documents.Versions(desk.Db, ids, stop)).ToLookup(v => v.Signed.Document);
        var standing = versions.SelectMany(v => v).Where(v => v.Withdrawn is null).ToDictionary(v => v.Signed.Document, v => v.Signed);
        List<Guid> signed = [.. standing.Values.Select(s => s.Id)];
        var counts = await desk.Db.Set<FrozenFigure>().Where(f => signed.Contains(f.SignOff)).GroupBy(f => f.SignOff).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        List<LivingDocument> living = [.. wanted.Where(w => w.Row is null || !standing.ContainsKey(w.Row.Id))];
        var composed = living.Zip(await LivingDocuments.Compose(documents, desk.Db, year, living, desk.Day, desk.Now, stop)).ToDictionary(p => p.First, p => p.Second);
        return [.. wanted.Select(w => composed.TryGetValue(w, out var text) ? OfLiving(w, text, versions) : OfSigned(w, standing[w.Row!.Id], counts))];
    }

    private static DocumentLine OfSigned(LivingDocument document, SignOff signed, Dictionary<Guid, int> counts) =>
        Line(document, DocumentFilter.SignedOff, counts.GetValueOrDefault(signed.Id), signed.Blanks, $"{signed.SignedBy} {signed.SignedOn.Iso()}");

    private static DocumentLine OfLiving(LivingDocument document, Composed text, ILookup<Guid, (SignOff, Withdrawal?)> versions) =>
        Line(document, document.Row is null ? DocumentFilter.Unbegun : DocumentFilter.Drafting, text.Slots.Count(s => s.Value is not null), text.Blanks,
            Taken(document.Row is null ? [] : versions[document.Row.Id]));

    private static DocumentLine Line(LivingDocument document, string state, int figures, int blanks, string signed) =>
        new(document.Title, document.Draft.Name, document.Href, document.Year, document.Due, state, figures, blanks, signed);

    private static string Taken(IEnumerable<(SignOff Signed, Withdrawal? Withdrawn)> versions) =>
        versions.FirstOrDefault() is ({ } taken, { } withdrawn) ? $"第 {taken.Number} 版已于 {withdrawn.WithdrawnOn.Iso()} 撤回" : Format.None;
}

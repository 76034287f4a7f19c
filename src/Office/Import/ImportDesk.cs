using System.Text.Json;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>What an import would do or did.</summary>
/// <param name="Reading">How the file was read.</param>
/// <param name="Plan">Every row with its effect; null while something must be answered first.</param>
public sealed record ImportPreview(IImportKind Kind, ImportReading Reading, ImportPlan? Plan)
{
    /// <summary>Rows that change something.</summary>
    public int Changing => Plan is null ? 0 : Plan.Count(ImportEffect.New) + Plan.Count(ImportEffect.Changed) + Plan.Count(ImportEffect.Warned);
}

/// <summary>A file as uploaded, readable as a workbook.</summary>
public sealed record ImportFile(string Name, byte[] Bytes, Workbook Book);

/// <summary>Imports without a face: the page and the command line both use it.</summary>
public sealed class ImportDesk(IEnumerable<IImportKind> kinds, Databases databases, Acts acts, IPaperStore papers)
{
    /// <summary>The kinds in the order of set-up.</summary>
    public IReadOnlyList<IImportKind> Kinds { get; } = [.. kinds.OrderBy(k => k.Order)];

    /// <summary>The kind of a key, or null.</summary>
    public IImportKind? Kind(string key) => Kinds.FirstOrDefault(k => k.Key == key);

    /// <summary>Reads bytes as a workbook; whatever is wrong with them is said, and nothing is stored.</summary>
    public static Result<ImportFile> Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return WorkbookReader.Read(stream, name).Map(book => new ImportFile(name, bytes, book));
    }

    /// <summary>What the file would do, on a context that is thrown away.</summary>
    public async Task<ImportPreview> Preview(IImportKind kind, ImportFile file, ImportChoices choices, Act act, string? only, CancellationToken stop)
    {
        await using var db = databases.Open(act.County);
        var reading = await Understand(kind, file, choices, act, db, only, stop);
        return new(kind, reading, reading.Ready ? await Plan(kind, reading, Guid.Empty, act, db, stop) : null);
    }

    /// <summary>
    /// Applies the file in one act, with the bytes kept as a paper (导入表) and the mapping of each sheet remembered.
    /// A file that changes nothing is refused with 没有变化 and leaves no trace.
    /// </summary>
    public async Task<Result<Acted<ImportOutcome>>> Apply(
        IImportKind kind, ImportFile file, ImportChoices choices, Act act, Guid? draft, string? only, CancellationToken stop)
    {
        ImportReading reading;
        await using (var db = databases.Open(act.County))
            reading = await Understand(kind, file, choices, act, db, only, stop);
        if (!reading.Ready)
            return Result.Not<Acted<ImportOutcome>>(reading.Open);
        using var bytes = new MemoryStream(file.Bytes, writable: false);
        var (digest, length) = await papers.Keep(bytes, stop);
        var paper = new Paper
        {
            Id = act.NewId(), Digest = digest, Length = length, Name = file.Name, Kind = "导入表", Holder = $"import:{kind.Key}",
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        var request = new ApplyImport.Request(kind.Key, file.Name, digest, draft, choices.ToJson());
        return await acts.Run(act, request, (_, a, db, s) => ApplyImport.Handle(kind, reading, paper, draft, a, db, s), stop);
    }

    /// <summary>The same unit and year for every sheet that does not say them: the command line and the API ask once for all.</summary>
    public static ImportChoices SameForAll(Workbook book, string? unit, int? year) =>
        new(book.Sheets.DistinctBy(s => s.Name).ToDictionary(s => s.Name, _ => SheetChoices.None with { Unit = unit, Year = year }));

    /// <summary>Rows in the order of the file: what the kind says of those it could take, and those refused before.</summary>
    internal static async Task<ImportPlan> Plan(IImportKind kind, ImportReading reading, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var planned = await kind.Apply(reading.Rows, paper, act, db, stop);
        var order = reading.Sheets.Select((s, i) => (s.Sheet.Name, i)).ToDictionary(s => s.Name, s => s.i);
        return new ImportPlan([.. planned.Lines.Select(l => WithDoubts(l, reading)).Concat(reading.Refused).OrderBy(l => order.GetValueOrDefault(l.Sheet)).ThenBy(l => l.Row)]);
    }

    private static ImportLine WithDoubts(ImportLine line, ImportReading reading) =>
        !reading.Doubts.TryGetValue((line.Sheet, line.Row), out var doubts) ? line : line with
        {
            Problems = [.. line.Problems, .. doubts],
            Effect = line.Effect is ImportEffect.New or ImportEffect.Changed ? ImportEffect.Warned : line.Effect,
        };

    private static async Task<ImportReading> Understand(
        IImportKind kind, ImportFile file, ImportChoices choices, Act act, KechuangDb db, string? only, CancellationToken stop)
    {
        var prefix = ApplyImport.MappingName(kind.Key, "");
        var kept = await db.Set<Setting>().AsNoTracking().Where(s => s.Name.StartsWith(prefix)).ToDictionaryAsync(s => s.Name, s => s.Text, stop);
        return ImportReading.Of(file.Book, kind.Columns, choices,
            signature => kept.TryGetValue(ApplyImport.MappingName(kind.Key, signature), out var json) ? JsonSerializer.Deserialize<SheetMapping>(json, JsonSerializerOptions.Web) : null,
            act.Day, only);
    }
}

using System.Text.Json;
using Kechuang.Kernel;

namespace Kechuang.Office;

/// <summary>An uploaded sheet between preview and confirmation: its bytes lie in the paper store, nothing of it is a record yet.</summary>
public sealed class ImportDraft : IOwnedByCounty, IVersioned
{
    public const string Open = "待确认", Applied = "已导入", Dropped = "已放弃";

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>Key of the <see cref="IImportKind"/>.</summary>
    public required string Kind { get; init; }
    public required string FileName { get; init; }
    /// <summary>SHA-256 of the bytes in the paper store.</summary>
    public required string Digest { get; init; }
    public long Length { get; init; }
    /// <summary>JSON of <see cref="ImportChoices"/>: what the person answered so far.</summary>
    public required string Choices { get; set; }
    public required string State { get; set; }
    /// <summary>How it ended, in words.</summary>
    public string Outcome { get; set; } = "";
    /// <summary>The paper made of it on confirmation.</summary>
    public Guid? Paper { get; set; }
    public Guid Account { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>What a person answered about the sheets of a file.</summary>
/// <param name="Sheets">By sheet name.</param>
public sealed record ImportChoices(IReadOnlyDictionary<string, SheetChoices> Sheets)
{
    /// <summary>Nothing answered.</summary>
    public static readonly ImportChoices None = new(new Dictionary<string, SheetChoices>());

    /// <summary>What was answered about a sheet.</summary>
    public SheetChoices Of(string sheet) => Sheets.GetValueOrDefault(sheet) ?? SheetChoices.None;

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static ImportChoices FromJson(string json) => JsonSerializer.Deserialize<ImportChoices>(json, JsonSerializerOptions.Web) ?? None;
}

/// <summary>What a person answered about one sheet.</summary>
/// <param name="Skip">True: not this sheet.</param>
/// <param name="Unit">Unit of the money columns that do not say it.</param>
/// <param name="Year">Year of the yearly columns that do not say it.</param>
/// <param name="Columns">Letter → column key; empty key = leave out.</param>
public sealed record SheetChoices(bool Skip, string? Unit, int? Year, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Nothing answered.</summary>
    public static readonly SheetChoices None = new(false, null, null, new Dictionary<string, string>());
}

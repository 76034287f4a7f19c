using System.Text.Json;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>
/// An upper-level result list (公示、认定、入库名单) as it came, between reading and confirmation: nothing moves before it is
/// confirmed, and it stays with what became of each line.
/// </summary>
public sealed class ResultList : IOwnedByCounty, IVersioned
{
    public const string Waiting = "待确认", Applied = "已登记", Dropped = "已放弃";

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public required string Scheme { get; init; }
    public int Year { get; init; }
    /// <summary>第几批; null where the list does not say.</summary>
    public int? Batch { get; init; }
    /// <summary>What being on it means: the stage its cases go to.</summary>
    public required string Stage { get; init; }
    /// <summary>The day of the notice.</summary>
    public DateOnly On { get; init; }
    public string DocumentNumber { get; init; } = "";
    public required string FileName { get; init; }
    /// <summary>SHA-256 of the sheet or the pasted text in the paper store.</summary>
    public required string Digest { get; init; }
    public long Length { get; init; }
    /// <summary>What was read of it: a line a row, cells parted by tabs.</summary>
    public required string Text { get; init; }
    public required string State { get; set; }
    /// <summary>JSON of <see cref="ResultOutcome"/>s.</summary>
    public string Outcome { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    internal IReadOnlyList<ResultOutcome> Outcomes => Outcome.Length == 0 ? [] : JsonSerializer.Deserialize<List<ResultOutcome>>(Outcome, JsonSerializerOptions.Web) ?? [];
}

/// <summary>What became of a line on confirmation.</summary>
internal sealed record ResultOutcome(int Line, string Name, bool Done, string Words, Guid? Case);

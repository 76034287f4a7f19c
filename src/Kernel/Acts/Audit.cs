namespace Kechuang.Kernel;

/// <summary>One line of the audit trail: who did what, when, why, and what changed. Written in the act's own transaction.</summary>
public sealed class AuditEntry : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Instant At { get; init; }
    public Guid Account { get; init; }
    public required string ActorName { get; init; }
    public required string Role { get; init; }
    /// <summary>Request name as in <see cref="Rights.Name"/>.</summary>
    public required string Request { get; init; }
    /// <summary>Id of the first record written, for "history of this record".</summary>
    public required string Subject { get; init; }
    public required string Key { get; init; }
    public required string Reason { get; init; }
    /// <summary>JSON: <c>[{"table","id","change":"added|changed|removed|looked","fields":{"name":[old,new]}}]</c>; many additions of one table are counted, personal data is masked.</summary>
    public required string Changes { get; init; }
}

/// <summary>The key of an act that succeeded, with its first answer.</summary>
public sealed class ActKey : IOwnedByCounty
{
    public string County { get; set; } = "";
    public required string Key { get; init; }
    public required string Request { get; init; }
    /// <summary>SHA-256 of the request body: the same key with another body is refused.</summary>
    public required string Body { get; init; }
    public required string Answer { get; init; }
    public Instant At { get; init; }
}

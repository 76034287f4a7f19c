using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>A firm as other modules see it.</summary>
public sealed record EnterpriseRow
{
    public Guid Id { get; init; }
    public string CreditCode { get; init; } = "";
    public string Name { get; init; } = "";
    public string AreaName { get; init; } = "";
    public string State { get; init; } = "";
    public bool AboveScale { get; init; }
}

/// <summary>A recognition as other modules see it.</summary>
public sealed record TitleRow
{
    public Guid Id { get; init; }
    public Guid Enterprise { get; init; }
    public string Scheme { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Number { get; init; } = "";
    public int Year { get; init; }
    public DateOnly IssuedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? CancelledOn { get; init; }
}

/// <summary>Queries over the caller's context for other modules: they compose with Where, Join and OrderBy.</summary>
public static class EnterpriseQueries
{
    /// <summary>All firms of the county.</summary>
    public static IQueryable<EnterpriseRow> Enterprises(this KechuangDb db) => db.Set<Enterprise>().Select(e => new EnterpriseRow
    {
        Id = e.Id, CreditCode = e.CreditCode, Name = e.Name, AreaName = e.AreaName, State = e.State, AboveScale = e.AboveScale,
    });

    /// <summary>All recognitions of the county.</summary>
    public static IQueryable<TitleRow> Titles(this KechuangDb db) => db.Set<Title>().Select(t => new TitleRow
    {
        Id = t.Id, Enterprise = t.Enterprise, Scheme = t.Scheme, Kind = t.Kind, Number = t.Number, Year = t.Year,
        IssuedOn = t.IssuedOn, ExpiresOn = t.ExpiresOn, CancelledOn = t.CancelledOn,
    });

    /// <summary>Those in force on a day.</summary>
    public static IQueryable<TitleRow> InForce(this IQueryable<TitleRow> titles, DateOnly day) => titles.Where(t =>
        t.IssuedOn <= day && (t.ExpiresOn == null || t.ExpiresOn >= day) && (t.CancelledOn == null || t.CancelledOn > day));
}

using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>A published grade that the pack rewards (优秀): what the county's awards take over.</summary>
public sealed record AwardDue
{
    public Guid Assessment { get; init; }
    public Guid Platform { get; init; }
    public string PlatformName { get; init; } = "";
    /// <summary>Pack id of the kind.</summary>
    public string Kind { get; init; } = "";
    public string Level { get; init; } = "";
    public Guid Host { get; init; }
    public string HostName { get; init; } = "";
    public string CreditCode { get; init; } = "";
    /// <summary>Year assessed.</summary>
    public int Year { get; init; }
    public string Grade { get; init; } = "";
    public DateOnly? PublishedOn { get; init; }
    /// <summary>Rules it was assessed by.</summary>
    public string Pin { get; init; } = "";
    /// <summary>Document that publishes the result.</summary>
    public Guid? Paper { get; init; }
}

/// <summary>A platform as other modules see it.</summary>
public sealed record PlatformRow
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Level { get; init; } = "";
    public string Name { get; init; } = "";
    public Guid Host { get; init; }
    public string State { get; init; } = "";
    public DateOnly? RecognisedOn { get; init; }
}

/// <summary>Queries over the caller's context for other modules: they compose with Where, Join and OrderBy.</summary>
public static class PlatformQueries
{
    /// <summary>All platforms of the county.</summary>
    public static IQueryable<PlatformRow> Platforms(this KechuangDb db) => db.Set<Platform>().Select(p => new PlatformRow
    {
        Id = p.Id, Kind = p.Kind, Level = p.Level, Name = p.Name, Host = p.Host, State = p.State, RecognisedOn = p.RecognisedOn,
    });

    /// <summary>Grades of a year that are to be rewarded.</summary>
    public static IQueryable<AwardDue> AwardsDue(this KechuangDb db, int year) =>
        from a in db.Set<Assessment>()
        join p in db.Set<Platform>() on a.Platform equals p.Id
        join e in db.Set<Enterprise>() on p.Host equals e.Id
        where a.Year == year && a.Award && a.State == AssessmentStates.Published
        orderby p.Kind, p.Number
        select new AwardDue
        {
            Assessment = a.Id, Platform = p.Id, PlatformName = p.Name, Kind = p.Kind, Level = p.Level, Host = e.Id, HostName = e.Name,
            CreditCode = e.CreditCode, Year = a.Year, Grade = a.Grade, PublishedOn = a.PublishedOn, Pin = a.Pin, Paper = a.Paper,
        };
}

namespace Kechuang.Kernel;

/// <summary>Who is acting: a person with rights in an area, or the system on its own account.</summary>
/// <param name="Account">Account id; empty for the system.</param>
/// <param name="Name">Name shown in history and audit.</param>
/// <param name="Role">Role key (see <see cref="Roles"/>).</param>
/// <param name="County">Six-digit county code.</param>
/// <param name="Section">Section (股室) for staff, else empty.</param>
/// <param name="Enterprise">Credit code an enterprise account speaks for, else empty.</param>
public sealed record Actor(Guid Account, string Name, string Role, string County, string Section = "", string Enterprise = "")
{
    /// <summary>The program itself (set-up, demo, command line), with every right.</summary>
    public static Actor System(string county) => new(Guid.Empty, "系统", Roles.System, county);
}

/// <summary>The circumstances of one write: its idempotency key, actor, instant, day and reason.</summary>
/// <param name="Key">Given by the form or client; the same key never acts twice.</param>
/// <param name="At">When it was entered (the known-at clock).</param>
/// <param name="Day">The official day it happens on: today's in China, or the demo's.</param>
/// <param name="Reason">Why, where the act asks for one.</param>
public sealed record Act(string Key, Actor Actor, Instant At, DateOnly Day, string Reason = "")
{
    /// <summary>Shorthand for the actor's county.</summary>
    public string County => Actor.County;
    /// <summary>Where record ids come from: random, or the demo's seed.</summary>
    public Ids Source { get; init; } = Ids.Random;
    /// <summary>A new record id for this act's instant.</summary>
    public Guid NewId() => Source.New(At);
}

/// <summary>Role keys. What each may do is registered with <see cref="Rights"/>.</summary>
public static class Roles
{
    public const string System = "system";
    /// <summary>局长、分管副局长</summary>
    public const string Director = "director";
    /// <summary>股室人员</summary>
    public const string Staff = "staff";
    /// <summary>申报单位</summary>
    public const string Enterprise = "enterprise";
    /// <summary>评审专家</summary>
    public const string Expert = "expert";
    /// <summary>系统管理员</summary>
    public const string Administrator = "administrator";
    /// <summary>Not signed in.</summary>
    public const string Anyone = "anyone";

    /// <summary>The roles a person can have, with the bureau's words.</summary>
    public static readonly IReadOnlyList<(string Key, string Title)> All =
        [(Director, "局领导"), (Staff, "股室人员"), (Enterprise, "企业"), (Expert, "评审专家"), (Administrator, "管理员")];
}

/// <summary>The outcome of an act: its answer, and whether it had been done before under the same key.</summary>
public sealed record Acted<T>(T Answer, bool Repeated);

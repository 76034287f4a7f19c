using Kechuang.Kernel;

namespace Kechuang.Accounts;

/// <summary>Someone who can sign in: a person of the bureau, or an enterprise.</summary>
public sealed class Account : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>What is typed at sign-in, lower case; unique in the county.</summary>
    public required string UserName { get; init; }
    /// <summary>Name shown in history: 李明.</summary>
    public required string DisplayName { get; set; }
    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public required string Role { get; set; }
    /// <summary>股室, for staff.</summary>
    public string Section { get; set; } = "";
    /// <summary>统一社会信用代码 an enterprise account speaks for.</summary>
    public string Enterprise { get; set; } = "";
    [Sensitive]
    public required string PasswordHash { get; set; }
    /// <summary>Changed whenever open sessions must end: new password, disabled, other role.</summary>
    [Sensitive]
    public required string Stamp { get; set; }
    /// <summary>Wrong passwords in a row.</summary>
    public int Failed { get; set; }
    /// <summary>No sign-in before this instant.</summary>
    public Instant? LockedUntil { get; set; }
    /// <summary>The password was set by someone else and must be changed first.</summary>
    public bool MustChange { get; set; }
    public bool Disabled { get; set; }
    public Instant? LastSignIn { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Who acts when this account is signed in.</summary>
    public Actor ToActor() => new(Id, DisplayName, Role, County, Section, Enterprise);
}

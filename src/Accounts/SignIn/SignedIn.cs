using System.Security.Claims;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Accounts;

/// <summary>What the session cookie says, and how it comes and goes.</summary>
public static class SignedIn
{
    /// <summary>Claim: the password must be changed before anything else.</summary>
    public const string MustChange = "must-change";
    internal const string Stamp = "stamp";

    /// <summary>The actor of the cookie, or null when nobody is signed in.</summary>
    public static Actor? Actor(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return null;
        return new(account, Of(ClaimTypes.Name), Of(ClaimTypes.Role), Of("county"), Of("section"), Of("enterprise"));
        string Of(string claim) => user.FindFirstValue(claim) ?? "";
    }

    /// <summary>True for addresses within this site, so that a link cannot lead elsewhere after sign-in (CWE-601).</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    internal static Task Enter(HttpContext http, Account account)
    {
        var actor = account.ToActor();
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, actor.Account.ToString()), new(ClaimTypes.Name, actor.Name), new(ClaimTypes.Role, actor.Role),
            new("county", actor.County), new("section", actor.Section), new("enterprise", actor.Enterprise), new(Stamp, account.Stamp),
        ];
        if (account.MustChange)
            claims.Add(new(MustChange, "true"));
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    internal static Task Leave(HttpContext http) => http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
}

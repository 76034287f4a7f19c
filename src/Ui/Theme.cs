using Microsoft.AspNetCore.Http;

namespace Kechuang.Ui;

/// <summary>
/// The theme a person chose, kept in a cookie so that the server writes it on the html element
/// and the page never flashes. No choice follows the system.
/// </summary>
public static class Theme
{
    /// <summary>The cookie's name; js/theme.js writes it.</summary>
    public const string Cookie = "kc-theme";

    /// <summary>"light", "dark" or null, for the data-theme attribute of the html element.</summary>
    public static string? Of(HttpContext? http) => http?.Request.Cookies[Cookie] is "light" or "dark"
        ? http.Request.Cookies[Cookie]
        : null;
}

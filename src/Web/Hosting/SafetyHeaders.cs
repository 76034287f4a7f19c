using Kechuang.Kernel;

namespace Kechuang.Web.Hosting;

/// <summary>
/// Headers of every answer (OWASP secure headers). Pages run no inline script; the API reference alone does,
/// from this server too. A page marked <see cref="InlineStylesAttribute"/> may have styles in it.
/// </summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    private const string Pages =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";
    private const string Reference =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private static readonly string Styled = Pages.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);

    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = WebHost.IsApi(http) ? Reference : Pages;
        // Which page it is comes out only when routes have been looked at.
        http.Response.OnStarting(() =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<InlineStylesAttribute>() is not null)
                headers.ContentSecurityPolicy = Styled;
            return Task.CompletedTask;
        });
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    }
}

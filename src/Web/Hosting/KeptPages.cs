using System.Globalization;
using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.AspNetCore.OutputCaching;

namespace Kechuang.Web.Hosting;

/// <summary>
/// Keeps the HTML of pages marked <see cref="KeptPageAttribute"/>, per person and address, until the database or the day
/// changes. It stands behind the gate: who may no longer open a page is refused before a kept one is looked for.
/// The version is read before the page is drawn, so a kept page is never older than its version says.
/// </summary>
internal sealed class KeptPages(DataVersion version, Clock clock) : IOutputCachePolicy
{
    /// <summary>Bytes of HTML kept at most; the oldest go first.</summary>
    public const long Room = 24L << 20;

    // A kept page's forms carry a token bound to this cookie.
    internal const string FormCookie = "kc-form";
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken stop)
    {
        var http = context.HttpContext;
        var marked = http.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>() is not null;
        if (!marked || !HttpMethods.IsGet(http.Request.Method) || SignedIn.Actor(http.User) is not { } actor || version.Now is not { } now)
            return default;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = AtMost;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["person"] = actor.Account.ToString();
        rules.VaryByValues["form"] = http.Request.Cookies[FormCookie] ?? "";
        rules.VaryByValues["data"] = now.ToString(CultureInfo.InvariantCulture);
        rules.VaryByValues["day"] = clock.Now.Day.ToString("O", CultureInfo.InvariantCulture);
        return default;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken stop) => default;

    // An answer that sets a cookie (first visit, renewed session) is one person's one moment.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken stop)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return default;
    }
}

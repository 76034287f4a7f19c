using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Kechuang.Web.Hosting;

/// <summary>
/// How often one address may ask for pages that need no account, so that codes are not tried through and files not compared in bulk.
/// Behind a proxy the address is the proxy's: the proxy limits then.
/// </summary>
internal static class PublicLimits
{
    /// <summary>Pages and files a minute.</summary>
    internal const int Reads = 300;

    /// <summary>Forms a minute: comparing a file costs the server something.</summary>
    internal const int Posts = 60;

    internal static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => !http.Request.Path.StartsWithSegments("/public")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{http.Connection.RemoteIpAddress} {(HttpMethods.IsPost(http.Request.Method) ? "post" : "get")}", key => new FixedWindowRateLimiterOptions
            {
                PermitLimit = key.EndsWith("post", StringComparison.Ordinal) ? Posts : Reads, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
            }));
    }
}

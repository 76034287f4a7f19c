using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kechuang.Accounts;
using Kechuang.Kernel;
using Kechuang.Ui;
using Kechuang.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Scalar.AspNetCore;

namespace Kechuang.Web.Hosting;

/// <summary>Builds the web application over a data folder or a PostgreSQL database.</summary>
public static class WebHost
{
    /// <summary>Largest upload and form: workbooks are refused above it before they are read.</summary>
    public const long LargestBody = 64L << 20;

    /// <summary>Builds it, ready to start; <paramref name="urls"/> separated by ";".</summary>
    public static WebApplication Build(DatabaseChoice database, string urls, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "Kechuang.Web", ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.WebHost.UseStaticWebAssets();
        AddLogs(builder.Logging);
        AddPages(builder.Services);
        AddSignIn(builder.Services, database);
        AddApi(builder.Services);
        builder.Services.AddRateLimiter(PublicLimits.Set);
        builder.Services.AddModules(database).AddHostedService<JobWorker>();
        adjust?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddLogs(ILoggingBuilder logs)
    {
        logs.ClearProviders();
        logs.AddJsonConsole(o => o.UseUtcTimestamp = true);
        logs.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logs.SetMinimumLevel(LogLevel.Warning);
        logs.AddFilter("Kechuang", LogLevel.Information);
        // The key ring lies in the data folder beside the database, which must be guarded as a whole (SECURITY.md).
        logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = LargestBody);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.AddSingleton<DataVersion>();
        services.AddSingleton<KeptPages>();
        services.AddOutputCache(o =>
        {
            o.SizeLimit = KeptPages.Room;
            o.AddBasePolicy(policy => policy.AddPolicy<KeptPages>(), excludeDefaultPolicy: true);
        });
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");
    }

    private static void AddSignIn(IServiceCollection services, DatabaseChoice database)
    {
        services.AddDataProtection().SetApplicationName("Kechuang")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(database.Folder, "keys")));
        services.AddAntiforgery(o => o.Cookie.Name = KeptPages.FormCookie);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = "kc-id";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = async c =>
            {
                var sessions = c.HttpContext.RequestServices.GetRequiredService<Sessions>();
                if (!await sessions.Stands(c.Principal!, c.HttpContext.RequestAborted))
                    c.RejectPrincipal();
            };
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<IRightsPart, HostRights>();
        services.AddScoped(Desks.Of);
    }

    private static void AddApi(IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi("v1", o => o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "科创 HTTP 接口";
            document.Info.Description = "与页面同一套权限与办理规则；写入须带唯一提交标识，重复提交返回第一次的结果。";
            return Task.CompletedTask;
        }));
    }

    private static void Use(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<SafetyHeaders>();
        app.UseWhen(IsApi, api => api.UseExceptionHandler(Answers).UseStatusCodePages());
        app.UseWhen(c => !IsApi(c), pages => pages.UseExceptionHandler(Failures).UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.UseAntiforgery();
        app.Use(TurnAwayBrokenBodies);
        app.UseOutputCache();
    }

    // A body over the limit fails while the token is looked for in it; without this the page would call it a form too old.
    private static Task TurnAwayBrokenBodies(HttpContext http, RequestDelegate next)
    {
        var failed = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error.InnerException: BadHttpRequestException bad } ? bad : null;
        if (failed is null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(http);
        http.Response.StatusCode = failed.StatusCode;
        // The page that says so is drawn next, and must not try to read the body again.
        http.Request.Method = HttpMethods.Get;
        return Task.CompletedTask;
    }

    private static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHealthChecks("/health");
        app.MapOpenApi("/api/openapi/{documentName}.json");
        app.MapScalarApiReference("/api", o => o.WithTitle("科创 HTTP 接口").WithOpenApiRoutePattern("/api/openapi/{documentName}.json").DisableDefaultFonts());
        app.MapRazorComponents<App>().AddAdditionalAssemblies(Modules.WithPages);
        app.MapModules();
    }

    private static ExceptionHandlerOptions Answers => new() { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsTheSenders };

    private static ExceptionHandlerOptions Failures => new()
    {
        ExceptionHandlingPath = "/status/500", CreateScopeForErrors = true, StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsTheSenders,
    };

    // The log of failures is for what is ours to mend.
    private static bool IsTheSenders(ExceptionHandlerSuppressDiagnosticsContext failure) =>
        StatusOf(failure.Exception) < StatusCodes.Status500InternalServerError;

    // A form without its token or a body that breaks off is the sender's, not ours.
    private static int StatusOf(Exception failure) => failure switch
    {
        AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    internal static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");
}

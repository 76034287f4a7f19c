using Kechuang.Kernel;

namespace Kechuang.Web.Hosting;

/// <summary>Routes of the host itself; the gallery shows the design system with invented data.</summary>
internal sealed class HostRights : IRightsPart
{
    public void Register(Rights rights)
    {
        string[] people = [.. Roles.All.Select(r => r.Key)];
        rights.AllowRoute("/health", Roles.Anyone)
            .AllowRoute("/status/{Code:int}", Roles.Anyone)
            .AllowRoute("/_framework/opaque-redirect", Roles.Anyone)
            .AllowRoute("/gallery", people)
            .AllowRoute("/gallery/public", people)
            .AllowRoute("/gallery/sign-in", people)
            .AllowRoute("/api/favicon.svg", people)
            .AllowRoute("/api/openapi/{documentName}.json", people)
            .AllowRoute("/api/{documentName?}", people)
            .AllowRoute("/api/scalar.js", people)
            .AllowRoute("/api/scalar.aspnetcore.js", people);
    }
}

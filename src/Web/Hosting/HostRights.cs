using Kechuang.Kernel;

namespace Kechuang.Web.Hosting;

/// <summary>Routes of the host itself.</summary>
internal sealed class HostRights : IRightsPart
{
    public void Register(Rights rights)
    {
        string[] people = [.. Roles.All.Select(r => r.Key)];
        rights.AllowRoute("/health", Roles.Anyone)
            .AllowRoute("/status/{Code:int}", Roles.Anyone)
            .AllowRoute("/_framework/opaque-redirect", Roles.Anyone)
            .AllowRoute("/api/openapi/{documentName}.json", people)
            .AllowRoute("/api/{documentName?}", people)
            .AllowRoute("/api/scalar.js", people)
            .AllowRoute("/api/scalar.aspnetcore.js", people);
    }
}

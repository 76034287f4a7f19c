using Kechuang.Accounts;
using Kechuang.Kernel;

namespace Kechuang.Web.Hosting;

/// <summary>The desk of a request: the signed-in person's, or anyone's in the only county.</summary>
internal static class Desks
{
    internal static Desk Of(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        var actor = (http is null ? null : SignedIn.Actor(http.User))
            ?? new Actor(Guid.Empty, "访客", Roles.Anyone, services.GetRequiredService<Counties>().Known);
        return new Desk(services.GetRequiredService<ReadingRooms>(), services.GetRequiredService<CountyRows>(), services.GetRequiredService<Acts>(),
            services.GetRequiredService<Clock>(), services.GetRequiredService<Rights>(), actor);
    }
}

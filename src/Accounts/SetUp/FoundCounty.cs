using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>The last step of set-up: county, bureau, sections, business year and first administrator in one act.</summary>
internal static class FoundCounty
{
    internal sealed record Request(string Code, string Name, string Bureau, string Sections, int Year, string UserName, string DisplayName, string PasswordHash);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<County>().AnyAsync(stop))
            return new Refusal("set-up.done", "已经设立过，请直接登录。");
        db.Add(new County { Code = request.Code, Name = request.Name, Bureau = request.Bureau, BusinessYear = request.Year });
        db.Add(new Setting { Name = Sections.Setting, Text = string.Join('\n', Sections.Split(request.Sections)) });
        var administrator = new Account
        {
            Id = act.NewId(), UserName = request.UserName, DisplayName = request.DisplayName, Role = Roles.Administrator,
            PasswordHash = request.PasswordHash, Stamp = Passwords.NewStamp(), EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(administrator);
        return administrator.Id;
    }
}

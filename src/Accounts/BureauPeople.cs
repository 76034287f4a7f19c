using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>The accounts of leaders and staff that are not disabled.</summary>
internal sealed class BureauPeople : IPeople
{
    public async Task<IReadOnlyList<Person>> OfBureau(KechuangDb db, CancellationToken stop) =>
        await db.Set<Account>().AsNoTracking().Where(a => !a.Disabled && (a.Role == Roles.Director || a.Role == Roles.Staff))
            .OrderBy(a => a.Role).ThenBy(a => a.Section).ThenBy(a => a.UserName)
            .Select(a => new Person(a.Id, a.UserName, a.DisplayName, a.Role, a.Section)).ToListAsync(stop);
}

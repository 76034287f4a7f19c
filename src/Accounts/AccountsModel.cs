using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

internal sealed class AccountsModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<Account>(e =>
    {
        e.ToTable("accounts");
        e.HasIndex(x => new { x.County, x.UserName }).IsUnique();
    });
}

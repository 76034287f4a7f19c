using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Cases keep the version of the scheme they were opened under.</summary>
internal sealed class CasePackUse : IPackUse
{
    public async Task<string> Of(KechuangDb db, string pin, CancellationToken stop)
    {
        var cases = db.Set<Case>().Where(c => c.Pin == pin);
        var count = await cases.CountAsync(stop);
        return count == 0 ? "" : $"{count} 件办件（{await cases.OrderBy(c => c.Number).Select(c => c.Number).FirstAsync(stop)}{(count > 1 ? " 等" : "")}）";
    }
}

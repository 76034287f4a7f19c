using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>Platforms and assessments keep the version of the pack they were made under.</summary>
internal sealed class PlatformPackUse : IPackUse
{
    public async Task<string> Of(KechuangDb db, string pin, CancellationToken stop)
    {
        var platforms = await db.Set<Platform>().CountAsync(p => p.Pin == pin, stop);
        var assessments = await db.Set<Assessment>().CountAsync(a => a.Pin == pin, stop);
        return platforms + assessments == 0 ? "" : $"{platforms} 个平台、{assessments} 次绩效评价";
    }
}

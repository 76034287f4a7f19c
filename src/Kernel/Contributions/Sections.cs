using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>The sections (股室) of the bureau, named at set-up and kept as a setting, one a line.</summary>
public static class Sections
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "bureau.sections";

    /// <summary>In the bureau's order; empty when none were named.</summary>
    public static async Task<IReadOnlyList<string>> Of(KechuangDb db, CancellationToken stop) =>
        Split(await db.Set<Setting>().AsNoTracking().Where(s => s.Name == Setting).Select(s => s.Text).SingleOrDefaultAsync(stop));

    /// <summary>Reads lines as typed: one section a line, or separated by 、.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split(['\n', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

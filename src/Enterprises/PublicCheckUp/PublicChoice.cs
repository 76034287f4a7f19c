using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.PublicCheckUp;

/// <summary>What a visitor asks about: a kind of unit and the schemes in force that it chose among those open to this kind.</summary>
internal sealed record PublicChoice(string Kind, IReadOnlyList<Policy> Open, IReadOnlyList<Policy> Chosen)
{
    /// <summary>Without a choice: what concerns the unit itself, not a platform that it may host.</summary>
    internal static async Task<PublicChoice> Of(Desk desk, CountyPolicies policies, string? kind, IReadOnlyList<string>? schemes, CancellationToken stop)
    {
        var of = UnitKinds.All.FirstOrDefault(k => k == kind) ?? UnitKinds.Enterprise;
        var open = CountyCheckUp.InForce(await policies.Of(desk.Db, desk.Now, stop), desk.Day.Year, desk.Day).Policies.Where(p => p.Scheme.MayApply(of)).ToList();
        var chosen = open.Where(p => schemes?.Contains(p.Scheme.Id) == true).ToList();
        if (chosen.Count == 0)
            chosen = [.. open.Where(p => p.Scheme.Subject != "platform")];
        return new PublicChoice(of, open, chosen.Count == 0 ? open : chosen);
    }

    /// <summary>The same choice in an address.</summary>
    internal string Query => $"?kind={Uri.EscapeDataString(Kind)}{string.Concat(Chosen.Select(p => "&scheme=" + p.Scheme.Id))}";
}

using Kechuang.Cases.Applications;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Materials;

/// <summary>A material handed in for a line, and until when it serves that line.</summary>
public sealed record Handed(CaseMaterial Link, Material Material, DateOnly? ValidUntil, bool Expired);

/// <summary>One line of the checklist.</summary>
/// <param name="Offered">Valid ones of the same kind that the unit has handed in elsewhere.</param>
/// <param name="Past">The unit's own ones of this kind that are no longer valid.</param>
public sealed record ChecklistLine(MaterialRule Rule, IReadOnlyList<Handed> Handed, IReadOnlyList<Material> Offered, IReadOnlyList<Material> Past)
{
    /// <summary>Something valid is there.</summary>
    internal bool Served => Handed.Any(h => !h.Expired && h.Material.State != MaterialStates.Infected);

    /// <summary>Must be handed in and is not.</summary>
    internal bool Lacks => Rule.Required && !Served;

    /// <summary>What to do, in words.</summary>
    internal string Todo => Handed.Count == 0
        ? Past.Count > 0 ? $"原有的已过期（有效至 {Materials.Checklist.Until(Rule, Past[0])?.Iso()}），请换新的" : "还没有上传"
        : Handed.All(h => h.Material.State == MaterialStates.Infected) ? "查出病毒，请换一份" : "已过期，请换新的";
}

/// <summary>The materials an application asks for, and how each line stands.</summary>
internal static class Checklist
{
    /// <summary>Pure. Only what is asked for under the present answers, and what was handed in anyway.</summary>
    internal static IReadOnlyList<ChecklistLine> Of(
        Scheme scheme, MaterialConditions conditions, string variant, IReadOnlyDictionary<string, FeelValue> answers,
        IReadOnlyList<Material> materials, IReadOnlyList<CaseMaterial> links, DateOnly day)
    {
        var byId = materials.ToDictionary(m => m.Id);
        return [.. scheme.Materials
            .Where(r => conditions.Asked(r, variant, answers) || links.Any(l => l.Rule == r.Id))
            .Select(r => Line(r, materials, [.. links.Where(l => l.Rule == r.Id && byId.ContainsKey(l.Material)).Select(l => (l, byId[l.Material]))], day))];
    }

    /// <summary>Last day on which a material serves a line: by the line's own months, since schemes ask for different ones.</summary>
    internal static DateOnly? Until(MaterialRule rule, Material material) => Until(rule, material.IssuedOn) ?? material.ValidUntil;

    /// <summary>Last day of what was issued that day.</summary>
    internal static DateOnly? Until(MaterialRule rule, DateOnly? issued) =>
        rule.Months is { } months && issued is { } on ? on.AddMonths(months).AddDays(-1) : null;

    /// <summary>What is sent: everything handed in for a line that is asked for.</summary>
    internal static IReadOnlyList<SentMaterial> Sent(IReadOnlyList<ChecklistLine> lines) =>
        [.. lines.SelectMany(l => l.Handed.Select(h => new SentMaterial(
            h.Material.Id, l.Rule.Id, l.Rule.Name, l.Rule.Kind, h.Material.File, h.Material.Digest, h.Material.Length, h.Material.IssuedOn, h.ValidUntil, h.Material.State)))];

    private static ChecklistLine Line(MaterialRule rule, IReadOnlyList<Material> materials, IReadOnlyList<(CaseMaterial Link, Material Material)> handed, DateOnly day)
    {
        var used = handed.Select(h => h.Material.Id).ToHashSet();
        var others = materials.Where(m => m.Kind == rule.Kind && !used.Contains(m.Id) && m.State != MaterialStates.Infected).OrderByDescending(m => m.EnteredAt).ToList();
        return new ChecklistLine(rule,
            [.. handed.Select(h => new Handed(h.Link, h.Material, Until(rule, h.Material), Until(rule, h.Material) < day))],
            [.. others.Where(m => !(Until(rule, m) < day) && (rule.Months is null || m.IssuedOn is not null))], [.. others.Where(m => Until(rule, m) < day)]);
    }
}

using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>The kernel's own tables: audit, keys of acts, papers, pack overlays, settings, background jobs.</summary>
internal sealed class KernelModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit");
            e.HasIndex(x => new { x.County, x.At });
            e.HasIndex(x => new { x.County, x.Subject });
        });
        model.Entity<ActKey>(e =>
        {
            e.ToTable("act_keys");
            e.HasKey(x => new { x.County, x.Key });
        });
        model.Entity<Paper>(e =>
        {
            e.ToTable("papers");
            e.HasIndex(x => new { x.County, x.Holder });
            e.HasIndex(x => new { x.County, x.Digest });
        });
        model.Entity<PackOverlay>(e =>
        {
            e.ToTable("pack_overlays");
            e.HasIndex(x => new { x.County, x.Kind, x.Pack, x.EffectiveFrom });
        });
        model.Entity<Setting>(e =>
        {
            e.ToTable("settings");
            e.HasKey(x => new { x.County, x.Name });
        });
        model.Entity<Job>(e =>
        {
            e.ToTable("jobs");
            e.HasIndex(x => new { x.County, x.Key }).IsUnique();
            e.HasIndex(x => new { x.County, x.State, x.Due });
        });
        model.Entity<County>(e =>
        {
            e.ToTable("counties");
            e.HasKey(x => x.Code);
        });
    }
}

/// <summary>A county that keeps its work here.</summary>
public sealed class County
{
    /// <summary>Six digits, GB/T 2260.</summary>
    public required string Code { get; init; }
    /// <summary>云溪县</summary>
    public required string Name { get; set; }
    /// <summary>云溪县科学技术局</summary>
    public required string Bureau { get; set; }
    /// <summary>The year whose targets and documents open first.</summary>
    public int BusinessYear { get; set; }
    /// <summary>Made by the demo generator: everything in it is invented and marked 演示.</summary>
    public bool Demo { get; set; }
    /// <summary>The demo's own day; null for a real county, whose day is today's.</summary>
    public DateOnly? DemoDay { get; set; }
}

/// <summary>A named value a county keeps, such as a remembered column mapping.</summary>
public sealed class Setting : IOwnedByCounty
{
    public string County { get; set; } = "";
    /// <summary>Dotted name, e.g. <c>import.mapping.3f2a…</c>.</summary>
    public required string Name { get; init; }
    /// <summary>JSON or plain text; the reader of the name knows.</summary>
    public required string Text { get; set; }
}

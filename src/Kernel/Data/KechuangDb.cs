using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kechuang.Kernel;

/// <summary>
/// The one database context. Modules contribute their tables as <see cref="IModelPart"/>;
/// slices read through <c>db.Set&lt;T&gt;()</c> and never save: <see cref="Acts"/> does.
/// </summary>
public sealed class KechuangDb(DbContextOptions<KechuangDb> options, IEnumerable<IModelPart> parts, string county) : DbContext(options)
{
    /// <summary>The county whose rows this context sees and writes.</summary>
    public string County { get; } = county;

    /// <summary>Names of the mapped parts: which model this is.</summary>
    internal string Parts { get; } = string.Join('|', parts.Select(p => p.GetType().FullName).Order(StringComparer.Ordinal));

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantToMicros>();
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.DefaultTypeMapping<Instant>().HasConversion<InstantToMicros>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        new KernelModel().Map(model);
        foreach (var part in parts)
            part.Map(model);
        foreach (var type in model.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).ToList())
            ApplyContracts(model.Entity(type), type);
    }

    private void ApplyContracts(EntityTypeBuilder entity, Type type)
    {
        if (typeof(IOwnedByCounty).IsAssignableFrom(type))
        {
            entity.Property(nameof(IOwnedByCounty.County)).HasMaxLength(6).IsRequired();
            var row = Expression.Parameter(type);
            var mine = Expression.Equal(
                Expression.Property(row, nameof(IOwnedByCounty.County)),
                Expression.Property(Expression.Constant(this), nameof(County)));
            entity.HasQueryFilter(Expression.Lambda(mine, row));
        }
        if (typeof(IVersioned).IsAssignableFrom(type))
            entity.Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    private sealed class InstantToMicros() : ValueConverter<Instant, long>(v => v.Microseconds, v => new Instant(v));
}

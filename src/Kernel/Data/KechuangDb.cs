using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kechuang.Kernel;

/// <summary>
/// The one database context. Modules contribute their tables as <see cref="IModelPart"/>;
/// slices read through <c>db.Set&lt;T&gt;()</c> and never save: <see cref="Acts"/> does.
/// </summary>
public sealed class KechuangDb : DbContext
{
    internal KechuangDb(DbContextOptions<KechuangDb> options, ModelParts parts, string county)
        : base(options) => (Parts, County) = (parts, county);

    /// <summary>The county whose rows this context sees and writes.</summary>
    public string County { get; }

    /// <summary>The mapped parts.</summary>
    internal ModelParts Parts { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantToMicros>();
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.DefaultTypeMapping<Instant>().HasConversion<InstantToMicros>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        new KernelModel().Map(model);
        foreach (var part in Parts.All)
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

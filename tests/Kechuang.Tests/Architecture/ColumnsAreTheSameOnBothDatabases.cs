using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>Architecture, contracts 3 and 4, over the real model.</summary>
public sealed class ColumnsAreTheSameOnBothDatabases(TestCounty county) : IClassFixture<TestCounty>
{
    private static readonly Type[] Forbidden = [typeof(decimal), typeof(double), typeof(float), typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan)];

    private IEnumerable<IEntityType> Tables
    {
        get
        {
            using var db = county.Open();
            return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
        }
    }

    [Fact]
    public void No_column_holds_a_type_that_the_two_databases_keep_differently()
    {
        var wrong = Tables.SelectMany(t => t.GetProperties().Where(p => Forbidden.Contains(Stored(p))).Select(p => $"{t.ClrType.Name}.{p.Name}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_county_owned_table_is_filtered_and_has_the_county_first_in_its_indexes()
    {
        var owned = Tables.Where(t => typeof(IOwnedByCounty).IsAssignableFrom(t.ClrType)).ToList();
        Assert.NotEmpty(owned);
        Assert.All(owned, t => Assert.NotEmpty(t.GetDeclaredQueryFilters()));
        // The bare index that EF makes for a foreign key serves the database's own check of that key, not a query.
        var wrong = owned.SelectMany(t => t.GetIndexes().Where(i => ((IConventionIndex)i).GetConfigurationSource() != ConfigurationSource.Convention).Select(i => i.Properties).Concat(t.GetKeys().Where(k => k.Properties.Count > 1).Select(k => k.Properties))
            .Where(p => p[0].Name != nameof(IOwnedByCounty.County)).Select(p => $"{t.ClrType.Name}({string.Join(",", p.Select(c => c.Name))})"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_row_that_may_change_guards_against_lost_updates()
    {
        var wrong = Tables.Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType) && t.FindProperty(nameof(IVersioned.Version)) is not { IsConcurrencyToken: true }).Select(t => t.ClrType.Name);
        Assert.Empty(wrong);
    }

    private static Type Stored(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}

using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Kechuang.Tests.Kernel;

/// <summary>What <see cref="RowWriter"/> writes is to the byte what Entity Framework would have written, of every table it takes.</summary>
public sealed class RowsAreStoredAlike(TestCounty county) : IClassFixture<TestCounty>
{
    private static readonly DateTime Moment = new(2026, 2, 28, 9, 30, 15, DateTimeKind.Utc);

    [Theory, InlineData(false), InlineData(true)]
    public async Task New_rows_of_every_table(bool empty)
    {
        var told = new List<string>();
        await using var db = county.Open();
        foreach (var type in Types(db, t => t.Inserts))
        {
            var (theirs, ours) = (await Stored(type, empty, SaveAll), await Stored(type, empty, (d, stop) => RowWriter.Save(d, [], stop)));
            Assert.NotEmpty(theirs);
            Assert.Equal(theirs, ours);
            told.Add(type.GetTableName()!);
        }
        Assert.Contains("cases", told);
        Assert.Contains("audit", told);
    }

    [Fact]
    public async Task Rows_that_change()
    {
        var changed = 0;
        await using var db = county.Open();
        foreach (var type in Types(db, t => t.Inserts))
        {
            var (theirs, ours) = (await Changed(type, SaveAll), await Changed(type, (d, stop) => RowWriter.Save(d, [], stop)));
            Assert.Equal(theirs, ours);
            changed += theirs == await Stored(type, empty: false, SaveAll) ? 0 : 1;
        }
        Assert.InRange(changed, 20, int.MaxValue);
    }

    [Fact]
    public async Task A_row_changed_meanwhile_is_not_written_over()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = county.Open();
        await Begin(db, stop);
        var type = Types(db, t => t.Inserts).First(t => typeof(IVersioned).IsAssignableFrom(t.ClrType));
        var row = (IVersioned)Row(type, empty: false, 1);
        db.Add(row);
        await db.SaveChangesAsync(stop);
        var meanwhile = $"UPDATE \"{type.GetTableName()}\" SET \"Version\" = 99";
        await db.Database.ExecuteSqlRawAsync(meanwhile, stop);
        row.Version++;
        db.ChangeTracker.DetectChanges();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => RowWriter.Save(db, [], stop));
    }

    private static Task SaveAll(KechuangDb db, CancellationToken stop) => db.SaveChangesAsync(stop);

    private static IEnumerable<IEntityType> Types(KechuangDb db, Func<RowTable, bool> of) => RowTable.All(db.Model).Where(t => of(t.Value)).Select(t => t.Key).ToList();

    // Written, read as the file has it, and taken back.
    private async Task<string> Stored(IEntityType type, bool empty, Func<KechuangDb, CancellationToken, Task> save)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = county.Open();
        await Begin(db, stop);
        db.Add(Row(type, empty, 1));
        await save(db, stop);
        return await Read(db, type, stop);
    }

    private async Task<string> Changed(IEntityType type, Func<KechuangDb, CancellationToken, Task> save)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = county.Open();
        await Begin(db, stop);
        var row = Row(type, empty: false, 1);
        db.Add(row);
        await db.SaveChangesAsync(stop);
        var watched = type.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties).ToHashSet();
        foreach (var property in type.GetProperties().Where(p => !p.IsPrimaryKey() && !watched.Contains(p)))
            property.PropertyInfo!.SetValue(row, Value(property, 2));
        db.ChangeTracker.DetectChanges();
        await save(db, stop);
        return await Read(db, type, stop);
    }

    private static async Task Begin(KechuangDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", stop);
        await db.Database.BeginTransactionAsync(stop);
        db.Database.AutoSavepointsEnabled = false;
    }

    private static async Task<string> Read(KechuangDb db, IEntityType type, CancellationToken stop)
    {
        var columns = string.Join(" || '|' || ", type.GetProperties().Select(p => $"typeof(\"{p.GetColumnName()}\") || '=' || quote(\"{p.GetColumnName()}\")"));
        var sql = $"SELECT {columns} AS \"Value\" FROM \"{type.GetTableName()}\" ORDER BY rowid DESC LIMIT 1";
        return Assert.Single(await db.Database.SqlQueryRaw<string>(sql).AsAsyncEnumerable().ToListAsync(stop));
    }

    private static object Row(IEntityType type, bool empty, int number)
    {
        var row = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties())
            property.PropertyInfo!.SetValue(row, empty && property.IsNullable ? null : Value(property, number));
        return row;
    }

    private static object Value(IProperty property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.Name == nameof(IOwnedByCounty.County))
            return TestCounty.Code;
        return type switch
        {
            _ when type == typeof(string) => property.IsPrimaryKey() ? "键" : $"第{number}行的“{property.Name}”\n'两行'",
            _ when type == typeof(Guid) => new Guid(7, 0, 0, 1, 2, 3, 4, 5, 6, 7, (byte)number),
            _ when type == typeof(bool) => number == 1,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Moment).AddDays(number),
            _ when type == typeof(Instant) => new Instant(1_772_000_000_000_000 + number),
            _ when type == typeof(decimal) => 12.340m * number,
            _ when type == typeof(double) => 0.1 * number,
            _ when type == typeof(byte[]) => new byte[] { 0, 255, (byte)number },
            _ when type.IsEnum => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length)!,
            _ when type.IsPrimitive => Convert.ChangeType(number + 40, type, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name} has type {type.Name}: say a value of it here."),
        };
    }
}

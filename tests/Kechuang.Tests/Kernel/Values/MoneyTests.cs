using System.Text.Json;
using CsCheck;
using Kechuang.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class MoneyTests
{
    [Theory]
    [InlineData("12.5万元", null, 12_500_000)]
    [InlineData("1,234.00", "元", 123_400)]
    [InlineData("１，２３４．５６　元", null, 123_456)]
    [InlineData("￥1234.5元", null, 123_450)]
    [InlineData("3", "千元", 300_000)]
    [InlineData("0.5亿", "元", 5_000_000_000)]
    [InlineData("2百万元", null, 200_000_000)]
    [InlineData("-12.34万", null, -12_340_000)]
    [InlineData("1.5E2", "元", 15_000)]
    public void Amounts_are_read_to_the_fen(string text, string? unit, long fen) =>
        Assert.Equal(new Money(fen), Money.Parse(text, unit is null ? null : MoneyUnit.Parse(unit).Value).Value);

    [Theory]
    [InlineData("12.5", null, "money.unit-missing")]
    [InlineData(null, "元", "number.empty")]
    [InlineData("1,23万元", null, "number.groups")]
    [InlineData("1.234,5元", null, "number.groups")]
    [InlineData("约12万元", null, "number.text")]
    [InlineData("0.001元", null, "money.fraction")]
    [InlineData("99999999999亿元", null, "money.range")]
    public void What_is_no_amount_is_refused(string? text, string? unit, string code) =>
        Assert.Equal(code, Money.Parse(text, unit is null ? null : MoneyUnit.Parse(unit).Value).Refusals[0].Code);

    [Fact]
    public void Text_is_yuan_or_wan()
    {
        Assert.Equal("1,234,567.89 元", new Money(123_456_789).ToString());
        Assert.Equal("12.34 万元", Money.FromWan(12.34m).WanText);
        Assert.Equal("123.456789 万元", new Money(123_456_789).WanText);
        Assert.Equal("-0.05 元", new Money(-5).ToString());
    }

    [Fact]
    public void Computed_amounts_round_half_up_and_given_ones_must_be_whole_fen()
    {
        Assert.Equal(new Money(13), Money.Rounded(0.125m));
        Assert.Equal(new Money(-13), Money.Rounded(-0.125m));
        Assert.Equal(new Money(1_235), new Money(12_345).Times(0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromYuan(0.125m));
    }

    [Fact]
    public void Overflow_throws_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) * 2);
    }

    [Fact]
    public void Every_amount_reads_back_from_its_texts() =>
        Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000].Sample(fen =>
            Money.Parse(new Money(fen).ToString()).Value.Fen == fen
            && Money.Parse(new Money(fen).WanText).Value.Fen == fen
            && JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(new Money(fen))).Fen == fen);

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String.Sample(text => Money.Parse(text) is not null && Money.Parse(text + "万元") is not null);

    [Fact]
    public async Task Sums_over_money_are_computed_by_the_database()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var db = new Ledger(new DbContextOptionsBuilder<Ledger>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        db.AddRange(new Payment { Id = 1, Amount = new(10), Returned = new(5) }, new Payment { Id = 2, Amount = new(32) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();

        var sum = db.Set<Payment>().Where(payment => payment.Amount.Fen > 1).Select(payment => payment.Amount.Fen);
        Assert.Contains("Amount_Fen", sum.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(42, await sum.SumAsync(TestContext.Current.CancellationToken));
        var read = await db.Set<Payment>().OrderBy(payment => payment.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([new Money(10), new Money(32)], read.Select(payment => payment.Amount));
        Assert.Equal([new Money(5), null], read.Select(payment => payment.Returned));
    }

    private sealed class Payment
    {
        public int Id { get; set; }
        public Money Amount { get; set; }
        public Money? Returned { get; set; }
    }

    private sealed class Ledger(DbContextOptions<Ledger> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Payment>().ComplexProperty(payment => payment.Amount);
            model.Entity<Payment>().ComplexProperty(payment => payment.Returned);
        }
    }
}

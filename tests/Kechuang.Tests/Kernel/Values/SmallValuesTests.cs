using System.Text.Json;
using CsCheck;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class SmallValuesTests
{
    [Theory]
    [InlineData("1", "3", "33.3%")]
    [InlineData("2", "3", "66.7%")]
    [InlineData("25", "2000", "1.3%")]
    [InlineData("-25", "2000", "-1.3%")]
    [InlineData("108", "100", "108.0%")]
    public void Per_cent_is_shown_to_one_decimal_half_up(string part, string whole, string text) =>
        Assert.Equal(text, $"{Percent.Of(TextForm.Number(part).Value, TextForm.Number(whole).Value)}");

    [Fact]
    public void Per_cent_of_nothing_and_growth_from_nothing_do_not_exist()
    {
        Assert.Null(Percent.Of(5, 0));
        Assert.Null(Percent.Growth(5, 0));
        Assert.Equal("12.5%", $"{Percent.Growth(9, 8)}");
        Assert.Equal(new Percent(0.125m), Percent.Parse("１２．５％").Value);
        Assert.Equal("percent.sign", Percent.Parse("0.6").Refusals[0].Code);
    }

    [Fact]
    public void An_instant_is_shown_in_china_and_kept_in_utc()
    {
        var instant = Instant.From(DateTimeOffset.Parse("2025-12-09T17:30:00.123456Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("2025-12-10 01:30", instant.ToString());
        Assert.Equal(new DateOnly(2025, 12, 10), instant.Day);
        Assert.Equal("2025-12-09T17:30:00.123456Z", instant.Iso);
        Assert.Equal(TimeSpan.FromDays(1), (instant + TimeSpan.FromDays(1)) - instant);
        Assert.Equal(Instant.At(new(2025, 12, 10), new(1, 30)), Instant.Parse("2025-12-10 01:30").Value);
        Assert.Equal(Instant.At(new(2025, 12, 10), new(1, 30)), Instant.Parse("2025-12-10T01:30:00.0").Value);
        Assert.Equal(Instant.At(new(2025, 12, 10), new(1, 30)), Instant.Parse("2025-12-09T17:30Z").Value);
        Assert.Equal("instant.text", Instant.Parse("明天").Refusals[0].Code);
    }

    [Fact]
    public void Every_instant_reads_back_from_json() =>
        Gen.Long[-2_000_000_000_000_000, 4_000_000_000_000_000].Sample(microseconds =>
            JsonSerializer.Deserialize<Instant>(JsonSerializer.Serialize(new Instant(microseconds))).Microseconds == microseconds);

    [Fact]
    public void Seeded_keys_are_the_same_each_time_version_seven_and_in_order_of_time()
    {
        var start = Instant.At(new(2025, 12, 10));
        Guid[] Draw() { var ids = Ids.Seeded(42); return [.. Enumerable.Range(0, 100).Select(n => ids.New(start + TimeSpan.FromMilliseconds(n)))]; }
        var keys = Draw();
        Assert.Equal(keys, Draw());
        Assert.All(keys, key => Assert.Equal((7, 8), (key.Version, key.Variant & 0b1100)));
        Assert.Equal(keys.Order(), keys);
        Assert.NotEqual(keys[0], Ids.Seeded(43).New(start));
        Assert.Equal(keys[5].ToString()[..13], Guid.CreateVersion7((start + TimeSpan.FromMilliseconds(5)).ToDateTimeOffset()).ToString()[..13]);
    }

    [Fact]
    public void Keys_of_one_moment_are_in_the_order_they_were_made_and_differ_in_what_cannot_be_guessed()
    {
        var moment = Instant.At(new(2025, 12, 10));
        Guid[] keys = [.. Enumerable.Range(0, 20_000).Select(_ => Ids.Random.New(moment))];
        Assert.All(keys, key => Assert.Equal((7, 8), (key.Version, key.Variant & 0b1100)));
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(keys.Length, keys.Select(k => k.ToString()[^12..]).Distinct().Count());
        Assert.True(Ids.Random.New(moment + TimeSpan.FromMilliseconds(1)) > Ids.Random.New(moment));
        Assert.Equal(moment.ToDateTimeOffset().ToUnixTimeMilliseconds().ToString("x12"), keys[0].ToString("N")[..12]);
    }

    [Fact]
    public void A_digest_is_the_sha_256_of_the_bytes()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.Of("abc").Code);
        Assert.Equal(Digest.Of("abc"), Digest.Parse("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD").Value);
        Assert.Equal("digest.text", Digest.Parse("abc").Refusals[0].Code);
    }

    [Fact]
    public void Coded_values_travel_in_json_as_their_code_and_wrong_ones_are_json_errors()
    {
        Assert.Equal("\"431224\"", JsonSerializer.Serialize(CountyCode.Parse("431224").Value));
        Assert.Equal(Period.OfYear(2025), JsonSerializer.Deserialize<Period>("\"2025\""));
        Assert.Contains("18 位", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CreditCode>("\"91\"")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-10")]
    [InlineData("2025/12/10")]
    [InlineData("2025.12.10")]
    [InlineData("20251210")]
    [InlineData("2025年12月10日")]
    [InlineData("２０２５年１２月１０日")]
    [InlineData("2025-12-10 00:00:00")]
    [InlineData("46001")]
    public void Dates_are_read_as_people_and_excel_write_them(string text) =>
        Assert.Equal(new DateOnly(2025, 12, 10), Dates.Parse(text).Value);

    [Theory]
    [InlineData("", "date.empty")]
    [InlineData("2025年12月", "date.day")]
    [InlineData("2025-02-29", "date.none")]
    [InlineData("2025-13-01", "date.none")]
    [InlineData("0202-01-01", "date.year")]
    [InlineData("上个月", "date.text")]
    [InlineData("410300", "date.text")]
    public void Other_dates_are_refused(string text, string code) => Assert.Equal(code, Dates.Parse(text).Refusals[0].Code);

    [Fact]
    public void Chinese_dates_have_no_leading_zeros() => Assert.Equal("2025年3月5日", new DateOnly(2025, 3, 5).Chinese());

    [Fact]
    public void No_text_makes_the_parsers_throw() => Gen.String.Sample(text =>
        Dates.Parse(text) is not null && Instant.Parse(text) is not null && Percent.Parse(text + "%") is not null && Area.Parse(text) is not null);
}

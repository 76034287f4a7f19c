using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>
/// A point in time as whole UTC microseconds, the finest that SQLite integers and PostgreSQL keep
/// alike. People see it in China Standard Time, which has been UTC+8 without daylight saving since 1992.
/// </summary>
[JsonConverter(typeof(InstantJson))]
public readonly record struct Instant(long Microseconds) : IComparable<Instant>
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Instant Now(TimeProvider clock) => From(clock.GetUtcNow());

    public static Instant From(DateTimeOffset time) =>
        new((time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>A time of the clock on the wall in China.</summary>
    public static Instant At(DateOnly day, TimeOnly time = default) => From(new DateTimeOffset(day.ToDateTime(time), China));

    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.UnixEpoch.AddMicroseconds(Microseconds);

    /// <summary>The same point on the wall clock in China.</summary>
    public DateTimeOffset Local => ToDateTimeOffset().ToOffset(China);

    /// <summary>The day it is in China.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Local.DateTime);

    public static Instant operator +(Instant instant, TimeSpan span) =>
        new(checked(instant.Microseconds + (span.Ticks / TimeSpan.TicksPerMicrosecond)));

    public static Instant operator -(Instant instant, TimeSpan span) => instant + -span;

    public static TimeSpan operator -(Instant left, Instant right) =>
        new(checked((left.Microseconds - right.Microseconds) * TimeSpan.TicksPerMicrosecond));

    public static bool operator <(Instant left, Instant right) => left.Microseconds < right.Microseconds;

    public static bool operator >(Instant left, Instant right) => left.Microseconds > right.Microseconds;

    public static bool operator <=(Instant left, Instant right) => left.Microseconds <= right.Microseconds;

    public static bool operator >=(Instant left, Instant right) => left.Microseconds >= right.Microseconds;

    public int CompareTo(Instant other) => Microseconds.CompareTo(other.Microseconds);

    public static Result<Instant> Parse(string? text)
    {
        var narrow = TextForm.Narrow(text);
        string[] local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFF"];
        if (DateTime.TryParseExact(narrow, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return From(new DateTimeOffset(wall, China));
        string[] offset = ["yyyy-MM-ddTHH:mm:ss.FFFFFFK", "yyyy-MM-ddTHH:mmK"];
        return DateTimeOffset.TryParseExact(narrow, offset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? From(time)
            : new Refusal("instant.text", $"“{TextForm.Short(text)}”不是时间，应写成 2025-12-10 09:30");
    }

    public static bool TryParse(string? text, out Instant instant) => Parse(text).TryValue(out instant);

    /// <summary>Everything, for programs: 2025-12-10T01:30:00.000001Z.</summary>
    public string Iso => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The wall clock in China: 2025-12-10 09:30.</summary>
    public override string ToString() => Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed class InstantJson : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? Parse(reader.GetString()).Match(value => value, refusals => throw new JsonException(refusals[0].Message))
                : throw new JsonException("应为时间文本");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Iso);
    }
}

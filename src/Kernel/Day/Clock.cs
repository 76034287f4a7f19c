namespace Kechuang.Kernel;

/// <summary>
/// The two clocks. The instant is the real one; the official day is today's in China, or the demo county's own day
/// (architecture, contract 12).
/// </summary>
public sealed class Clock(TimeProvider time)
{
    /// <summary>Now, for the known-at clock.</summary>
    public Instant Now => Instant.From(time.GetUtcNow());

    /// <summary>The official day of a county.</summary>
    public DateOnly DayOf(County? county) => county?.DemoDay ?? Now.Day;
}

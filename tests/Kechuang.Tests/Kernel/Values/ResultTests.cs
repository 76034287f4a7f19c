using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class ResultTests
{
    private static readonly Refusal Wrong = new("test.wrong", "应为偶数");

    private static Result<int> Even(int number) => number % 2 == 0 ? number : Wrong;

    [Fact]
    public void A_value_and_a_refusal_both_convert()
    {
        Assert.Equal(4, Even(4).Value);
        Assert.Equal([Wrong], Even(3).Refusals);
    }

    [Fact]
    public void Asking_a_refused_result_for_its_value_is_misuse() =>
        Assert.Contains("应为偶数", Assert.Throws<InvalidOperationException>(() => Even(3).Value).Message);

    [Fact]
    public void A_refused_result_needs_a_reason() =>
        Assert.Throws<ArgumentException>(() => Result.Not<int>([]));

    [Fact]
    public void Steps_stop_at_the_first_refusal_and_keep_its_place()
    {
        var refused = Even(3).At("B2").Map(number => number + 1).Then(Even);
        Assert.Equal("B2：应为偶数", refused.Match(number => $"{number}", refusals => $"{refusals[0]}"));
        Assert.Equal("6", Even(4).Map(number => number + 2).Then(Even).Match(number => $"{number}", _ => "refused"));
    }

    [Fact]
    public void TryValue_tells_both_ways()
    {
        Assert.True(Even(2).TryValue(out var two));
        Assert.Equal(2, two);
        Assert.False(Even(1).TryValue(out _));
        Assert.True(Result.Done.Succeeded);
    }
}

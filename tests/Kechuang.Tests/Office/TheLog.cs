using Kechuang.Kernel;
using Kechuang.Office;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Office;

public sealed class TheLog(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public void Every_act_of_the_product_has_a_word_in_the_log()
    {
        var nameless = county.Services.GetRequiredService<Rights>().All
            .Select(r => r.Subject).Where(s => !s.StartsWith('/') && !s.StartsWith("Note.", StringComparison.Ordinal))
            .Where(s => ActWords.Of(s) == s).Distinct().ToList();
        Assert.Empty(nameless);
    }
}

using Kechuang.Decisions.Dmn;

namespace Kechuang.Decisions.Gaps;

internal static class GapFinder
{
    internal static Gap? Find(DmnModel model, Element decision, string input, ReadOnlySpan<FeelValue> row) => null;
}

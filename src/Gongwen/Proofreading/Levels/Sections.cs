namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Which heading a place stands under.</summary>
internal static class Sections
{
    /// <summary>The index of the last heading that begins at or before a position, or -1.</summary>
    public static int At(IReadOnlyList<Heading> headings, int at)
    {
        var (low, high) = (0, headings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = headings[middle].Place.Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}

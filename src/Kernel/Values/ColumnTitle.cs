using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Kernel;

/// <summary>What a column's title says: which element or which candidates, in which unit, of which year.</summary>
/// <param name="Candidates">None: not understood. One or more: the elements it may mean.</param>
/// <param name="NeedsConfirmation">口径待确认: the word does not settle the caliber, a person must.</param>
/// <param name="Unit">Null where the title states none.</param>
/// <param name="Year">Null where the title states none.</param>
public sealed record ColumnMatch(IReadOnlyList<DataElement> Candidates, bool NeedsConfirmation, string? Unit, int? Year)
{
    /// <summary>The element, when the title leaves no doubt.</summary>
    public DataElement? Element => NeedsConfirmation || Candidates.Count != 1 ? null : Candidates[0];
}

/// <summary>Takes a column title apart from its outside inwards, until the middle is a known name.</summary>
internal static partial class ColumnTitle
{
    internal delegate IReadOnlyList<DataElement> Lookup(string key, out bool doubtful);

    internal static ColumnMatch Read(string? title, Lookup lookup)
    {
        var key = Lead().Replace(TextForm.Key(title), "").TrimEnd('*');
        var (unit, year, noted) = ((string?)null, (int?)null, false);
        while (true)
        {
            var candidates = lookup(key, out var doubtful);
            if (candidates.Count > 0)
                return new(candidates, doubtful || (noted && candidates[0].Kind == ElementKind.Number), unit, year);
            if (Year().Match(key) is { Success: true } dated)
            {
                year = int.Parse(dated.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                key = key.Remove(dated.Index, dated.Length);
            }
            else if (Unit().Match(key) is { Success: true } measured)
            {
                unit = measured.Groups["unit"].Value;
                key = key[..measured.Index];
            }
            else if (Note().Match(key) is { Success: true } note)
            {
                // "(是/否)" on a yes-or-no column is harmless; "(含税)" on a number is another caliber.
                noted = true;
                key = key[..(note.Index + 1)];
            }
            else
                return new([], false, unit, year);
        }
    }

    // "*名称" marks a required column, "1.名称" and "(1)名称" number them.
    [GeneratedRegex(@"^\*?(\([0-9]{1,2}\)|[0-9]{1,2}[.,:])?\*?")]
    private static partial Regex Lead();

    [GeneratedRegex(@"@(?<year>(19|20)[0-9]{2})$|^(?<year>(19|20)[0-9]{2})年度?|\((?<year>(19|20)[0-9]{2})(年度?)?\)$")]
    private static partial Regex Year();

    [GeneratedRegex(@"\((单位:?)?(?<unit>(人民币)?[千百仟]?万?亿?[元圆]|万|亿|人|名|个|件|项|分)\)$|[/,](单位:?)?(?<unit>[千百仟]?万?亿?元|人|件|项|分)$")]
    private static partial Regex Unit();

    [GeneratedRegex(@".\([^()]{1,20}\)$")]
    private static partial Regex Note();
}

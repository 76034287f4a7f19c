namespace Kechuang.Kernel.Workbooks;

/// <summary>One column of a sheet and what it means. <paramref name="Unit"/> null: numbers are already in the column's own unit.</summary>
public sealed record MappedColumn(string Letter, string Header, string Key, int? Year, string? Unit);

/// <summary>
/// How a sheet is read: plain data, to be kept by its signature and laid on the next sheet with the same headers.
/// </summary>
public sealed record SheetMapping(
    string Sheet, int HeaderRow, int HeaderRows, string Signature, IReadOnlyList<MappedColumn> Columns, string? YearColumn)
{
    /// <summary>Answers the question for the unit: every column of the dimension that lacks one.</summary>
    public SheetMapping WithUnit(string unit, IEnumerable<string> letters)
    {
        var asked = letters.ToHashSet();
        return this with { Columns = [.. Columns.Select(c => asked.Contains(c.Letter) ? c with { Unit = unit } : c)] };
    }

    /// <summary>Answers the question for the year.</summary>
    public SheetMapping WithYear(int year, IEnumerable<string> letters)
    {
        var asked = letters.ToHashSet();
        return this with { Columns = [.. Columns.Select(c => asked.Contains(c.Letter) ? c with { Year = year } : c)] };
    }

    /// <summary>Says what an unrecognised or ambiguous column means; a null key leaves it out.</summary>
    public SheetMapping Assign(string letter, string header, string? key, int? year = null, string? unit = null)
    {
        var others = Columns.Where(c => c.Letter != letter);
        var all = key is null ? others : others.Append(new MappedColumn(letter, header, key, year, unit));
        return this with { Columns = [.. all.OrderBy(c => ColumnLetters.Parse(c.Letter))] };
    }
}

using Kechuang.Kernel;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>What one column of a table answers.</summary>
/// <param name="Column">0-based place in the table.</param>
/// <param name="Cell">Place in the row of facts, or -1 when this scheme does not ask for it.</param>
/// <param name="Rank">Order of precedence among columns that answer the same: lower first.</param>
internal sealed record FactHeader(int Column, string Title, DataElement? Element, string? Unit, int Cell, int Rank)
{
    /// <summary>The columns in order of precedence: with @ year before without, full name before alias.</summary>
    internal static List<FactHeader> Read(
        IReadOnlyList<string> titles, FactLayout layout, Scheme scheme, ElementDictionary dictionary, int referenceYear, DateOnly day, List<string> warnings)
    {
        var headers = titles
            .Select((title, column) => One(title, column, layout, scheme, dictionary, referenceYear, day, warnings))
            .ToList();
        foreach (var twice in headers.Where(h => h.Cell >= 0).GroupBy(h => (h.Cell, h.Rank)).Where(g => g.Count() > 1))
            warnings.Add($"表头有几列说的是同一项：{string.Join("、", twice.Select(h => h.Title))}，以靠前的为准");
        return [.. headers.OrderBy(h => h.Rank).ThenBy(h => h.Column)];
    }

    /// <summary>The answer in a cell of this column.</summary>
    internal Result<ElementValue> Read(string text) => Answer(Element!, text, Unit);

    /// <summary>What was typed for an element. A month's average of people may have a fraction here, which a ledger's whole number may not.</summary>
    internal static Result<ElementValue> Answer(DataElement element, string text, string? unit)
    {
        var read = element.Read(text, unit);
        return read.Refused && read.Refusals[0].Code == "element.scale" && TextForm.Number(text).TryValue(out var number) && number >= 0
            ? ElementValue.Of(number)
            : read;
    }

    private static FactHeader One(
        string title, int column, FactLayout layout, Scheme scheme, ElementDictionary dictionary, int referenceYear, DateOnly day, List<string> warnings)
    {
        var match = dictionary.Match(title);
        var element = match.Element ?? Doubtful(match, scheme, title, warnings);
        if (element is null)
        {
            if (title.Trim().Length > 0 && match.Candidates.Count == 0)
                warnings.Add($"第 {column + 1} 列“{TextForm.Short(title)}”不是数据元名称，没有使用");
            return new FactHeader(column, title, null, null, -1, int.MaxValue);
        }
        var back = YearsBack(element, match.Year, referenceYear, day);
        var cell = back is { } years ? layout.IndexOf(element.Name, years) : -1;
        var rank = (match.Year is null ? 2 : 0) + (match.Element is null ? 4 : 0) + (Plain(title) == TextForm.Key(element.Name) ? 0 : 1);
        return new FactHeader(column, title, element, match.Unit, cell, rank);
    }

    // A word for more than one caliber (科技人员数) means the one this scheme asks for.
    private static DataElement? Doubtful(ColumnMatch match, Scheme scheme, string title, List<string> warnings)
    {
        var asked = match.Candidates.Where(c => scheme.Fields.Contains(c.Name)).ToList();
        if (asked.Count == 1)
            warnings.Add($"“{TextForm.Short(title)}”按“{asked[0].Name}”使用，口径待确认");
        else if (asked.Count > 1)
            warnings.Add($"“{TextForm.Short(title)}”可能是{string.Join("、", asked.Select(a => a.Name))}，没有使用；请写明是哪一项");
        return asked.Count == 1 ? asked[0] : null;
    }

    private static int? YearsBack(DataElement element, int? year, int referenceYear, DateOnly day) => element.Period switch
    {
        "year" or "year-end" or "three-years" => year is { } given ? referenceYear - given is var back and >= 0 ? back : null : 0,
        // Elements of the day of application: @ with the year of application is that day's value.
        _ => year is null || year == day.Year ? 0 : null,
    };

    private static string Plain(string title) => TextForm.Key(title).Split('@')[0];
}

using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Office;

/// <summary>One sheet of an uploaded file with what was recognised, what the person answered, and what is still open.</summary>
public sealed class SheetReading
{
    private SheetReading(Sheet sheet, SheetShape shape, SheetChoices choices, IReadOnlyList<ColumnSpec> specs)
    {
        (Sheet, Shape, Choices) = (sheet, shape, choices);
        if (shape.Mapping is not { } recognised)
            return;
        var specOf = specs.ToDictionary(s => s.Key);
        var mapping = choices.Columns.Aggregate(recognised, (m, c) => m.Assign(c.Key, HeaderOf(c.Key), c.Value.Length == 0 ? null : c.Value));
        var chosen = mapping.Columns.Where(c => choices.Columns.ContainsKey(c.Letter) && specOf.ContainsKey(c.Key)).ToList();
        UnitLetters = [.. (shape.UnitQuestion?.Letters ?? []).Union(chosen.Where(c => specOf[c.Key].Dimension == Dimension.Money && c.Unit is null).Select(c => c.Letter))
            .Where(l => mapping.Columns.Any(c => c.Letter == l))];
        YearLetters = mapping.YearColumn is not null ? [] : [.. shape.YearUnknown.Union(chosen.Where(c => specOf[c.Key].PerYear && c.Year is null).Select(c => c.Letter))
            .Where(l => mapping.Columns.Any(c => c.Letter == l))];
        if (choices.Unit is { } unit)
            mapping = mapping.WithUnit(unit, UnitLetters);
        if (choices.Year is { } year)
            mapping = mapping.WithYear(year, YearLetters);
        Mapping = mapping;
        Missing = [.. specs.Where(s => s.Required && mapping.Columns.All(c => c.Key != s.Key))];
    }

    /// <summary>The sheet itself.</summary>
    public Sheet Sheet { get; }
    /// <summary>What was recognised in it.</summary>
    public SheetShape Shape { get; }
    /// <summary>What the person answered.</summary>
    public SheetChoices Choices { get; }
    /// <summary>How it will be read; null when no header row was found.</summary>
    public SheetMapping? Mapping { get; }
    /// <summary>Required columns that it lacks.</summary>
    public IReadOnlyList<ColumnSpec> Missing { get; } = [];
    /// <summary>Columns whose unit must be asked.</summary>
    public IReadOnlyList<string> UnitLetters { get; } = [];
    /// <summary>Columns whose year must be asked.</summary>
    public IReadOnlyList<string> YearLetters { get; } = [];

    /// <summary>Nothing is left open that would make a reading wrong.</summary>
    public bool Ready => Mapping is not null && Open.Count == 0;

    /// <summary>A sheet that is not of this kind at all: cover, notes, another table.</summary>
    public bool Foreign => Mapping is null || Missing.Count > 0 && Mapping.Columns.Count < 2;

    /// <summary>It will be imported.</summary>
    public bool Included => !Choices.Skip && !Foreign;

    /// <summary>What must be answered first, in words.</summary>
    public IReadOnlyList<Refusal> Open => [.. Questions()];

    /// <summary>Header text of a column.</summary>
    public string HeaderOf(string letter) =>
        Shape.Mapping?.Columns.FirstOrDefault(c => c.Letter == letter)?.Header
        ?? Shape.Unrecognised.FirstOrDefault(c => c.Letter == letter)?.Header
        ?? Shape.Ambiguous.FirstOrDefault(c => c.Letter == letter)?.Header
        ?? Shape.UnitConflicts.FirstOrDefault(c => c.Letter == letter)?.Header ?? "";

    /// <summary>Reads a sheet as a kind; a mapping remembered for its signature is laid on first.</summary>
    public static SheetReading Of(Sheet sheet, IReadOnlyList<ColumnSpec> specs, SheetChoices choices, Func<string, SheetMapping?> remembered)
    {
        var shape = SheetShape.Recognise(sheet, specs);
        if (shape.Mapping is { } found && remembered(found.Signature) is { } before)
            shape = SheetShape.Recognise(sheet, specs, before);
        return new(sheet, shape, choices, specs);
    }

    private IEnumerable<Refusal> Questions()
    {
        if (Mapping is null)
            yield break;
        foreach (var column in Missing)
            yield return new Refusal("import.missing", $"缺少“{column.Name}”列。表里有但叫别的名字的，请在下面指定；没有的请补上。", Sheet.Name);
        foreach (var column in Shape.Ambiguous.Where(c => !Choices.Columns.ContainsKey(c.Letter)))
            yield return new Refusal("import.ambiguous", $"{column.Letter} 列“{column.Header}”有几种口径，请指定是哪一种。", Sheet.Name);
        foreach (var column in Shape.UnitConflicts.Where(c => !Choices.Columns.ContainsKey(c.Letter)))
            yield return new Refusal("import.unit", $"{column.Letter} 列“{column.Header}”的单位是{column.Unit}，应为{column.Expected}。请改表，或指定为其他列、不导入。", Sheet.Name);
        if (UnitLetters.Count > 0 && Choices.Unit is null)
            yield return new Refusal("import.unit-unknown", Shape.UnitQuestion?.Text ?? $"{string.Join("、", UnitLetters)} 列的金额单位没有写明，请选择。", Sheet.Name);
        if (YearLetters.Count > 0 && Choices.Year is null)
            yield return new Refusal("import.year-unknown", string.Create(CultureInfo.InvariantCulture, $"{string.Join("、", YearLetters.Take(6))} 列没有说明是哪一年的数据，请填写年度。"), Sheet.Name);
    }
}

namespace Kechuang.Kernel.Workbooks;

/// <summary>A column nobody knows; <paramref name="Suggestions"/> are keys of similar columns.</summary>
public sealed record UnknownColumn(string Letter, string Header, IReadOnlyList<string> Suggestions);

/// <summary>A header that several columns answer to: the user chooses among <paramref name="Keys"/>.</summary>
public sealed record AmbiguousColumn(string Letter, string Header, IReadOnlyList<string> Keys);

/// <summary>Several columns with one meaning; the first is read unless the user says otherwise.</summary>
public sealed record DuplicateColumns(string Key, int? Year, IReadOnlyList<string> Letters);

/// <summary>Money whose unit the sheet does not say. Guessing would be wrong by a thousand, so the user is asked.</summary>
public sealed record UnitQuestion(IReadOnlyList<string> Letters, IReadOnlyList<string> Headers, IReadOnlyList<string> Samples, IReadOnlyList<string> Choices)
{
    public string Text => $"“{string.Join("”“", Headers)}”的金额单位表里没有写明，请选择（例如第一个数“{(Samples.Count > 0 ? Samples[0] : "")}”的单位）。";
}

/// <summary>A unit in the header that cannot be converted to the column's own.</summary>
public sealed record UnitConflict(string Letter, string Header, string Unit, string Expected);

/// <summary>What was recognised in a sheet and what remains to be asked.</summary>
public sealed record SheetShape(string Sheet, SheetMapping? Mapping)
{
    public IReadOnlyList<UnknownColumn> Unrecognised { get; init; } = [];
    public IReadOnlyList<AmbiguousColumn> Ambiguous { get; init; } = [];
    public IReadOnlyList<ColumnSpec> Missing { get; init; } = [];
    public IReadOnlyList<DuplicateColumns> Duplicates { get; init; } = [];
    public IReadOnlyList<UnitConflict> UnitConflicts { get; init; } = [];
    public UnitQuestion? UnitQuestion { get; init; }

    /// <summary>Letters of yearly columns whose year the sheet does not say.</summary>
    public IReadOnlyList<string> YearUnknown { get; init; } = [];

    /// <summary>The mapping of an earlier sheet with the same headers was laid on.</summary>
    public bool Remembered { get; init; }

    /// <summary>No question left that would make a reading wrong. An unknown year is for the caller to judge.</summary>
    public bool Ready => Mapping is not null && Missing.Count == 0 && Ambiguous.Count == 0 && UnitConflicts.Count == 0 && UnitQuestion is null;

    /// <summary>Recognises a sheet by its headers; a remembered mapping is used where the signature is the same.</summary>
    public static SheetShape Recognise(Sheet sheet, IReadOnlyList<ColumnSpec> specs, SheetMapping? remembered = null)
    {
        var matcher = new ColumnMatcher(specs);
        var finder = new HeaderFinder(sheet, matcher);
        var known = remembered is null ? null : finder.FindSigned(remembered.Signature, remembered.HeaderRows);
        var block = known ?? finder.Find(Math.Min(2, specs.Count));
        return block is null ? new SheetShape(sheet.Name, null) { Missing = [.. specs.Where(s => s.Required)] }
            : new ShapeBuilder(sheet, specs, matcher, block, known is null ? null : remembered).Build();
    }
}

namespace Kechuang.Kernel.Workbooks;

/// <summary>How the cells of a column are read.</summary>
public enum ColumnKind { Text, Number, Boolean, Date, Choice, Code }

/// <summary>What a number measures: units convert within a dimension.</summary>
public enum Dimension { None, Money, Count, Percent, Area, Mass }

/// <summary>A column that an import knows: declared by the module that owns the records.</summary>
/// <param name="Key">Stable identifier: <c>sales-revenue</c>.</param>
/// <param name="Name">The Chinese name, as the blank template prints it.</param>
public sealed record ColumnSpec(string Key, string Name, ColumnKind Kind = ColumnKind.Text)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The unit values are handed on in: 万元, 人, %.</summary>
    public string? Unit { get; init; }

    public Dimension Dimension { get; init; }
    public bool Required { get; init; }

    /// <summary>One value per year: the header, a 年度 column, the title or the sheet's name says which.</summary>
    public bool PerYear { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Losses and net assets may be below zero; most figures may not.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>Expiries and deadlines lie ahead; what has happened does not.</summary>
    public bool MayBeFuture { get; init; }

    /// <summary>For the blank template.</summary>
    public string? Example { get; init; }

    /// <summary>For the blank template: caliber or source.</summary>
    public string? Note { get; init; }
}

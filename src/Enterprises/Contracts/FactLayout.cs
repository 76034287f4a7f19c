using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>A place in a row of facts: a data element so many years before the reference year (0 = that year, or the day of application).</summary>
public readonly record struct FactColumn(DataElement Element, int YearsBack);

/// <summary>The columns of a row of facts: whatever some scheme asks for. Made once, so that policies read rows by position.</summary>
public sealed class FactLayout
{
    /// <summary>Years of a three-year list.</summary>
    public const int Years = 3;

    private readonly List<FactColumn> columns = [];
    private readonly Dictionary<(string Element, int YearsBack), int> index = [];

    /// <summary>In row order.</summary>
    public IReadOnlyList<FactColumn> Columns => columns;

    /// <summary>Position of an element, or -1 when no scheme asks for it.</summary>
    public int IndexOf(string element, int yearsBack = 0) => index.GetValueOrDefault((element, yearsBack), -1);

    internal void Add(DataElement element, int yearsBack)
    {
        if (index.TryAdd((element.Name, yearsBack), columns.Count))
            columns.Add(new(element, yearsBack));
    }
}

/// <summary>
/// What is known of one firm for one application: typed cells in the order of a <see cref="FactLayout"/>.
/// Null is not answered, which is neither zero nor 否.
/// </summary>
/// <param name="CreditCode">As given, even where it is wrong.</param>
/// <param name="ReferenceYear">The accounting year before the application, for yearly values.</param>
/// <param name="Day">The day of application.</param>
public sealed record EnterpriseFacts(FactLayout Layout, string CreditCode, string Name, int ReferenceYear, DateOnly Day)
{
    /// <summary>Kind of unit, one of <see cref="UnitKinds"/>: who is judged by a scheme at all.</summary>
    public string UnitKind { get; init; } = UnitKinds.Enterprise;

    /// <summary>Cells in layout order.</summary>
    public FeelValue[] Cells { get; } = new FeelValue[Layout.Columns.Count];

    /// <summary>A value by element name; null when not answered or not asked by any scheme.</summary>
    public FeelValue this[string element, int yearsBack = 0] =>
        Layout.IndexOf(element, yearsBack) is var at and >= 0 ? Cells[at] : FeelValue.Null;

    /// <summary>Answers an element; ignored when no scheme asks for it.</summary>
    public EnterpriseFacts With(string element, FeelValue value, int yearsBack = 0)
    {
        if (Layout.IndexOf(element, yearsBack) is var at and >= 0)
            Cells[at] = value;
        return this;
    }

    /// <summary>Name of a cell as people know it: 净资产@2022 for an earlier year, 净资产 for the reference year.</summary>
    public static string NameOf(FactColumn column, int referenceYear) =>
        column.YearsBack == 0 ? column.Element.Name : $"{column.Element.Name}@{referenceYear - column.YearsBack}";
}

/// <summary>From the dictionary's values to FEEL's.</summary>
public static class FactValues
{
    /// <summary>The FEEL value of an answer; null for not answered.</summary>
    public static FeelValue ToFeel(this ElementValue value) => value switch
    {
        ElementValue.Text text => FeelValue.From(text.Value),
        ElementValue.Number number => FeelValue.From(number.Value),
        ElementValue.Truth truth => FeelValue.From(truth.Value),
        ElementValue.Date date => FeelValue.From(date.Value),
        _ => FeelValue.Null,
    };
}

using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>One box of a form.</summary>
/// <param name="Key">Name in records and on the API: 销售收入, 销售收入@2023, or the id of an own field.</param>
/// <param name="Kind">text, long-text, number, money, date, yes-no, choice.</param>
/// <param name="Element">The data element it asks for; null for a field of this application alone.</param>
/// <param name="YearsBack">Years before the reference year.</param>
/// <param name="Year">The accounting year asked about; null where it is about the day.</param>
public sealed record AskedField(string Key, string Label, string Kind, string Unit, string Hint, DataElement? Element, int YearsBack, int? Year)
{
    public bool Required { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];
    public int? Max { get; init; }
    /// <summary>Three boxes of one element stand in one row.</summary>
    public bool OfThreeYears { get; init; }

    /// <summary>What it is called outside its row: 2023 年销售收入.</summary>
    internal string FullLabel => OfThreeYears ? $"{Year} 年{Label}" : Label;
}

/// <summary>A part of the form; <see cref="Rows"/> hold one box, or the three years of one element.</summary>
public sealed record AskedPart(int Number, string Title, string Note, IReadOnlyList<IReadOnlyList<AskedField>> Rows)
{
    internal IEnumerable<AskedField> Fields => Rows.SelectMany(r => r);
}

/// <summary>The form as the pack draws it, in the order of the official one.</summary>
public sealed record AskedForm(IReadOnlyList<AskedPart> Parts)
{
    internal IEnumerable<AskedField> Fields => Parts.SelectMany(p => p.Fields);

    /// <summary>Pure. Years before the unit was registered are not asked.</summary>
    internal static AskedForm Of(Scheme scheme, ElementDictionary dictionary, int year, int? registered)
    {
        var own = scheme.OwnFields.ToDictionary(f => f.Id);
        var reference = year + scheme.ReferenceOffset;
        return new AskedForm([.. scheme.Parts.Select((part, i) => new AskedPart(i + 1, part.Title, part.Note,
            [.. part.Fields.Select(name => own.TryGetValue(name, out var field) ? [Own(field)] : Rows(dictionary[name], scheme.ThreeYears.Contains(name), reference, registered))]))]);
    }

    private static AskedField Own(OwnField field) => new(field.Id, field.Id, field.Kind, field.Unit, field.Hint, null, 0, null)
    {
        Required = field.Required, Choices = field.Choices, Max = field.Max,
    };

    private static IReadOnlyList<AskedField> Rows(DataElement element, bool threeYears, int reference, int? registered)
    {
        if (!threeYears)
            return [Of(element, 0, element.Period is "year" or "year-end" or "three-years" ? reference : null)];
        var oldest = Enumerable.Range(0, FactLayout.Years).Last(back => back == 0 || registered is null || reference - back >= registered);
        return [.. Enumerable.Range(0, oldest + 1).Reverse().Select(back => Of(element, back, reference - back) with
        {
            Key = $"{element.Name}@{(reference - back).ToString(CultureInfo.InvariantCulture)}", OfThreeYears = true,
        })];
    }

    private static AskedField Of(DataElement element, int yearsBack, int? year) => new(element.Name, element.Name, element.Kind switch
    {
        ElementKind.Number => "number",
        ElementKind.Boolean => "yes-no",
        ElementKind.Date => "date",
        _ => "text",
    }, element.Unit ?? "", element.Caliber ?? "", element, yearsBack, year);
}

namespace Kechuang.Decisions.Language;

/// <summary>The type names of the standard (DMN 1.5, 10.3.1.2 rule 52 and table 44).</summary>
internal static class TypeNames
{
    internal static FeelType? Find(string name) => name switch
    {
        "Any" or "any" => FeelType.Any,
        "Null" => FeelType.Null,
        "number" => FeelType.Number,
        "string" => FeelType.Text,
        "boolean" => FeelType.Boolean,
        "date" => FeelType.Date,
        "time" => FeelType.Time,
        "date and time" or "dateTime" => FeelType.DateTime,
        "days and time duration" or "dayTimeDuration" => FeelType.DaysTime,
        "years and months duration" or "yearMonthDuration" => FeelType.YearsMonths,
        "list" => FeelType.AnyList,
        "context" => FeelType.AnyContext,
        "range" => FeelType.AnyRange,
        "function" => FeelType.AnyFunction,
        _ => null,
    };
}

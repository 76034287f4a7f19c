namespace Kechuang.Decisions;

/// <summary>The kinds of FEEL values (DMN 1.5, 10.3.1.3), and Unknown, which the standard does not have.</summary>
public enum FeelKind : byte
{
    Null, Boolean, Number, String, Date, Time, DateTime, DaysTimeDuration, YearsMonthsDuration, List, Context, Range, Function, Unknown,
}

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>Numbers, units and dates, by patterns.</summary>
internal sealed class NumeralCheck() : PatternCheck(NumberPatterns.All, DatePatterns.All, MeasurePatterns.All, UnitPatterns.All);

namespace Kechuang.Gongwen.Proofreading.Pointing;

/// <summary>The marks of GB/T 15834-2011.</summary>
internal sealed class PointingCheck() : PatternCheck(MarkPatterns.All);

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Grammar, by patterns.</summary>
internal sealed class GrammarCheck() : PatternCheck(GrammarPatterns.All, RedundancyPatterns.All, ConjunctionPatterns.All, BoundPatterns.All, EchoPatterns.All, LostPatterns.All, CutOffPatterns.All, MixedPatterns.All, FramePatterns.All, OpenFramePatterns.All);

using Kechuang.Ui;

namespace Kechuang.Platforms;

/// <summary>The tones of this module's words.</summary>
internal static class Tones
{
    internal static Tone Of(PlatformState? state) => state switch
    {
        null => Tone.Neutral,
        { Id: States.Failed or States.Revoked } => Tone.Bad,
        { Id: States.Rectify } => Tone.Soon,
        { Id: States.Running } => Tone.Good,
        { Ends: true } or { Id: "reserve" } => Tone.Neutral,
        _ => Tone.Info,
    };

    internal static Tone OfRound(string word) => word switch
    {
        RoundLine.NotReported => Tone.Bad,
        AssessmentStates.Filling => Tone.Soon,
        AssessmentStates.Published => Tone.Good,
        _ => Tone.Info,
    };

    internal static Tone OfGrade(AssessmentRules rules, string grade) => rules.Grade(grade) switch
    {
        { Award: true } => Tone.Good,
        { Rectify: true } => Tone.Bad,
        null => Tone.Neutral,
        _ => Tone.Info,
    };
}

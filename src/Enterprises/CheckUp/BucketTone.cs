using Kechuang.Ui;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The tone of a heap's badge.</summary>
internal static class BucketTone
{
    internal static Tone Tone(this Bucket bucket) => bucket switch
    {
        Bucket.Met or Bucket.Direct => Ui.Tone.Good,
        Bucket.ExpertsOnly => Ui.Tone.Info,
        Bucket.OneShort => Ui.Tone.Soon,
        _ => Ui.Tone.Neutral,
    };
}

using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>
/// What each sign counts, by the family a slip belongs to: slip-weights.tsv, a logistic regression on texts with slips sown in them and on
/// clean ones (the tests' SlipTraining).
/// </summary>
internal static class SlipWeights
{
    /// <summary>Slips that are told from sound text by the same signs.</summary>
    public static int Family(SlipKind kind) => kind switch
    {
        SlipKind.Same or SlipKind.Sound => 0,
        SlipKind.Look or SlipKind.Near => 1,
        SlipKind.Homophone => 2,
        SlipKind.Swapped => 3,
        SlipKind.Dropped => 4,
        SlipKind.Doubled => 5,
        _ => 6,
    };

    /// <summary>How many families there are.</summary>
    public const int Families = 7;

    /// <summary>How much speaks for a slip: from zero on it is asked for.</summary>
    public static float Margin(float[][] weights, SlipKind kind, ReadOnlySpan<float> signs)
    {
        if (weights.Length != Families)
        {
            return float.NegativeInfinity;
        }

        var (sum, own) = (0f, weights[Family(kind)]);
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * own[i];
        }

        return sum;
    }

    /// <summary>Reads slip-weights.tsv: sign, and its weight in each family.</summary>
    public static float[][] Read(TextReader reader)
    {
        var weights = Enumerable.Range(0, Families).Select(_ => new float[(int)Sign.Count]).ToArray();
        foreach (var row in Tsv.Rows(reader, Families + 1))
        {
            var sign = Names.IndexOf(row[0]);
            for (var family = 0; sign >= 0 && family < Families; family++)
            {
                weights[family][sign] = float.Parse(row[family + 1], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return weights;
    }

    /// <summary>The names of the signs in their order, those of the kinds by the kind.</summary>
    public static List<string> Names { get; } =
        [.. Enumerable.Range(0, (int)Sign.Count).Select(i => i >= (int)Sign.Same && i < (int)Sign.Name ? ((SlipKind)(i - (int)Sign.Same)).ToString() : ((Sign)i).ToString())];
}

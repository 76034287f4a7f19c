using System.Globalization;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>
/// What each sign counts: relation-weights.tsv, two logistic regressions over sound texts and over such texts with wrong figures sown in them
/// (the tests' RelationTraining).
/// </summary>
/// <param name="Intent">By <see cref="RelationSigns"/>, and at the end what stands where no sign does; empty: nothing is told.</param>
/// <param name="Blame">By <see cref="Suspicion"/>.</param>
internal sealed record RelationWeights(float[] Intent, float[] Blame)
{
    public static RelationWeights None { get; } = new([], []);

    /// <summary>How much speaks for numbers being meant to hang together: the logarithm of the odds.</summary>
    public float Meant(List<int> signs)
    {
        var sum = Intent[^1];
        foreach (var sign in signs)
        {
            sum += Intent[sign];
        }

        return sum;
    }

    /// <summary>What the signs of a number or of a reckoning that does not come out count together: the logarithm of the odds.</summary>
    public float Sum(List<int> signs)
    {
        var sum = 0f;
        foreach (var sign in signs)
        {
            sum += Intent[sign];
        }

        return sum;
    }

    /// <summary>How much speaks for a number being wrong.</summary>
    public float Wrong(ReadOnlySpan<float> suspicion)
    {
        var sum = 0f;
        for (var i = 0; i < suspicion.Length; i++)
        {
            sum += suspicion[i] * Blame[i];
        }

        return sum;
    }

    /// <summary>Reads relation-weights.tsv: a sign, its weight, its name.</summary>
    public static RelationWeights Read(TextReader reader)
    {
        var (intent, blame) = (new float[RelationSigns.Count + 1], new float[Suspicion.Count]);
        foreach (var row in Tsv.Rows(reader, 3))
        {
            var sign = int.Parse(row[0], CultureInfo.InvariantCulture);
            var weight = float.Parse(row[1], CultureInfo.InvariantCulture);
            if (sign <= RelationSigns.Count)
            {
                intent[sign] = weight;
            }
            else if (sign - RelationSigns.Count - 1 is var own && own < blame.Length)
            {
                blame[own] = weight;
            }
        }

        return new RelationWeights(intent, blame);
    }
}

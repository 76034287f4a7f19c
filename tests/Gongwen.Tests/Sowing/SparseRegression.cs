namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>One case of a regression on signs that are there or not.</summary>
/// <param name="Signs">The signs that are there.</param>
/// <param name="Is">Whether it is what is looked for.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Text">The text it comes from.</param>
internal sealed record SparseCase(int[] Signs, bool Is, float Weight, string Text);

/// <summary>Logistic regression on many signs of which each case has few; weights cost their square. The same cases give the same weights.</summary>
internal static class SparseRegression
{
    private const int Rounds = 120;
    private const int Seldom = 4;
    private const double Rate = 0.6;

    /// <summary>The weights by sign; the last is what stands where no sign does.</summary>
    public static float[] Fit(IReadOnlyList<SparseCase> cases, int signs, double cost)
    {
        // What was seen once or twice says nothing of the next text.
        var seen = new int[signs];
        foreach (var sign in cases.SelectMany(c => c.Signs))
        {
            seen[sign]++;
        }

        cases = [.. cases.Select(c => c with { Signs = [.. c.Signs.Where(s => seen[s] >= Seldom)] })];
        var (weights, slope, speed) = (new double[signs + 1], new double[signs + 1], new double[signs + 1]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            foreach (var one in cases)
            {
                var miss = one.Weight * ((one.Is ? 1 : 0) - (1 / (1 + Math.Exp(-Margin(one.Signs, weights)))));
                foreach (var sign in one.Signs)
                {
                    slope[sign] += miss;
                }

                slope[signs] += miss;
            }

            for (var i = 0; i <= signs; i++)
            {
                var s = slope[i] - (i < signs ? cost * weights[i] : 0);
                speed[i] += s * s;
                weights[i] += speed[i] == 0 ? 0 : Rate * s / Math.Sqrt(speed[i]);
            }
        }

        return [.. weights.Select(w => (float)w)];
    }

    private static double Margin(int[] signs, double[] weights)
    {
        var sum = weights[^1];
        foreach (var sign in signs)
        {
            sum += weights[sign];
        }

        return sum;
    }
}

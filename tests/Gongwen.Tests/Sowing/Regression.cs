namespace Kechuang.Gongwen.Tests.Sowing;

/// <summary>One possible slip as the regression sees it.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Signs">Its signs.</param>
/// <param name="IsSlip">Whether it is one.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Text">The text it comes from, so that no text is judged by weights that were fitted to it.</param>
internal sealed record Case(int Family, float[] Signs, bool IsSlip, double Weight, string Text);

/// <summary>
/// Logistic regression whose families share their weights as far as the cases allow: each family's weights are those of all and its own
/// deviation, and deviations cost. Fitted by Newton's method; the same cases give the same weights.
/// </summary>
internal static class Regression
{
    private const double Shared = 1;
    private const double Own = 4;
    private const int Rounds = 12;

    /// <summary>The weights by family and sign.</summary>
    public static float[][] Fit(IReadOnlyList<Case> cases, int families, int signs)
    {
        var scale = Scale(cases, signs);
        var size = signs * (families + 1);
        var weights = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = (new double[size], new double[size, size]);
            foreach (var one in cases)
            {
                Add(one, weights, scale, signs, slope, curve);
            }

            for (var i = 0; i < size; i++)
            {
                var cost = i < signs ? Shared : Own;
                slope[i] -= cost * weights[i];
                curve[i, i] += cost;
            }

            var step = Solve(curve, slope);
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
            }
        }

        return [.. Enumerable.Range(0, families).Select(f => Enumerable.Range(0, signs)
            .Select(i => (float)((weights[i] + weights[(signs * (f + 1)) + i]) / scale[i])).ToArray())];
    }

    private static double[] Scale(IReadOnlyList<Case> cases, int signs) =>
        [.. Enumerable.Range(0, signs).Select(i => Math.Max(0.1, Math.Sqrt(cases.Average(c => (double)c.Signs[i] * c.Signs[i]))))];

    private static void Add(Case one, double[] weights, double[] scale, int signs, double[] slope, double[,] curve)
    {
        var own = signs * (one.Family + 1);
        var (set, values) = (new List<int>(), new List<double>());
        for (var i = 0; i < signs; i++)
        {
            if (one.Signs[i] != 0)
            {
                set.Add(i);
                values.Add(one.Signs[i] / scale[i]);
            }
        }

        var sum = 0.0;
        for (var k = 0; k < set.Count; k++)
        {
            sum += values[k] * (weights[set[k]] + weights[own + set[k]]);
        }

        var chance = 1 / (1 + Math.Exp(-sum));
        var (miss, bend) = (one.Weight * ((one.IsSlip ? 1 : 0) - chance), one.Weight * Math.Max(1e-4, chance * (1 - chance)));
        for (var k = 0; k < set.Count; k++)
        {
            slope[set[k]] += miss * values[k];
            slope[own + set[k]] += miss * values[k];
            for (var m = 0; m < set.Count; m++)
            {
                var both = bend * values[k] * values[m];
                curve[set[k], set[m]] += both;
                curve[own + set[k], set[m]] += both;
                curve[set[k], own + set[m]] += both;
                curve[own + set[k], own + set[m]] += both;
            }
        }
    }

    // Of a symmetric, positive system (Cholesky).
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var low = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= low[i, k] * low[j, k];
                }

                low[i, j] = i == j ? Math.Sqrt(sum) : sum / low[j, j];
            }
        }

        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= low[i, k] * x[k];
            }

            x[i] /= low[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                x[i] -= low[k, i] * x[k];
            }

            x[i] /= low[i, i];
        }

        return x;
    }
}

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>Shares out which number of a reckoning is the wrong one.</summary>
internal static class Blame
{
    /// <summary>The suspects, the likeliest first, with the likelihood of each if one of them it is.</summary>
    public static List<(Suspect Suspect, double Share)> Of(Breach breach, Diagnosis diagnosis, RelationWeights weights)
    {
        var signs = new float[Suspicion.Count];
        var weighed = breach.Suspects.Select(s =>
        {
            Suspicion.Read(s, diagnosis, signs);
            return (Suspect: s, Weight: Math.Exp(weights.Wrong(signs)));
        }).ToList();
        var all = weighed.Sum(w => w.Weight);
        return [.. weighed.Select(w => (w.Suspect, w.Weight / all)).OrderByDescending(w => w.Item2)];
    }
}

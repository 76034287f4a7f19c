namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>A number that may be wrong: with another value a reckoning would come out.</summary>
/// <param name="Relation">The reckoning that does not come out.</param>
/// <param name="Member">Which of its members.</param>
/// <param name="Slip">How the number came out of the right one.</param>
/// <param name="Right">The value that makes it come out.</param>
/// <param name="Chance">How likely any number is such a slip away.</param>
internal sealed record Suspect(Relation Relation, int Member, Mistyped Slip, double Right, double Chance)
{
    public Number Number => Relation.Members[Member];
}

/// <summary>A reckoning that does not come out, and would but for a slip in one of its numbers.</summary>
/// <param name="Relation">The reckoning.</param>
/// <param name="Meant">How much speaks for its being meant.</param>
/// <param name="Suspects">The numbers that may have slipped.</param>
internal sealed record Breach(Relation Relation, float Meant, List<Suspect> Suspects);

/// <summary>
/// Which numbers of a text come out with others and which would but for a slip: what is told of one reckoning speaks for or against the
/// numbers of the next.
/// </summary>
internal sealed class Diagnosis
{
    private const double Chance = 0.3;
    private const float Most = 10;
    private const int MostMembers = 16;

    private readonly List<Held>[] held;
    private readonly List<(Relation Relation, int Member, float Meant)>[] broken;
    private readonly RelationWeights weights;
    private readonly float?[] expected;
    private readonly RelationSigns signs = new();
    private readonly (Mistyped Slip, double Right, double Chance)?[] slips = new (Mistyped, double, double)?[MostMembers];

    private Diagnosis(int count, RelationWeights weights)
    {
        this.weights = weights;
        expected = new float?[count];
        held = [.. Enumerable.Range(0, count).Select(_ => new List<Held>())];
        broken = [.. Enumerable.Range(0, count).Select(_ => new List<(Relation, int, float)>())];
    }

    public List<Breach> Breaches { get; } = [];

    /// <summary>Reads the numbers of a text.</summary>
    /// <param name="numbers">All of them.</param>
    /// <param name="weights">What signs count.</param>
    /// <param name="asked">Keys of reckonings that are to be told in any case.</param>
    public static Diagnosis Of(List<Number> numbers, RelationWeights weights, HashSet<long>? asked = null)
    {
        var diagnosis = new Diagnosis(numbers.Count, weights);
        foreach (var relation in RelationFinder.All(numbers))
        {
            switch (relation.Holds())
            {
                case true when relation.ByChance() is <= Chance and var chance:
                    diagnosis.Hold(relation, chance);
                    break;
                case false:
                    diagnosis.Break(relation, asked?.Count > 0 && asked.Contains(relation.Key));
                    break;
            }
        }

        return diagnosis;
    }

    /// <summary>How well a number is borne out by reckonings that come out, 0 not at all; not by those that have all numbers of the one in question.</summary>
    public float Borne(Number number, Relation but)
    {
        var best = 0f;
        foreach (var one in held[number.Index])
        {
            if (!(one.Relation.Members.Length == but.Members.Length && Array.TrueForAll(one.Relation.Members, but.Members.Contains)))
            {
                best = Math.Max(best, one.Strength ??= Meant(one.Relation) - (float)Math.Log(one.Chance));
            }
        }

        return Math.Min(Most, best);
    }

    /// <summary>Whether a longer list with all its numbers comes out: then it is no whole list.</summary>
    public bool IsWithin(Relation relation) =>
        relation.Kind is RelationKind.Pair or RelationKind.Sum && held[relation.Members[0].Index].Exists(h =>
            h.Relation.Kind is RelationKind.Sum && h.Relation.Members[0] == relation.Members[0] && h.Relation.Members.Length > relation.Members.Length && Array.TrueForAll(relation.Members, h.Relation.Members.Contains));

    /// <summary>How much speaks for another reckoning that would come out too if the number were right.</summary>
    public float Mends(Suspect suspect)
    {
        var best = 0f;
        foreach (var (relation, member, meant) in broken[suspect.Number.Index])
        {
            if (relation != suspect.Relation && relation.Solve(member) is { } follows && follows.Meets(suspect.Right - (suspect.Number.Step * 0.51), suspect.Right + (suspect.Number.Step * 0.51)))
            {
                best = Math.Max(best, meant - (float)Math.Log(Math.Min(1, (follows.High - follows.Low + suspect.Number.Step) / suspect.Right)));
            }
        }

        return Math.Clamp(best, 0, Most);
    }

    /// <summary>How much speaks for a number being one of a reckoning at all.</summary>
    public float Expected(Number number) => expected[number.Index] ??= weights.Sum(signs.Of(number));

    /// <summary>The likelihood that a reckoning that does not come out is a fault.</summary>
    public double Fault(Breach breach) => 1 / (1 + Math.Exp(-weights.Sum(Suspicion.Signs(breach, this, signs))));

    private float Meant(Relation relation) => weights.Meant(signs.Of(relation));

    private void Hold(Relation relation, double chance)
    {
        var one = new Held(relation, chance);
        foreach (var member in relation.Members)
        {
            held[member.Index].Add(one);
        }
    }

    // Most are never asked for: how much speaks for it is reckoned where it is.
    private sealed record Held(Relation Relation, double Chance)
    {
        public float? Strength { get; set; }
    }

    private void Break(Relation relation, bool wanted)
    {
        // Most have no member that is a slip away: nothing is kept of those.
        var asked = wanted;
        for (var i = 0; i < relation.Members.Length; i++)
        {
            slips[i] = relation.Solve(i) is { } follows ? Mistype.Of(relation.Members[i], follows) : null;
            asked |= slips[i] is { Slip: not Mistyped.No };
        }

        if (!asked || Meant(relation) is var meant && meant <= Unlikely && !wanted)
        {
            return;
        }

        var suspects = new List<Suspect>(relation.Members.Length);
        for (var i = 0; i < relation.Members.Length; i++)
        {
            if (slips[i] is { } mistype)
            {
                suspects.Add(new Suspect(relation, i, mistype.Slip, mistype.Right, mistype.Chance));
            }
        }

        Breaches.Add(new Breach(relation, meant, suspects));
        suspects.ForEach(s => broken[s.Number.Index].Add((relation, s.Member, meant)));
    }

    // Of so many reckonings that are not meant some are always a slip away.
    private const float Unlikely = -3;
}

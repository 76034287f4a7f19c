namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>How numbers may hang together. The order is that of relation-weights.tsv.</summary>
internal enum RelationKind
{
    /// <summary>A number is two others together: a total and two parts, what was and what was added, a target and what wants to it.</summary>
    Pair,

    /// <summary>A total and three or more parts that follow one another.</summary>
    Sum,

    /// <summary>A rate is one number over another.</summary>
    Ratio,

    /// <summary>A rate is what a number rose by, over what it was.</summary>
    Growth,

    /// <summary>A rate is what a number fell by, over what it was.</summary>
    Fall,

    /// <summary>A rate is an increase over the later number less that increase.</summary>
    Increase,

    /// <summary>A rate is a decrease over the later number and that decrease.</summary>
    Decrease,

    /// <summary>A whole is so many times what each has.</summary>
    Product,

    /// <summary>So many times (倍) is one number over another.</summary>
    Times,

    /// <summary>Rates that make a hundred.</summary>
    Hundred,

    /// <summary>A whole is made of several kinds, each so many times what each of it has.</summary>
    Weighted,

    /// <summary>A number told twice.</summary>
    Same,

    /// <summary>What there is at the end is what there was and what came, less what went: members the end, the beginning, two that came, one that went, or the like.</summary>
    FlowOut,

    /// <summary>The same where what went stands before what came.</summary>
    FlowIn,

    /// <summary>A whole is so many times so many times what each has.</summary>
    Cube,

    /// <summary>A total of parts between each of which another number of the measure stands: 任务 and 完成 by turns.</summary>
    Turns,
}

/// <summary>Numbers that may hang together; whether they are meant to is for <see cref="RelationWeights"/> to say.</summary>
/// <param name="Kind">How.</param>
/// <param name="Members">What follows first, then what it follows from, in the order the kind names them.</param>
internal sealed record Relation(RelationKind Kind, Number[] Members)
{
    private const double Hundredfold = 100;

    /// <summary>The member's value as it follows from the others; null where there is none.</summary>
    public Span? Solve(int member) => Kind switch
    {
        RelationKind.Pair or RelationKind.Sum or RelationKind.Turns => member == 0 ? Parts(0) : Positive(Of(0) - Parts(member)),
        RelationKind.Hundred => Positive(new Span(Hundredfold, Hundredfold, Hundredfold) - Parts(member, 0)),
        RelationKind.FlowOut => Positive(Flow(member, Members.Length - 1)),
        RelationKind.FlowIn => Positive(Flow(member, 2)),
        RelationKind.Cube => member switch { 0 => Of(1) * Of(2) * Of(3), 1 => Of(0) / (Of(2) * Of(3)), 2 => Of(0) / (Of(1) * Of(3)), _ => Of(0) / (Of(1) * Of(2)) },
        RelationKind.Ratio => member switch { 0 => Of(1) / Of(2) * Hundredfold, 1 => Of(0) * Of(2) * (1 / Hundredfold), _ => Of(1) / Of(0) * Hundredfold },
        RelationKind.Times => member switch { 0 => Of(1) / Of(2), 1 => Of(0) * Of(2), _ => Of(1) / Of(0) },
        RelationKind.Growth => member switch { 0 => Positive((Of(1) - Of(2)) / Of(2) * Hundredfold), 1 => Of(2) * (Span.One + Rate), _ => Of(1) / (Span.One + Rate) },
        RelationKind.Fall => member switch { 0 => Positive((Of(2) - Of(1)) / Of(2) * Hundredfold), 1 => Positive(Of(2) * (Span.One - Rate)), _ => Over(Of(1), Span.One - Rate) },
        RelationKind.Increase => member switch { 0 => Over(Of(1) * Hundredfold, Of(2) - Of(1)), 1 => Of(2) * (Rate / (Span.One + Rate)), _ => Of(1) * ((Span.One + Rate) / Rate) },
        RelationKind.Decrease => member switch { 0 => Of(1) / (Of(2) + Of(1)) * Hundredfold, 1 => Over(Of(2) * Rate, Span.One - Rate), _ => Positive(Of(1) * ((Span.One - Rate) / Rate)) },
        RelationKind.Product => member switch { 0 => Of(1) * Of(2), 1 => Of(0) / Of(2), _ => Of(0) / Of(1) },
        RelationKind.Weighted => member == 0 ? Products(0) : Positive((Of(0) - Products(member)) / Of(member % 2 == 0 ? member - 1 : member + 1)),
        _ => Of(1 - member),
    };

    /// <summary>Whether the numbers come out as they are rounded: yes, no, or null where they miss by a last digit only.</summary>
    public bool? Holds()
    {
        if (Solve(0) is not { } follows)
        {
            return false;
        }

        var stated = Members[0];
        if (follows.Meets(stated.Low, stated.High))
        {
            return true;
        }

        var trifle = stated.Step * (Kind is RelationKind.Pair or RelationKind.Sum or RelationKind.Hundred or RelationKind.FlowIn or RelationKind.FlowOut or RelationKind.Turns && !IsRounded ? 0 : 0.6);
        return follows.Meets(stated.Low - trifle, stated.High + trifle) ? null : false;
    }

    /// <summary>How likely numbers that have nothing to do with one another come out so.</summary>
    public double ByChance()
    {
        var follows = Solve(0) ?? Of(0);
        var grain = Members[0].Measure is "%" or "倍" ? Members[0].Step : Grain(Members[0]);
        foreach (var member in Members)
        {
            grain = member.Measure == Members[0].Measure && grain > Members[0].Step ? Math.Min(grain, Grain(member)) : grain;
        }

        return Math.Min(1, (follows.High - follows.Low + Math.Max(grain, Members[0].High - Members[0].Low)) / Math.Max(Math.Abs(Members[0].Value), 1e-9));
    }

    /// <summary>What a member that stands there adds to <see cref="Key"/>.</summary>
    public static long KeyOf(int start) => unchecked((start + 1) * -7046029254386353131L);

    /// <summary>The same for all reckonings with the same members, by where these stand.</summary>
    public long Key
    {
        get
        {
            var key = 0L;
            foreach (var member in Members)
            {
                key += KeyOf(member.Told.Quantity.Start);
            }

            return key;
        }
    }

    private Span Rate => Of(0) * (1 / Hundredfold);

    private bool IsRounded => Array.Exists(Members, m => m.High > m.Low);

    // Zeros at the end are no digits that had to come out.
    private static double Grain(Number number)
    {
        var digits = Math.Round(number.Value / number.Step);
        var grain = number.Step;
        for (; digits >= 10 && digits % 10 == 0; digits /= 10)
        {
            grain *= 10;
        }

        return grain;
    }

    private Span Of(int member) => Span.Of(Members[member]);

    private Span Parts(int but, int first = 1)
    {
        var sum = new Span(0, 0, 0);
        for (var i = first; i < Members.Length; i++)
        {
            sum = i == but && (but > 0 || first == 0) ? sum : sum + Of(i);
        }

        return sum;
    }

    // What went is taken off, the rest comes on.
    private Span Flow(int member, int went)
    {
        var sum = new Span(0, 0, 0);
        for (var i = 1; i < Members.Length; i++)
        {
            sum = i == member ? sum : i == went ? sum - Of(i) : sum + Of(i);
        }

        return member == 0 ? sum : member == went ? sum - Of(0) : Of(0) - sum;
    }

    private Span Products(int but)
    {
        var sum = new Span(0, 0, 0);
        for (var i = 1; i < Members.Length; i += 2)
        {
            sum = i == but || i + 1 == but ? sum : sum + (Of(i) * Of(i + 1));
        }

        return sum;
    }

    private static Span? Positive(Span span) => span.Value > 0 ? span : null;

    private static Span? Over(Span a, Span b) => b.Low > 0 ? a / b : null;
}

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>What speaks for and against a reckoning that does not come out being a fault, and for each of its numbers being the wrong one.</summary>
internal static class Suspicion
{
    private const int Kinds = (int)RelationKind.Turns + 1;
    private const int Slips = (int)Mistyped.Power + 1;
    private const int SlipAt = 8;
    private const float Most = 10;

    /// <summary>How much is weighed of each number.</summary>
    public const int Count = SlipAt + Slips + (Kinds * 2);

    /// <summary>The names of what is weighed of each number, as relation-weights.tsv has them.</summary>
    public static List<string> Names { get; } =
    [
        "wrong.bias", "wrong.chance", "wrong.borne", "wrong.mends", "wrong.result", "wrong.first", "wrong.last", "wrong.digits",
        .. Enumerable.Range(0, Slips).Select(i => $"wrong.slip.{(Mistyped)i}"),
        .. Enumerable.Range(0, Kinds * 2).Select(i => $"wrong.{(RelationKind)(i / 2)}.{(i % 2 == 0 ? "follows" : "operand")}"),
    ];

    /// <summary>Fills in what is weighed of a number: which of a reckoning is the wrong one.</summary>
    public static void Read(Suspect suspect, Diagnosis book, float[] into)
    {
        Array.Clear(into);
        var (relation, number) = (suspect.Relation, suspect.Number);
        (into[0], into[1], into[2], into[3]) = (1, Math.Clamp(-(float)Math.Log(suspect.Chance), 0, Most), book.Borne(number, relation), book.Mends(suspect));
        into[4] = suspect.Member == 0 ? 1 : 0;
        into[5] = Array.TrueForAll(relation.Members, m => m.Index >= number.Index) ? 1 : 0;
        into[6] = Array.TrueForAll(relation.Members, m => m.Index <= number.Index) ? 1 : 0;
        into[7] = Math.Min(5, number.Digits);
        into[SlipAt + (int)suspect.Slip] = 1;
        into[SlipAt + Slips + ((int)relation.Kind * 2) + (suspect.Member == 0 ? 0 : 1)] = 1;
    }

    /// <summary>The signs of a reckoning that does not come out, by <see cref="RelationSigns"/>.</summary>
    public static List<int> Signs(Breach breach, Diagnosis book, RelationSigns into)
    {
        var (least, most, open) = (Most, 0f, 0f);
        foreach (var member in breach.Relation.Members)
        {
            var borne = book.Borne(member, breach.Relation);
            (least, most) = (Math.Min(least, borne), Math.Max(most, borne));
            open += borne == 0 ? Math.Clamp(book.Expected(member), -3, 3) / breach.Relation.Members.Length : 0;
        }

        var (count, chance, mends, swapped, digits, unborne) = (0, 0.0, 0f, false, 5, 0);
        foreach (var suspect in breach.Suspects.Where(s => s.Slip != Mistyped.No))
        {
            (count, chance) = (count + 1, chance + suspect.Chance);
            mends = Math.Max(mends, book.Mends(suspect));
            swapped |= suspect.Slip == Mistyped.Swapped;
            unborne += book.Borne(suspect.Number, breach.Relation) == 0 ? 1 : 0;
        }

        foreach (var member in breach.Relation.Members)
        {
            digits = Math.Min(digits, member.Digits);
        }

        return into.OfBreach(
            (int)breach.Relation.Kind, (int)Math.Clamp(Math.Floor(breach.Meant), -3, 6), (int)Math.Clamp(-Math.Log(chance), 0, 6), Step(least), Step(most), Step(mends),
            swapped ? 1 : 0, Math.Min(4, count), Math.Min(3, unborne), digits, (int)Math.Round(open));
    }

    private static int Step(float borne) => borne switch { 0 => 0, < 2 => 1, < 4 => 2, < 6 => 3, _ => 4 };
}

using Kechuang.Gongwen.Proofreading.Figures;

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>
/// What tells whether numbers are meant to hang together: their order, what stands between them, the cues and words beside each, what they
/// claim, words they share. A sign is a number below <see cref="Count"/>; two signs fall together so rarely that it does no harm.
/// </summary>
internal sealed class RelationSigns
{
    /// <summary>How many signs there can be.</summary>
    public const int Count = 1 << 18;

    private const int Roles = 3;

    private readonly List<int> signs = [];
    private readonly Dictionary<(int, int), int> shared = [];
    private RelationKind kind;

    private enum Slot
    {
        Lead, Far, Tail, Bare, End, EndPair, Start, StartPair, Claimed, Target, Order, Layout, Widest, Border, AnyBorder, Shared, Between, Measure, Chance, Before, Inside, Ahead, Behind, OtherRates, Own, Previous, Next, Crowd, Alone, Cross, EndCross, Placed, PlacedEnd, Breach, Follow,
    }

    /// <summary>Where it is set, told the name of each sign.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<int, string>? Names { get; init; }

    /// <summary>The signs of a relation; the list is used again for the next.</summary>
    public List<int> Of(Relation relation)
    {
        signs.Clear();
        kind = relation.Kind;
        var roles = relation.Members.Length <= Roles ? relation.Members : [relation.Members[0], relation.Members[1], relation.Members[^1]];
        for (var role = 0; role < roles.Length; role++)
        {
            Beside(roles[role], role);
        }

        var sorted = relation.Members.ToArray();
        Array.Sort(sorted, static (a, b) => a.Index.CompareTo(b.Index));
        Placed(roles, sorted);
        Cues(Slot.Follow, 0, sorted[^1].Follow);
        for (int i = 0, pair = 0; i < roles.Length; i++)
        {
            for (var j = i + 1; j < roles.Length; j++, pair++)
            {
                Crossed(roles[i], roles[j], pair);
                Add(Slot.Shared, pair, Shared(roles[i], roles[j]));
            }
        }

        return signs;
    }

    /// <summary>
    /// What is to be added where weights are fitted: small numbers come out by chance, and that must not be put down to their words. Null
    /// where chance is small.
    /// </summary>
    public static int? ByChance(double chance) => chance <= 0.02 ? null : Hash(Slot.Chance, 0, 0, chance <= 0.05 ? 0 : chance <= 0.12 ? 1 : 2);

    /// <summary>The sign that every single number has.</summary>
    public static int Alone { get; } = Hash(Slot.Alone, 0, 0, 0);

    private void Beside(Number number, int role)
    {
        Cues(Slot.Lead, role, number.Lead);
        Cues(Slot.Far, role, number.Far);
        Cues(Slot.Tail, role, number.Tail);
        if ((number.Lead | number.Far) == 0)
        {
            Add(Slot.Bare, role, 0);
        }

        Add(Slot.End, role, number.End & 0xFFFF);
        Add(Slot.EndPair, role, number.End);
        Add(Slot.Start, role, number.Start & 0xFFFF);
        Add(Slot.StartPair, role, number.Start);
        Add(Slot.Claimed, role, (int)number.Told.Quantity.Figure.Claim);
        if (number.Told.Quantity.Figure.Role == FigureRole.Target)
        {
            Add(Slot.Target, role, 1);
        }
    }

    // Two numbers are members of many relations; the numbers are always of one text.
    private int Shared(Number one, Number other)
    {
        var key = (Math.Min(one.Index, other.Index), Math.Max(one.Index, other.Index));
        if (!shared.TryGetValue(key, out var common))
        {
            shared[key] = common = Math.Clamp(Naming.Common(one.Name, other.Name), 1, 5);
        }

        return common;
    }

    // The cues of two members together: 年初 on one and 新增 on the other.
    private void Crossed(Number one, Number other, int pair)
    {
        for (var a = one.Lead | Bare; a != 0; a &= a - 1)
        {
            for (var b = other.Lead | Bare; b != 0; b &= b - 1)
            {
                Add(Slot.Cross, pair, (System.Numerics.BitOperations.TrailingZeroCount(a) * 32) + System.Numerics.BitOperations.TrailingZeroCount(b));
            }
        }

        Add(Slot.EndCross, pair, ((one.End & 0xFFFF) << 16) | (other.End & 0xFFFF));
    }

    // Stands for no cue at all; the last of the cues never crosses.
    private const uint Bare = 1u << 31;

    private void Placed(Number[] roles, Number[] sorted)
    {
        var order = roles.Length == 2 ? (roles[0].Index < roles[1].Index ? 0 : 1)
            : (roles[0].Index < roles[1].Index ? 0 : 1) + (roles[0].Index < roles[2].Index ? 0 : 2) + (roles[1].Index < roles[2].Index ? 0 : 4);
        var border = Border(sorted);
        var layout = (order * 10) + border;
        for (var role = 1; role < roles.Length; role++)
        {
            var between = Math.Min(4, roles[role].AlikeTo(roles[0]));
            Add(Slot.Before, role, (between * 2) + (roles[role].Index < roles[0].Index ? 1 : 0));
            layout = (layout * 5) + between;
            var side = (Math.Min(2, between) * 2) + (roles[role].Index < roles[0].Index ? 1 : 0);
            for (var cues = roles[0].Lead | Bare; cues != 0; cues &= cues - 1)
            {
                Add(Slot.Placed, role, (side * 32) + System.Numerics.BitOperations.TrailingZeroCount(cues));
            }

            for (var cues = roles[role].Lead | Bare; cues != 0; cues &= cues - 1)
            {
                Add(Slot.Placed, role + 3, (side * 32) + System.Numerics.BitOperations.TrailingZeroCount(cues));
            }

            Add(Slot.PlacedEnd, role, (side << 16) | (roles[0].End & 0xFFFF));
            Add(Slot.PlacedEnd, role + 3, (side << 16) | (roles[role].End & 0xFFFF));
        }

        var widest = 0;
        for (var i = 1; i < sorted.Length; i++)
        {
            widest = Math.Max(widest, sorted[i].Index - sorted[i - 1].Index);
        }

        var rest = sorted[^1].Index - sorted[0].Index - (sorted.Length - 1);
        Add(Slot.Order, Math.Min(6, sorted.Length), order);
        Add(Slot.Layout, 0, layout);
        Add(Slot.Widest, 0, Math.Min(6, widest));
        Add(Slot.Between, 0, Math.Min(8, rest));
        Add(Slot.Border, 0, border);
        Add(Slot.Measure, 0, roles[0].Measure is "%" or "百分点" ? 0 : roles[0].Measure is "元" ? 1 : roles[0].Measure is "人" or "人次" ? 2 : 3);
        signs.Add(Hash(Slot.AnyBorder, 0, 0, border));
        Others(roles, sorted);
    }

    // Further numbers of the same measure in the same sentences, which could as well have been taken.
    private void Others(Number[] roles, Number[] sorted)
    {
        var all = sorted[0].All;
        var (ahead, inside, behind, rates) = (0, 0, 0, 0);
        for (var i = sorted[0].Index - 1; i >= 0 && all[i].Sentence == sorted[0].Sentence; i--)
        {
            ahead += all[i].Measure == roles[1].Measure ? 1 : 0;
            rates += all[i].Measure == roles[0].Measure ? 1 : 0;
        }

        for (var i = sorted[0].Index + 1; i < sorted[^1].Index; i++)
        {
            inside += all[i].Measure == roles[1].Measure && Array.IndexOf(sorted, all[i]) < 0 ? 1 : 0;
            rates += all[i].Measure == roles[0].Measure && Array.IndexOf(sorted, all[i]) < 0 ? 1 : 0;
        }

        for (var i = sorted[^1].Index + 1; i < all.Count && all[i].Sentence == sorted[^1].Sentence; i++)
        {
            behind += all[i].Measure == roles[1].Measure ? 1 : 0;
            rates += all[i].Measure == roles[0].Measure ? 1 : 0;
        }

        Add(Slot.Inside, 0, Math.Min(3, inside));
        Add(Slot.Ahead, 0, Math.Min(3, ahead));
        Add(Slot.Behind, 0, Math.Min(3, behind));
        Add(Slot.OtherRates, 0, Math.Min(4, rates));
        Add(Slot.OtherRates, 1, (Math.Min(2, ahead) * 9) + (Math.Min(2, inside) * 3) + Math.Min(2, behind));
    }

    /// <summary>The signs of a reckoning that does not come out: each of what is told, and how much it is meant together with each; the list is used again for the next.</summary>
    public List<int> OfBreach(int kind, int meant, int chance, int least, int most, int mends, int swapped, int suspects, int unborne, int digits, int open)
    {
        signs.Clear();
        signs.Add(BreachAlone);
        foreach (var (place, value) in ((int, int)[])[(1, kind), (2, meant), (3, chance), (4, least), (5, most), (6, mends), (7, swapped), (8, suspects), (9, unborne), (10, digits), (11, open)])
        {
            signs.Add(Hash(Slot.Breach, place, 0, value));
            if (place != 2)
            {
                signs.Add(Hash(Slot.Breach, place, 1, (value * 16) + meant + 4));
            }
        }

        signs.Add(Hash(Slot.Breach, 12, 0, (((most * 8) + mends) * 8) + unborne));
        signs.Add(Hash(Slot.Breach, 13, 0, (((meant + 4) * 8) + chance) * 8 + most));
        return signs;
    }

    /// <summary>The sign that every reckoning has that does not come out.</summary>
    public static int BreachAlone { get; } = Hash(Slot.Breach, 0, 0, 0);

    /// <summary>The signs of a number that tell whether it is one of a reckoning at all; the list is used again for the next.</summary>
    public List<int> Of(Number number)
    {
        signs.Clear();
        signs.Add(Alone);
        Of(number, Slot.Own);
        if (number.Index > 0)
        {
            Of(number.All[number.Index - 1], Slot.Previous);
            signs.Add(Hash(Slot.Previous, 1, 0, number.All[number.Index - 1].Measure == number.Measure ? 1 : 0));
            signs.Add(Hash(Slot.Previous, 2, 0, number.Sentence - number.All[number.Index - 1].Sentence));
        }

        if (number.Index + 1 < number.All.Count)
        {
            Of(number.All[number.Index + 1], Slot.Next);
            signs.Add(Hash(Slot.Next, 1, 0, number.All[number.Index + 1].Measure == number.Measure ? 1 : 0));
            signs.Add(Hash(Slot.Next, 2, 0, number.All[number.Index + 1].Sentence - number.Sentence));
        }

        var alike = 0;
        for (var i = Math.Max(0, number.Index - 5); i < Math.Min(number.All.Count, number.Index + 6); i++)
        {
            alike += number.All[i].Measure == number.Measure ? 1 : 0;
        }

        signs.Add(Hash(Slot.Crowd, 0, 0, alike));
        return signs;
    }

    private void Of(Number number, Slot slot)
    {
        foreach (var (place, cues) in ((int, uint)[])[(3, number.Lead), (4, number.Far), (5, number.Tail)])
        {
            for (var rest = cues; rest != 0; rest &= rest - 1)
            {
                signs.Add(Hash(slot, place, 0, System.Numerics.BitOperations.TrailingZeroCount(rest)));
            }
        }

        signs.Add(Hash(slot, 6, 0, number.End & 0xFFFF));
        signs.Add(Hash(slot, 7, 0, number.Start & 0xFFFF));
        signs.Add(Hash(slot, 8, 0, (int)number.Told.Quantity.Figure.Claim));
        signs.Add(Hash(slot, 9, 0, number.Measure is "%" ? 0 : number.Measure is "百分点" ? 1 : number.Measure is "元" ? 2 : number.Measure is "人" or "人次" ? 3 : 4));
        if (slot == Slot.Own)
        {
            signs.Add(Hash(slot, 10, 0, number.End));
            signs.Add(Hash(slot, 11, 0, number.Start));
            signs.Add(Hash(slot, 12, 0, number.Digits));
        }
    }

    // Sentences and parts of sentences between the first and the last.
    private static int Border(Number[] sorted)
    {
        var (first, last) = (sorted[0], sorted[^1]);
        var (sentences, parts) = (last.Sentence - first.Sentence, last.Part - first.Part);
        return first.Told.Passage != last.Told.Passage ? (sorted.Length > 2 && sorted[^2].Told.Passage == first.Told.Passage ? 7 : 8)
            : sentences == 0 ? Math.Min(2, parts)
            : sentences == 1 ? 3 + (sorted.Length > 2 && sorted[^2].Sentence == first.Sentence ? 1 : 0)
            : 5 + (sentences == 2 ? 0 : 1);
    }

    private void Cues(Slot slot, int role, uint cues)
    {
        for (; cues != 0; cues &= cues - 1)
        {
            Add(slot, role, System.Numerics.BitOperations.TrailingZeroCount(cues));
        }
    }

    private void Add(Slot slot, int role, int value)
    {
        var sign = Hash(slot, (int)kind + 1, role, value);
        signs.Add(sign);
        Names?.TryAdd(sign, $"{kind}.{role}.{slot}.{Told(slot, value)}");
    }

    private static string Told(Slot slot, int value) => slot switch
    {
        Slot.Lead or Slot.Far or Slot.Tail or Slot.Follow => Cue.Names[value],
        Slot.End or Slot.Start => $"{(char)value}",
        Slot.EndPair => $"{(char)(value >> 16)}{(char)value}",
        Slot.StartPair => $"{(char)value}{(char)(value >> 16)}",
        Slot.Claimed => ((Claim)value).ToString(),
        _ => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static int Hash(Slot slot, int kind, int role, int value)
    {
        var hash = ((((uint)slot * 32) + (uint)kind) * 8) + (uint)role;
        hash = (hash * 0x9E3779B1) ^ (uint)value;
        hash *= 0x85EBCA77;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE3D;
        return (int)((hash ^ (hash >> 13)) & (Count - 1));
    }
}

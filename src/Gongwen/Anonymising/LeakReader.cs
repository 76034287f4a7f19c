using Kechuang.Gongwen.Entities;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>
/// The proof: the written text is read again. Left may be an alias or a telling part of whoever was hidden, or someone that only
/// this reading knows.
/// </summary>
internal static class LeakReader
{
    /// <summary>Numbers of this length tell somebody wherever they stand.</summary>
    public const int LeastNumber = 7;

    public static List<Leak> Read(Rewriting written, Cast cast, Sighting again)
    {
        var found = new List<Secret>(again.Secrets);
        var squeezed = new Squeezed(written.Text);
        cast.Read(squeezed, found);
        Fragments(squeezed, written, cast, found);
        Numbers(written, found);
        var kept = new bool[written.Text.Length];
        foreach (var body in written.Kept)
        {
            kept.AsSpan(body.Place.Start, body.Place.End - body.Place.Start).Fill(true);
        }

        return
        [
            .. found.Where(s => !kept.AsSpan(s.Start, s.End - s.Start).Contains(true)).DistinctBy(s => (s.Start, s.End)).OrderBy(s => s.Start).ThenBy(s => s.End)
                .Select(s => new Leak(written.Source.At(s.Start, s.End), s.Type, written.Text[s.Start..s.End])),
        ];
    }

    private static void Fragments(Squeezed text, Rewriting written, Cast cast, List<Secret> found)
    {
        var table = new NameTable();
        foreach (var fragment in cast.Fragments.Where(f => written.Entities.Contains(f.Value)))
        {
            table.Add(fragment.Key, EntityType.Person);
        }

        var names = new List<Name>();
        table.Read(text.Text, text.Text.Length, names);
        foreach (var name in names)
        {
            var hidden = cast.Fragments[text.Text[name.Start..name.End]];
            var (start, end) = text.Of(name.Start, name.End);
            found.Add(new Secret(start, end, hidden.Type, hidden));
        }
    }

    // A number that was hidden in one place must not stand whole in another.
    private static void Numbers(Rewriting written, List<Secret> found)
    {
        var table = new NameTable();
        foreach (var hidden in written.Numbers.Where(h => h.Length >= LeastNumber))
        {
            table.Add(hidden, EntityType.Person);
        }

        var names = new List<Name>();
        table.Read(written.Text, written.Text.Length, names);
        found.AddRange(names.Select(n => new Secret(n.Start, n.End, SecretType.Phone)));
    }
}
